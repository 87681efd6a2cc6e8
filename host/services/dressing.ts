import { cellKey, isEmptyCell } from '../model/cells';
import type { CellStyle, SheetModel } from '../model/types';
import type { Execution } from './execution';
import type { RangeObject } from './objects';
import { writeRange } from './rangeWrite';

/** One part of a style put on or taken away. Equal styles give the same object, so that results can be remembered. */
export type Restyle = (style: CellStyle | undefined) => CellStyle | undefined;

/** What one call puts on a range: for each row, what each column gets. */
type Layer = readonly (readonly Restyle[])[];

interface Dressing {
  readonly range: RangeObject;
  readonly layers: Layer[];
  /** Number of its write; it takes more layers until another one is queued. */
  readonly place: number;
  done: boolean;
}

const last = new WeakMap<Execution, Dressing>();

const isSame = (a: RangeObject, b: RangeObject): boolean =>
  a.sheetId === b.sheetId && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** Queues styles for a range. Calls that follow each other on one range are carried out together, in one pass over its cells. */
export function dress(run: Execution, range: RangeObject, layer: Layer): RangeObject {
  const known = last.get(run);
  if (known && !known.done && known.place === run.queued() && isSame(known.range, range)) {
    known.layers.push(layer);
    return range;
  }
  const dressing: Dressing = { range, layers: [layer], place: run.queued() + 1, done: false };
  last.set(run, dressing);
  return writeRange(run, range, 'looks', (sheet) => {
    dressing.done = true;
    put(sheet, dressing);
  });
}

/** What the layers made of the style that a cell of this column had. */
interface Step {
  from: CellStyle | undefined;
  to: CellStyle | undefined;
}

function put(sheet: SheetModel, { range, layers }: Dressing): void {
  const stepsOf = rememberedSteps(layers.length);
  for (let r = 0; r < range.rows; r += 1) {
    const rows = layers.map((layer) => layer[r] ?? []);
    const steps = stepsOf(rows);
    const base = cellKey(range.row + r, range.column);
    for (let c = 0; c < range.columns; c += 1) {
      const cell = sheet.cells.get(base + c);
      const from = cell?.style;
      let step = steps[c];
      if (step === undefined || step.from !== from) {
        step = { from, to: rows.reduce((style, row) => row[c]?.(style) ?? undefined, from) };
        steps[c] = step;
      }
      if (step.to !== from || cell !== undefined) putStyle(sheet, base + c, step.to);
    }
  }
}

function putStyle({ cells }: SheetModel, key: number, style: CellStyle | undefined): void {
  const cell = cells.get(key);
  if (cell === undefined) cells.set(key, { value: null, style: style ?? {} });
  else if (style !== undefined) cell.style = style;
  else {
    if (cell.style !== undefined) delete cell.style;
    if (isEmptyCell(cell)) cells.delete(key);
  }
}

/** Rows that get the same styles, which a script says by handing in the same row, share what was worked out for them. */
function rememberedSteps(layers: number): (rows: Layer) => (Step | undefined)[] {
  const numbers = new Map<readonly Restyle[], number>();
  const known = new Map<string, (Step | undefined)[]>();
  const numberOf = (row: readonly Restyle[]): number => {
    const number = numbers.get(row) ?? numbers.size;
    numbers.set(row, number);
    return number;
  };
  return (rows) => {
    const key = layers === 1 ? String(numberOf(rows[0] ?? [])) : rows.map(numberOf).join(' ');
    const steps = known.get(key) ?? [];
    known.set(key, steps);
    return steps;
  };
}
