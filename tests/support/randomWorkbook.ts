import type { Cell, Grid } from '../../src/core/cell';
import { HISTORY_SHEET } from '../../src/core/monitoring/history';
import type { CellRule, Column } from '../../src/core/table/column';
import type { Table } from '../../src/core/table/defineTable';
import { INFLUENCE_SHEET } from '../../src/core/tables/influence';
import { settings, settingsSheet } from '../../src/core/tables/settings';
import { TABLES } from '../../src/core/tables/tables';
import { type Dice, diceOf, ODD, oneOf } from './dice';
import { randomHistory } from './randomHistory';
import { randomInfluence } from './randomInfluence';

/** What stands in the cells of a sheet, under the sheet's name. */
export type Sheets = Readonly<Record<string, Grid>>;

const MOST_ROWS = 6;
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

function dayOf(dice: Dice): Cell {
  return { date: new Date(Date.UTC(2025, 6, 1) + Math.floor(dice() * 900) * 86_400_000).toISOString().slice(0, 10) };
}

function numberOf(dice: Dice): number {
  const sort = dice();
  if (sort < 0.5) return 1 + Math.floor(dice() * 5);
  if (sort < 0.7) return oneOf(dice, [0, 0, 1, 100]);
  return sort < 0.9 ? Math.floor(dice() * 900_000_000) : dice() * 10 ** Math.floor(dice() * 300);
}

/** Ids that rows of the first sheets have, and one that nobody has; low ones more often, so that rows meet each other. */
function referencesOf(dice: Dice, tables: Extract<CellRule, { kind: 'references' }>['tables']): Cell {
  if (dice() < 0.2) return 'Desa';
  const ids = Array.from({ length: 1 + Math.floor(dice() * 3) }, () => {
    const prefix = PREFIXES[oneOf(dice, tables)];
    return `${prefix}-00${1 + Math.floor(dice() ** 2 * (MOST_ROWS + 1))}`;
  });
  return dice() < 0.7 ? (ids[0] ?? '') : ids.join('; ');
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

/** Whom a village asked what: everybody about a few needs. Positions at random would hardly ever meet on one need. */
const ASKED: Readonly<Record<string, (index: number) => Cell>> = {
  stakeholderId: (index) => (index % 4 === 0 ? 'Desa' : `SH-00${index % 4}`),
  needId: (index) => `KB-00${1 + (Math.floor(index / 4) % 3)}`,
};

function sheetOf(dice: Dice, table: Table): Grid {
  const columns = Object.entries(table.columns);
  const asked = table === TABLES.interests && dice() < 0.6;
  const count = asked ? 12 : Math.floor(dice() * (MOST_ROWS + 1));
  const rows = Array.from({ length: count }, (_, index) =>
    columns.map(([name, column], at) => {
      if (at === 0) return `${table.prefix}-${String(index + 1).padStart(3, '0')}`;
      return (asked && ASKED[name]?.(index)) || cellOf(dice, column);
    }),
  );
  return [columns.map(([, column]) => column.header), ...rows];
}

/** Half of the workbooks keep most defaults; influence and the second language come often enough to matter. */
function settingsOf(dice: Dice): Grid {
  const usual = dice() < 0.5;
  const chosen: Readonly<Record<string, Cell>> = {
    useInfluence: dice() < 0.6 ? 'Ya' : '',
    language: dice() < 0.3 ? 'English' : '',
  };
  const rows = Object.entries(settings).map(([name, setting]): Cell[] => [
    setting.header,
    chosen[name] ?? (usual || dice() < 0.6 ? '' : cellOf(dice, setting)),
  ]);
  return [[settingsSheet.headers.name, settingsSheet.headers.value], ...rows];
}

/** A workbook as people leave it: few rows, many gaps, contradictions, extreme figures, odd settings. The same for the same seed. */
export function randomWorkbook(seed: number): Sheets {
  const dice = diceOf(seed);
  const sheets: Record<string, Grid> = {};
  for (const table of Object.values(TABLES)) sheets[table.sheet] = sheetOf(dice, table);
  sheets[settingsSheet.sheet] = settingsOf(dice);
  const rowsOf = ({ sheet }: Table): number => (sheets[sheet]?.length ?? 1) - 1;
  if (dice() < 0.9) sheets[INFLUENCE_SHEET] = randomInfluence(dice, rowsOf(TABLES.stakeholders));
  if (dice() < 0.7) sheets[HISTORY_SHEET] = randomHistory(dice, rowsOf(TABLES.programs));
  return sheets;
}
