import { isEmptyGrid, serialOf } from '../core/cell';
import {
  HISTORY_COLUMNS,
  HISTORY_SHEET,
  type History,
  type HistoryKey,
  type HistoryPlaces,
  historyRows,
  readHistory,
} from '../core/monitoring/history';
import type { MonitoringSummary } from '../core/monitoring/summarise';
import { wordsFor } from '../core/words/words';
import type { Edit, SheetHandle, SheetSize, WriteCell } from '../core/workbook';
import { freeName } from './freeName';
import type { Village } from './readVillage';
import type { Appendix } from './writeResult';

/** Few different ones, because each change of width is a call. The key, in the last column, is hidden. */
const WIDTHS = HISTORY_COLUMNS.map(({ key }) => (key === 'program' ? 280 : 130));
const SIZE: SheetSize = { rows: 1000, columns: 26 };

/** Riwayat before anything is appended. */
export interface HistorySheet {
  /** Absent when there is none yet, or when what stands there is not Riwayat any more. */
  readonly sheetId: number | undefined;
  readonly size: SheetSize;
  /** Rows in use. */
  readonly rows: number;
  readonly history: History | undefined;
  /** Why nothing is appended, or that a new sheet is begun beside one that is Riwayat no more; said to the person. */
  readonly remark?: { readonly kind: 'protected' | 'unrecognised'; readonly name: string };
}

/** Reads Riwayat once. One that the person may not write stays as it is; results do not depend on it. */
export function readHistorySheet(village: Village): HistorySheet {
  const sheet = village.found.history;
  const none: HistorySheet = { sheetId: undefined, size: SIZE, rows: 0, history: undefined };
  if (sheet === undefined) return none;
  const { workbook, state } = village;
  const remark = { kind: 'protected', name: sheet.name } as const;
  const isOpen = workbook.canEdit(sheet.sheetId);
  const grid = workbook.values(sheet.sheetId);
  const history = readHistory({ ...sheet, grid }, state.sampleOn !== undefined);
  if (history === undefined && !isEmptyGrid(grid))
    return { ...none, remark: { kind: 'unrecognised', name: sheet.name } };
  const found = { sheetId: sheet.sheetId, size: workbook.size(sheet.sheetId), rows: grid.length, history };
  return isOpen ? found : { ...found, remark };
}

/** Appends what changed; a workbook gets its Riwayat with the first row. */
export function appendHistory(village: Village, sheet: HistorySheet, summary: MonitoringSummary): Appendix {
  if (sheet.remark?.kind === 'protected') return { edits: [], roles: {} };
  const { sample } = sheet.history ?? { sample: village.state.sampleOn !== undefined };
  const { now } = village;
  const snapshots = sheet.history?.snapshots ?? [];
  const rows = historyRows(summary, { snapshots, sample }, { now, serial: serialAt(now) }, wordsFor('id'));
  if (rows.length === 0) return { edits: [], roles: {} };
  const name = freeName(HISTORY_SHEET, village.description.sheets);
  const handle = sheet.sheetId ?? name;
  const places = sheet.history?.columns ?? freshPlaces();
  const isFresh = sheet.history === undefined;
  // The header goes with the first rows in one write: text does not mind the format of its column.
  const lines: readonly HistoryLine[] = isFresh ? [headerLine(), ...rows] : rows;
  const first = isFresh ? 1 : sheet.rows + 1;
  const size = { rows: first + lines.length - 1, columns: Math.max(...Object.values(places)) };
  const edits: Edit[] = sheet.sheetId === undefined ? [{ kind: 'addSheet', name, size: SIZE, hidden: false }] : [];
  edits.push({ kind: 'ensureSize', sheet: handle, now: sheet.size, size });
  for (const run of runsOf(places)) edits.push(writeRun(handle, first, run, lines));
  if (isFresh) edits.push({ kind: 'freezeRows', sheet: handle, rows: 1 });
  if (sheet.sheetId === undefined) edits.push({ kind: 'widths', sheet: handle, pixels: WIDTHS, hide: WIDTHS.length });
  return { edits, roles: { history: handle } };
}

function freshPlaces(): HistoryPlaces {
  return Object.fromEntries(HISTORY_COLUMNS.map(({ key }, index) => [key, index + 1]));
}

type HistoryLine = Readonly<Partial<Record<HistoryKey, WriteCell>>>;

function headerLine(): HistoryLine {
  return Object.fromEntries(HISTORY_COLUMNS.map(({ key, header }) => [key, header]));
}

/** Day and time as spreadsheets count them, from a civil minute. */
function serialAt(now: string): number {
  const [hours = 0, minutes = 0] = now.slice(11).split(':').map(Number);
  return serialOf(now.slice(0, 10)) + (60 * hours + minutes) / 1440;
}

interface Run {
  readonly column: number;
  /** `undefined` for a column of people's that lies between. */
  readonly keys: (HistoryKey | undefined)[];
}

/** More stretches than these are written as one block, so that the number of calls stays small. */
const MOST_RUNS = 2;

/** Columns that stand side by side are written together; what people put between them is not touched. */
function runsOf(places: HistoryPlaces): readonly Run[] {
  const runs: Run[] = [];
  const ordered = HISTORY_COLUMNS.map(({ key }) => ({ key, at: places[key] ?? 0 })).sort((a, b) => a.at - b.at);
  for (const { key, at } of ordered.filter((one) => one.at > 0)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run.column + run.keys.length === at) run.keys.push(key);
    else runs.push({ column: at, keys: [key] });
  }
  return runs.length > MOST_RUNS ? [joined(runs)] : runs;
}

/** One block over all stretches. The new rows lie below everything, so the cells between are empty anyway. */
function joined(runs: readonly Run[]): Run {
  const first = runs[0]?.column ?? 1;
  const keys: (HistoryKey | undefined)[] = [];
  for (const run of runs) {
    while (first + keys.length < run.column) keys.push(undefined);
    keys.push(...run.keys);
  }
  return { column: first, keys };
}

function writeRun(sheet: SheetHandle, row: number, { column, keys }: Run, lines: readonly HistoryLine[]): Edit {
  const formats = keys.map((key) => HISTORY_COLUMNS.find((one) => one.key === key)?.format ?? 'General');
  const cell = (line: HistoryLine, key: HistoryKey | undefined): WriteCell => (key && line[key]) ?? null;
  const values = lines.map((line) => keys.map((key) => cell(line, key)));
  return { kind: 'write', sheet, row, column, values, formats };
}
