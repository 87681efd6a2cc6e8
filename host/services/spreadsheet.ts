import { deleteSheet, insertSheet, moveSheet, renameSheet } from '../model/sheets';
import { sheetByName } from '../model/workbook';
import { activeRange, activeSheet, select, showSheet } from './active';
import { demand, NotImitated, ServiceException } from './exception';
import type { Execution } from './execution';
import { addMetadata, metadataFinder, metadataOf } from './metadata';
import type { Service } from './methods';
import {
  type NamedRangeObject,
  type RangeObject,
  rangeObject,
  type SheetObject,
  type SpreadsheetObject,
  sheetObject,
} from './objects';
import { placeText } from './place';
import { protectionsOf } from './protection';
import { dataRange, lastColumnOf, lastRowOf } from './sheet';

const URL = 'https://docs.google.com/spreadsheets/d/host/edit';
type Options = { template?: unknown };

function freeName({ model }: Execution): string {
  for (let number = model.sheets.length + 1; ; number += 1) {
    if (!sheetByName(model, `Sheet${number}`)) return `Sheet${number}`;
  }
}

function addSheet(run: Execution, ...given: (string | number | Options | undefined)[]): SheetObject {
  if (given.some((arg) => typeof arg === 'object' && arg?.template !== undefined)) {
    throw new NotImitated('Spreadsheet.insertSheet with a template');
  }
  const name = given.find((arg) => typeof arg === 'string') ?? freeName(run);
  const position = given.find((arg) => typeof arg === 'number');
  const after = run.model.sheets.findIndex(({ id }) => id === activeSheet(run)) + 1;
  const index = Math.max(0, Math.min(position ?? after, run.model.sheets.length));
  const outcome = insertSheet(run.model, { name, index });
  demand(outcome);
  if (!outcome.ok) throw new ServiceException(outcome.message);
  return showSheet(run, sheetObject(outcome.sheet.id));
}

const objectOf = (name: string): NamedRangeObject => ({ service: 'Spreadsheet.NamedRange', name });

function setNamedRange(run: Execution, name: string, { sheetId, row, column, rows, columns }: RangeObject): void {
  if (!/^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) || /^([A-Za-z]{1,3}\d+|r\d*c\d*|true|false)$/i.test(name)) {
    throw new ServiceException(`The name "${name}" is not a valid name for a range.`);
  }
  run.laterAnywhere(() => {
    run.model.namedRanges = run.model.namedRanges.filter((one) => one.name.toLowerCase() !== name.toLowerCase());
    run.model.namedRanges.push({ name, sheetId, range: { row, column, rows, columns } });
    run.altered('formulas');
  });
}

function removeSheet(run: Execution, sheetId: number): void {
  run.sheet(sheetId);
  demand(deleteSheet(run.model, sheetId, run.user));
  if (run.active.sheetId === sheetId) run.active = { sheetId: activeSheet(run), range: undefined, moved: true };
}

