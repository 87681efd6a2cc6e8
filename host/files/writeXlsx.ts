import { columnLetters, quoteSheetName } from '../model/a1';
import { cellKey, keyColumn, keyRow } from '../model/cells';
import type { CellModel, SheetModel, WorkbookModel } from '../model/types';
import { absoluteAddress, parseRange } from './addresses';
import { unknownToExcel } from './formulaText';
import { excelSheetNames } from './sheetNames';
import { FIRST_LIST_COLUMN, SIDE_SHEET, type SideRecord, type SideSheetRecord, toChunks } from './sideSheet';
import { type CellWriting, keptFormulas, stringsXml, writeCells } from './writeCells';
import { writeNotes } from './writeNotes';
import { writeRules } from './writeRules';
import { writeHead, writeLinks, writeTail } from './writeSheet';
import { styleWriter } from './writeStyles';
import { escapeXml } from './xml';
import { packZip } from './zip';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface Part {
  name: string;
  content: string;
  type?: string;
}

interface Writing extends CellWriting {
  model: WorkbookModel;
  /** Name in the file by sheet id. */
  names: Map<number, string>;
  lists: { items: readonly string[]; formula: string }[];
}

interface WriteOptions {
  /** Functions of the add-on: Excel is told to go on showing their last result. */
  customFunctions?: readonly string[];
}

/** Writes a workbook as the bytes of an .xlsx that Excel, LibreOffice and Google Sheets open; the same workbook gives the same bytes. */
export function writeXlsx(model: WorkbookModel, options: WriteOptions = {}): Buffer {
  const names = excelSheetNames(model.sheets);
  const renamed = model.sheets.filter(({ id, name }) => names.get(id) !== name);
  const writing: Writing = {
    model,
    names,
    lists: [],
    styles: styleWriter(),
    strings: new Map(),
    spelled: new Map(renamed.map(({ id, name }) => [name, names.get(id) ?? name])),
    unknownToExcel: unknownToExcel(options.customFunctions ?? []),
    judged: new Map(),
    longTexts: {},
    formulas: {},
  };
  const parts: Part[] = [];
  const records = model.sheets.map((sheet, index) => sheetParts(sheet, index + 1, writing, parts));
  const number = model.sheets.length + 1;
  parts.push({ ...sheetPart(number), content: sideSheetXml(sideRecord(writing, records), writing) });
  parts.push(workbookPart(writing), workbookRelations(number));
  parts.push({ name: 'xl/styles.xml', type: `${TYPES}.styles+xml`, content: writing.styles.xml() });
  parts.push({
    name: 'xl/sharedStrings.xml',
    type: `${TYPES}.sharedStrings+xml`,
    content: stringsXml(writing.strings),
  });
  parts.push({ name: '_rels/.rels', content: relations([['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml']]) });
  return packZip([{ name: '[Content_Types].xml', content: contentTypes(parts) }, ...parts]);
}

