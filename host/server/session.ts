import { firstResults } from '../files/firstResults';
import type { NotedChange, PersonChange } from '../files/store';
import { enterText } from '../model/edit';
import { recalculate } from '../model/formula/engine';
import { type MoveLog, moveLog } from '../model/moves';
import type { WorkbookModel } from '../model/types';
import { findSheet } from '../model/workbook';
import type {
  Answer,
  CallReply,
  EditReply,
  RunReply,
  ServerEvent,
  StructureEdit,
  TypedCell,
  WorkbookView,
} from '../protocol';
import { serverWords } from '../words';
import type { AddOn } from './addOn';
import { type ChangeBatch, changeBatch } from './changeBatch';
import { editRefusal } from './editRefusal';
import { applyStructure } from './structure';
import { workbookView } from './view';

/** One open workbook and everybody who looks at it. All of it is synchronous, so requests never overlap. */
export interface Session {
  readonly model: WorkbookModel;
  view(): WorkbookView;
  /** `shown`: the revision whose addresses the cells have; absent, the present one. */
  edit(client: string, sheetId: number, cells: readonly TypedCell[], shown?: number): EditReply;
  structure(client: string, edit: StructureEdit): EditReply;
  menu(client: string, entry: string, answers: readonly Answer[]): RunReply;
  call(client: string, name: string, args: string): CallReply;
  /** Puts another workbook in place of the current one. */
  replace(model: WorkbookModel, client?: string): void;
  /** Tells something that is no change of the workbook, a save for example. */
  announce(event: ServerEvent): void;
  subscribe(listener: (event: ServerEvent) => void): () => void;
}

interface SessionOptions {
  model: WorkbookModel;
  addOn: AddOn;
  /** Called once after every request that changed the workbook; with the change, when it can be noted and made again. */
  onChange?(noted?: NotedChange): void;
}

/** Opens a session on a workbook. */
export function createSession({ model: first, addOn, onChange }: SessionOptions): Session {
  const { announce, subscribe } = eventHub();
  let model = first;
  // Whoever sits at this computer owns the workbook that is open on it.
  const user = (): string => model.owner;
  let batch: ChangeBatch = changeBatch(model);
  let moves: MoveLog = moveLog(model);
  firstResults(model, addOn.custom(model));
  batch.take(undefined);

  /** Whatever happens in the work, what it changed is computed, told and saved. */
  const working = <T>(client: string | undefined, work: () => T, change?: PersonChange): T => {
    const before = model.revision;
    try {
      return work();
    } finally {
      recalculate(model, addOn.custom(model));
      const changed = !batch.isEmpty();
      for (const event of batch.take(client)) announce(event);
      if (changed) onChange?.(change && { before, after: model.revision, change });
    }
  };

  return {
    get model() {
      return model;
    },
    view: () => workbookView(model, addOn.menu(model, user()), user()),
    edit(client, sheetId, typed, shown) {
      if (!findSheet(model, sheetId)) return { ok: false, message: serverWords.noSheet };
      const cells = shown === undefined ? typed : moves.now(shown, sheetId, typed);
      if (cells === 'gone') return { ok: false, message: serverWords.cellGone };
      if (cells === 'unknown') return { ok: false, message: serverWords.cellUnknown };
      return working(
        client,
        () => {
          const outcome = enterText(model, sheetId, cells, user());
          if (!outcome.ok) return { ok: false, message: editRefusal(model, sheetId, cells, outcome.message) };
          recalculate(model, addOn.custom(model));
          const { before, changed } = outcome;
          const effects = changed.length ? addOn.onEdit(model, { sheetId, before, changed, user: user() }) : [];
          return { ok: true, ...(effects.length ? { effects } : {}) };
        },
        { kind: 'edit', sheetId, cells },
      );
    },
    structure: (client, edit) =>
      working(client, () => applyStructure(model, edit, user()), { kind: 'structure', edit }),
    menu: (client, entry, answers) =>
      addOn.hasEntry(entry)
        ? working(client, () => addOn.run(model, entry, answers, user()))
        : { state: 'failed', message: serverWords.unknownEntry(entry), effects: [] },
    call: (client, name, args) => working(client, () => addOn.call(model, name, args, user())),
    replace(next, client) {
      batch.stop();
      moves.stop();
      // Windows compare revisions, so a new workbook goes on counting.
      next.revision = Math.max(next.revision, model.revision + 1);
      model = next;
      batch = changeBatch(model);
      moves = moveLog(model);
      firstResults(model, addOn.custom(model));
      batch.take(undefined);
      announce({ kind: 'workbook', revision: model.revision, ...(client === undefined ? {} : { by: client }) });
      onChange?.();
    },
    announce,
    subscribe,
  };
}

function eventHub(): Pick<Session, 'announce' | 'subscribe'> {
  const listeners = new Set<(event: ServerEvent) => void>();
  return {
    announce(event) {
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
