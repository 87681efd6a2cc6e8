import type { IsoDate, Rupiah } from '../cell';
import { type CellRule, type Column, type ColumnKind, type ColumnOptions, column, type ReferableTable } from './column';
import { amountParser, notNegative, parseCount } from './kinds/amount';
import { choiceParser, choicesParser } from './kinds/choice';
import { parseDate } from './kinds/dates';
import { parseFocus } from './kinds/focus';
import { fundingParser } from './kinds/fundingCell';
import { identifierParser } from './kinds/identifier';
import { type Judgements, parseJudgements } from './kinds/judgements';
import { parseMoney } from './kinds/money';
import { parsePeriod } from './kinds/period';
import { referenceParser, referencesParser } from './kinds/references';
import { parseScore, parseShare, wholeParser } from './kinds/score';
import { parseSdgGoal } from './kinds/sdg';
import { parseUrl, textParser } from './kinds/words';
import { unread, value } from './parsed';

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

/** Longest text a cell may hold before it is doubted; a spreadsheet takes 50,000 characters. */
const LONG_TEXT = 5000;

const TEXT = '@';

/** A drop-down that advises: the reader knows other spellings, and a paste passes every rule by. */
const advise = (values: readonly string[]): CellRule => ({ kind: 'list', values, strict: false });
const labelsOf = <V>(list: readonly Option<V>[]): readonly string[] => list.map((option) => option.label);
const describe = <V>(list: readonly Option<V>[]): string => labelsOf(list).join('; ');

/** Other names of a column or sheet, parted by strokes: a list of one text each would be most of what every start reads. */
export const aka = (names: string): readonly string[] => names.split('|');

export const identifier = (header: string, prefix: string, options: ColumnOptions = {}): Column<string> =>
  column(
    header,
    { describes: `kode, misalnya ${prefix}-001; diisi otomatis`, numberFormat: TEXT, parse: identifierParser(prefix) },
    { need: 'required', ...options },
    90,
  );

export const text = (header: string, options: ColumnOptions & { maxLength?: number } = {}): Column<string> => {
  const { maxLength } = options;
  const describes = maxLength === undefined ? 'teks' : `teks, paling banyak ${maxLength} huruf`;
  return column(header, { describes, numberFormat: TEXT, parse: textParser(maxLength ?? LONG_TEXT) }, options, 200);
};

export const url = (header: string, options: ColumnOptions = {}): Column<string> =>
  column(header, { describes: 'tautan (https://…)', numberFormat: TEXT, parse: parseUrl }, options, 160);

export const choice = <V>(header: string, list: readonly Option<V>[], options: ColumnOptions = {}): Column<V> =>
  column(
    header,
    {
      describes: `satu dari: ${describe(list)}`,
      numberFormat: TEXT,
      rule: advise(labelsOf(list)),
      parse: choiceParser(list),
    },
    options,
    160,
  );

export const choices = <V>(
  header: string,
  list: readonly Option<V>[],
  options: ColumnOptions = {},
): Column<readonly V[]> =>
  column(
    header,
    {
      describes: `satu atau beberapa, dipisah titik koma: ${describe(list)}`,
      numberFormat: TEXT,
      rule: advise(labelsOf(list)),
      parse: choicesParser(list),
    },
    options,
    180,
  );

export const rupiah = (header: string, options: ColumnOptions = {}): Column<Rupiah> =>
  column(
    header,
    { describes: 'rupiah penuh, 0 atau lebih', numberFormat: '"Rp"#,##0', money: true, parse: parseMoney },
    options,
    130,
  );

export const amount = (header: string, options: ColumnOptions & { negative?: boolean } = {}): Column<number> =>
  column(
    header,
    {
      describes: options.negative === true ? 'angka' : 'angka 0 atau lebih',
      // A format with optional decimals would leave a lone comma behind whole numbers.
      numberFormat: 'General',
      parse: amountParser(options.negative === true ? value : notNegative),
    },
    options,
    100,
  );

export const people = (header: string, options: ColumnOptions = {}): Column<number> =>
  column(header, { describes: 'bilangan bulat, 0 atau lebih', numberFormat: '#,##0', parse: parseCount }, options, 90);

export const score = (header: string, options: ColumnOptions = {}): Column<number> =>
  column(
    header,
    {
      describes: 'nilai 1–5',
      numberFormat: '0',
      rule: { kind: 'list', values: ['1', '2', '3', '4', '5'], strict: true },
      parse: parseScore,
    },
    options,
    100,
  );

