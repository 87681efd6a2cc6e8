import type { CellRef, IsoDate, Percent, Rupiah } from '../cell';
import { sumOf } from '../sum';
import { cellOf } from '../table/defineTable';
import type { MonitoringRow } from '../tables/monitoring';
import type { ProgramRow } from '../tables/programs';
import type { Settings } from '../tables/settings';
import { capped, finite } from './achievement';
import {
  type CouncilReport,
  councilReport,
  type DocumentState,
  documentState,
  type MeetingState,
  meetingState,
} from './agreements';
import { type IndicatorProgress, indicatorsOf } from './indicators';
import { type Light, lightOf } from './light';
import { compare } from './reports';
import { type Schedule, scheduleOf } from './schedule';

/** Money of one program: planned by Biaya desa + Biaya mitra, realised by the sum of Realisasi dana. */
export interface ProgramFinance {
  /** `undefined` when neither cost is filled in; one empty cost counts as nothing planned. */
  readonly planned: Rupiah | undefined;
  /** `undefined` when no realisation is recorded: unknown, not 0. */
  readonly realised: Rupiah | undefined;
  /** Realised of planned; `undefined` without both, or when an amount could not be read. */
  readonly percent: Percent | undefined;
  readonly unread: boolean;
  /** Cells of the costs and of the spending that were added. */
  readonly cells: { readonly planned: readonly CellRef[]; readonly realised: readonly CellRef[] };
  /** The same amount on several indicators in one period: perhaps one payment typed more than once. */
  readonly repeated: boolean;
}

/** The latest note on what stands in the way. */
interface Obstacle {
  readonly text: string;
  readonly period: string | undefined;
  readonly at: CellRef;
}

/** How one program stands: stage and document, results, money, time. */
export interface ProgramStatus {
  readonly program: ProgramRow;
  /** The program's id, else its cell `Program!7`. */
  readonly key: string;
  readonly document: DocumentState;
  readonly meeting: MeetingState;
  readonly report: CouncilReport;
  readonly indicators: readonly IndicatorProgress[];
  /** Indicators whose achievement could be computed. */
  readonly measured: number;
  /** Mean of the achievements, each held to 0–100 or to the cap the village set. */
  readonly physical: Percent | undefined;
  readonly finance: ProgramFinance;
  readonly schedule: Schedule;
  readonly light: Light;
  readonly obstacle: Obstacle | undefined;
  /** End of the latest period with a result; `undefined` when nothing was ever reported. */
  readonly lastReported: IsoDate | undefined;
  readonly at: CellRef;
}

/** The status of a program from its own monitoring rows. */
export function programStatus(
  program: ProgramRow,
  rows: readonly MonitoringRow[],
  settings: Settings,
  today: IsoDate,
): ProgramStatus {
  const indicators = indicatorsOf(rows, today);
  const achievements = indicators
    .map((indicator) => indicator.achievement)
    .filter((percent): percent is Percent => percent !== undefined);
  const physical = meanOf(achievements.map((percent) => capped(percent, settings.achievementCap)));
  return {
    program,
    key: program.id ?? `${program.origin.sheetName}!${program.origin.row}`,
    document: documentState(program),
    meeting: meetingState(program),
    report: councilReport(program, settings.reportIntervalMonths, today),
    indicators,
    measured: achievements.length,
    physical,
    finance: financeOf(program, rows),
    schedule: scheduleOf(program, today),
    light: lightOf(physical, settings),
    obstacle: obstacleOf(rows),
    lastReported: lastReported(rows),
    at: cellOf(program, 'name'),
  };
}

/** The mean, or `undefined` of nothing. */
export function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sumOf(values) / values.length;
}

function financeOf(program: ProgramRow, rows: readonly MonitoringRow[]): ProgramFinance {
  const { villageCost, partnerCost, origin } = program;
  const amounts = rows.map((row) => row.realisedAmount).filter((amount): amount is Rupiah => amount !== undefined);
  const planned =
    villageCost === undefined && partnerCost === undefined
      ? undefined
      : finite((villageCost ?? 0) + (partnerCost ?? 0));
  const realised = amounts.length === 0 ? undefined : finite(sumOf(sorted(amounts)));
  const unread =
    origin.unread.has('villageCost') ||
    origin.unread.has('partnerCost') ||
    rows.some((row) => row.origin.unread.has('realisedAmount'));
  const computable = planned !== undefined && planned > 0 && realised !== undefined && !unread;
  const percent = computable ? finite((100 * realised) / planned) : undefined;
  return { planned, realised, percent, unread, cells: cellsOf(program, rows), repeated: hasRepeated(rows) };
}

function cellsOf(program: ProgramRow, rows: readonly MonitoringRow[]): ProgramFinance['cells'] {
  const costs = (['villageCost', 'partnerCost'] as const).filter((column) => program[column] !== undefined);
  const spent = rows.filter((row) => row.realisedAmount !== undefined).sort((a, b) => a.origin.row - b.origin.row);
  return {
    planned: costs.map((column) => cellOf(program, column)),
    realised: spent.map((row) => cellOf(row, 'realisedAmount')),
  };
}

/** Adding in one order gives one sum, however the rows stand. */
function sorted(amounts: readonly number[]): number[] {
  return amounts.slice().sort((a, b) => a - b);
}

function hasRepeated(rows: readonly MonitoringRow[]): boolean {
  const seen = new Set<string>();
  return rows.some(({ period, realisedAmount }) => {
    if (period === undefined || realisedAmount === undefined || realisedAmount === 0) return false;
    const key = `${period.start} ${period.end} ${realisedAmount}`;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

function obstacleOf(rows: readonly MonitoringRow[]): Obstacle | undefined {
  const noted = rows.filter((row) => row.obstacleNote !== undefined && row.obstacleNote.trim() !== '');
  const latest = noted.sort((a, b) => compare(rankOf(a), rankOf(b)) || a.origin.row - b.origin.row).pop();
  if (latest?.obstacleNote === undefined) return undefined;
  return { text: latest.obstacleNote, period: latest.period?.label, at: cellOf(latest, 'obstacleNote') };
}

function rankOf({ period }: MonitoringRow): string {
  return period === undefined ? '' : `${period.end} ${period.start}`;
}

function lastReported(rows: readonly MonitoringRow[]): IsoDate | undefined {
  return rows.reduce<IsoDate | undefined>((latest, { actual, period }) => {
    if (actual === undefined || period === undefined) return latest;
    return latest === undefined || period.end > latest ? period.end : latest;
  }, undefined);
}
