import { formatWords as f } from './format';

type Parameters = Readonly<Record<string, string | number>>;

const textOf = (p: Parameters, name: string): string => String(p[name] ?? '');
const numberOf = (p: Parameters, name: string): number => Number(p[name] ?? 0);
const figure = (p: Parameters, name: string): string => {
  const read = p[name] ?? '';
  if (typeof read === 'string') return /^\d{4}-\d\d-\d\d$/.test(read) ? f.date(read) : read;
  return p['money'] === undefined ? f.number(read) : f.rupiah(read);
};

const SHEETS: Readonly<Record<string, string>> = {
  needs: 'Kebutuhan',
  stakeholders: 'Stakeholder',
  programs: 'Program',
};
const SKIPPED: Readonly<Record<string, string>> = {
  subtotal: 'total rows',
  section: 'section headings',
  signature: 'signature rows',
  remark: 'remark rows',
  header: 'repeated header rows',
  continuation: '"dst" rows',
};
const sheets = (p: Parameters): string =>
  textOf(p, 'tables')
    .split(' ')
    .map((table) => SHEETS[table] ?? 'it refers to')
    .join(' or ');
const skipped = (p: Parameters): string =>
  f.list(
    Object.keys(SKIPPED).flatMap((kind) =>
      numberOf(p, kind) > 0 ? [`${f.number(numberOf(p, kind))} ${SKIPPED[kind]}`] : [],
    ),
  );

const digitsOnly = 'Write the number only, for example 1.250 or 12,5.';
const look = 'Have a look; nothing to change if it is right.';
const read = (as: (p: Parameters) => string) => ({
  expected: (p: Parameters): string => `read as ${as(p)}`,
  remedy: (_: Parameters): string => look,
});
const wrong = (expected: string, remedy: string) => ({
  expected: (_: Parameters): string => expected,
  remedy: (_: Parameters): string => remedy,
});

const repairWeights = (p: Parameters): string =>
  p['empty'] === undefined ? 'Correct the weights' : `Fill in ${textOf(p, 'empty')} as well (0 if it does not count)`;

const unknownHeaders = (p: Parameters): string =>
  `Headers that are not known: ${textOf(p, 'unknown')}. If it stands there,`;
const renamed = (p: Parameters): string =>
  `change ${p['rename'] === undefined ? 'the header that fits' : `the header ${textOf(p, 'rename')}`} to "${textOf(p, 'header')}"`;

