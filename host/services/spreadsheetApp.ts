import { activeRange, activeSheet, select, showSheet } from './active';
import { newRuleBuilder } from './dataValidation';
import { NotImitated, ServiceException } from './exception';
import type { Execution } from './execution';
import type { Service } from './methods';
import { type RangeObject, type ServiceObject, sheetObject, spreadsheetObject } from './objects';
import { newRichTextBuilder, newTextStyleBuilder } from './richText';
import { theUi } from './ui';

const cell = (run: Execution): RangeObject => ({ ...activeRange(run), rows: 1, columns: 1 });

const elsewhere = (method: string) => () => {
  throw new NotImitated(`SpreadsheetApp.${method}`);
};

/** The entrance: the open spreadsheet, its user interface, builders, flush. */
export const spreadsheetApp = {
  local: {
    getActive: () => spreadsheetObject,
    getActiveSpreadsheet: () => spreadsheetObject,
    getUi: (run) => {
      if (!run.hasUi) throw new ServiceException('Cannot call SpreadsheetApp.getUi() from this context.');
      return theUi;
    },
    newDataValidation: () => newRuleBuilder(),
    newRichTextValue: () => newRichTextBuilder(),
    newTextStyle: () => newTextStyleBuilder(),
    getSelection: () => ({ service: 'Spreadsheet.Selection' }),
    setActiveSheet: (run, _self, sheet) => showSheet(run, sheet),
    setActiveRange: (run, _self, range) => select(run, range),
    setCurrentCell: (run, _self, range) => select(run, range),
    flush: (run) => run.commit(),
    openById: elsewhere('openById'),
    openByUrl: elsewhere('openByUrl'),
    open: elsewhere('open'),
    create: elsewhere('create'),
  },
  reads: {
    getActiveSheet: (run) => sheetObject(activeSheet(run)),
    getActiveRange: (run) => activeRange(run),
    getCurrentCell: cell,
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.SpreadsheetApp, ServiceObject>;

export const selectionService = {
  reads: {
    getActiveSheet: (run) => sheetObject(activeSheet(run)),
    getActiveRange: (run) => activeRange(run),
    getCurrentCell: cell,
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.Selection, ServiceObject>;
