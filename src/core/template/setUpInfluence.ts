import type { Grid } from '../cell';
import type { InfluenceReading } from '../table/readInfluence';
import { rowLabel } from '../table/rowLabel';
import { INFLUENCE_CORNER } from '../tables/influence';
import { type Rows, VILLAGE } from '../tables/tables';
import type { Edit, SheetHandle, SheetSize, WriteCell } from '../workbook';
import { VILLAGE_LABEL } from './lists';

/** Pixels: names can be read whole, and headings still tell actors apart. */
const LABEL_WIDTH = 320;
const SCORE_WIDTH = 150;
const TAB_COLOR = '#1a73e8';

/** An actor as the sheet of influences names it. */
interface LabelledActor {
  readonly id: string;
  readonly label: string;
}

/** The village and every stakeholder that takes part, in the order of the sheet. */
export function influenceActors({ stakeholders }: Pick<Rows, 'stakeholders'>): readonly LabelledActor[] {
  const actors: LabelledActor[] = [{ id: VILLAGE, label: VILLAGE_LABEL }];
  for (const { id, name, type, status } of stakeholders) {
    if (id === undefined || type === 'VILLAGE_GOV' || status === 'INACTIVE') continue;
    actors.push({ id, label: rowLabel(id, name) });
  }
  return actors;
}

/** Edits that create the sheet: actors along both edges, 0 on the diagonal, all else empty because nobody said it yet. */
export function createInfluence(name: string, actors: readonly LabelledActor[]): readonly Edit[] {
  const size = { rows: actors.length + 50, columns: Math.max(26, actors.length + 20) };
  const top = [INFLUENCE_CORNER, ...actors.map(({ label }) => label)];
  const rows = actors.map(({ label }, index) => [label, ...diagonal(actors.length, index)]);
  return [
    { kind: 'addSheet', name, size, hidden: false, tab: TAB_COLOR },
    { kind: 'write', sheet: name, row: 1, column: 1, values: [top], formats: top.map(() => '@') },
    ...(rows.length === 0 ? [] : [block(name, 2, 1, rows, ['@', ...actors.map(() => '0')])]),
    { kind: 'freezeRows', sheet: name, rows: 1 },
    { kind: 'widths', sheet: name, pixels: [LABEL_WIDTH, ...actors.map(() => SCORE_WIDTH)] },
  ];
}

/** The sheet of influences as found. */
export interface FoundInfluence {
  readonly sheet: SheetHandle;
  readonly size: SheetSize;
  readonly grid: Grid;
  readonly known: InfluenceReading;
}

/** Edits that add actors the sheet does not name yet, beyond everything that stands on it; nothing there is moved. */
export function extendInfluence(found: FoundInfluence, actors: readonly LabelledActor[]): readonly Edit[] {
  const { sheet, grid, known } = found;
  const inRows = missing(actors, known.rowActors);
  const inColumns = missing(actors, known.columnActors);
  if (inRows.length + inColumns.length === 0) return [];
  const row = Math.max(1, grid.length) + 1;
  const column = Math.max(1, grid[0]?.length ?? 0) + 1;
  const size = { rows: row + inRows.length, columns: column + inColumns.length };
  const labels = inColumns.map(({ label }) => label);
  return [
    { kind: 'ensureSize', sheet, now: found.size, size },
    ...(inColumns.length === 0
      ? []
      : [
          block(
            sheet,
            1,
            column,
            [labels],
            labels.map(() => '@'),
          ),
        ]),
    ...(inRows.length === 0
      ? []
      : [
          block(
            sheet,
            row,
            1,
            inRows.map(({ label }) => [label]),
            ['@'],
          ),
        ]),
    ...corner(sheet, row, column, inRows, inColumns),
  ];
}

function missing(actors: readonly LabelledActor[], there: ReadonlyMap<number, string>): readonly LabelledActor[] {
  const known = new Set(there.values());
  return actors.filter(({ id }) => !known.has(id));
}

/** The block where new rows meet new columns: 0 where an actor meets itself. */
function corner(
  sheet: SheetHandle,
  row: number,
  column: number,
  rows: readonly LabelledActor[],
  columns: readonly LabelledActor[],
): readonly Edit[] {
  if (rows.length === 0 || columns.length === 0) return [];
  const values = rows.map((one) => columns.map((other): WriteCell => (one.id === other.id ? 0 : null)));
  return [
    block(
      sheet,
      row,
      column,
      values,
      columns.map(() => '0'),
    ),
  ];
}

function diagonal(length: number, at: number): readonly WriteCell[] {
  return Array.from({ length }, (_, index): WriteCell => (index === at ? 0 : null));
}

function block(
  sheet: SheetHandle,
  row: number,
  column: number,
  values: readonly (readonly WriteCell[])[],
  formats: readonly string[],
): Edit {
  return { kind: 'write', sheet, row, column, values, formats };
}
