import type { Cell, CellRef, Grid, IsoDate } from '../cell';
import { STAGES } from '../tables/programs';
import type { Words } from '../words/words';
import type { WriteCell } from '../workbook';
import type { ProgramStatus } from './programStatus';
import type { MonitoringSummary } from './summarise';

/** The sheet that grows by one row per program and run. What stands on it is never changed by us. */
export const HISTORY_SHEET = 'Riwayat';

/** Columns of Riwayat in the order of a new sheet; people may move them, drop some and add their own. */
export const HISTORY_COLUMNS = [
  { key: 'time', header: 'Waktu', format: 'dd/mm/yyyy hh:mm' },
  { key: 'programId', header: 'ID Program', format: '@' },
  { key: 'program', header: 'Program', format: '@' },
  { key: 'stage', header: 'Tahap', format: '@' },
  { key: 'physical', header: 'Capaian fisik %', format: '#,##0.0' },
  { key: 'absorption', header: 'Serapan dana %', format: '#,##0.0' },
  { key: 'planned', header: 'Rencana', format: '"Rp"#,##0' },
  { key: 'realised', header: 'Realisasi', format: '"Rp"#,##0' },
  { key: 'spi', header: 'SPI', format: '#,##0.00' },
  { key: 'status', header: 'Status', format: '@' },
  { key: 'key', header: 'Kunci', format: '@' },
] as const;
export type HistoryKey = (typeof HISTORY_COLUMNS)[number]['key'];

/** Without these a sheet cannot be told to be Riwayat. */
const NEEDED: readonly HistoryKey[] = ['time', 'programId', 'key'];
/** What makes a program's state; a new name or a new minute alone is no change. */
const COMPARED: readonly HistoryKey[] = ['stage', 'physical', 'absorption', 'planned', 'realised', 'spi', 'status'];
const KEY = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)\|(.+)$/;
/** Marks snapshots of the sample village, whose ids real programs get again later. */
const SAMPLE = 'contoh ';
const SHIELD = /^\u200b/;

/** One earlier row, as it stands on the sheet. */
export interface Snapshot {
  readonly programId: string;
  readonly day: IsoDate;
  /** Civil minute. */
  readonly time: string;
  readonly cells: Readonly<Partial<Record<HistoryKey, Cell>>>;
  at(column: HistoryKey): CellRef;
}

/** Riwayat as read: where its columns stand now, and its snapshots in sheet order. */
export interface History {
  readonly columns: HistoryPlaces;
  readonly snapshots: readonly Snapshot[];
  /** True while the sample village is filled in; only snapshots of the same kind were read. */
  readonly sample: boolean;
}

/** Column number (from 1) by key, of those that are there. */
export type HistoryPlaces = Readonly<Partial<Record<HistoryKey, number>>>;

/** Columns by their headers; `undefined` when no row holds the needed ones. */
export function historyColumns(grid: Grid): HistoryPlaces | undefined {
  for (const row of grid) {
    if (!row.some(isTimeHeader)) continue;
    const texts = row.map((cell) => (typeof cell === 'string' ? bare(cell) : ''));
    const places: Partial<Record<HistoryKey, number>> = {};
    for (const { key, header } of HISTORY_COLUMNS) {
      const at = texts.indexOf(header.toLowerCase());
      if (at >= 0) places[key] = at + 1;
    }
    if (NEEDED.every((key) => places[key] !== undefined)) return places;
  }
  return undefined;
}

function bare(text: string): string {
  return text.replace(SHIELD, '').trim().toLowerCase();
}

/** Every cell of every sheet is asked, so the first character decides for nearly all: a W, or what is taken off. */
function isTimeHeader(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  const first = cell.charCodeAt(0);
  return (first === 0x57 || first === 0x77 || first <= 0x20 || first > 0x7e) && bare(cell) === 'waktu';
}

