import type { IsoDate, Rupiah } from '../cell';
import { type Column, type ColumnOptions, column, type Parsed, type ReferableTable } from './column';

/** One entry of a closed list: the stored value, the label on the sheet, and other spellings people use. */
export interface Option<V> {
  readonly value: V;
  readonly label: string;
  readonly aliases?: readonly string[];
}

/** A reporting period: a day, or a text such as "Triwulan II 2026". */
export interface Period {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly label: string;
}

/** One source of money in a cell such as `DD=10.000.000; SWD=2.000.000`; without an amount, the source alone. */
export interface FundingPart<Source> {
  readonly source: Source;
  readonly amount: Rupiah | undefined;
}

/** What a stakeholder works on: fields 1–5 and SDGs Desa goals 1–18. */
export interface Focus {
  readonly sectors: readonly number[];
  readonly goals: readonly number[];
}

const unread = (): Parsed<never> => ({ is: 'unread', doubts: [] });

export const identifier = (header: string, prefix: string, options: ColumnOptions = {}): Column<string> =>
  column(
    header,
    { describes: `${prefix}-001`, numberFormat: '@', parse: unread },
    { need: 'required', ...options },
    90,
  );
export const text = (header: string, options: ColumnOptions & { maxLength?: number } = {}): Column<string> =>
  column(header, { describes: 'teks', numberFormat: '@', parse: unread }, options, 200);
export const url = (header: string, options: ColumnOptions = {}): Column<string> =>
  column(header, { describes: 'tautan', numberFormat: '@', parse: unread }, options, 160);
export const choice = <V>(header: string, list: readonly Option<V>[], options: ColumnOptions = {}): Column<V> =>
  column(header, { describes: list.map((o) => o.label).join('; '), numberFormat: '@', parse: unread }, options, 160);
export const choices = <V>(
  header: string,
  list: readonly Option<V>[],
  options: ColumnOptions = {},
): Column<readonly V[]> =>
  column(header, { describes: list.map((o) => o.label).join('; '), numberFormat: '@', parse: unread }, options, 180);
export const rupiah = (header: string, options: ColumnOptions = {}): Column<Rupiah> =>
  column(header, { describes: 'Rp', numberFormat: '"Rp"#,##0', money: true, parse: unread }, options, 130);
export const amount = (header: string, options: ColumnOptions & { negative?: boolean } = {}): Column<number> =>
  column(header, { describes: 'angka', numberFormat: '#,##0.##', parse: unread }, options, 100);
export const people = (header: string, options: ColumnOptions = {}): Column<number> =>
  column(header, { describes: 'orang', numberFormat: '#,##0', parse: unread }, options, 90);
export const score = (header: string, options: ColumnOptions = {}): Column<number> =>
  column(header, { describes: '1–5', numberFormat: '0', parse: unread }, options, 100);
export const whole = (
  header: string,
  range: { min: number; max: number },
  options: ColumnOptions = {},
): Column<number> =>
  column(header, { describes: `${range.min}–${range.max}`, numberFormat: '0', parse: unread }, options, 80);
export const share = (header: string, options: ColumnOptions = {}): Column<number> =>
  column(header, { describes: '%', numberFormat: '0%', parse: unread }, options, 80);
export const date = (header: string, options: ColumnOptions = {}): Column<IsoDate> =>
  column(header, { describes: 'tanggal', numberFormat: 'dd/mm/yyyy', parse: unread }, options, 110);
export const period = (header: string, options: ColumnOptions = {}): Column<Period> =>
  column(header, { describes: 'periode', numberFormat: 'dd/mm/yyyy', parse: unread }, options, 130);
export const reference = (
  header: string,
  tables: readonly ReferableTable[],
  options: ColumnOptions & { village?: boolean } = {},
): Column<string> => column(header, { describes: 'rujukan', numberFormat: '@', parse: unread }, options, 220);
export const references = (
  header: string,
  tables: readonly ReferableTable[],
  options: ColumnOptions & { village?: boolean } = {},
): Column<readonly string[]> =>
  column(header, { describes: 'rujukan', numberFormat: '@', parse: unread }, options, 240);
export const focus = (header: string, options: ColumnOptions = {}): Column<Focus> =>
  column(header, { describes: 'bidang, SDGs', numberFormat: '@', parse: unread }, options, 160);
export const funding = <S>(
  header: string,
  list: readonly Option<S>[],
  options: ColumnOptions = {},
): Column<readonly FundingPart<S>[]> =>
  column(header, { describes: 'sumber dana', numberFormat: '@', parse: unread }, options, 200);
/** SDGs Desa goal 1–18, by number (`5`, `SDGs 5`, `Tujuan 5`) or by name, older names included. */
export const sdgGoal = (
  header: string,
  goals: readonly Option<number>[],
  options: ColumnOptions = {},
): Column<number> =>
  column(
    header,
    { describes: goals.map((goal) => goal.value).join(', '), numberFormat: '0', parse: unread },
    options,
    90,
  );
