import { instantSerial } from '../model/serial';
import type { CellModel, Rectangle, ValidationRule } from '../model/types';
import { instantReader } from './civil';
import { type EnumValue, enumValue, isEnumValue } from './enums';
import { NotImitated, ServiceException } from './exception';
import type { Execution } from './execution';
import type { Methods } from './methods';
import { isRangeObject, type RuleBuilderObject, type RuleObject, rangeObject } from './objects';

/** Whether a rule made without `setAllowInvalid` refuses: unconfirmed in Google Sheets; the milder reading. */
const ALLOWS_BY_DEFAULT = true;

export const newRuleBuilder = (): RuleBuilderObject => ({
  service: 'Spreadsheet.DataValidationBuilder',
  criteria: undefined,
  args: [],
  allowInvalid: ALLOWS_BY_DEFAULT,
  helpText: undefined,
});

function required(run: Execution, builder: RuleBuilderObject, criteria: string, args: readonly unknown[]) {
  builder.criteria = criteria;
  builder.args = args.filter((arg) => arg !== undefined).map((arg) => stored(run, arg));
  return builder;
}

/** Ranges as places, dates as serial numbers, as the model keeps them. */
function stored(run: Execution, arg: unknown): unknown {
  if (arg instanceof Date) return Math.floor(instantSerial(arg, run.model.timeZone));
  if (!isRangeObject(arg)) return arg;
  const { sheetId, row, column, rows, columns } = arg;
  return { sheetId, row, column, rows, columns };
}

const demanding =
  (criteria: string) =>
  (run: Execution, builder: RuleBuilderObject, ...args: unknown[]): RuleBuilderObject =>
    required(run, builder, criteria, args);

interface StoredRange extends Rectangle {
  sheetId: number;
}

function shown(run: Execution, criteria: string, args: readonly unknown[]): unknown[] {
  const instantOf = instantReader(run.model.timeZone);
  return args.map((arg) => {
    if (criteria.startsWith('DATE_') && typeof arg === 'number') return new Date(instantOf(arg));
    if (typeof arg === 'object' && arg !== null && 'sheetId' in arg) {
      const range = arg as StoredRange;
      return rangeObject(range.sheetId, range);
    }
    return Array.isArray(arg) ? [...arg] : arg;
  });
}

function criteriaOf(builder: RuleBuilderObject): EnumValue {
  return enumValue('DataValidationCriteria', builder.criteria ?? 'CUSTOM_FORMULA');
}

type Builder = Methods<GoogleAppsScript.Spreadsheet.DataValidationBuilder, RuleBuilderObject>;

/** All calls on a rule builder; none of them touches the workbook. */
export const ruleBuilder = {
  build: (_run, { criteria, args, allowInvalid, helpText }) => {
    if (criteria === undefined) throw new ServiceException('Data validation rule must have a criteria.');
    const rule: ValidationRule = { criteria, args, allowInvalid, ...(helpText === undefined ? {} : { helpText }) };
    return { service: 'Spreadsheet.DataValidation', rule };
  },
  copy: (_run, builder) => ({ ...builder }),
  getAllowInvalid: (_run, { allowInvalid }) => allowInvalid,
  getHelpText: (_run, { helpText }) => helpText ?? null,
  getCriteriaType: (_run, builder) => criteriaOf(builder),
  getCriteriaValues: (run, { criteria, args }) => shown(run, criteria ?? '', args),
  setAllowInvalid: (_run, builder, allowInvalid) => Object.assign(builder, { allowInvalid }),
  setHelpText: (_run, builder, helpText) => Object.assign(builder, { helpText }),
  withCriteria: (run, builder, criteria, args) => {
    if (!isEnumValue(criteria)) throw new NotImitated('DataValidationBuilder.withCriteria without a criteria');
    return required(run, builder, criteria.name, args);
  },
  requireCheckbox: demanding('CHECKBOX'),
  requireDate: demanding('DATE_IS_VALID_DATE'),
  requireDateAfter: demanding('DATE_AFTER'),
  requireDateBefore: demanding('DATE_BEFORE'),
  requireDateBetween: demanding('DATE_BETWEEN'),
  requireDateEqualTo: demanding('DATE_EQUAL_TO'),
  requireDateNotBetween: demanding('DATE_NOT_BETWEEN'),
  requireDateOnOrAfter: demanding('DATE_ON_OR_AFTER'),
  requireDateOnOrBefore: demanding('DATE_ON_OR_BEFORE'),
  requireFormulaSatisfied: demanding('CUSTOM_FORMULA'),
  requireNumberBetween: demanding('NUMBER_BETWEEN'),
  requireNumberEqualTo: demanding('NUMBER_EQUAL_TO'),
  requireNumberGreaterThan: demanding('NUMBER_GREATER_THAN'),
  requireNumberGreaterThanOrEqualTo: demanding('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
  requireNumberLessThan: demanding('NUMBER_LESS_THAN'),
  requireNumberLessThanOrEqualTo: demanding('NUMBER_LESS_THAN_OR_EQUAL_TO'),
  requireNumberNotBetween: demanding('NUMBER_NOT_BETWEEN'),
  requireNumberNotEqualTo: demanding('NUMBER_NOT_EQUAL_TO'),
  requireTextContains: demanding('TEXT_CONTAINS'),
  requireTextDoesNotContain: demanding('TEXT_DOES_NOT_CONTAIN'),
  requireTextEqualTo: demanding('TEXT_EQUAL_TO'),
  requireTextIsEmail: demanding('TEXT_IS_VALID_EMAIL'),
  requireTextIsUrl: demanding('TEXT_IS_VALID_URL'),
  requireValueInList: (run, builder, values, showDropdown?: boolean) => {
    if (values.length > 500) throw new ServiceException('The list of values must not be longer than 500 items.');
    return required(run, builder, 'VALUE_IN_LIST', [values.map(String), showDropdown ?? true]);
  },
  requireValueInRange: (run, builder, range, showDropdown?: boolean) =>
    required(run, builder, 'VALUE_IN_RANGE', [range, showDropdown ?? true]),
} satisfies Builder;

type Rule = Methods<GoogleAppsScript.Spreadsheet.DataValidation, RuleObject>;

export const dataValidation = {
  copy: (_run, { rule }) => ({ ...newRuleBuilder(), ...rule }),
  getAllowInvalid: (_run, { rule }) => rule.allowInvalid,
  getHelpText: (_run, { rule }) => rule.helpText ?? '',
  getCriteriaType: (_run, { rule }) => enumValue('DataValidationCriteria', rule.criteria),
  getCriteriaValues: (run, { rule }) => shown(run, rule.criteria, rule.args),
} satisfies Rule;

/** What setting a rule changes on a cell: the rule, and the state of an empty checkbox. */
export function rulePatch(cell: CellModel, rule: ValidationRule, { row, column }: Rectangle): Partial<CellModel> {
  const custom = rule.criteria === 'CUSTOM_FORMULA';
  const validation = custom ? { ...rule, origin: rule.origin ?? { row, column } } : rule;
  const unticked = rule.criteria === 'CHECKBOX' && cell.value === null && cell.formula === undefined;
  return unticked && rule.args.length === 0 ? { validation, value: false } : { validation };
}
