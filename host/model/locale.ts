/** What differs between the locales of a workbook. */
export interface LocaleTraits {
  decimal: ',' | '.';
  group: ',' | '.';
  /** Between the arguments of a formula as a person types it. */
  argument: ';' | ',';
  dayFirst: boolean;
  /** Also read between hours and minutes, beside `:`. */
  timeDot: boolean;
  currency: 'Rp' | '$';
  dateFormat: string;
  currencyFormat: string;
  /** Name of the locale in `numfmt`. */
  numfmt: 'id' | 'en-US';
  months: readonly (readonly string[])[];
  weekdays: readonly string[];
}

const ENGLISH_MONTHS = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const;

const ENGLISH_WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const INDONESIAN_MONTHS = [
  ['januari'],
  ['februari'],
  ['maret'],
  [],
  ['mei'],
  ['juni'],
  ['juli'],
  ['agustus', 'agu'],
  [],
  ['oktober', 'okt'],
  [],
  ['desember', 'des'],
] as const;

const INDONESIAN: LocaleTraits = {
  decimal: ',',
  group: '.',
  argument: ';',
  dayFirst: true,
  timeDot: true,
  currency: 'Rp',
  dateFormat: 'dd/mm/yyyy',
  currencyFormat: '[$Rp]#,##0',
  numfmt: 'id',
  months: ENGLISH_MONTHS.map((names, index) => [...names, ...(INDONESIAN_MONTHS[index] ?? [])]),
  weekdays: [...ENGLISH_WEEKDAYS, 'minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'],
};

const AMERICAN: LocaleTraits = {
  decimal: '.',
  group: ',',
  argument: ',',
  dayFirst: false,
  timeDot: false,
  currency: '$',
  dateFormat: 'm/d/yyyy',
  currencyFormat: '[$$]#,##0',
  numfmt: 'en-US',
  months: ENGLISH_MONTHS,
  weekdays: ENGLISH_WEEKDAYS,
};

/** `id_ID`, `in_ID` and `id` are Indonesian; every other locale is read as `en_US`. */
export function localeTraits(locale: string): LocaleTraits {
  return /^(id|in)(_|-|$)/i.test(locale) ? INDONESIAN : AMERICAN;
}