/** For each problem what was expected (errors and warnings) or how it was read (notes), and what to do next. */
export const problemWords = {
  notNumber: wrong('a number', digitsOnly),
  notMoney: wrong('an amount in rupiah', 'Write the number only, for example 5.000.000.'),
  ambiguousNumber: {
    expected: (_: Parameters): string => 'a number with one meaning',
    remedy: (p: Parameters): string =>
      `It may mean ${f.number(numberOf(p, 'large'))} or ${figure(p, 'small')}. Write thousands with a dot and decimals with a comma.`,
  },
  negative: wrong('a number of 0 or more', 'Remove the minus sign or brackets, or move it to the remarks.'),
  notPersons: wrong(
    'a count of persons',
    'Write the number of persons, not of families, houses or groups, and no percent.',
  ),
  notWhole: wrong('a whole number', 'Write the count without decimals.'),
  outOfRange: {
    expected: (p: Parameters): string => `a whole number from ${textOf(p, 'min')} to ${textOf(p, 'max')}`,
    remedy: (p: Parameters): string => `Write a number from ${textOf(p, 'min')} to ${textOf(p, 'max')}.`,
  },
  notScore: wrong(
    'a score of 1, 2, 3, 4 or 5',
    'Choose one whole score agreed in the meeting; leave it empty if not scored.',
  ),
  notInfluence: wrong('0, 1, 2, 3 or 4', 'Choose one whole value; leave it empty if not known.'),
  ownInfluence: wrong('0, because nobody influences itself', 'Write 0 or leave it empty.'),
  actorTwice: wrong('one row and one column for each institution', 'The first one is used; delete the other.'),
  tinyMoney: {
    expected: (p: Parameters): string => `whole rupiah; read as ${figure(p, 'value')}`,
    remedy: (_: Parameters): string =>
      'If the figure is in thousands or millions, write whole rupiah, or name the unit in the header, such as "Biaya (Rp juta)".',
  },
  alreadyFull: {
    expected: (p: Parameters): string =>
      `a figure still to be multiplied by ${f.number(numberOf(p, 'times'))}, as its header says`,
    remedy: (p: Parameters): string =>
      `${f.number(numberOf(p, 'value'))} seems to be whole rupiah already. Write it like the other cells of this column, or remove the unit from the header if all are whole rupiah.`,
  },
  brokenMoney: wrong(
    'whole rupiah',
    'A figure such as 1.500 may be stored as 1,5 when the workbook is not set to Indonesia. Type the amount again.',
  ),
  dateInNumber: wrong('a number, not a date', 'Format the cell as a number, then type it again.'),
  checkbox: wrong(
    'what the column asks for, not a checkbox',
    'Remove the checkbox, then fill the cell as its header says.',
  ),
  notDate: wrong('a date', 'Write day, month, year, for example 31/12/2026.'),
  incompleteDate: wrong('a full date', 'Add day, month and year, for example 31/12/2026.'),
  impossibleDate: wrong(
    'a day of the calendar, day first',
    'Check the order of day and month, for example 31/12/2026.',
  ),
  notPeriod: wrong('a date or a period', 'Write for example 31/03/2026, "Triwulan II 2026" or "Januari 2026".'),
  periodWithoutYear: wrong('a period with its year', 'Add the year, for example "Januari 2026" or "Semester I 2026".'),
  notShare: wrong('a percentage from 0% to 100%', 'Write for example 20%.'),
  notGoal: wrong('an SDGs Desa goal from 1 to 18', 'Write one goal number, for example 6. Number and name must agree.'),
  notFocus: wrong('fields 1–5 or "SDGs 1"–"SDGs 18"', 'Separate them with semicolons, for example 2; SDGs 6.'),
  notFunding: wrong('codes of funding sources', 'Write for example DD=10.000.000; SWD=2.000.000.'),
  notChoice: {
    expected: (_: Parameters): string => 'one of the choices of this column',
    remedy: (p: Parameters): string => `Choose: ${textOf(p, 'choices')}.`,
  },
  badId: {
    expected: (p: Parameters): string => `a code such as ${textOf(p, 'example')}`,
    remedy: (_: Parameters): string =>
      'If other sheets mention this row already, write its code like the example. If not, empty this cell; codes are given automatically.',
  },
  duplicateId: {
    expected: (_: Parameters): string => 'a code that only one row uses',
    remedy: (p: Parameters): string =>
      `The same code stands in row ${textOf(p, 'rows')}. Empty the code of the newer row; another is given automatically.`,
  },
  unknownReference: {
    expected: (p: Parameters): string => `a code or name from sheet ${sheets(p)}`,
    remedy: (p: Parameters): string =>
      `${p['part'] === undefined ? 'This entry' : `"${textOf(p, 'part')}"`} was not found; its row may have been deleted. Choose from the list.`,
  },
  ambiguousReference: {
    expected: (_: Parameters): string => 'a reference to one row',
    remedy: (p: Parameters): string => `"${textOf(p, 'part')}" fits several rows: ${textOf(p, 'ids')}. Write the code.`,
  },
  formulaError: wrong('the result of a formula', 'Repair the formula, or type the value.'),
  personalNumber: wrong(
    'no personal numbers',
    'A 16-digit number may be a NIK or family card number, and its last digits are lost. Remove it from this sheet; a count of people is enough.',
  ),
  personalColumn: wrong(
    'a column without personal numbers',
    'A 16-digit number may be a NIK or family card number. Remove this column from a workbook that others read; a count of people is enough.',
  ),
  duplicateHeader: {
    expected: (_: Parameters): string => 'one column with this header',
    remedy: (p: Parameters): string =>
      `The same header stands in columns ${textOf(p, 'columns')}. Rename the one not in use; until then this sheet is not read.`,
  },
  noHeader: wrong(
    'a header row within the first ten rows',
    'Run "Siapkan / perbaiki lembar kerja", or copy the header row of the template.',
  ),
  scaleUnconfirmed: {
    expected: (_: Parameters): string => 'whole rupiah',
    remedy: (p: Parameters): string =>
      `The header names a unit (times ${f.number(numberOf(p, 'times'))}). Run "Periksa data" and answer its question; until then this column is not read.`,
  },
  readAs: read((p) => figure(p, 'value')),
  readAsDate: read((p) => figure(p, 'value')),
  readAsPercent: read((p) => f.percent(numberOf(p, 'value'))),
  readAsEmpty: {
    expected: (_: Parameters): string => 'read as empty',
    remedy: (p: Parameters): string =>
      numberOf(p, 'money') === 1
        ? 'Write 0 if zero is meant; leave it empty if there is nothing yet.'
        : 'Write the value; leave it empty if there is nothing yet.',
  },
  dashAsZero: wrong('read as 0, as Pengaturan says', look),
  english: read((p) => `${figure(p, 'value')} with English separators`),
  spaced: read((p) => `${figure(p, 'value')} with spaces between thousands`),
  abbreviated: read((p) => figure(p, 'value')),
  wordLeftOut: {
    ...read((p) => figure(p, 'value')),
    remedy: (p: Parameters): string =>
      p['without'] === undefined ? 'The number is enough.' : 'Write the unit in the column Satuan.',
  },
  unitDiffers: {
    expected: (p: Parameters): string => `a number in ${textOf(p, 'unit')}, as in the column Satuan`,
    remedy: (p: Parameters): string =>
      `Convert it to ${textOf(p, 'unit')} and write the number only, or change Satuan to ${textOf(p, 'word')}.`,
  },
  scaled: read((p) => `${figure(p, 'value')} because the header names a unit`),
  olderGoalName: read((p) => `goal ${textOf(p, 'value')}; this name is from the older list`),
  sectorFromSection: read((p) => `the field of the heading in row ${textOf(p, 'row')}`),
  rowsSkipped: {
    expected: (p: Parameters): string => `read as no data: ${skipped(p)}`,
    remedy: (_: Parameters): string => 'Nothing to change if these are no data.',
  },
  weightsDivided: read(
    (p) =>
      `a part of the weights' sum ${p['parts'] === undefined ? f.percent(numberOf(p, 'sum')) : f.number(numberOf(p, 'parts'))}`,
  ),
  mixedScales: {
    expected: (_: Parameters): string => 'a value on the same scale as the other values of this indicator',
    remedy: (p: Parameters): string =>
      `A percent cell is read as a fraction, so 75% reads 0,75, while other values here go up to ${f.number(numberOf(p, 'largest'))}. Format the cell as a number and write for example 75, or write every value of this indicator as a percent; until then its achievement is not computed.`,
  },
  targetZero: wrong('read as 0; a percentage cannot be computed', 'Set a target above zero if there is one.'),
  unlikelyDate: wrong('a date in 2000 or later', look),
  tooLong: {
    expected: (p: Parameters): string => `at most ${f.number(numberOf(p, 'max'))} characters`,
    remedy: (_: Parameters): string => 'Shorten it; details can go into a linked document.',
  },
  personalText: wrong(
    'no personal numbers',
    'A 16-digit number may be a NIK or family card number. Remove it from this sheet; a count of people is enough.',
  ),
  notLink: wrong('a link', 'Paste an address that starts with https://.'),
  villageLeftOut: wrong(
    'an institution other than the village itself',
    'The village always takes part; list its partners only.',
  ),
  requiredEmpty: wrong('a required entry', 'Fill this cell; until then the row is left out of what needs it.'),
  conditionalEmpty: {
    expected: (p: Parameters): string =>
      p['because'] === 'commitment'
        ? 'an entry, because there is a commitment'
        : 'an entry, because the program has reached signing',
    remedy: (_: Parameters): string => 'Fill this cell.',
  },
  twoHeaderRows: wrong(
    'one header row without merged cells',
    'The two header rows were read as one. Join them into a single header row.',
  ),
  sameColumnTwice: {
    expected: (_: Parameters): string => 'one column for this entry',
    remedy: (p: Parameters): string => `The column "${textOf(p, 'used')}" was read. Rename the other one.`,
  },
  missingColumn: {
    expected: (p: Parameters): string => `the column "${textOf(p, 'header')}"`,
    remedy: (p: Parameters): string =>
      p['unknown'] === undefined
        ? 'Run "Siapkan / perbaiki lembar kerja" to add it.'
        : `${unknownHeaders(p)} ${renamed(p)}; otherwise run "Siapkan / perbaiki lembar kerja" to add it.`,
  },
  emptyColumn: {
    expected: (p: Parameters): string => `something in the column "${textOf(p, 'header')}"`,
    remedy: (p: Parameters): string =>
      `${unknownHeaders(p)} delete the header ${textOf(p, 'empty')} first, then ${renamed(p)}.`,
  },
  partExceedsTotal: {
    expected: (p: Parameters): string => `at most ${f.number(numberOf(p, 'total'))} (${textOf(p, 'of')})`,
    remedy: (_: Parameters): string => 'Check both figures.',
  },
  endBeforeStart: {
    expected: (p: Parameters): string => `${figure(p, 'start')} (the start) or later`,
    remedy: (_: Parameters): string => 'Check both dates.',
  },
  samePair: {
    expected: (_: Parameters): string => 'one row for each pair of institution and need',
    remedy: (p: Parameters): string => `The same pair stands in row ${textOf(p, 'row')}. Keep the latest.`,
  },
  similarName: {
    expected: (_: Parameters): string => 'one row for each institution',
    remedy: (p: Parameters): string =>
      `Similar to "${textOf(p, 'other')}" in row ${textOf(p, 'row')}. If they are the same, keep one; they are not merged by themselves.`,
  },
  withoutNeedOrPartner: wrong('at least one need and one partner', 'Fill the columns Kebutuhan and Mitra.'),
  amountsDiffer: {
    expected: (p: Parameters): string => `a sum of ${f.rupiah(numberOf(p, 'cost'))} as in the cost column`,
    remedy: (_: Parameters): string => 'Check the funding sources and the cost.',
  },
  foreignLocale: wrong(
    'Indonesia as the locale of the workbook',
    'The figure 1.500 may be read as 1,5 and dates may be swapped. Run "Siapkan / perbaiki lembar kerja" to change it.',
  ),
  settingUnread: {
    expected: (p: Parameters): string => textOf(p, 'describes'),
    remedy: (p: Parameters): string =>
      p['open'] === undefined
        ? 'Correct it; meanwhile the default is in force.'
        : 'Correct it; meanwhile it counts as empty.',
  },
  settingTwice: wrong('one row for this setting', 'The first row counts; delete one of them.'),
  weightsRefused: {
    expected: (_: Parameters): string => 'five weights of 0 or more, not all 0',
    remedy: (p: Parameters): string =>
      `${p['zero'] === undefined ? repairWeights(p) : 'Give at least one weight above zero in the five rows "Bobot: …"'}; meanwhile all criteria weigh the same.`,
  },
  ranksUnused: {
    expected: (_: Parameters): string => 'a rank for all five criteria',
    remedy: (p: Parameters): string =>
      `Fill in ${textOf(p, 'missing')} as well to use the order; meanwhile the five percentages are in force.`,
  },
  weightsIncomplete: {
    expected: (_: Parameters): string => 'complete entries for this way of weighing',
    remedy: (p: Parameters): string =>
      `${p['zero'] === undefined ? 'Fill in' : 'Give a number above zero to one of'} ${textOf(p, 'missing')}; meanwhile all criteria weigh the same.`,
  },
  thresholdsRefused: wrong(
    'Ambang Sesuai above Ambang Perlu perhatian',
    'Correct the thresholds; meanwhile 90% and 70% are in force.',
  ),
  limitsRefused: {
    expected: (p: Parameters): string => `limits that descend: ${textOf(p, 'order')}`,
    remedy: (p: Parameters): string => `Correct them; until then ${textOf(p, 'defaults')} are used.`,
  },
  aliasUnknown: wrong('other name = name or code of sheet Stakeholder', 'Write for example: DPUPR Kab. = SH-003.'),
};

/** How one problem is said in a sentence. */
export const problemSentence = {
  found: (text: string): string => (text === '' ? 'empty' : `found "${text}"`),
  expected: (text: string): string => `expected ${text}`,
};
