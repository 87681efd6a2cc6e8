import type { Rectangle, ValidationRule } from '../model/types';
import { parseRange, parseSheetRange } from './addresses';
import { fromExcelFormula } from './formulaText';
import { type Attributes, isOn } from './xml';

/** A validation as the file says it. */
export interface RawRule {
  attributes: Attributes;
  first: string;
  second: string;
  ranges: Rectangle[];
}

/** What a rule needs to know of the other sheets. */
export interface RuleContext {
  sheetId: number;
  sheetIdOf(name: string): number | undefined;
  /** Range behind a defined name, as a formula would write it. */
  namedRange(name: string): string | undefined;
  /** The items of a list that the writer put aside because it did not fit into the rule. */
  keptList(sheet: string, range: Rectangle): string[] | undefined;
  epochShift: number;
}

const COMPARISONS: Record<string, { number: string; date: string }> = {
  between: { number: 'NUMBER_BETWEEN', date: 'DATE_BETWEEN' },
  notBetween: { number: 'NUMBER_NOT_BETWEEN', date: 'DATE_NOT_BETWEEN' },
  equal: { number: 'NUMBER_EQUAL_TO', date: 'DATE_EQUAL_TO' },
  notEqual: { number: 'NUMBER_NOT_EQUAL_TO', date: '' },
  greaterThan: { number: 'NUMBER_GREATER_THAN', date: 'DATE_AFTER' },
  lessThan: { number: 'NUMBER_LESS_THAN', date: 'DATE_BEFORE' },
  greaterThanOrEqual: { number: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', date: 'DATE_ON_OR_AFTER' },
  lessThanOrEqual: { number: 'NUMBER_LESS_THAN_OR_EQUAL_TO', date: 'DATE_ON_OR_BEFORE' },
};

/** The model's rule for one of Excel's; `undefined` where Sheets has no such rule. */
export function ruleOf(raw: RawRule, context: RuleContext): ValidationRule | undefined {
  const [criteria, args] = criteriaOf(raw, context) ?? [];
  if (!criteria || !args) return undefined;
  const { errorStyle, showErrorMessage, prompt } = raw.attributes;
  const rejects = isOn(showErrorMessage) && (errorStyle === undefined || errorStyle === 'stop');
  return { criteria, args, allowInvalid: !rejects, ...(prompt ? { helpText: prompt } : {}) };
}

/** Every rectangle of a `sqref`. */
export function rangesOf(sqref: string): Rectangle[] {
  return sqref.split(/\s+/).flatMap((text) => parseRange(text) ?? []);
}

function criteriaOf(raw: RawRule, context: RuleContext): [criteria: string, args: readonly unknown[]] | undefined {
  const { type, operator = 'between', showDropDown } = raw.attributes;
  // Excel's `showDropDown` hides the arrow.
  if (type === 'list') return listOf(raw.first, !isOn(showDropDown), context);
  if (type === 'custom') return ['CUSTOM_FORMULA', [fromExcelFormula(raw.first)]];
  const comparison = Object.hasOwn(COMPARISONS, operator) ? COMPARISONS[operator] : undefined;
  const shift = type === 'date' ? context.epochShift : 0;
  const limits = [raw.first, ...(/between/i.test(operator) ? [raw.second] : [])].map((text) => limitOf(text, shift));
  if (!comparison || limits.some((limit) => limit === '')) return undefined;
  if (type === 'whole' || type === 'decimal') return [comparison.number, limits];
  const constant = limits.every((limit) => typeof limit === 'number');
  return type === 'date' && comparison.date && constant ? [comparison.date, limits] : undefined;
}

function listOf(formula: string, arrow: boolean, context: RuleContext): [string, readonly unknown[]] | undefined {
  const text = formula.trim();
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  if (quoted !== undefined) {
    const items = quoted.replace(/""/g, '"').split(',');
    return ['VALUE_IN_LIST', [items.map((item) => item.trim()).filter((item) => item !== ''), arrow]];
  }
  const source = parseSheetRange(text) ?? parseSheetRange(context.namedRange(text) ?? '');
  if (!source) return undefined;
  const kept = source.sheet === undefined ? undefined : context.keptList(source.sheet, source.range);
  if (kept) return ['VALUE_IN_LIST', [kept, arrow]];
  const sheetId = source.sheet === undefined ? context.sheetId : context.sheetIdOf(source.sheet);
  return sheetId === undefined ? undefined : ['VALUE_IN_RANGE', [{ sheetId, ...source.range }, arrow]];
}

/** A limit is a number, or a formula that is computed when the cell is checked. */
function limitOf(text: string, shift: number): number | string {
  if (text.trim() === '') return '';
  const number = Number(text);
  return Number.isFinite(number) ? number + shift : fromExcelFormula(text.trim());
}
