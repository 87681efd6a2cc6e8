import { formatWords as f } from './format';

export const reportWords = {
  updated: (now: string, rows: number): string =>
    `Updated on ${f.minute(now)} from ${f.number(rows)} rows. This sheet is rewritten on every run; your own columns to the right are carried along.`,
  absent: (sheets: readonly string[]): string =>
    `There is no sheet ${f.list(sheets)}, so what depends on it is not known. Run "Prepare / repair the workbook", then fill it in.`,
  unread: (sheets: readonly string[]): string =>
    `The sheet ${f.list(sheets)} could not be read. Correct it as Periksa Data says, then run again.`,
  open: (address: string): string => `Open ${address}`,
  orphans: 'Notes from rows that are gone',
  orphansNote: 'These rows no longer appear in a table, but your notes are kept here.',
  cut: ' … (cut)',
};
