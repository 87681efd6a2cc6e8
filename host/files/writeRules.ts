import { formatRange, quoteSheetName } from '../model/a1';
import { keyColumn, keyRow } from '../model/cells';
import type { Rectangle, SheetModel, ValidationRule } from '../model/types';
import { absoluteAddress } from './addresses';
import { toExcelFormula } from './formulaText';
import { type RuleContext, ruleOf } from './readRules';
import type { SideSheetRecord } from './sideSheet';
import { escapeXml } from './xml';

const EXCEL_MAX_LIST = 255;
const EXCEL_MAX_PROMPT = 255;
const OPERATORS: Record<string, string> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  LESS_THAN: 'lessThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  AFTER: 'greaterThan',
  BEFORE: 'lessThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  ON_OR_BEFORE: 'lessThanOrEqual',
};

/** What writing the rules of one sheet needs from the workbook. */
interface RuleWriting {
  sheetId: number;
  /** Name in the file by sheet id. */
  writtenName(sheetId: number): string | undefined;
  sheetIdOf(writtenName: string): number | undefined;
  /** Puts a list aside in the side sheet and gives the formula of its place. */
  keepList(items: readonly string[]): string;
  keptList: RuleContext['keptList'];
  spelled: ReadonlyMap<string, string>;
}

interface ExcelRule {
  type: string;
  operator?: string;
  first: string;
  second?: string;
  hideArrow?: boolean;
}

/** The `<dataValidations>` of a sheet, and the rules that would not read back as themselves. */
export function writeRules(sheet: SheetModel, writing: RuleWriting): { xml: string; kept: SideSheetRecord['rules'] } {
  const kept: SideSheetRecord['rules'] = [];
  const parts: string[] = [];
  for (const { rule, ranges } of groupRules(sheet)) {
    const excel = excelRule(rule, writing);
    if (excel) parts.push(ruleXml(rule, excel, ranges));
    if (!excel || !readsBack(rule, excel, ranges, writing)) {
      kept.push({ rule: { ...rule, args: [...rule.args] }, ranges: ranges.map((range) => ({ ...range })) });
    }
  }
  const xml = parts.length ? `<dataValidations count="${parts.length}">${parts.join('')}</dataValidations>` : '';
  return { xml, kept };
}

/** Equal rules together, with as few rectangles as a sweep down and then right finds. */
function groupRules(sheet: SheetModel): { rule: ValidationRule; ranges: Rectangle[] }[] {
  const groups = new Map<string, { rule: ValidationRule; keys: number[] }>();
  const keyOf = new Map<ValidationRule, string>();
  for (const [key, { validation }] of sheet.cells) {
    if (!validation) continue;
    const text = keyOf.get(validation) ?? JSON.stringify(validation);
    keyOf.set(validation, text);
    const group = groups.get(text) ?? { rule: validation, keys: [] };
    groups.set(text, group);
    group.keys.push(key);
  }
  return [...groups.values()].map(({ rule, keys }) => ({ rule, ranges: rectangles(keys) }));
}

