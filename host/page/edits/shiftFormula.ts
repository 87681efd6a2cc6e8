import { columnLetters, columnNumber } from '../addresses';

const REFERENCE = /(?<![\p{L}\d_.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\d_.(])/giu;

/** Moves the relative references of a formula as copying does; text in quotes and sheet names stay as they are. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!?)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(REFERENCE, (...found) => moved(found, rows, columns))))
    .join('');
}

function moved(found: readonly unknown[], rows: number, columns: number): string {
  const [, columnFixed, letters, rowFixed, digits] = found.map(String);
  const column = columnNumber(letters ?? '') + (columnFixed ? 0 : columns);
  const row = Number(digits) + (rowFixed ? 0 : rows);
  if (column < 1 || row < 1) return '#REF!';
  return `${columnFixed}${columnLetters(column)}${rowFixed}${row}`;
}