/** Reads Riwayat; rows whose key somebody changed are theirs now and are passed over. */
export function readHistory(
  sheet: { readonly sheetId: number; readonly name: string; readonly grid: Grid },
  sample: boolean,
): History | undefined {
  const columns = historyColumns(sheet.grid);
  if (columns === undefined) return undefined;
  const snapshots: Snapshot[] = [];
  sheet.grid.forEach((row, index) => {
    const [, time = '', program = ''] = KEY.exec(String(row[(columns.key ?? 0) - 1] ?? '')) ?? [];
    if (time === '' || program.startsWith(SAMPLE) !== sample) return;
    const cells: Partial<Record<HistoryKey, Cell>> = {};
    for (const key of COMPARED) {
      const at = columns[key];
      if (at !== undefined) cells[key] = row[at - 1] ?? '';
    }
    snapshots.push({
      programId: sample ? program.slice(SAMPLE.length) : program,
      day: time.slice(0, 10),
      time,
      cells,
      at: (key) => ({ sheetId: sheet.sheetId, sheetName: sheet.name, row: index + 1, column: columns[key] ?? 1 }),
    });
  });
  return { columns, snapshots, sample };
}

/** The latest snapshot of each program among those that pass; of one minute the lower row counts. */
export function latestSnapshots(
  snapshots: readonly Snapshot[],
  passes: (snapshot: Snapshot) => boolean,
): ReadonlyMap<string, Snapshot> {
  const latest = new Map<string, Snapshot>();
  for (const snapshot of snapshots) {
    if (!passes(snapshot)) continue;
    const before = latest.get(snapshot.programId);
    if (before === undefined || snapshot.time >= before.time) latest.set(snapshot.programId, snapshot);
  }
  return latest;
}

type HistoryRow = Readonly<Record<HistoryKey, WriteCell>>;

/**
 * One row per program with an id of its own; none for a program that stands exactly as in its last row of the same day.
 * `words` are those of the sheets' language, because rows are data that people share.
 */
export function historyRows(
  summary: MonitoringSummary,
  history: Pick<History, 'snapshots' | 'sample'>,
  moment: { readonly now: string; readonly serial: number },
  words: Words,
): readonly HistoryRow[] {
  const day = moment.now.slice(0, 10);
  const last = latestSnapshots(history.snapshots, (snapshot) => snapshot.day === day);
  const spi = new Map(summary.earned.programs.map(({ status, figures }) => [status.key, figures.spi.value]));
  return summary.programs.flatMap((status) => {
    const id = status.program.id;
    if (id === undefined) return [];
    const row: HistoryRow = {
      ...stateOf(status, spi.get(status.key), words),
      time: { date: day, serial: moment.serial },
      programId: id,
      program: status.program.name ?? '',
      key: `${moment.now}|${history.sample ? SAMPLE : ''}${id}`,
    };
    return isUnchanged(row, last.get(id)) ? [] : [row];
  });
}

function stateOf(
  { program, physical, finance, light }: ProgramStatus,
  spi: number | undefined,
  words: Words,
): Omit<HistoryRow, 'time' | 'programId' | 'program' | 'key'> {
  return {
    stage: STAGES.find(({ value }) => value === program.stage)?.label ?? null,
    physical: physical ?? null,
    absorption: finance.percent ?? null,
    planned: finance.planned ?? null,
    realised: finance.realised ?? null,
    spi: spi ?? null,
    status: words.monitoring.lights[light],
  };
}

/** Compares what the sheet still has columns for. */
function isUnchanged(row: HistoryRow, last: Snapshot | undefined): boolean {
  if (last === undefined) return false;
  return COMPARED.every((key) => last.cells[key] === undefined || isSame(last.cells[key], row[key]));
}

function isSame(cell: Cell | undefined, written: WriteCell): boolean {
  if (typeof written !== 'number') return cell === (written ?? '');
  return typeof cell === 'number' && Math.abs(cell - written) <= 1e-9 * Math.max(1, Math.abs(written));
}
