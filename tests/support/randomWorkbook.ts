import type { Cell, Grid } from '../../src/core/cell';
import type { CellRule, Column } from '../../src/core/table/column';
import type { Table } from '../../src/core/table/defineTable';
import { settings, settingsSheet } from '../../src/core/tables/settings';
import { TABLES } from '../../src/core/tables/tables';

/** What stands in the cells of a sheet, under the sheet's name. */
export type Sheets = Readonly<Record<string, Grid>>;

/** A number from 0 to 1, 1 excluded. Cheap: a test makes thousands of workbooks of hundreds of cells. */
type Dice = () => number;

const MOST_ROWS = 6;
const ODD: readonly Cell[] = ['-', 'nihil', '#REF!', 'banyak', '=1+1', '<b>', '1,5 juta', true, 0, -3, 1e300, 6];
const TEXTS: readonly Cell[] = [
  'Air bersih',
  'Dusun Satu',
  'nasional',
  '2; SDGs 6',
  'Dana; Pelatihan',
  'Jalan',
  '3; 1/5',
];
const PREFIXES = { needs: 'KB', stakeholders: 'SH', programs: 'PR' } as const;

function diceOf(seed: number): Dice {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

const oneOf = <T>(dice: Dice, list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;

function dayOf(dice: Dice): Cell {
  return { date: new Date(Date.UTC(2025, 6, 1) + Math.floor(dice() * 900) * 86_400_000).toISOString().slice(0, 10) };
}

function numberOf(dice: Dice): number {
  const sort = dice();
  if (sort < 0.5) return 1 + Math.floor(dice() * 5);
  if (sort < 0.7) return oneOf(dice, [0, 0, 1, 100]);
  return sort < 0.9 ? Math.floor(dice() * 900_000_000) : dice() * 10 ** Math.floor(dice() * 300);
}

/** Ids that rows of the first sheets have, and one that nobody has. */
function referencesOf(dice: Dice, tables: Extract<CellRule, { kind: 'references' }>['tables']): Cell {
  if (dice() < 0.15) return 'Desa';
  const ids = Array.from({ length: 1 + Math.floor(dice() * 3) }, () => {
    const prefix = PREFIXES[oneOf(dice, tables)];
    return `${prefix}-00${1 + Math.floor(dice() * (MOST_ROWS + 1))}`;
  });
  return dice() < 0.5 ? (ids[0] ?? '') : ids.join('; ');
}

/** Something a person might put under a header: mostly what belongs there, sometimes nothing, sometimes nonsense. */
function cellOf(dice: Dice, { kind }: Column<unknown>): Cell {
  const luck = dice();
  if (luck < 0.1) return '';
  if (luck < 0.17) return oneOf(dice, ODD);
  const { rule, numberFormat } = kind;
  if (rule?.kind === 'list') return oneOf(dice, rule.values);
  if (rule?.kind === 'references') return referencesOf(dice, rule.tables);
  if (numberFormat === 'dd/mm/yyyy') return dayOf(dice);
  return numberFormat === '@' ? oneOf(dice, TEXTS) : numberOf(dice);
}

function sheetOf(dice: Dice, table: Table): Grid {
  const columns = Object.values(table.columns);
  const rows = Array.from({ length: Math.floor(dice() * (MOST_ROWS + 1)) }, (_, index) =>
    columns.map((column, at) => (at === 0 ? `${table.prefix}-00${index + 1}` : cellOf(dice, column))),
  );
  return [columns.map((column) => column.header), ...rows];
}

function settingsOf(dice: Dice): Grid {
  const usual = dice() < 0.5;
  const rows = Object.values(settings).map((setting): Cell[] => [
    setting.header,
    usual || dice() < 0.6 ? '' : cellOf(dice, setting),
  ]);
  return [[settingsSheet.headers.name, settingsSheet.headers.value], ...rows];
}

/** A workbook as people leave it: few rows, many gaps, contradictions, extreme figures, odd settings. The same for the same seed. */
export function randomWorkbook(seed: number): Sheets {
  const dice = diceOf(seed);
  const sheets: Record<string, Grid> = {};
  for (const table of Object.values(TABLES)) sheets[table.sheet] = sheetOf(dice, table);
  sheets[settingsSheet.sheet] = settingsOf(dice);
  return sheets;
}
