import { columnLetters, columnNumber, quoteSheetName } from '../model/a1';
import { EXCEL_MAX_COLUMNS, EXCEL_MAX_ROWS } from './addresses';

/** A cell of an array that Google computed, as its export marks it for Excel. */
export const COMPUTED = '__xludf.DUMMYFUNCTION("""COMPUTED_VALUE""")';
/** Excel's limits for the text of a formula, and for a text inside it. */
const EXCEL_MAX_FORMULA = 8_192;
const EXCEL_MAX_LITERAL = 255;
const WRAPPED = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)\s*,/i;

/** A formula that Google's export wrapped for Excel, in its own words; `undefined` for any other. */
export function unwrapGoogleFormula(text: string): string | undefined {
  return WRAPPED.exec(text)?.[1]?.replace(/""/g, '"').replace(/^=/, '');
}

/** Wraps a formula that Excel does not know, so that Excel goes on showing the last value. */
export function wrapForExcel(formula: string, shown: string): string {
  return `IFERROR(__xludf.DUMMYFUNCTION("${formula.replace(/^=/, '').replace(/"/g, '""')}"),${shown})`;
}

/** Excel's spelling of a formula -> the model's: functions lose their `_xlfn.` marks, wrapped ones come out again. */
export function fromExcelFormula(text: string): string {
  const wrapped = unwrapGoogleFormula(text);
  if (wrapped !== undefined) return `=${wrapped}`;
  return `=${outsideStrings(text, (code) => code.replace(/_xlfn\.(?:_xlws\.)?|_xludf\.|_xlws\.|_xlpm\./gi, ''))}`;
}

