import { columnLetters, columnNumber, quoteSheetName } from './a1';
import { type Token, tokenise } from './formula/tokens';

/** Cells that moved: `count` rows or columns inserted before `first`, or deleted from `first` on. */
export interface Shift {
  sheetName: string;
  axis: 'row' | 'column';
  first: number;
  /** Positive: inserted; negative: deleted. */
  count: number;
}

/** Where a stretch of rows or columns lies after the shift; `undefined` when all of it was deleted. */
export function moveSpan(start: number, length: number, { first, count }: Pick<Shift, 'first' | 'count'>) {
  const end = start + length - 1;
  const [newStart, newEnd] =
    count >= 0
      ? [start >= first ? start + count : start, end >= first ? end + count : end]
      : [afterDelete(start, first, -count, first), afterDelete(end, first, -count, first - 1)];
  return newStart > newEnd ? undefined : { start: newStart, length: newEnd - newStart + 1 };
}

function afterDelete(place: number, first: number, count: number, inside: number): number {
  if (place < first) return place;
  return place < first + count ? inside : place - count;
}

/** The formula after the shift; `onSheet` is the name of the sheet the formula stands on. */
export function shiftFormula(formula: string, onSheet: string, shift: Shift): string {
  const target = shift.sheetName.toLowerCase();
  return eachReference(formula, ({ sheet, corners }) => {
    if ((sheet ?? onSheet).toLowerCase() !== target) return corners;
    return shiftCorners(corners, shift);
  });
}

/** The formula after a sheet got another name. */
export function renameInFormula(formula: string, oldName: string, newName: string): string {
  const rename = (name: string): string => (name.toLowerCase() === oldName.toLowerCase() ? newName : name);
  return eachReference(
    formula,
    ({ corners }) => corners,
    (name) => rename(name),
  );
}

/** The formula after a sheet went away: its references become `#REF!`. */
export function forgetSheetInFormula(formula: string, name: string): string {
  return eachReference(formula, ({ sheet, corners }) =>
    sheet?.toLowerCase() === name.toLowerCase() ? undefined : corners,
  );
}

/** A formula written for one cell, as it reads when copied `rows` down and `columns` to the right. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return eachReference(formula, ({ corners }) => {
    const moved = corners.map((corner) => moveCorner(corner, rows, columns));
    return moved.every((corner) => (corner.row ?? 1) >= 1 && (corner.column ?? 1) >= 1) ? moved : undefined;
  });
}

interface Corner {
  fixedColumn: boolean;
  column: number | undefined;
  fixedRow: boolean;
  row: number | undefined;
}

interface Reference {
  sheet: string | undefined;
  /** One corner for a cell, two for a range. */
  corners: Corner[];
}

type Change = (reference: Reference) => Corner[] | undefined;

function eachReference(formula: string, change: Change, rename: (sheet: string) => string = (name) => name): string {
  const spell = (token: Token): string =>
    token.kind === 'reference' ? rewrite(token.text, change, rename) : token.text;
  return `=${tokenise(formula.replace(/^=/, '')).map(spell).join('')}`;
}

function rewrite(text: string, change: Change, rename: (sheet: string) => string): string {
  const split = /^(?:(?:'((?:[^']|'')+)'|([^!]+))!)?([^!]+)$/s.exec(text);
  const sheet = split?.[1]?.replace(/''/g, "'") ?? split?.[2];
  const corners = (split?.[3] ?? '').split(':').map(readCorner);
  const changed = change({ sheet, corners });
  if (changed === undefined) return '#REF!';
  const name = sheet === undefined ? undefined : rename(sheet);
  if (changed === corners && name === sheet) return text;
  const kept = name === sheet ? text.slice(0, text.lastIndexOf('!') + 1) : `${quoteSheetName(name ?? '')}!`;
  return kept + changed.map(writeCorner).join(':');
}

function readCorner(text: string): Corner {
  const [, fixedColumn, letters, fixedRow, digits] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  return {
    fixedColumn: fixedColumn === '$' && letters !== '',
    column: letters ? columnNumber(letters) : undefined,
    fixedRow: fixedRow === '$' || (fixedColumn === '$' && letters === ''),
    row: digits ? Number(digits) : undefined,
  };
}

function writeCorner({ fixedColumn, column, fixedRow, row }: Corner): string {
  const letters = column === undefined ? '' : `${fixedColumn ? '$' : ''}${columnLetters(column)}`;
  return letters + (row === undefined ? '' : `${fixedRow ? '$' : ''}${row}`);
}

function moveCorner(corner: Corner, rows: number, columns: number): Corner {
  const column = corner.column === undefined || corner.fixedColumn ? corner.column : corner.column + columns;
  const row = corner.row === undefined || corner.fixedRow ? corner.row : corner.row + rows;
  return { ...corner, column, row };
}

/** An open side stays open; a range that lost all its cells has no corners any more. */
function shiftCorners(corners: Corner[], shift: Shift): Corner[] | undefined {
  const [from, to = from] = corners;
  const places = [from?.[shift.axis], to?.[shift.axis]];
  const [start = places[1] === undefined ? undefined : 1, end = places[0] === undefined ? undefined : 2 ** 30] = places;
  if (start === undefined || end === undefined) return corners;
  const [low, high] = start <= end ? [start, end] : [end, start];
  const moved = moveSpan(low, high - low + 1, shift);
  if (!moved) return undefined;
  const ends =
    start <= end ? [moved.start, moved.start + moved.length - 1] : [moved.start + moved.length - 1, moved.start];
  if (ends[0] === start && ends[1] === end) return corners;
  return corners.map((corner, index) =>
    corner[shift.axis] === undefined ? corner : { ...corner, [shift.axis]: ends[index] },
  );
}
