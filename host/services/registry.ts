import { dataValidation, ruleBuilder } from './dataValidation';
import { authorizationInfo, logger, scriptApp, sessionService, userService, utilities } from './environment';
import type { Execution } from './execution';
import { groupService } from './group';
import { htmlMetaTag, htmlOutput, htmlService } from './html';
import { lock, lockService } from './lock';
import { developerMetadata, metadataFinderService, metadataLocation } from './metadata';
import type { Kind } from './methods';
import { filterService, namedRangeService } from './namedRange';
import { protectionService } from './protection';
import { rangeLook } from './rangeLook';
import { rangePlace } from './rangePlace';
import { rangeRest } from './rangeRest';
import { rangeValues } from './rangeValues';
import { rangeText, richTextBuilder, richTextValue, textStyle, textStyleBuilder } from './richText';
import { sheetReads } from './sheet';
import { sheetWrites } from './sheetWrites';
import { spreadsheetService } from './spreadsheet';
import { selectionService, spreadsheetApp } from './spreadsheetApp';
import { cacheMethods, cacheService, properties, propertiesService } from './storage';
import { menuService, promptService, uiService } from './ui';

type Call = (run: Execution, self: unknown, ...args: readonly unknown[]) => unknown;

interface Method {
  readonly kind: Kind;
  readonly call: Call;
}

type Parts = { readonly [K in Kind]?: object };

/** Every method of the parts by name. The types of the tables were checked where they are written. */
function methodsOf(...parts: readonly Parts[]): ReadonlyMap<string, Method> {
  const methods = new Map<string, Method>();
  for (const part of parts) {
    for (const [kind, table] of Object.entries(part)) {
      for (const [name, call] of Object.entries(table)) methods.set(name, { kind: kind as Kind, call: call as Call });
    }
  }
  return methods;
}

/** What the host imitates: published interface -> its methods. */
export const registry: ReadonlyMap<string, ReadonlyMap<string, Method>> = new Map([
  ['Spreadsheet.SpreadsheetApp', methodsOf(spreadsheetApp)],
  ['Spreadsheet.Spreadsheet', methodsOf(spreadsheetService)],
  ['Spreadsheet.Sheet', methodsOf(sheetReads, sheetWrites)],
  ['Spreadsheet.Range', methodsOf(rangePlace, rangeValues, rangeLook, rangeRest, rangeText)],
  ['Spreadsheet.Selection', methodsOf(selectionService)],
  ['Spreadsheet.Group', methodsOf(groupService)],
  ['Spreadsheet.Filter', methodsOf(filterService)],
  ['Spreadsheet.NamedRange', methodsOf(namedRangeService)],
  ['Spreadsheet.Protection', methodsOf(protectionService)],
  ['Spreadsheet.DataValidation', methodsOf({ local: dataValidation })],
  ['Spreadsheet.DataValidationBuilder', methodsOf({ local: ruleBuilder })],
  ['Spreadsheet.DeveloperMetadata', methodsOf(developerMetadata)],
  ['Spreadsheet.DeveloperMetadataFinder', methodsOf(metadataFinderService)],
  ['Spreadsheet.DeveloperMetadataLocation', methodsOf({ local: metadataLocation })],
  ['Spreadsheet.RichTextValue', methodsOf({ local: richTextValue })],
  ['Spreadsheet.RichTextValueBuilder', methodsOf({ local: richTextBuilder })],
  ['Spreadsheet.TextStyle', methodsOf({ local: textStyle })],
  ['Spreadsheet.TextStyleBuilder', methodsOf({ local: textStyleBuilder })],
  ['Base.Ui', methodsOf({ local: uiService })],
  ['Base.Menu', methodsOf(menuService)],
  ['Base.PromptResponse', methodsOf({ local: promptService })],
  ['Base.User', methodsOf({ local: userService })],
  ['Base.Session', methodsOf({ local: sessionService })],
  ['Base.Logger', methodsOf({ local: logger })],
  ['HTML.HtmlService', methodsOf({ local: htmlService })],
  ['HTML.HtmlOutput', methodsOf({ local: htmlOutput })],
  ['HTML.HtmlOutputMetaTag', methodsOf({ local: htmlMetaTag })],
  ['Lock.LockService', methodsOf({ local: lockService })],
  ['Lock.Lock', methodsOf({ local: lock })],
  ['Properties.PropertiesService', methodsOf({ local: propertiesService })],
  ['Properties.Properties', methodsOf({ local: properties })],
  ['Cache.CacheService', methodsOf({ local: cacheService })],
  ['Cache.Cache', methodsOf({ local: cacheMethods })],
  ['Utilities.Utilities', methodsOf({ local: utilities })],
  ['Script.ScriptApp', methodsOf({ local: scriptApp })],
  ['Script.AuthorizationInfo', methodsOf({ local: authorizationInfo })],
]);
