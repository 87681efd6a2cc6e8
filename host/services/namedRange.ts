import type { NamedRange } from '../model/types';
import { ServiceException } from './exception';
import type { Execution } from './execution';
import type { Service } from './methods';
import { type FilterObject, type NamedRangeObject, rangeObject } from './objects';

function found({ model }: Execution, { name }: NamedRangeObject): NamedRange {
  const named = model.namedRanges.find((one) => one.name === name);
  if (!named) throw new ServiceException('The named range no longer exists.');
  return named;
}

export const namedRangeService = {
  reads: {
    getName: (run, self) => found(run, self).name,
    getRange: (run, self) => {
      const { sheetId, range } = found(run, self);
      return rangeObject(sheetId, range);
    },
  },
  acts: {
    setName: (run, self, name) => {
      found(run, self).name = name;
      run.altered('formulas');
      return Object.assign(self, { name });
    },
    setRange: (run, self, { sheetId, row, column, rows, columns }) => {
      Object.assign(found(run, self), { sheetId, range: { row, column, rows, columns } });
      run.altered('formulas');
      return self;
    },
    remove: (run, self) => {
      const gone = found(run, self);
      run.model.namedRanges = run.model.namedRanges.filter((one) => one !== gone);
      run.altered('formulas');
    },
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.NamedRange, NamedRangeObject>;

export const filterService = {
  reads: {
    getRange: (run, { sheetId }) => {
      const { filter } = run.sheet(sheetId);
      if (!filter) throw new ServiceException('The filter no longer exists.');
      return rangeObject(sheetId, filter);
    },
  },
  writes: {
    remove: (run, { sheetId }) =>
      run.later(sheetId, (sheet) => {
        delete sheet.filter;
        sheet.filteredRows.clear();
        run.reshaped(sheetId);
      }),
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.Filter, FilterObject>;
