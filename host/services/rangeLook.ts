import type { CellModel, CellStyle } from '../model/types';
import { colour, rgbColour } from './colours';
import { dress, type Restyle } from './dressing';
import { enumValue, isEnumValue } from './enums';
import { ServiceException } from './exception';
import type { Execution } from './execution';
import type { Service } from './methods';
import type { RangeObject } from './objects';
import { demandShape } from './place';
import { writeRange } from './rangeWrite';
import { readGrid } from './readCells';
import { changeCells, restyled } from './writeCells';

type Change = (cell: CellModel) => void;
type Grid = readonly (readonly unknown[])[];

/** What one part of a look is to a script: how it reads, what it is when nothing is set, and how a value is put. */
interface Look<T, Put> {
  read(cell: CellModel): T;
  plain: T;
  /** Checks the value at once; what it gives is done at the commit. */
  put(value: unknown): Put;
}
type StyleLook<T> = Look<T, Restyle>;
type CellLook<T> = Look<T, Change>;

const part =
  <P extends keyof CellStyle>(name: P, value: CellStyle[P]): Restyle =>
  (style) =>
    restyled(style, name, value);

function oneOf(value: unknown, known: readonly string[], argument: string): string | undefined {
  if (value === null || value === '') return undefined;
  if (!known.includes(String(value))) throw new ServiceException(`Invalid argument: ${argument}`);
  return String(value);
}

const background: StyleLook<string> = {
  read: ({ style }) => style?.background ?? '#ffffff',
  plain: '#ffffff',
  put: (value) => part('background', colour(value)),
};
const fontColor: StyleLook<string> = {
  read: ({ style }) => style?.fontColor ?? '#000000',
  plain: '#000000',
  put: (value) => part('fontColor', colour(value)),
};
const fontWeight: StyleLook<GoogleAppsScript.Spreadsheet.FontWeight> = {
  read: ({ style }) => (style?.bold ? 'bold' : 'normal'),
  plain: 'normal',
  put: (value) => part('bold', oneOf(value, ['bold', 'normal'], 'fontWeight') === 'bold' || undefined),
};
const fontStyle: StyleLook<GoogleAppsScript.Spreadsheet.FontStyle> = {
  read: ({ style }) => (style?.italic ? 'italic' : 'normal'),
  plain: 'normal',
  put: (value) => part('italic', oneOf(value, ['italic', 'normal'], 'fontStyle') === 'italic' || undefined),
};
const fontLine: StyleLook<GoogleAppsScript.Spreadsheet.FontLine> = {
  read: ({ style }) => (style?.underline ? 'underline' : style?.strikethrough ? 'line-through' : 'none'),
  plain: 'none',
  put: (value) => {
    const line = oneOf(value, ['underline', 'line-through', 'none'], 'fontLine');
    return (style) =>
      restyled(
        restyled(style, 'underline', line === 'underline' || undefined),
        'strikethrough',
        line === 'line-through' || undefined,
      );
  },
};
const fontSize: StyleLook<number> = {
  read: ({ style }) => style?.fontSize ?? 10,
  plain: 10,
  put: (value) => {
    const size = value === null ? 10 : Number(value);
    if (!(size > 0)) throw new ServiceException('Invalid argument: fontSize');
    return part('fontSize', size === 10 ? undefined : size);
  },
};
const fontFamily: StyleLook<string> = {
  read: ({ style }) => style?.fontFamily ?? 'Arial',
  plain: 'Arial',
  put: (value) => part('fontFamily', value === null || value === 'Arial' ? undefined : String(value)),
};
const HORIZONTAL = { left: 'left', center: 'center', right: 'right' } as const;
const horizontal: StyleLook<string> = {
  read: ({ style }) => style?.horizontal ?? 'general',
  plain: 'general',
  put: (value) => {
    const side = oneOf(value, ['left', 'center', 'right', 'normal', 'general'], 'alignment');
    return part('horizontal', side === undefined ? undefined : HORIZONTAL[side as keyof typeof HORIZONTAL]);
  },
};
const VERTICAL = { top: 'top', middle: 'middle', bottom: undefined } as const;
const vertical: StyleLook<string> = {
  read: ({ style }) => style?.vertical ?? 'bottom',
  plain: 'bottom',
  put: (value) => {
    const side = oneOf(value, ['top', 'middle', 'bottom'], 'alignment');
    return part('vertical', side === undefined ? undefined : VERTICAL[side as keyof typeof VERTICAL]);
  },
};
const wrap: StyleLook<boolean> = {
  read: ({ style }) => style?.wrap ?? false,
  plain: false,
  put: (value) => part('wrap', value === true || undefined),
};
const wrapStrategy = {
  read: ({ style }: CellModel) => enumValue('WrapStrategy', style?.wrap ? 'WRAP' : 'OVERFLOW'),
  plain: enumValue('WrapStrategy', 'OVERFLOW'),
  put: (value: unknown) => part('wrap', (isEnumValue(value) && value.name === 'WRAP') || undefined),
};
const AUTOMATIC = '0.###############';
const numberFormat: CellLook<string> = {
  read: (cell) => cell.numberFormat ?? AUTOMATIC,
  plain: AUTOMATIC,
  put: (value) => {
    const format = value === null ? '' : String(value);
    const automatic = format === '' || format === AUTOMATIC || /^general$/i.test(format);
    return (cell) => {
      if (!automatic) cell.numberFormat = format;
      else if (cell.numberFormat !== undefined) delete cell.numberFormat;
    };
  },
};
const note: CellLook<string> = {
  read: (cell) => cell.note ?? '',
  plain: '',
  put: (value) => (cell) => {
    if (value !== null && value !== '') cell.note = String(value);
    else if (cell.note !== undefined) delete cell.note;
  },
};

