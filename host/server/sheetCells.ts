import { keyColumn, keyRow } from '../model/cells';
import type { CellModel, SheetModel, WorkbookModel } from '../model/types';
import type { BlankRun, CellLook, SheetView } from '../protocol';
import { contentView, lookOf } from './cellView';

/** The cells of a sheet in few words: each look once, and empty cells with one look as runs down a column. */
export function sheetCells(model: WorkbookModel, sheet: SheetModel): Pick<SheetView, 'looks' | 'cells' | 'blanks'> {
  const looks = lookBook();
  const cells: SheetView['cells'] = [];
  const blank: [look: number, column: number, row: number][] = [];
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [keyRow(key), keyColumn(key)];
    const look = looks.number(cell);
    if (look !== undefined && isBlank(cell)) blank.push([look, column, row]);
    else cells.push({ row, column, ...contentView(model, cell), ...(look === undefined ? {} : { look }) });
  }
  return { looks: looks.all, cells, blanks: runs(blank) };
}

const isBlank = ({ value, formula, note, links }: CellModel): boolean =>
  value === null && formula === undefined && !note && !links?.length;

interface LookBook {
  all: CellLook[];
  number(cell: CellModel): number | undefined;
}

/** Equal looks get one number; texts of shared styles and rules are made once. */
function lookBook(): LookBook {
  const all: CellLook[] = [];
  const numbers = new Map<string, number>();
  const texts = new Map<object, string>();
  const textOf = (part: object | undefined): string => {
    if (!part) return '';
    const text = texts.get(part) ?? JSON.stringify(part);
    texts.set(part, text);
    return text;
  };
  return {
    all,
    number(cell) {
      const { numberFormat, style, validation } = cell;
      if (numberFormat === undefined && !style && !validation) return undefined;
      const key = `${numberFormat ?? ''}\n${textOf(style)}\n${textOf(validation)}`;
      const number = numbers.get(key) ?? all.push(lookOf(cell)) - 1;
      numbers.set(key, number);
      return number;
    },
  };
}

function runs(blank: [look: number, column: number, row: number][]): BlankRun[] {
  const found: BlankRun[] = [];
  for (const [look, column, row] of blank.sort((one, other) => one[1] - other[1] || one[2] - other[2])) {
    const run = found.at(-1);
    if (run && run[0] === look && run[1] === column && run[2] + run[3] === row) run[3] += 1;
    else found.push([look, column, row, 1]);
  }
  return found;
}
