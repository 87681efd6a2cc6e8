import type { Cell, Grid } from '../../src/core/cell';
import { HISTORY_COLUMNS, type HistoryKey } from '../../src/core/monitoring/history';
import { type Dice, ODD, oneOf } from './dice';

/** Days of earlier runs, the day itself and one to come. */
const MINUTES = [
  '2026-02-01T09:00',
  '2026-11-22T23:59',
  '2026-11-22T23:59',
  '2026-11-23T08:00',
  '2027-01-05T10:30',
] as const;
const STATUSES = ['Sesuai', 'Terlambat', 'Tanpa data'];

/** The sheet Riwayat after a few runs: some programs, some odd cells, rows and columns that people moved, dropped and added. */
export function randomHistory(dice: Dice, programs: number): Grid {
  const keys: (HistoryKey | 'note')[] = HISTORY_COLUMNS.map(({ key }) => key);
  if (dice() < 0.3) keys.splice(Math.floor(dice() * keys.length), 0, 'note');
  if (dice() < 0.2) keys.reverse();
  if (dice() < 0.2) keys.splice(keys.indexOf(oneOf(dice, ['physical', 'absorption', 'status'])), 1);
  const rows = Array.from({ length: Math.floor(dice() * 9) }, () => rowOf(dice, keys, programs));
  return [keys.map((key) => HISTORY_COLUMNS.find((one) => one.key === key)?.header ?? 'Catatan'), ...rows];
}

function rowOf(dice: Dice, keys: readonly (HistoryKey | 'note')[], programs: number): readonly Cell[] {
  const time = oneOf(dice, MINUTES);
  const program = `PR-00${1 + Math.floor(dice() * (programs + 1))}`;
  return keys.map((key) => (dice() < 0.06 ? oneOf(dice, ODD) : cellOf(dice, key, time, program)));
}

function cellOf(dice: Dice, key: HistoryKey | 'note', time: string, program: string): Cell {
  if (key === 'time') return { date: time.slice(0, 10) };
  if (key === 'programId') return program;
  if (key === 'key') return `${time}|${dice() < 0.1 ? 'contoh ' : ''}${program}`;
  if (key === 'status') return oneOf(dice, STATUSES);
  if (key === 'physical' || key === 'absorption') return dice() < 0.1 ? '' : Math.round(dice() * 1300) / 10;
  if (key === 'planned' || key === 'realised') return Math.floor(dice() * 90_000_000);
  return key === 'spi' ? dice() * 2 : 'Pelaksanaan';
}
