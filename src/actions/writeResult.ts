import type { Grid } from '../core/cell';
import { arrangePage } from '../core/report/arrangePage';
import { readKept } from '../core/report/keep';
import type { Page, PageContext } from '../core/report/page';
import { recognisedIn, restoreMarks } from '../core/report/restoreMarks';
import { type ResultRole, sheetNameOf } from '../core/template/sheets';
import type { Edit, SheetHandle, SheetRole, SheetSize, Trouble, WorkbookState } from '../core/workbook';
import { absentTables } from './absentTables';
import { takenByHeaders } from './findSheets';
import { freeName } from './freeName';
import type { Village } from './readVillage';
import { Refusal } from './refusal';
import { troubleSentences } from './troubleSentences';
import { unreadTables } from './unreadTables';

const TAB_COLOR = '#188038';
const NEW_SIZE: SheetSize = { rows: 200, columns: 26 };

/** A result sheet before it is written anew. */
export interface ResultSheet {
  readonly role: ResultRole;
  /** Absent when there is no such sheet yet. */
  readonly sheetId: number | undefined;
  readonly size: SheetSize;
  readonly previous: Grid;
}

/** Reads what stands on a result sheet. Refuses a sheet the person may not write, before anything is written. */
export function readResult(village: Village, role: ResultRole): ResultSheet {
  const sheet = village.found[role];
  if (sheet === undefined) return { role, sheetId: undefined, size: NEW_SIZE, previous: [] };
  if (!village.workbook.canEdit(sheet.sheetId)) throw new Refusal(village.words.actions.protectedSheet(sheet.name));
  return {
    role,
    sheetId: sheet.sheetId,
    size: village.workbook.size(sheet.sheetId),
    previous: village.workbook.values(sheet.sheetId),
  };
}

export function pageContext(village: Village): PageContext {
  const { words, now, reading, data } = village;
  return { words, now, rowsRead: reading.rowsRead, data, absent: absentTables(village), unread: unreadTables(village) };
}

/** What a run writes beside its pages, and the sheets that become known by it. */
export interface Appendix {
  readonly edits: readonly Edit[];
  readonly roles: Readonly<Partial<Record<SheetRole, SheetHandle>>>;
}

/** A page to be written and the sheet it goes to. */
export interface Result {
  readonly page: Page;
  readonly sheet: ResultSheet;
  readonly also?: Appendix;
}

/**
 * Writes pages with everything that belongs to a run: missing ids, the pages, and when the run was. Gives the sentences
 * about parts that the spreadsheet refused.
 */
export function writeResults(village: Village, results: readonly Result[], action: string): readonly string[] {
  const { state, words } = village;
  const edits: Edit[] = village.idEdits.slice();
  const roles: Partial<Record<SheetRole, SheetHandle>> = {};
  for (const { page, sheet, also } of results) {
    const name = freeName(sheetNameOf(sheet.role), village.description.sheets);
    if (sheet.sheetId === undefined) {
      edits.push({ kind: 'addSheet', name, size: NEW_SIZE, hidden: false, tab: TAB_COLOR });
    }
    const handle = sheet.sheetId ?? name;
    roles[sheet.role] = handle;
    const marked = restoreMarks(sheet.previous, () => recognisedIn(page), words.report.orphans);
    const layout = arrangePage(page, readKept(marked), words);
    edits.push({ kind: 'page', sheet: handle, now: sheet.size, layout, isNew: sheet.sheetId === undefined });
    edits.push(...(also?.edits ?? []));
    Object.assign(roles, also?.roles);
  }
  const last = results[0] === undefined ? undefined : roles[results[0].sheet.role];
  if (last !== undefined) edits.push({ kind: 'show', sheet: last });
  edits.push({ kind: 'state', state: stateAfter(village, state, action), roles });
  const troubles = village.workbook.apply(edits);
  const taken = takenByHeaders(village.found, village.description);
  return [
    ...taken.map(({ sheet, as }) => words.actions.taken(sheet, as)),
    ...newColumnSentences(village, troubles),
    ...troubleSentences(troubles, words),
  ];
}

/** A column that we add to a person's own sheet is never added in silence. */
function newColumnSentences({ idEdits, inputs, words }: Village, troubles: readonly Trouble[]): readonly string[] {
  const refused = new Set(troubles.filter(({ what }) => what === 'ids').map(({ sheetName }) => sheetName));
  const names = new Map(Object.values(inputs).map((sheet) => [sheet.sheetId, sheet.name]));
  return idEdits.reduce<readonly string[]>((sentences, edit) => {
    if (edit.kind !== 'fillIds' || edit.head === undefined) return sentences;
    const name = names.get(Number(edit.sheet)) ?? '';
    return refused.has(name) ? sentences : sentences.concat(words.actions.idColumnAdded(edit.head.header, name));
  }, []);
}

/** The state after a run: every sheet found is remembered, so that it is found again after a rename. */
function stateAfter(village: Village, state: WorkbookState, action: string): WorkbookState {
  const sheets: Partial<Record<SheetRole, number>> = {};
  for (const [role, sheet] of Object.entries(village.found))
    if (sheet !== undefined) sheets[role as SheetRole] = sheet.sheetId;
  const { language } = village.data.settings.values;
  return {
    ...state,
    sheets,
    ids: village.reading.ids,
    lastRuns: { ...state.lastRuns, [action]: village.now },
    language,
  };
}