type Sized = readonly [run: Execution, range: RangeObject];

const readOne =
  <T>(look: Look<T, unknown>) =>
  (...[run, range]: Sized): T =>
    readGrid(run.sheet(range.sheetId), { ...range, rows: 1, columns: 1 }, look.plain, look.read)[0]?.[0] ?? look.plain;
const readAll =
  <T>(look: Look<T, unknown>) =>
  (...[run, range]: Sized): T[][] =>
    readGrid(run.sheet(range.sheetId), range, look.plain, look.read);

const setOne =
  <T>(look: StyleLook<T>) =>
  (run: Execution, range: RangeObject, value: unknown): RangeObject =>
    dress(run, range, filled(range, look.put(value)));
const setAll =
  <T>(look: StyleLook<T>) =>
  (run: Execution, range: RangeObject, grid: Grid): RangeObject =>
    dress(run, range, putAll(range, grid, look.put));

/** Number formats decide how formulas read a cell, so they count as values. */
const touchedBy = (look: unknown): 'values' | 'looks' => (look === numberFormat ? 'values' : 'looks');

const setOneCell =
  <T>(look: CellLook<T>) =>
  (run: Execution, range: RangeObject, value: unknown): RangeObject => {
    const change = look.put(value);
    return writeRange(run, range, touchedBy(look), (sheet) => changeCells(sheet, range, change));
  };
const setAllCells =
  <T>(look: CellLook<T>) =>
  (run: Execution, range: RangeObject, grid: Grid): RangeObject => {
    const changes = putAll(range, grid, look.put);
    return writeRange(run, range, touchedBy(look), (sheet) =>
      changeCells(sheet, range, (cell, r, c) => changes[r]?.[c]?.(cell)),
    );
  };

/** One row for all, as the same value stands everywhere. */
function filled<Put>({ rows, columns }: RangeObject, put: Put): Put[][] {
  const row = new Array<Put>(columns).fill(put);
  return new Array<Put[]>(rows).fill(row);
}

/** What each value of a grid puts; the same row gives the same row. */
function putAll<Put>(range: RangeObject, grid: Grid, put: (value: unknown) => Put): Put[][] {
  demandShape(range, grid);
  const known = new Map<unknown, Put>();
  const rows = new Map<Grid[number], Put[]>();
  const putOne = (value: unknown): Put => {
    const made = known.get(value) ?? put(value);
    known.set(value, made);
    return made;
  };
  return grid.map((row) => {
    const made = rows.get(row) ?? row.map(putOne);
    rows.set(row, made);
    return made;
  });
}

/** Formats, colours, fonts, alignment and notes of a range. */
export const rangeLook = {
  gridReads: {
    getBackground: readOne(background),
    getBackgrounds: readAll(background),
    getFontWeight: readOne(fontWeight),
    getFontWeights: readAll(fontWeight),
    getFontStyle: readOne(fontStyle),
    getFontStyles: readAll(fontStyle),
    getFontLine: readOne(fontLine),
    getFontLines: readAll(fontLine),
    getFontSize: readOne(fontSize),
    getFontSizes: readAll(fontSize),
    getFontFamily: readOne(fontFamily),
    getFontFamilies: readAll(fontFamily),
    getHorizontalAlignment: readOne(horizontal),
    getHorizontalAlignments: readAll(horizontal),
    getVerticalAlignment: readOne(vertical),
    getVerticalAlignments: readAll(vertical),
    getWrap: readOne(wrap),
    getWraps: readAll(wrap),
    getWrapStrategy: readOne(wrapStrategy),
    getWrapStrategies: readAll(wrapStrategy),
    getNumberFormat: readOne(numberFormat),
    getNumberFormats: readAll(numberFormat),
    getNote: readOne(note),
    getNotes: readAll(note),
    getFontColor: readOne(fontColor),
    getFontColors: readAll(fontColor),
  },
  writes: {
    setBackground: setOne(background),
    setBackgrounds: setAll(background),
    setBackgroundRGB: (run, range, red, green, blue) => setOne(background)(run, range, rgbColour(red, green, blue)),
    setFontColor: setOne(fontColor),
    setFontColors: setAll(fontColor),
    setFontWeight: setOne(fontWeight),
    setFontWeights: setAll(fontWeight),
    setFontStyle: setOne(fontStyle),
    setFontStyles: setAll(fontStyle),
    setFontLine: setOne(fontLine),
    setFontLines: setAll(fontLine),
    setFontSize: setOne(fontSize),
    setFontSizes: setAll(fontSize),
    setFontFamily: setOne(fontFamily),
    setFontFamilies: setAll(fontFamily),
    setHorizontalAlignment: setOne(horizontal),
    setHorizontalAlignments: setAll(horizontal),
    setVerticalAlignment: setOne(vertical),
    setVerticalAlignments: setAll(vertical),
    setWrap: setOne(wrap),
    setWraps: setAll(wrap),
    setWrapStrategy: setOne(wrapStrategy),
    setWrapStrategies: setAll(wrapStrategy),
    setNumberFormat: setOneCell(numberFormat),
    setNumberFormats: setAllCells(numberFormat),
    setNote: setOneCell(note),
    setNotes: setAllCells(note),
    clearNote: (run, range) => setOneCell(note)(run, range, null),
    // The model keeps no borders, so there is nothing to draw; the call still needs the right to edit.
    setBorder: (run, range) => writeRange(run, range, 'looks', () => undefined),
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.Range, RangeObject>;
