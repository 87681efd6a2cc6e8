import { cellKey, keyColumn, keyRow } from '../model/cells';
import type { CellModel, NamedRange, Rectangle, SheetModel, WorkbookModel } from '../model/types';
import { createWorkbook } from '../model/workbook';
import { parseSheetRange } from './addresses';
import { readTheme } from './colours';
import { FileTrouble } from './fileTrouble';
import { type ListedSheet, openPackage, type Relation, relationsOf, type WorkbookPackage } from './package';
import { cellText, MAX_STORED_CELLS } from './readCells';
import { type RawRule, type RuleContext, ruleOf } from './readRules';
import { type RawSheet, readSheet } from './readSheet';
import { readStyles } from './readStyles';
import { applySide } from './restoreSide';
import { sheetModel } from './sheetModel';
import { fromCells, keptList, SIDE_SHEET, type SideRecord, type SideSheetRecord } from './sideSheet';
import { scanXml } from './xml';
import type { Zip } from './zip';

/** Cells of a grid, filled or not, that Google Sheets allows in one workbook. */
const MAX_GRID_CELLS = 10_000_000;
const DAYS_1900_TO_1904 = 1462;

interface ReadSheet {
  listed: ListedSheet;
  raw: RawSheet;
  model: SheetModel;
  side: SideSheetRecord | undefined;
}

/** Reads the bytes of an .xlsx into a workbook; throws a `FileTrouble` with an Indonesian message for anything else. */
export function readXlsx(file: Buffer, title: string): WorkbookModel {
  try {
    return build(openPackage(file), title);
  } catch (error) {
    if (error instanceof FileTrouble) throw error;
    throw new FileTrouble('damaged');
  }
}

function build(opened: WorkbookPackage, title: string): WorkbookModel {
  const raws = readAll(opened);
  const sideCells = raws.find(({ listed }) => listed.name === SIDE_SHEET)?.raw.cells;
  const side = sideCells && fromCells(sideCells);
  const visible = raws.filter(({ listed }) => listed.name !== SIDE_SHEET);
  if (visible.length === 0) throw new FileTrouble('noSheets');
  let nextId = side?.nextId ?? 0;
  const sheets = visible.map(({ listed, raw }): ReadSheet => {
    const own = sideSheetOf(listed, visible, side);
    return {
      listed,
      raw,
      side: own,
      model: sheetModel(own?.id ?? nextId++, own?.name ?? listed.name, listed, raw, own),
    };
  });
  refuseTooLarge(sheets.map(({ model }) => model));
  const active = sheets.find(({ listed }) => listed === opened.sheets[opened.activeTab]) ?? sheets[0];
  const model: WorkbookModel = {
    ...createWorkbook({ title }),
    ...(side ? workbookSide(side) : {}),
    sheets: sheets.map((sheet) => sheet.model),
    namedRanges: namedRanges(opened, sheets),
    activeSheetId: active?.model.id ?? 0,
    revision: 1,
    nextId,
  };
  for (const sheet of sheets) addRules(sheet, ruleContext(opened, sheets, sheet, sideCells));
  for (const sheet of sheets) addExtras(opened.zip, sheet, sheets);
  if (side) applySide(model, side, new Map(sheets.flatMap((s) => (s.side ? [[s.model, s.side] as const] : []))));
  return model;
}

function workbookSide({ locale, timeZone, metadata, owner, editors, viewers, properties }: SideRecord) {
  return { locale, timeZone, metadata, owner, editors, viewers, properties };
}

function readAll(opened: WorkbookPackage): { listed: ListedSheet; raw: RawSheet }[] {
  const { zip, parts } = opened;
  const theme = readTheme(parts.theme && zip.text(parts.theme));
  const context = {
    theme,
    strings: readStrings(parts.sharedStrings && zip.text(parts.sharedStrings)),
    formats: readStyles(parts.styles && zip.text(parts.styles), theme),
    epochShift: opened.from1904 ? DAYS_1900_TO_1904 : 0,
    budget: { left: MAX_STORED_CELLS },
  };
  return opened.sheets.map((listed) => {
    const xml = zip.text(listed.part);
    if (xml === undefined) throw new FileTrouble('damaged');
    return { listed, raw: readSheet(xml, context) };
  });
}

/** Rich text is joined; the phonetic hints of East Asian text are left out. */
function readStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  if (!xml) return strings;
  let text = '';
  let inText = false;
  let phonetic = false;
  scanXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(cellText(text));
    },
  });
  return strings;
}

/** By the name in the file, or by Excel's own number for a sheet that was renamed since. */
function sideSheetOf(listed: ListedSheet, all: readonly { listed: ListedSheet }[], side: SideRecord | undefined) {
  const byName = side?.sheets.find(({ writtenName }) => writtenName === listed.name);
  if (byName) return byName;
  const taken = new Set(all.map((other) => other.listed.name));
  return side?.sheets.find(({ excelId, writtenName }) => excelId === listed.excelId && !taken.has(writtenName));
}

