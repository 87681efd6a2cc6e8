import type { EditReply, Effect, TypedCell } from '../../protocol';
import { cellAt, findSheet, type Mirror } from '../mirror';
import { pageWords } from '../words';
import { type TypingHabits, typedText } from './typedText';

/** How many steps back a person can go. */
const STEPS = 100;

interface Step {
  sheetId: number;
  before: TypedCell[];
  after: TypedCell[];
}

interface EditOptions {
  mirror: Mirror;
  habits(): TypingHabits;
  send(sheetId: number, cells: TypedCell[]): Promise<EditReply>;
  /** Says why nothing changed; the server's cells are still on the screen. */
  refused(message: string): void;
  say(message: string): void;
  /** Shows what the add-on answered to an edit. */
  shows(effects: readonly Effect[]): void;
  saving(): void;
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
  let line: Promise<unknown> = Promise.resolve();
  /** One after the other, so that a quick undo finds the step before it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = line.then(work);
    line = result.catch(() => undefined);
    return result;
  };
  const send = async (sheetId: number, cells: TypedCell[]): Promise<boolean> => {
    options.saving();
    const reply = await options.send(sheetId, cells);
    if (!reply.ok) options.refused(reply.message);
    else if (reply.effects) options.shows(reply.effects);
    return reply.ok;
  };
  const move = async (from: Step[], to: Step[], side: 'before' | 'after', nothing: string): Promise<void> => {
    const step = from.pop();
    if (!step) options.say(nothing);
    else if (await send(step.sheetId, step[side])) to.push(step);
  };
  return {
    type: (sheetId, cells) =>
      inTurn(async () => {
        if (cells.length === 0) return false;
        const before = cells.map(({ row, column }) => ({ row, column, text: textAt(options, sheetId, row, column) }));
        if (!(await send(sheetId, cells))) return false;
        done = [...done, { sheetId, before, after: cells }].slice(-STEPS);
        undone = [];
        return true;
      }),
    undo: () => inTurn(() => move(done, undone, 'before', pageWords.nothingToUndo)),
    redo: () => inTurn(() => move(undone, done, 'after', pageWords.nothingToRedo)),
    settled: () => inTurn(async () => undefined),
    forget(sheetId) {
      const stays = (step: Step): boolean => sheetId !== undefined && step.sheetId !== sheetId;
      done = done.filter(stays);
      undone = undone.filter(stays);
    },
  };
}

function textAt({ mirror, habits }: EditOptions, sheetId: number, row: number, column: number): string {
  return typedText(cellAt(findSheet(mirror, sheetId), row, column), habits());
}