export const whole = (
  header: string,
  range: { min: number; max: number },
  options: ColumnOptions = {},
): Column<number> =>
  column(
    header,
    { describes: `bilangan bulat ${range.min}–${range.max}`, numberFormat: '0', parse: wholeParser(range) },
    options,
    80,
  );

/** `exact` shows tenths of a percent, for shares that people add up. */
export const share = (header: string, options: ColumnOptions & { exact?: boolean } = {}): Column<number> => {
  const numberFormat = options.exact === true ? '0.0%' : '0%';
  return column(header, { describes: 'persen, 0%–100%', numberFormat, parse: parseShare }, options, 80);
};

/** A number 0–100 that is no percentage of anything. */
export const points = (header: string, options: ColumnOptions = {}): Column<number> =>
  column(
    header,
    {
      describes: 'angka 0–100',
      numberFormat: 'General',
      parse: amountParser((read) =>
        read >= 0 && read <= 100 ? value(read) : unread('outOfRange', { min: 0, max: 100 }),
      ),
    },
    options,
    80,
  );

/** How many times more important one thing is than another; several people separated by semicolons. */
export const judgements = (header: string, options: ColumnOptions = {}): Column<Judgements> =>
  column(
    header,
    { describes: 'angka 1/9 sampai 9, misalnya 3, 1/5, atau 0,2', numberFormat: TEXT, parse: parseJudgements },
    options,
    120,
  );

export const date = (header: string, options: ColumnOptions = {}): Column<IsoDate> =>
  column(
    header,
    {
      describes: 'tanggal, hari dahulu: 31/12/2026',
      numberFormat: 'dd/mm/yyyy',
      rule: { kind: 'date', strict: false },
      parse: parseDate,
    },
    options,
    110,
  );

export const period = (header: string, options: ColumnOptions = {}): Column<Period> =>
  column(
    header,
    { describes: 'tanggal, atau masa seperti "Triwulan II 2026"', numberFormat: 'dd/mm/yyyy', parse: parsePeriod },
    options,
    130,
  );

type ReferenceOptions = ColumnOptions & { village?: boolean };

export const reference = (
  header: string,
  tables: readonly ReferableTable[],
  options: ReferenceOptions = {},
): Column<string> =>
  column(header, referenceKind(tables, options, '', referenceParser(tables, options.village === true)), options, 220);

export const references = (
  header: string,
  tables: readonly ReferableTable[],
  options: ReferenceOptions = {},
): Column<readonly string[]> =>
  column(
    header,
    referenceKind(tables, options, ', dipisah titik koma', referencesParser(tables, options.village === true)),
    options,
    240,
  );

const SHEETS: Readonly<Record<ReferableTable, string>> = {
  needs: 'Kebutuhan (KB-001)',
  stakeholders: 'Stakeholder (SH-001)',
  programs: 'Program (PR-001)',
};

function referenceKind<V>(
  tables: readonly ReferableTable[],
  options: ReferenceOptions,
  several: string,
  parse: ColumnKind<V>['parse'],
): ColumnKind<V> {
  const sheets = tables.map((table) => SHEETS[table]).join(' atau ');
  const describes = `kode atau nama dari lembar ${sheets}${options.village === true ? ', atau "Desa"' : ''}${several}`;
  return { describes, numberFormat: TEXT, rule: { kind: 'references', tables, strict: false }, parse };
}

export const focus = (header: string, options: ColumnOptions = {}): Column<Focus> =>
  column(
    header,
    {
      describes: 'bidang 1–5 dan tujuan "SDGs 1"–"SDGs 18", dipisah titik koma',
      numberFormat: TEXT,
      parse: parseFocus,
    },
    options,
    160,
  );

export const funding = <S>(
  header: string,
  list: readonly Option<S>[],
  options: ColumnOptions = {},
): Column<readonly FundingPart<S>[]> =>
  column(
    header,
    {
      describes: `kode sumber, boleh dengan jumlahnya (DD=10.000.000; SWD=2.000.000): ${describe(list)}`,
      numberFormat: TEXT,
      // Amounts stand in its cells, so a scale above the table holds for them too.
      money: true,
      rule: advise(labelsOf(list)),
      parse: fundingParser(list),
    },
    options,
    200,
  );

/** SDGs Desa goal 1–18, by number (`5`, `SDGs 5`, `Tujuan 5`) or by name, older names included. */
export const sdgGoal = (
  header: string,
  goals: readonly Option<number>[],
  options: ColumnOptions = {},
): Column<number> =>
  column(
    header,
    {
      describes: `nomor tujuan 1–${goals.length}`,
      numberFormat: '0',
      rule: advise(goals.map((goal) => String(goal.value))),
      parse: parseSdgGoal,
    },
    options,
    90,
  );
