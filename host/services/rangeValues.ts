import { displayText } from '../model/display';
import type { CellModel } from '../model/types';
import type { Execution } from './execution';
import type { Service } from './methods';
import type { RangeObject } from './objects';
import { demandShape } from './place';
import { writeRange } from './rangeWrite';
import { readGrid, valueReader } from './readCells';
import { writeFormulas, writeValues } from './writeValues';

const first = <T>(grid: readonly (readonly T[])[], otherwise: T): T => grid[0]?.[0] ?? otherwise;
const filled = <T>({ rows, columns }: RangeObject, value: T): T[][] =>
  Array.from({ length: rows }, () => new Array<T>(columns).fill(value));
const corner = (range: RangeObject): RangeObject => ({ ...range, rows: 1, columns: 1 });

function values(run: Execution, range: RangeObject): unknown[][] {
  return readGrid<unknown>(run.sheet(range.sheetId), range, '', valueReader(run));
}

function displayed(run: Execution, range: RangeObject): string[][] {
  const { locale } = run.model;
  return readGrid(run.sheet(range.sheetId), range, '', (cell) => displayText(cell, locale));
}

const formulas = (run: Execution, range: RangeObject): string[][] =>
  readGrid(run.sheet(range.sheetId), range, '', ({ formula }: CellModel) => formula ?? '');

/** Values and formulas of a range. */
export const rangeValues = {
  gridReads: {
    getValue: (run, range) => first(values(run, corner(range)), ''),
    getValues: values,
    getDisplayValue: (run, range) => first(displayed(run, corner(range)), ''),
    getDisplayValues: displayed,
    getFormula: (run, range) => first(formulas(run, corner(range)), ''),
    getFormulas: formulas,
    isBlank: (run, range) =>
      readGrid(run.sheet(range.sheetId), range, true, ({ value, formula }) => value === null && !formula).every((row) =>
        row.every((blank) => blank),
      ),
    isChecked: (run, range) => {
      const states = readGrid<boolean | null>(run.sheet(range.sheetId), range, null, ({ value, validation }) =>
        validation?.criteria === 'CHECKBOX' ? value === (validation.args[0] ?? true) : null,
      ).flat();
      return states.every((state) => state === states[0]) ? (states[0] ?? null) : null;
    },
  },
  writes: {
    setValue: (run, range, value) =>
      writeRange(run, range, 'values', (sheet) => writeValues(run, sheet, range, filled(range, value))),
    setValues: (run, range, given) => {
      demandShape(range, given);
      return writeRange(run, range, 'values', (sheet) => writeValues(run, sheet, range, given));
    },
    setFormula: (run, range, formula) =>
      writeRange(run, range, 'values', (sheet) => writeFormulas(run, sheet, range, filled(range, formula))),
    setFormulas: (run, range, given) => {
      demandShape(range, given);
      return writeRange(run, range, 'values', (sheet) => writeFormulas(run, sheet, range, given));
    },
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.Range, RangeObject>;
