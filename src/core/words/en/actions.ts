import { formatWords as f } from './format';
import { menuWords } from './menu';

export const actionWords = {
  title: menuWords.title,
  menu: menuWords.items,
  notPrepared:
    'No Kebutuhan, Stakeholder or Program sheet was recognised in this workbook. Run "Worksheets → Prepare / repair the workbook" first.',
  busy: 'A colleague is running Kolaborasi Desa in this workbook. Wait a moment, then try again.',
  failed: (message: string): string =>
    `This command stopped because of an error: ${message}. Your entries were not changed. Try once more; if it happens again, send this message to the maintainer.`,
  protectedSheet: (sheet: string): string =>
    `The sheet "${sheet}" is protected and cannot be written with your account. Ask the owner to lift the protection or to run this command.`,
  localeQuestion: (locale: string): string =>
    `The locale of this workbook is "${locale}", not Indonesia. So 1.500 may be read as 1.5, and dates may be swapped. Change it to Indonesia? Numbers and dates are shown differently; their values stay.`,
  unitQuestion: (header: string, address: string, times: number): string =>
    `The header "${header}" (${address}) names a scale. Are the numbers in that column to be multiplied by ${f.number(times)} to give full rupiah? Choose No when they are full rupiah already.`,
  prepared: (created: number, repaired: number): string =>
    created === 0
      ? `${f.number(repaired)} sheets checked; headers, choices and formats follow the template.`
      : `${f.number(created)} sheets created and ${f.number(repaired)} checked. Start with the sheets Kebutuhan, Stakeholder and Program.`,
  headersMissing: (sheet: string): string =>
    `The header row of the sheet "${sheet}" was not found, so that sheet was left alone. Bring its header row back (File → Version history), then run again.`,
  madeBeside: (sheet: string, made: string): string =>
    `The headers of sheet "${sheet}" are not recognised, so it was left alone and "${made}" was made. Copy its content there; or delete "${made}", rename the headers of "${sheet}" as in the template, and run this again.`,
  taken: (sheet: string, as: string): string =>
    `The sheet "${sheet}" was recognised by its headers and is used as ${as}. If that is wrong, move it to another file.`,
  headersTwice: (sheet: string): string =>
    `Sheet "${sheet}" has two columns with the same header, so it cannot be read yet. Rename one of them; "Check data" lists the header cells.`,
  dropDownTrouble: (sheet: string): string =>
    `Drop-downs on the sheet "${sheet}" could not be set. If its range was turned into a Google Table, click the table name, choose "Revert to unformatted range", then run again.`,
  pageTrouble: (sheet: string, message: string): string =>
    `The sheet "${sheet}" could not be written: ${message}. Your entries were not changed. Try once more. If it happens again and a range on that sheet was turned into a Google Table, click the table name and choose "Revert to unformatted range"; otherwise send this message to the maintainer.`,
  idColumnAdded: (header: string, sheet: string): string =>
    `The column "${header}" was added at the right end of the sheet "${sheet}", so that your notes stay with their rows.`,
  idTrouble: (sheet: string): string =>
    `New ids on the sheet "${sheet}" could not be written because the id cells are protected. Ask the owner to let you change the id column.`,
  sampleRefused: (sheets: readonly string[]): string =>
    `Sample data was not filled in because ${f.list(sheets)} already hold data. Make a new workbook to try the sample data.`,
  sampleFilled: (rows: number): string =>
    `${f.number(rows)} sample rows (a fictional village) were filled in. Try "Refresh everything".`,
  sampleRemoved: (removed: number, changed: readonly string[], named: readonly string[]): string =>
    [
      `${f.number(removed)} sample rows were removed.`,
      ...(changed.length === 0 ? [] : [`Left because you changed them: ${f.list(changed)}.`]),
      ...(named.length === 0 ? [] : [`Left because other rows refer to them: ${f.list(named)}.`]),
      'Result sheets show figures of the sample until you run "Refresh everything".',
    ].join(' '),
  sampleAbsent: 'There is no sample data in this workbook. Nothing was removed.',
  nothingRemoved: 'Nothing was removed.',
  sampleConfirm: 'Remove all sample rows that nobody changed? Rows you filled in or changed stay.',
  checked: (errors: number, warnings: number): string =>
    errors + warnings === 0
      ? 'The data was checked; nothing needs repair.'
      : `${f.number(errors)} entries could not be read and ${f.number(warnings)} should be looked at. See the sheet "Periksa Data".`,
  ranked: (scored: number, unscored: number): string =>
    `${f.number(scored)} needs ranked, ${f.number(unscored)} not scored yet. See the sheet "Prioritas".`,
  flagged: (flags: number, open: number): string => {
    const found =
      flags > 0
        ? `${f.number(flags)} matters to discuss.`
        : open > 0
          ? 'Of what could be checked, nothing needs to be discussed.'
          : 'No mismatch needs to be discussed.';
    const unjudged = open > 0 ? ` ${f.number(open)} rules could not be checked completely.` : '';
    return flags + open > 0 ? `${found}${unjudged} See the sheet "Ketidakcocokan".` : found;
  },
  summarised: (programs: number): string => `${f.number(programs)} programs summarised. See the sheet "Ringkasan".`,
  proposed: (needs: number, led: number): string =>
    `A partner is proposed for ${f.number(led)} of ${f.number(needs)} needs. See the sheet "Usulan Kolaborasi".`,
  history: {
    protected: (sheet: string): string =>
      `Sheet "${sheet}" is protected, so this state was not recorded there. Everything else is up to date.`,
    unrecognised: (sheet: string): string =>
      `The header Waktu, ID Program or Kunci was not found on sheet "${sheet}", so a new Riwayat was begun. The old sheet was left alone.`,
  },
  alsoCheck: (errors: number): string =>
    errors === 0 ? '' : `${f.number(errors)} entries could not be read and do not count; run "Check data".`,
  custom: {
    needsTable: (place: number): string =>
      `Range ${place} was not recognised. Take the whole table with its header row, for example Kebutuhan!A1:Z.`,
    unreadable: (tables: readonly string[]): string =>
      `The range ${f.list(tables)} cannot be read: its header row was not found or a header stands twice. "Check data" shows the cell.`,
    missing: (table: string, example: string): string => `The range ${table} is missing. Example: ${example}`,
    twice: (table: string): string => `The sheet ${table} was given twice. One range for each sheet is enough.`,
    noRows: 'no rows',
  },
};