function refuseTooLarge(sheets: readonly SheetModel[]): void {
  const total = sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
  if (total > MAX_GRID_CELLS) throw new FileTrouble('tooManyCells', MAX_GRID_CELLS.toLocaleString('id-ID'));
}

function namedRanges(opened: WorkbookPackage, sheets: readonly ReadSheet[]): NamedRange[] {
  return opened.names.flatMap(({ name, text }) => {
    const source = name.startsWith('_xlnm') ? undefined : parseSheetRange(text);
    const sheet = sheets.find(({ listed }) => listed.name === source?.sheet);
    if (!source || !sheet) return [];
    return [{ name, sheetId: sheet.model.id, range: clip(source.range, sheet.model) }];
  });
}

function ruleContext(
  opened: WorkbookPackage,
  sheets: readonly ReadSheet[],
  sheet: ReadSheet,
  sideCells: Map<number, CellModel> | undefined,
): RuleContext {
  return {
    sheetId: sheet.model.id,
    sheetIdOf: (name) => sheets.find(({ listed }) => listed.name.toLowerCase() === name.toLowerCase())?.model.id,
    namedRange: (name) => opened.names.find((known) => known.name.toLowerCase() === name.toLowerCase())?.text,
    keptList: (name, range) => (name === SIDE_SHEET && sideCells ? keptList(sideCells, range) : undefined),
    epochShift: opened.from1904 ? DAYS_1900_TO_1904 : 0,
  };
}

/** A rule may claim a whole column; it is laid on the cells that the sheet really has. */
function addRules({ model, raw }: ReadSheet, context: RuleContext): void {
  for (const rawRule of raw.rules) {
    const rule = ruleOf(rawRule, context);
    if (rule) for (const cell of cellsIn(model, rawRule)) cell.validation = rule;
  }
}

function* cellsIn(model: SheetModel, rule: RawRule): Generator<CellModel> {
  for (const range of rule.ranges) {
    const { row, column, rows, columns } = clip(range, model);
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) yield cellAt(model, r, c);
    }
  }
}

function cellAt(model: SheetModel, row: number, column: number): CellModel {
  const key = cellKey(row, column);
  const cell = model.cells.get(key) ?? { value: null };
  model.cells.set(key, cell);
  return cell;
}

function clip(range: Rectangle, { maxRows, maxColumns }: SheetModel): Rectangle {
  return {
    ...range,
    rows: Math.min(range.rows, maxRows - range.row + 1),
    columns: Math.min(range.columns, maxColumns - range.column + 1),
  };
}

function addExtras(zip: Zip, sheet: ReadSheet, all: readonly ReadSheet[]): void {
  const relations = relationsOf(zip, sheet.listed.part);
  addLinks(sheet, relations, all);
  const comments = relations.find(({ kind }) => kind === 'comments');
  const xml = comments && zip.text(comments.target);
  if (xml) addNotes(sheet.model, xml);
}

function addLinks({ raw, model }: ReadSheet, relations: readonly Relation[], all: readonly ReadSheet[]): void {
  for (const { range, relation, location } of raw.links) {
    const target = relations.find(({ id }) => id === relation)?.target;
    const url = target === undefined ? insideLink(location ?? '', all) : `${target}${location ? `#${location}` : ''}`;
    if (!url) continue;
    for (const [key, cell] of model.cells) {
      const [row, column] = [keyRow(key), keyColumn(key)];
      const inside =
        row >= range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns;
      if (inside && typeof cell.value === 'string' && cell.value && !cell.formula) {
        cell.links = [{ start: 0, end: cell.value.length, url }];
      }
    }
  }
}

/** `Kebutuhan!H7` -> `#gid=3&range=H7`, as Sheets writes a link inside the workbook. */
function insideLink(location: string, all: readonly ReadSheet[]): string | undefined {
  const source = parseSheetRange(location.replace(/^#/, ''));
  const sheet = all.find(({ listed }) => listed.name === source?.sheet);
  if (!sheet) return location ? `#${location}` : undefined;
  return `#gid=${sheet.model.id}&range=${location.slice(location.lastIndexOf('!') + 1).replace(/\$/g, '')}`;
}

function addNotes(model: SheetModel, xml: string): void {
  let place: { row: number; column: number } | undefined;
  let text = '';
  let inText = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'comment') {
        place = parseSheetRange(attributes.ref ?? '')?.range;
        text = '';
      }
      if (name === 't') inText = true;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      // Excel puts a lecture before the text of a threaded comment.
      const own = cellText(text).replace(/^\[Threaded comment\][\s\S]*?\nComment:\n\s*/, '');
      if (name === 'comment' && place && own) cellAt(model, place.row, place.column).note = own;
    },
  });
}