/** The model's formula in Excel's spelling, without the `=`: `A2:B` gets its end, new functions their `_xlfn.` mark. */
export function toExcelFormula(formula: string, sheetNames: ReadonlyMap<string, string> = new Map()): string {
  const named = [...sheetNames].reduce(
    (text, [own, written]) => text.replaceAll(`${quoteSheetName(own)}!`, `${quoteSheetName(written)}!`),
    formula.replace(/^=/, ''),
  );
  return commaArguments(
    outsideStrings(named, (code) =>
      closeOpenRanges(code).replace(
        /([A-Za-z_][\w.]*)(?=\s*\()/g,
        (name) => `${EXCEL_PREFIX.get(name.toUpperCase()) ?? ''}${name}`,
      ),
    ),
  );
}

/** Names of functions that Excel lacks: Google's, and the given custom ones. */
export function unknownToExcel(custom: readonly string[]): ReadonlySet<string> {
  return new Set([...GOOGLE_ONLY, ...custom.map((name) => name.toUpperCase())]);
}

/** Whether the formula calls one of these functions. */
export function callsAny(formula: string, names: ReadonlySet<string>): boolean {
  let found = false;
  outsideStrings(formula, (code) => {
    for (const [, name = ''] of code.matchAll(/([A-Za-z_][\w.]*)\s*\(/g)) found ||= names.has(name.toUpperCase());
    return code;
  });
  return found;
}

/** Whether the formula fits into the text that `wrapForExcel` makes of it. */
export const canBeWrapped = (formula: string): boolean => formula.replace(/"/g, '""').length <= EXCEL_MAX_LITERAL;

/** Whether Excel would open a file with this formula: brackets and quotes pair up, an operand ends it, limits are kept. */
export function isWellFormed(formula: string): boolean {
  const longText = (formula.match(/"(?:[^"]|"")*"/g) ?? []).some((text) => text.length > EXCEL_MAX_LITERAL + 2);
  const body = formula
    .replace(/^=/, '')
    .replace(/"(?:[^"]|"")*"/g, '0')
    .replace(/'(?:[^']|'')*'(?=!)/g, 'S');
  if (longText || formula.length > EXCEL_MAX_FORMULA || body.trim() === '') return false;
  if (/["'\\]/.test(body) || /[-+*/^&=<>,;(]\s*$/.test(body)) return false;
  // Excel takes constants alone in `{…}`.
  if (
    (body.match(/\{[^}]*\}/g) ?? []).some((list) =>
      /[A-Z$({]/i.test(list.slice(1).replace(/TRUE|FALSE|#[A-Z/0!?]+/gi, '')),
    )
  ) {
    return false;
  }
  return bracketsPair(body);
}

function bracketsPair(body: string): boolean {
  const open: string[] = [];
  for (const character of body) {
    if (character === '(' || character === '{') open.push(character);
    if (character === ')' && open.pop() !== '(') return false;
    if (character === '}' && open.pop() !== '{') return false;
    if (character === ';' && open.at(-1) !== '{') return false;
  }
  return open.length === 0;
}

/** A shared formula written at one cell, as it reads at another one `rows` down and `columns` to the right. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return outsideStrings(formula, (code) =>
    code.replace(REFERENCE, (_, before: string, reference: string) => {
      const sides = reference.split(':').map((side) => shiftSide(side, rows, columns));
      return before + (sides.includes(undefined) ? '#REF!' : sides.join(':'));
    }),
  );
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?\d{1,7}`;
/** A reference neither inside a longer name nor before `(`, `!`, `[` or `.`. */
const REFERENCE = new RegExp(
  String.raw`(^|[^\w.$\]])(${CELL}(?::(?:${CELL}|${COLUMN}|${ROW}))?|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\w(!.[:])`,
  'g',
);

/** One side of a reference, which may be a cell, a whole column or a whole row; `undefined` when it falls off the sheet. */
function shiftSide(side: string, rows: number, columns: number): string | undefined {
  const [, columnLock = '', letters = '', rowLock = '', digits = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(side) ?? [];
  // In `$7` the only lock is the row's.
  const [lockColumn, lockRow] = letters ? [columnLock, rowLock] : ['', columnLock || rowLock];
  const column = columnNumber(letters) + (lockColumn ? 0 : columns);
  const row = Number(digits) + (lockRow ? 0 : rows);
  if ((letters && (column < 1 || column > EXCEL_MAX_COLUMNS)) || (digits && (row < 1 || row > EXCEL_MAX_ROWS)))
    return undefined;
  return `${lockColumn}${letters && columnLetters(column)}${lockRow}${digits && row}`;
}

/** `A2:C` -> `A2:C1048576`, `B3:5` -> `B3:XFD5`: Excel knows no open end. */
function closeOpenRanges(code: string): string {
  return code
    .replace(/(^|[^\w.$])(\$?[A-Za-z]{1,3}\$?\d{1,7}):(\$?[A-Za-z]{1,3})(?![\w$(!.])/g, `$1$2:$3${EXCEL_MAX_ROWS}`)
    .replace(
      /(^|[^\w.$])(\$?[A-Za-z]{1,3}\$?\d{1,7}):(\$?)(\d{1,7})(?![\w$(!.])/g,
      `$1$2:${columnLetters(EXCEL_MAX_COLUMNS)}$3$4`,
    );
}

/** `;` between arguments, which Sheets takes too, becomes `,`; inside `{…}` it parts rows and stays. */
function commaArguments(formula: string): string {
  if (!formula.includes(';')) return formula;
  let depth = 0;
  return outsideStrings(formula, (code) =>
    code.replace(/[{};]/g, (character) => {
      if (character === '{') depth++;
      if (character === '}') depth--;
      return character === ';' && depth === 0 ? ',' : character;
    }),
  );
}

/** Applies a change to everything that is neither a text in quotes nor a quoted sheet name. */
function outsideStrings(formula: string, change: (code: string) => string): string {
  if (!/["']/.test(formula)) return change(formula);
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/)
    .map((piece, index) => (index % 2 ? piece : change(piece)))
    .join('');
}

/** Functions that Excel lacks, and those whose own names for values it spells in another way. */
const GOOGLE_ONLY = (
  'BYCOL BYROW LAMBDA LET MAKEARRAY MAP REDUCE SCAN ' +
  'ARRAYFORMULA ARRAY_CONSTRAIN COUNTUNIQUE COUNTUNIQUEIFS DETECTLANGUAGE EPOCHTODATE FLATTEN GOOGLEFINANCE GOOGLETRANSLATE ' +
  'IMAGE IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML ISDATE ISEMAIL ISURL JOIN QUERY REGEXEXTRACT REGEXMATCH ' +
  'REGEXREPLACE SORTN SPARKLINE SPLIT TO_DATE TO_DOLLARS TO_PERCENT TO_PURE_NUMBER TO_TEXT'
).split(' ');

const EXCEL_PREFIX = new Map<string, string>([
  ...['FILTER', 'SORT'].map((name) => [name, '_xlfn._xlws.'] as const),
  ...(
    'ARRAYTOTEXT CHOOSECOLS CHOOSEROWS CONCAT DAYS DROP EXPAND FORMULATEXT HSTACK IFNA IFS ISFORMULA ' +
    'MAXIFS MINIFS NUMBERVALUE RANDARRAY SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH TAKE ' +
    'TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WRAPCOLS ' +
    'WRAPROWS XLOOKUP XMATCH XOR'
  )
    .split(' ')
    .map((name) => [name, '_xlfn.'] as const),
]);