/** Sheets, settings, names and selection of the open spreadsheet. */
export const spreadsheetService = {
  local: {
    getId: () => 'host',
    getUrl: () => URL,
    createDeveloperMetadataFinder: () => metadataFinder(undefined),
    setActiveSheet: (run, _self, sheet) => showSheet(run, sheet),
    setActiveRange: (run, _self, range) => select(run, range),
    setCurrentCell: (run, _self, range) => select(run, range),
    setActiveSelection: (run, _self, range: RangeObject | string) =>
      select(run, typeof range === 'string' ? placeText(run, activeSheet(run), range) : range),
    toast: (run, _self, message: string, title: string = '', seconds: number | null = 5) => {
      run.effects.push({ kind: 'toast', title, message, seconds: seconds ?? 5 });
    },
    getSelection: () => ({ service: 'Spreadsheet.Selection' }),
  },
  reads: {
    getName: ({ model }) => model.title,
    getSpreadsheetTimeZone: ({ model }) => model.timeZone,
    getSpreadsheetLocale: ({ model }) => model.locale,
    getNumSheets: ({ model }) => model.sheets.length,
    getSheets: ({ model }) => model.sheets.map(({ id }) => sheetObject(id)),
    getSheetByName: ({ model }, _self, name) => {
      const sheet = model.sheets.find((one) => one.name === name);
      return sheet ? sheetObject(sheet.id) : null;
    },
    getSheetById: ({ model }, _self, id) => (model.sheets.some((sheet) => sheet.id === id) ? sheetObject(id) : null),
    getActiveSheet: (run) => sheetObject(activeSheet(run)),
    getActiveRange: (run) => activeRange(run),
    getActiveCell: (run) => ({ ...activeRange(run), rows: 1, columns: 1 }),
    getCurrentCell: (run) => ({ ...activeRange(run), rows: 1, columns: 1 }),
    getSheetId: (run) => activeSheet(run),
    getSheetName: (run) => run.sheet(activeSheet(run)).name,
    getRange: (run, _self, a1) => placeText(run, activeSheet(run), a1),
    getRangeByName: ({ model }, _self, name) => {
      const named = model.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase());
      return named ? rangeObject(named.sheetId, named.range) : null;
    },
    getNamedRanges: ({ model }) => model.namedRanges.map(({ name }) => objectOf(name)),
    getDeveloperMetadata: ({ model }) => metadataOf(model.metadata),
    getProtections: (run, _self, { name }) => run.model.sheets.flatMap(({ id }) => protectionsOf(run, id, name)),
    getOwner: ({ model }) => ({ service: 'Base.User', email: model.owner }),
    getEditors: ({ model }) =>
      [model.owner, ...model.editors].map((email) => ({ service: 'Base.User', email }) as const),
    getViewers: ({ model }) => model.viewers.map((email) => ({ service: 'Base.User', email }) as const),
    getDataRange: (run) => dataRange(run, activeSheet(run)),
    getLastRow: (run) => lastRowOf(run, activeSheet(run)),
    getLastColumn: (run) => lastColumnOf(run, activeSheet(run)),
  },
  writes: {
    rename: (run, _self, title) =>
      run.laterAnywhere(() => {
        run.model.title = title;
        run.altered();
      }),
    setNamedRange: (run, _self, name, range) => setNamedRange(run, name, range),
    removeNamedRange: (run, _self, name) =>
      run.laterAnywhere(() => {
        run.model.namedRanges = run.model.namedRanges.filter((one) => one.name !== name);
        run.altered('formulas');
      }),
    addDeveloperMetadata: (run, self, key: string, second?: Parameters<typeof addMetadata>[3], third?) => {
      run.laterAnywhere(() => addMetadata(run, run.model.metadata, key, second, third));
      return self;
    },
  },
  grows: {
    insertSheet: (run, _self, ...given: (string | number | Options | undefined)[]) => addSheet(run, ...given),
  },
  acts: {
    setSpreadsheetLocale: (run, _self, locale) => {
      if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw new ServiceException('Invalid argument: locale');
      run.model.locale = locale === 'id' || locale === 'in_ID' ? 'id_ID' : locale;
      run.altered('formulas');
    },
    setSpreadsheetTimeZone: (run, _self, timeZone) => {
      if (!isTimeZone(timeZone)) throw new ServiceException('Invalid argument: timezone');
      run.model.timeZone = timeZone;
      run.altered('formulas');
    },
    deleteSheet: (run, _self, sheet) => removeSheet(run, sheet.sheetId),
    deleteActiveSheet: (run) => {
      removeSheet(run, activeSheet(run));
      return sheetObject(activeSheet(run));
    },
    renameActiveSheet: (run, _self, name) => demand(renameSheet(run.model, activeSheet(run), name, run.user)),
    moveActiveSheet: (run, _self, position) => {
      if (position < 1 || position > run.model.sheets.length) throw new ServiceException('Invalid argument: pos');
      demand(moveSheet(run.model, activeSheet(run), position - 1));
    },
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.Spreadsheet, SpreadsheetObject>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