function sheetParts(sheet: SheetModel, number: number, writing: Writing, parts: Part[]): SideSheetRecord {
  const { names, model } = writing;
  const written = names.get(sheet.id) ?? sheet.name;
  const cells = writeCells(sheet, writing);
  const rules = writeRules(sheet, {
    sheetId: sheet.id,
    writtenName: (id) => names.get(id),
    sheetIdOf: (name) => [...names].find(([, known]) => known === name)?.[0],
    keepList: (items) => keepList(items, writing),
    keptList: (_, range) => [...(writing.lists[(range.column - FIRST_LIST_COLUMN) | 0]?.items ?? [])],
    spelled: writing.spelled,
  });
  const links = writeLinks(sheet, (id) => names.get(id));
  const notes = writeNotes(sheet);
  const content =
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${writeHead(sheet, sheet.id === model.activeSheetId)}${cells}` +
    `${writeTail(sheet)}${rules.xml}${links.xml}${notes ? '<legacyDrawing r:id="rDrawing"/>' : ''}</worksheet>`;
  parts.push({ ...sheetPart(number), content });
  const related: [string, string, string, boolean?][] = links.targets.map((url, index) => [
    `rLink${index + 1}`,
    `${OFFICE}/hyperlink`,
    url,
    true,
  ]);
  if (notes) {
    parts.push({ name: `xl/comments${number}.xml`, type: `${TYPES}.comments+xml`, content: notes.comments });
    parts.push({ name: `xl/drawings/vmlDrawing${number}.vml`, content: notes.drawing });
    related.push(['rComments', `${OFFICE}/comments`, `../comments${number}.xml`]);
    related.push(['rDrawing', `${OFFICE}/vmlDrawing`, `../drawings/vmlDrawing${number}.vml`]);
  }
  if (related.length) parts.push({ name: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: relations(related) });
  const kept = { rules: rules.kept, links: links.kept, formulas: keptFormulas(sheet, writing) };
  return { ...sheetRecord(sheet, number, written), ...kept };
}

function sheetRecord(
  sheet: SheetModel,
  excelId: number,
  writtenName: string,
): Omit<SideSheetRecord, 'rules' | 'links' | 'formulas'> {
  const { name, id, maxRows, maxColumns, metadata, typedTables } = sheet;
  return {
    writtenName,
    excelId,
    name,
    id,
    maxRows,
    maxColumns,
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    collapsed: sheet.collapsedColumnGroups,
    metadata,
    protections: sheet.protections,
    typedTables,
    errors: [...sheet.cells].flatMap(([key, { value }]) => keptError(key, value)),
  };
}

function keptError(key: number, value: CellModel['value']): SideSheetRecord['errors'] {
  if (typeof value !== 'object' || value === null) return [];
  if (value.error !== '#ERROR!' && value.message === undefined) return [];
  const message = value.message === undefined ? {} : { message: value.message };
  return [{ row: keyRow(key), column: keyColumn(key), error: value.error, ...message }];
}

function sideRecord(writing: Writing, sheets: SideSheetRecord[]): SideRecord {
  const { locale, timeZone, nextId, activeSheetId, owner, editors, viewers, properties, metadata } = writing.model;
  const namedRanges = writing.model.namedRanges.filter((range) => !nameXml(range, writing));
  const { longTexts, formulas } = writing;
  return {
    version: 1,
    ...{ locale, timeZone, nextId, activeSheetId, owner, editors, viewers, properties, metadata },
    ...{ namedRanges, sheets, longTexts, formulas },
  };
}

/** The record runs down column 1; each list that did not fit into its validation has a column of its own. */
function sideSheetXml(record: SideRecord, writing: Writing): string {
  const sheet: Pick<SheetModel, 'cells'> = { cells: new Map() };
  toChunks(record).forEach((value, index) => {
    sheet.cells.set(cellKey(index + 1, 1), { value });
  });
  writing.lists.forEach(({ items }, list) => {
    items.forEach((value, index) => {
      sheet.cells.set(cellKey(index + 1, FIRST_LIST_COLUMN + list), { value });
    });
  });
  const plain: SheetModel = {
    ...(writing.model.sheets[0] as SheetModel),
    cells: sheet.cells,
    rowHeights: new Map(),
    hiddenRows: new Set(),
    filteredRows: new Set(),
  };
  return `${HEAD}<worksheet xmlns="${MAIN}">${writeCells(plain, writing)}</worksheet>`;
}

function keepList(items: readonly string[], writing: Writing): string {
  const known = writing.lists.find((list) => JSON.stringify(list.items) === JSON.stringify(items));
  if (known) return known.formula;
  const letters = columnLetters(FIRST_LIST_COLUMN + writing.lists.length);
  const formula = `${SIDE_SHEET}!$${letters}$1:$${letters}$${items.length}`;
  writing.lists.push({ items, formula });
  return formula;
}

function workbookPart({ model, names, ...writing }: Writing): Part {
  const sheets = model.sheets.map(
    ({ id, hidden }, index) =>
      `<sheet name="${escapeXml(names.get(id) ?? '')}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const number = model.sheets.length + 1;
  sheets.push(`<sheet name="${SIDE_SHEET}" sheetId="${number}" state="veryHidden" r:id="rId${number}"/>`);
  const active = Math.max(
    0,
    model.sheets.findIndex(({ id }) => id === model.activeSheetId),
  );
  const defined = model.namedRanges.map((range) => nameXml(range, { model, names, ...writing })).join('');
  const content =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView activeTab="${active}"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>${defined && `<definedNames>${defined}</definedNames>`}</workbook>`;
  return { name: 'xl/workbook.xml', type: `${TYPES}.sheet.main+xml`, content };
}

/** `''` for a name that Excel would take for an address or refuse. */
function nameXml({ name, sheetId, range }: WorkbookModel['namedRanges'][number], { names }: Writing): string {
  const sheet = names.get(sheetId);
  const allowed =
    /^[A-Za-z_][\w.]{0,250}$/.test(name) && !/^(R|C|R\d*C\d*|TRUE|FALSE)$/i.test(name) && !parseRange(name);
  if (!allowed || sheet === undefined) return '';
  return `<definedName name="${name}">${escapeXml(`${quoteSheetName(sheet)}!${absoluteAddress(range)}`)}</definedName>`;
}

function workbookRelations(sheets: number): Part {
  const list = Array.from({ length: sheets }, (_, index): [string, string, string] => [
    `rId${index + 1}`,
    `${OFFICE}/worksheet`,
    `worksheets/sheet${index + 1}.xml`,
  ]);
  list.push(
    ['rStyles', `${OFFICE}/styles`, 'styles.xml'],
    ['rStrings', `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
  );
  return { name: 'xl/_rels/workbook.xml.rels', content: relations(list) };
}

const sheetPart = (number: number) => ({ name: `xl/worksheets/sheet${number}.xml`, type: `${TYPES}.worksheet+xml` });

function relations(list: readonly (readonly [id: string, type: string, target: string, external?: boolean])[]): string {
  const items = list.map(
    ([id, type, target, external]) =>
      `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

function contentTypes(parts: readonly Part[]): string {
  const own = parts.flatMap(({ name, type }) =>
    type ? [`<Override PartName="/${name}" ContentType="${type}"/>`] : [],
  );
  return (
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${own.join('')}</Types>`
  );
}
