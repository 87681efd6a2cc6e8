import type { Effect, TypedCell } from '../../protocol';
import { cellAt, findSheet, type Mirror } from '../mirror';
import type { SaveState } from '../saveState';
import type { ChangeReply } from '../server';
import { pageWords } from '../words';
import { type TypingHabits, typedText } from './typedText';

/** How many steps back a person can go. */
const STEPS = 100;

interface Step {
  sheetId: number;
  before: TypedCell[];
  after: TypedCell[];
  /** The state of the workbook in which the addresses hold. */
  revision: number;
}

interface EditOptions {
  mirror: Mirror;
  habits(): TypingHabits;
  send(sheetId: number, cells: TypedCell[], revision: number): Promise<ChangeReply>;
  /** Says why nothing changed; the server's cells are still on the screen. */
  refused(message: string, lost: boolean): void;
  say(message: string): void;
  /** Shows what the add-on answered to an edit. */
  shows(effects: readonly Effect[]): void;
  saves: Pick<SaveState, 'sent' | 'answered'>;
}

/** What a person types, one request after the other, and the way back; the server's answer is what the grid shows. */
export interface PersonEdits {
  type(sheetId: number, cells: TypedCell[]): Promise<boolean>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Resolves when everything typed so far has reached the server. */
  settled(): Promise<void>;
  /** Forgets steps whose addresses no longer hold; without a sheet, all of them. */
  forget(sheetId?: number): void;
}

export function personEdits(options: EditOptions): PersonEdits {
  let done: Step[] = [];
  let undone: Step[] = [];
  /** Counts how often addresses stopped to hold. */
  let shapes = 0;
  let line: Promise<unknown> = Promise.resolve();
  /** One after the other, so that a quick undo finds the step before it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = line.then(work);
    line = result.catch(() => undefined);
    return result;
  };
  const send = async (sheetId: number, cells: TypedCell[], revision: number): Promise<boolean> => {
    options.saves.sent();
    const reply = await options.send(sheetId, cells, revision);
    const lost = reply.lost === true;
    options.saves.answered(lost);
    if (!reply.ok) options.refused(withText(reply.message, cells), lost);
    else if (reply.effects) options.shows(reply.effects);
    return reply.ok;
  };
  const move = async (from: Step[], to: Step[], side: 'before' | 'after', nothing: string): Promise<void> => {
    const step = from.pop();
    if (!step) options.say(nothing);
    else if (await send(step.sheetId, step[side], step.revision)) to.push(step);
  };
  return {
    type(sheetId, cells) {
      // The screen may show another state by the time it is this edit's turn.
      const { revision } = options.mirror;
      const shape = shapes;
      return inTurn(async () => {
        if (cells.length === 0) return false;
        const before = cells.map(({ row, column }) => ({ row, column, text: textAt(options, sheetId, row, column) }));
        if (!(await send(sheetId, cells, revision))) return false;
        // Cells moved meanwhile, and what stood there before may name others now.
        if (shape !== shapes) return true;
        done = [...done, { sheetId, before, after: cells, revision }].slice(-STEPS);
        undone = [];
        return true;
      });
    },
    undo: () => inTurn(() => move(done, undone, 'before', pageWords.nothingToUndo)),
    redo: () => inTurn(() => move(undone, done, 'after', pageWords.nothingToRedo)),
    settled: () => inTurn(async () => undefined),
    forget(sheetId) {
      shapes += 1;
      const stays = (step: Step): boolean => sheetId !== undefined && step.sheetId !== sheetId;
      done = done.filter(stays);
      undone = undone.filter(stays);
    },
  };
}

/** A refusal gives the typed text back, unless it names it already. */
function withText(message: string, [only, ...more]: readonly TypedCell[]): string {
  const given = only !== undefined && more.length === 0 && only.text !== '' && !message.includes(only.text);
  return given ? pageWords.typedText(message, only.text) : message;
}

function textAt({ mirror, habits }: EditOptions, sheetId: number, row: number, column: number): string {
  return typedText(cellAt(findSheet(mirror, sheetId), row, column), habits());
}
