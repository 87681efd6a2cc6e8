import { setCells } from '../../../host/model/edit';
import type { WorkbookModel } from '../../../host/model/types';
import type { AddOn, PersonEdit } from '../../../host/server/addOn';

/** A stand-in for the bundle: each entry does one thing that a session has to cope with. */
export interface FakeAddOn extends AddOn {
  edits: PersonEdit[];
}

function put(model: WorkbookModel, row: number, column: number, value: string): void {
  const sheetId = model.sheets[0]?.id ?? 0;
  setCells(model, sheetId, [{ row, column, patch: { value } }]);
}

export function fakeAddOn(entries: readonly string[] = ['menuWrite', 'menuAsk', 'menuThrow']): FakeAddOn {
  const edits: PersonEdit[] = [];
  return {
    edits,
    customNames: [],
    custom: () => undefined,
    menu: () => ({ title: 'Kolaborasi Desa', items: [{ label: 'Tulis', entry: 'menuWrite' }] }),
    hasEntry: (entry) => entries.includes(entry),
    run(model, entry, answers) {
      if (entry === 'menuAsk' && answers.length === 0) {
        return { state: 'asks', question: { title: 'Yakin?', message: 'Isi data?', buttons: 'YES_NO' } };
      }
      put(model, 2, 1, `${entry}:${answers.join()}`);
      if (entry === 'menuThrow') return { state: 'failed', message: 'Rusak di tengah', effects: [] };
      return { state: 'done', effects: [{ kind: 'toast', title: '', message: 'Selesai.', seconds: 5 }] };
    },
    call: (_, name, args) => ({ ok: true, value: `${name}(${args})`, effects: [] }),
    onEdit(model, edit) {
      edits.push(edit);
      put(model, 1, 9, 'KB-001');
      return [];
    },
  };
}
