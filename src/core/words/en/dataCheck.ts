import type { ProblemSeverity } from '../../table/problem';
import { formatWords as f } from './format';

export const dataCheckWords = {
  title: 'Data check',
  counts: 'Summary by sheet',
  countsNote: 'Rows passed over are blank rows, subtotals and signature rows.',
  list: 'Cells to look at',
  listNote: (x: { errors: number; warnings: number; notes: number }): string =>
    `${f.number(x.errors)} cells not understood, ${f.number(x.warnings)} cells to look at, ${f.number(x.notes)} notes on reading. A cell that was not understood is left out; the rest of its row is still used. Your sheets were not changed.`,
  unlisted: (count: number): string =>
    ` ${f.number(count)} more do not fit on this sheet; correct those listed first, then run it again.`,
  empty: 'Every cell was understood. There is nothing to correct.',
  noSheets: 'No sheet was read yet.',
  severity: { error: 'Not understood', warning: 'Look at it', note: 'Note' } as Readonly<
    Record<ProblemSeverity, string>
  >,
  columns: {
    sheet: 'Sheet',
    rows: 'Rows read',
    skipped: 'Rows passed over',
    severity: 'Level',
    cell: 'Cell',
    column: 'Column',
    found: 'Found',
    expected: 'Expected, or read as',
    remedy: 'What to do',
    link: 'Open',
  },
};
