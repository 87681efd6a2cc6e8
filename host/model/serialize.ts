import type { CellModel, SheetModel, StoredValue, ValidationRule, WorkbookModel } from './types';

const FORMAT = 'kolaborasi-desa-workbook';
/** Version 1 wrote out the rule of every cell. */
const VERSIONS = [1, 2];

type Entries<Value> = [number, Value][];

/** A cell with the number of its rule: tens of thousands of cells share a few, and would take most of the text. */
type CellText = Omit<CellModel, 'validation'> & { validation?: number };

/** A sheet with its maps and sets as lists, as JSON wants them. */
interface SheetText
  extends Omit<
    SheetModel,
    'cells' | 'columnWidths' | 'rowHeights' | 'hiddenRows' | 'filteredRows' | 'hiddenColumns' | 'columnGroupDepth'
  > {
  cells: Entries<CellText>;
  columnWidths: Entries<number>;
  rowHeights: Entries<number>;
  hiddenRows: number[];
  filteredRows: number[];
  hiddenColumns: number[];
  columnGroupDepth: Entries<number>;
}

/** The whole workbook as one JSON text. */
export function toJson(model: WorkbookModel): string {
  const numbers = new Map<ValidationRule, number>();
  const sheets = model.sheets.map((sheet) => sheetText(sheet, numbers));
  const rules = [...numbers.keys()];
  return JSON.stringify({ format: FORMAT, version: VERSIONS.at(-1), workbook: { ...model, sheets }, rules });
}

function sheetText(sheet: SheetModel, numbers: Map<ValidationRule, number>): SheetText {
  return {
    ...sheet,
    cells: Array.from(sheet.cells, ([key, cell]) => [key, cellText(cell, numbers)]),
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    hiddenRows: [...sheet.hiddenRows],
    filteredRows: [...sheet.filteredRows],
    hiddenColumns: [...sheet.hiddenColumns],
    columnGroupDepth: [...sheet.columnGroupDepth],
  };
}

function cellText(cell: CellModel, numbers: Map<ValidationRule, number>): CellText {
  const { validation } = cell;
  if (!validation) return cell as Omit<CellModel, 'validation'>;
  const number = numbers.get(validation) ?? numbers.size;
  numbers.set(validation, number);
  return { ...cell, validation: number };
}

/** The workbook a `toJson` text holds; throws an `Error` that says what is wrong with any other text. */
export function fromJson(text: string): WorkbookModel {
  const saved = asObject(parse(text), 'the text');
  if (saved['format'] !== FORMAT) throw broken('it is not a saved workbook');
  if (!VERSIONS.includes(Number(saved['version'])))
    throw broken(`version ${String(saved['version'])} is not known here`);
  const workbook = asObject(saved['workbook'], 'the workbook');
  checkTypes(workbook, WORKBOOK_PARTS, 'the workbook');
  const rules = asList(saved['rules'] ?? [], 'the rules').map((rule) => asObject(rule, 'a rule'));
  const sheets = asList(workbook['sheets'], 'the sheets').map((sheet, index) =>
    readSheet(sheet, `sheet ${index + 1}`, rules as unknown as ValidationRule[]),
  );
  if (sheets.length === 0) throw broken('it has no sheet');
  return { ...(workbook as unknown as WorkbookModel), sheets };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken('the text is cut off or damaged');
  }
}

const broken = (reason: string): Error => new Error(`The saved workbook cannot be read: ${reason}.`);

type Kind = 'string' | 'number' | 'boolean' | 'list' | 'object';

const WORKBOOK_PARTS: Readonly<Record<string, Kind>> = {
  title: 'string',
  locale: 'string',
  timeZone: 'string',
  sheets: 'list',
  namedRanges: 'list',
  metadata: 'list',
  activeSheetId: 'number',
  owner: 'string',
  editors: 'list',
  viewers: 'list',
  properties: 'object',
  revision: 'number',
  nextId: 'number',
};

const SHEET_PARTS: Readonly<Record<string, Kind>> = {
  id: 'number',
  name: 'string',
  hidden: 'boolean',
  maxRows: 'number',
  maxColumns: 'number',
  frozenRows: 'number',
  frozenColumns: 'number',
  collapsedColumnGroups: 'list',
  merges: 'list',
  protections: 'list',
  metadata: 'list',
  typedTables: 'list',
};

function readSheet(saved: unknown, where: string, rules: readonly ValidationRule[]): SheetModel {
  const sheet = asObject(saved, where);
  checkTypes(sheet, SHEET_PARTS, where);
  const numbersOf = (part: string): Set<number> => new Set(asList(sheet[part], `${part} of ${where}`).map(asNumber));
  const mapOf = (part: string): Map<number, number> => entries(sheet[part], `${part} of ${where}`, asNumber);
  return {
    ...(sheet as unknown as SheetModel),
    cells: entries(sheet['cells'], `the cells of ${where}`, (cell) => readCell(cell, rules)),
    columnWidths: mapOf('columnWidths'),
    rowHeights: mapOf('rowHeights'),
    hiddenRows: numbersOf('hiddenRows'),
    filteredRows: numbersOf('filteredRows'),
    hiddenColumns: numbersOf('hiddenColumns'),
    columnGroupDepth: mapOf('columnGroupDepth'),
  };
}

function entries<Value>(saved: unknown, where: string, read: (value: unknown) => Value): Map<number, Value> {
  const map = new Map<number, Value>();
  for (const pair of asList(saved, where)) {
    if (!Array.isArray(pair) || pair.length !== 2) throw broken(`${where} are damaged`);
    map.set(asNumber(pair[0]), read(pair[1]));
  }
  return map;
}

function readCell(saved: unknown, rules: readonly ValidationRule[]): CellModel {
  const cell = asObject(saved, 'a cell');
  if (!isStoredValue(cell['value'])) throw broken('a cell holds no known kind of value');
  if (cell['formula'] !== undefined && typeof cell['formula'] !== 'string') throw broken('a formula is not a text');
  if (typeof cell['validation'] === 'number') {
    const rule = rules[cell['validation']];
    if (!rule) throw broken('a rule is missing');
    cell['validation'] = rule;
  }
  return cell as unknown as CellModel;
}

function isStoredValue(value: unknown): value is StoredValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
    return true;
  return typeof value === 'object' && 'error' in value && typeof value.error === 'string';
}

function checkTypes(object: Record<string, unknown>, parts: Readonly<Record<string, Kind>>, where: string): void {
  for (const [part, kind] of Object.entries(parts)) {
    const value = object[part];
    const actual = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
    if (actual !== kind) throw broken(`"${part}" of ${where} is missing or damaged`);
  }
}

function asObject(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw broken(`${where} is missing or damaged`);
  return value as Record<string, unknown>;
}

function asList(value: unknown, where: string): unknown[] {
  if (!Array.isArray(value)) throw broken(`${where} are missing or damaged`);
  return value;
}

function asNumber(value: unknown): number {
  if (typeof value !== 'number') throw broken('a number is missing');
  return value;
}