/** Covers cells (by key) with rectangles: runs down each column, then neighbours of equal height joined. */
export function rectangles(keys: readonly number[]): Rectangle[] {
  const byColumn = [...keys].sort((a, b) => keyColumn(a) - keyColumn(b) || a - b);
  const runs: Rectangle[] = [];
  for (const key of byColumn) {
    const [row, column] = [keyRow(key), keyColumn(key)];
    const last = runs.at(-1);
    if (last?.column === column && last.row + last.rows === row) last.rows++;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const joined = new Map<string, Rectangle>();
  const result: Rectangle[] = [];
  for (const run of runs) {
    const left = joined.get(`${run.row}:${run.rows}:${run.column}`);
    const target = left ?? run;
    if (left) left.columns++;
    else result.push(run);
    joined.set(`${run.row}:${run.rows}:${run.column + 1}`, target);
  }
  return result;
}

function excelRule({ criteria, args }: ValidationRule, writing: RuleWriting): ExcelRule | undefined {
  if (criteria === 'VALUE_IN_LIST') return listRule(args, writing);
  if (criteria === 'VALUE_IN_RANGE') return rangeRule(args, writing);
  if (criteria === 'CUSTOM_FORMULA') return { type: 'custom', first: toExcelFormula(String(args[0]), writing.spelled) };
  if (criteria === 'CHECKBOX') return args.length === 0 ? { type: 'list', first: '"TRUE,FALSE"' } : undefined;
  if (criteria === 'DATE_IS_VALID_DATE') return { type: 'date', operator: 'greaterThanOrEqual', first: '0' };
  const [, kind, comparison = ''] = /^(NUMBER|DATE)_(.+)$/.exec(criteria) ?? [];
  const operator = Object.hasOwn(OPERATORS, comparison) ? OPERATORS[comparison] : undefined;
  const limits = args.map((arg) =>
    typeof arg === 'number' ? String(arg) : toExcelFormula(String(arg), writing.spelled),
  );
  if (!kind || !operator || limits[0] === undefined) return undefined;
  const type = kind === 'DATE' ? 'date' : 'decimal';
  return { type, operator, first: limits[0], ...(limits[1] === undefined ? {} : { second: limits[1] }) };
}

function listRule(args: readonly unknown[], writing: RuleWriting): ExcelRule | undefined {
  if (!Array.isArray(args[0]) || args[0].length === 0) return undefined;
  const items = args[0].map(String);
  const inline = items.join(',');
  const fits = inline.length <= EXCEL_MAX_LIST && !items.some((item) => /[,"\n]|^\s|\s$|^$/.test(item));
  return { type: 'list', first: fits ? `"${inline}"` : writing.keepList(items), hideArrow: args[1] === false };
}

function rangeRule(args: readonly unknown[], writing: RuleWriting): ExcelRule | undefined {
  const source = args[0] as (Rectangle & { sheetId: number }) | undefined;
  const name = source && writing.writtenName(source.sheetId);
  if (!source || name === undefined) return undefined;
  const sheet = source.sheetId === writing.sheetId ? '' : `${quoteSheetName(name)}!`;
  return { type: 'list', first: `${sheet}${absoluteAddress(source)}`, hideArrow: args[1] === false };
}

function ruleXml(rule: ValidationRule, excel: ExcelRule, ranges: readonly Rectangle[]): string {
  const attributes: [string, string | undefined][] = [
    ['type', excel.type],
    ['operator', excel.operator],
    ['allowBlank', '1'],
    ['showDropDown', excel.hideArrow ? '1' : undefined],
    ['showInputMessage', '1'],
    ['showErrorMessage', '1'],
    // Excel warns where Sheets only marks the cell.
    ['errorStyle', rule.allowInvalid ? 'warning' : undefined],
    ['prompt', rule.helpText?.slice(0, EXCEL_MAX_PROMPT)],
    ['sqref', ranges.map(formatRange).join(' ')],
  ];
  const text = attributes
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
  const second = excel.second === undefined ? '' : `<formula2>${escapeXml(excel.second)}</formula2>`;
  return `<dataValidation${text}><formula1>${escapeXml(excel.first)}</formula1>${second}</dataValidation>`;
}

/** Asks the reader, so that writer and reader cannot drift apart. */
function readsBack(rule: ValidationRule, excel: ExcelRule, ranges: Rectangle[], writing: RuleWriting): boolean {
  const attributes = {
    type: excel.type,
    ...(excel.operator ? { operator: excel.operator } : {}),
    ...(excel.hideArrow ? { showDropDown: '1' } : {}),
    showErrorMessage: '1',
    ...(rule.allowInvalid ? { errorStyle: 'warning' } : {}),
    ...(rule.helpText ? { prompt: rule.helpText.slice(0, EXCEL_MAX_PROMPT) } : {}),
  };
  const raw = { attributes, first: excel.first, second: excel.second ?? '', ranges };
  const back = ruleOf(raw, { ...writing, namedRange: () => undefined, epochShift: 0 });
  return back !== undefined && sameRule(back, rule);
}

function sameRule(one: ValidationRule, other: ValidationRule): boolean {
  const text = ({ criteria, args, allowInvalid, helpText = '' }: ValidationRule): string =>
    JSON.stringify([criteria, args.map(ordered), allowInvalid, helpText]);
  return text(one) === text(other);
}

/** A range with its keys in a fixed order. */
function ordered(arg: unknown): unknown {
  if (typeof arg !== 'object' || arg === null || Array.isArray(arg)) return arg;
  return Object.entries(arg).sort(([a], [b]) => (a < b ? -1 : 1));
}
