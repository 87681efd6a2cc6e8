import type { CellRef } from '../cell';
import { type Cell, columnLetters, type DateCell, isDateCell } from '../cell';
import type { Words } from '../words/words';
import { BLANK_ROW, headerMark, type Kept, OWN_ROW, tablesOf } from './keep';
import type { LayoutCell, LayoutChoice, LayoutStyle, SheetLayout } from './layout';
import type { FigureKind, Page, PageBlock, PageCell, PageColumn, PageTable, Tone } from './page';

/** Longest line of running text on a sheet, in characters; longer paragraphs continue in the next row. */
const LINE = 120;
/** Longest text of ours in one cell; Sheets refuses more than 50,000 characters. */
const CELL_LIMIT = 20_000;
/** Name and value of a figure; where it comes from runs over the empty cells beside it. */
const FIGURE_WIDTHS = [240, 170];
/** How wide a text column of a table below the first may make a column that the first one wants narrow. */
const SIDE_TEXT = 170;

const FORMATS: Readonly<Record<FigureKind, string>> = {
  text: '@',
  integer: '#,##0',
  decimal: '#,##0.##',
  rupiah: '"Rp"#,##0',
  percent: '#,##0.0"%"',
  points: '0.0',
  date: 'd mmmm yyyy',
};

const WHOLE_FORMATS = Object.fromEntries(
  Object.entries(FORMATS).map(([kind, format]) => [kind, format.replace(/\.[0#]+/, '')]),
) as typeof FORMATS;

const TONES: Readonly<Record<Tone, string>> = { good: '#e6f4ea', watch: '#fef7e0', act: '#fce8e6', quiet: '#f1f3f4' };
const HEADER: LayoutStyle = { bold: true, background: '#d9e7fd', wrap: true };
const QUIET: LayoutStyle = { color: '#5f6368' };
const PLAIN: LayoutStyle = {};
const WRAPPED: LayoutStyle = { wrap: true };
const KEY: LayoutStyle = { color: '#bdc1c6' };

interface Canvas {
  readonly cells: LayoutCell[][];
  readonly keys: Set<string>;
  readonly choices: LayoutChoice[];
  readonly kept: Kept;
  readonly words: Words;
  /** The first table, which decides how wide columns are. */
  readonly main: PageTable | undefined;
  /** Columns of ours, without the hidden key column. */
  readonly width: number;
}

/** Lays a page out on a grid: title, when it was made, then its blocks from top to bottom, with people's notes carried over. */
export function arrangePage(page: Page, kept: Kept, words: Words): SheetLayout {
  const width = Math.max(3, ...tablesOf(page).map((table) => table.columns.length));
  const canvas: Canvas = { cells: [], keys: new Set(), choices: [], kept, words, main: tablesOf(page)[0], width };
  addRow(canvas, OWN_ROW, [styled(page.title, { bold: true, size: 14 }, words)]);
  addLines(canvas, page.updated, { italic: true, color: '#5f6368' });
  let frozenRows = canvas.cells.length;
  page.blocks.forEach((block, index) => {
    const headerRow = addBlock(canvas, block);
    if (index === 0 && headerRow > 0) frozenRows = headerRow;
  });
  addOrphans(canvas, page);
  return {
    cells: canvas.cells,
    widths: widthsOf(page, width, kept.extraHeaders.size),
    frozenRows,
    choices: canvas.choices,
    keyColumn: width + 1,
  };
}

/** Adds a block and says on which row its table header stands, 0 when it has none. */
function addBlock(canvas: Canvas, block: PageBlock): number {
  addRow(canvas, BLANK_ROW, []);
  if (block.heading !== '') addRow(canvas, OWN_ROW, [styled(block.heading, { bold: true, size: 12 }, canvas.words)]);
  if (block.kind === 'table') return addTable(canvas, block);
  if (block.kind === 'text') for (const paragraph of block.paragraphs) addLines(canvas, paragraph, PLAIN);
  else {
    for (const item of block.items) {
      const tone = tint(item.tone);
      const value = shown(item.value, item.kind, valueStyles({ bold: true, align: 'left', ...tone }), canvas.words);
      addRow(canvas, item.key, [
        styled(item.label, tone, canvas.words),
        value,
        styled(item.because, QUIET, canvas.words),
      ]);
    }
  }
  return 0;
}

function addTable(canvas: Canvas, table: PageTable): number {
  addLines(canvas, table.note, QUIET);
  addHeader(canvas, table.columns, table.rows);
  const headerRow = canvas.cells.length;
  const styles = tableStyles(canvas, table);
  for (const row of table.rows) {
    const own = canvas.kept.own.get(row.key);
    const looks = styles[row.tone ?? 'plain'];
    const cells: LayoutCell[] = [];
    // A loop without closures: a page has tens of thousands of cells.
    for (let index = 0; index < table.columns.length; index += 1) {
      const column = table.columns[index];
      if (column?.own === true) cells.push(typed(own?.get(column.key), WRAPPED));
      else {
        cells.push(shown(row.cells[index], column?.kind ?? 'text', looks[index] ?? NO_STYLES, canvas.words));
      }
    }
    addRow(canvas, row.key, cells);
  }
  if (table.rows.length === 0) addRow(canvas, OWN_ROW, [styled(table.empty, { italic: true }, canvas.words)]);
  else addChoices(canvas, table, headerRow + 1);
  return headerRow;
}

function addHeader(canvas: Canvas, columns: readonly PageColumn[], rows: PageTable['rows']): void {
  const headers = columns.map((column) => styled(column.header, HEADER, canvas.words));
  addRow(canvas, headerMark({ columns, rows }), headers);
}

function addChoices(canvas: Canvas, table: PageTable, firstRow: number): void {
  table.columns.forEach((column, index) => {
    if (column.choices === undefined) return;
    canvas.choices.push({ row: firstRow, rows: table.rows.length, column: index + 1, choices: column.choices });
  });
}

/** Notes whose row is gone stay at the foot of the sheet, under the same key, and go back when the row returns. */
function addOrphans(canvas: Canvas, page: Page): void {
  const { own, extra, loose } = canvas.kept;
  const noted = new Set([...Array.from(own.keys()), ...Array.from(extra.keys())]);
  const gone = Array.from(noted).filter((key) => !canvas.keys.has(key));
  if (gone.length === 0 && loose.length === 0) return;
  addRow(canvas, BLANK_ROW, []);
  addRow(canvas, OWN_ROW, [styled(canvas.words.report.orphans, { bold: true, size: 12 }, canvas.words)]);
  addLines(canvas, canvas.words.report.orphansNote, QUIET);
  const columns = tablesOf(page).reduce<PageColumn[]>(
    (all, table) => all.concat(table.columns.filter((c) => c.own)),
    [],
  );
  if (gone.length > 0) addHeader(canvas, columns, []);
  for (const key of gone)
    addRow(
      canvas,
      key,
      columns.map((column) => typed(own.get(key)?.get(column.key), PLAIN)),
    );
  for (const cells of loose) {
    for (let from = 0; from < cells.length; from += canvas.width) {
      addRow(
        canvas,
        BLANK_ROW,
        cells.slice(from, from + canvas.width).map((cell) => typed(cell, PLAIN)),
      );
    }
  }
}

function addLines(canvas: Canvas, text: string, style: LayoutStyle): void {
  for (const line of linesOf(text)) addRow(canvas, OWN_ROW, [styled(line, style, canvas.words)]);
}

/** Adds a row of ours, of at most the page's width, then its key, then the cells people added to the row of that key. */
function addRow(canvas: Canvas, key: string, row: LayoutCell[]): void {
  const isHeader = row[0]?.style === HEADER;
  while (row.length < canvas.width) row.push(BLANK);
  row.push({ value: key, format: '@', style: KEY });
  if (canvas.kept.extraHeaders.size > 0) addExtras(canvas, key, row, isHeader);
  canvas.keys.add(key);
  canvas.cells.push(row);
}

function addExtras({ kept }: Canvas, key: string, row: LayoutCell[], isHeader: boolean): void {
  const notes = kept.extra.get(key);
  kept.extraHeaders.forEach((header, name) => {
    row.push(isHeader ? typed(header, HEADER) : typed(notes?.get(name), PLAIN));
  });
}

function widthsOf(page: Page, width: number, extras: number): readonly number[] {
  const widths = new Array<number>(width).fill(80);
  const widen = (index: number, pixels: number): void => {
    widths[index] = Math.max(widths[index] ?? 0, pixels);
  };
  const tables = tablesOf(page);
  for (const [place, table] of tables.entries()) {
    for (const [index, column] of table.columns.entries()) {
      const mayBeNarrow = place > 0 && column.kind === 'text';
      widen(
        index,
        runsOver(tables[0], table, index) ? 0 : mayBeNarrow ? Math.min(column.width, SIDE_TEXT) : column.width,
      );
    }
  }
  if (page.blocks.some((block) => block.kind === 'figures')) {
    for (const [index, pixels] of FIGURE_WIDTHS.entries()) widen(index, pixels);
  }
  return [...widths, 40, ...new Array<number>(extras).fill(180)];
}

const blankCell = (style: LayoutStyle): LayoutCell => ({ value: '', format: '@', style });
const BLANK = blankCell(PLAIN);
const BLANK_WRAPPED = blankCell(WRAPPED);

function styled(text: string, style: LayoutStyle, words: Words): LayoutCell {
  const value = text.length > CELL_LIMIT ? text.slice(0, CELL_LIMIT) + words.report.cut : text;
  return { value, format: '@', style };
}

/** A cell as a person left it. Numbers keep their worth; what they looked like is not ours to guess. */
function typed(cell: Cell | undefined, style: LayoutStyle): LayoutCell {
  if (cell === undefined) return style === WRAPPED ? BLANK_WRAPPED : style === PLAIN ? BLANK : blankCell(style);
  const format = isDateCell(cell) ? momentFormat(cell) : typeof cell === 'string' ? '@' : 'General';
  return { value: cell, format, style };
}

function momentFormat({ serial }: DateCell): string {
  if (serial === undefined) return FORMATS.date;
  return serial < 1 ? 'hh:mm' : 'dd/mm/yyyy hh:mm';
}

function shown(cell: PageCell, kind: FigureKind, styles: ValueStyles, words: Words): LayoutCell {
  if (cell === undefined) return styles.blank;
  if (typeof cell === 'number') {
    return { value: cell, format: formatOf(cell, kind), style: styles.plain };
  }
  if (typeof cell === 'string') return styled(cell, kind === 'text' ? styles.wrapped : styles.plain, words);
  if ('link' in cell) return { value: cell, format: 'General', style: styles.link };
  return { value: { date: cell.date }, format: FORMATS.date, style: styles.plain };
}

/** Figures that are whole once rounded show no decimals, as in sentences: optional decimals would leave a lone comma. */
function formatOf(value: number, kind: FigureKind): string {
  const asked = kind === 'text' ? 'decimal' : kind;
  const scale = asked === 'decimal' ? 100 : 10;
  return (Math.round(value * scale) % scale === 0 ? WHOLE_FORMATS : FORMATS)[asked];
}

/** How plain values, wrapped text, links and empty cells of one column look. Made once, because pages have many cells. */
interface ValueStyles {
  readonly blank: LayoutCell;
  readonly plain: LayoutStyle;
  readonly wrapped: LayoutStyle;
  readonly link: LayoutStyle;
}

function valueStyles(plain: LayoutStyle): ValueStyles {
  return { blank: blankCell(plain), plain, wrapped: { ...plain, wrap: true }, link: { ...plain, color: '#1155cc' } };
}

const NO_STYLES = valueStyles(PLAIN);

/** The last text of a table below the first runs over the empty cells to its right, so it needs no width of its own. */
function runsOver(main: PageTable | undefined, table: PageTable, index: number): boolean {
  const isLast = index === table.columns.length - 1;
  return isLast && index > 0 && table.columns[index]?.kind === 'text' && main !== table;
}

/** The looks of a table's columns, by the tone of a row. */
function tableStyles({ main }: Canvas, table: PageTable): Readonly<Record<Tone | 'plain', readonly ValueStyles[]>> {
  const of = (tone: Tone | undefined): readonly ValueStyles[] =>
    table.columns.map((column, index) => {
      const styles = valueStyles({ ...tint(tone), ...alignment(column) });
      return runsOver(main, table, index) ? { ...styles, wrapped: styles.plain } : styles;
    });
  return { plain: of(undefined), good: of('good'), watch: of('watch'), act: of('act'), quiet: of('quiet') };
}

function tint(tone: Tone | undefined): LayoutStyle {
  return tone === undefined ? PLAIN : { background: TONES[tone] };
}

function alignment(column: PageColumn): LayoutStyle {
  return { align: column.kind === 'text' ? 'left' : 'right' };
}

/** Breaks running text into lines that can be read on one screen; `''` gives no line. */
export function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > LINE) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** A jump to a source cell, labelled with the cell's place only: a sheet's name is sheet text. */
export function linkTo(at: CellRef, words: Words): { readonly link: CellRef; readonly label: string } {
  return { link: at, label: words.report.open(`${columnLetters(at.column)}${at.row}`) };
}
