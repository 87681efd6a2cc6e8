import { describe, expect, it } from 'vitest';
import { arrangePage } from '../../../src/core/report/arrangePage';
import { readKept } from '../../../src/core/report/keep';
import type { FigureKind, Page, PageColumn, PageTable } from '../../../src/core/report/page';
import { wordsFor } from '../../../src/core/words/words';

const words = wordsFor('id');
const column = (key: string, kind: FigureKind, width: number): PageColumn => ({ key, header: key, kind, width });
const table = (key: string, columns: readonly PageColumn[], cells: readonly (string | number)[]): PageTable => ({
  kind: 'table',
  key,
  heading: key,
  note: '',
  columns,
  rows: [{ key: `${key} 1`, cells }],
  empty: '',
});
const laidOut = (...blocks: Page['blocks']) =>
  arrangePage({ role: 'summary', title: 'Uji', updated: '', blocks }, readKept([]), words);

describe('the format of a figure', () => {
  it.each<readonly [FigureKind, number, string, string]>([
    ['decimal', 1.9999999999999998, '#,##0', 'binary arithmetic must not leave a lone comma behind 2'],
    ['decimal', 2.5, '#,##0.##', 'a fraction is shown'],
    ['decimal', 2.004, '#,##0', 'two decimals round it to 2'],
    ['percent', 14.02, '#,##0"%"', 'the sentence says 14%, so does the sheet'],
    ['percent', 14.06, '#,##0.0"%"', 'the sentence says 14,1%'],
    ['percent', -0.04, '#,##0"%"', 'nothing is left of it'],
    ['points', 78.0000001, '0', 'the sentence says 78'],
    ['rupiah', 1_500_000, '"Rp"#,##0', 'money is whole anyway'],
  ])('%s %d is shown as %s: %s', (kind, value, format) => {
    const { cells } = laidOut(table('satu', [column('nilai', kind, 80)], [value]));
    expect(cells.flat().find((cell) => cell.value === value)?.format).toBe(format);
  });
});

describe('column widths', () => {
  const first = table(
    'satu',
    [column('id', 'text', 90), column('skor', 'points', 80), column('alasan', 'text', 300)],
    ['a', 1, 'b'],
  );

  it('are those of the first table; a wide text below does not make a column of figures wide', () => {
    const below = table(
      'dua',
      [column('nama', 'text', 240), column('kalimat', 'text', 420), column('dana', 'rupiah', 130)],
      ['x', 'y', 3],
    );
    expect(laidOut(first, below).widths.slice(0, 3)).toEqual([170, 170, 300]);
  });

  it('let the last text of a table below run over the empty cells beside it, unwrapped', () => {
    const below = table(
      'dua',
      [column('nama', 'text', 90), column('kalimat', 'text', 420)],
      ['x', 'sebuah kalimat panjang'],
    );
    const { widths, cells } = laidOut(first, below);
    expect(widths.slice(0, 3)).toEqual([90, 80, 300]);
    const said = cells.flat().find((cell) => cell.value === 'sebuah kalimat panjang');
    expect(said?.style.wrap).not.toBe(true);
    expect(cells.flat().find((cell) => cell.value === 'b')?.style.wrap).toBe(true);
  });
});
