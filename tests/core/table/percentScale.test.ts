import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { indicatorsOf } from '../../../src/core/monitoring/indicators';
import { told, workbook } from './sheets';

type Row = readonly [target: Cell, actual: Cell, baseline?: Cell];

/** One indicator over as many months as rows, with the unit and kind given. */
function indicator(unit: Cell, kind: Cell, rows: readonly Row[]) {
  const headers = ['ID Program', 'Indikator', 'Satuan', 'Jenis', 'Periode', 'Target', 'Capaian', 'Nilai awal'];
  const reading = workbook({
    programs: [
      ['ID Program', 'Nama program'],
      ['PR-001', 'Air bersih'],
    ],
    monitoring: [
      headers,
      ...rows.map(([target, actual, baseline = ''], month) => [
        'PR-001',
        'Keluarga terlayani',
        unit,
        kind,
        `2026-0${month + 1}`,
        target,
        actual,
        baseline,
      ]),
    ],
  });
  const [found] = indicatorsOf(reading.data.rows.monitoring, '2026-11-23');
  const mixed = told(reading).filter((text) => text.startsWith('mixedScales'));
  return { achievement: found?.achievement, progress: found?.progress, refusal: found?.refusal, mixed };
}

// A percent cell arrives as a fraction: 75% is 0.75, 100% is 1.
const REFUSED: readonly (readonly [unit: Cell, kind: Cell, rows: readonly Row[], cells: string, because: string])[] = [
  ['%', 'Persentase', [[100, 0.75]], 'G2', 'a typed target and a percent cell'],
  ['%', 'Persentase', [[1, 75]], 'F2', 'a target cell of 100% and a typed result'],
  ['%', 'Persentase', [[1, '75%']], 'F2', 'a percent cell and a text of percent in one row'],
  ['%', 'Persentase', [['100%', 0.75]], 'G2', 'the other way round'],
  ['persen', 'Persentase', [[90, 0.05]], 'G2', 'persen in words; 5% is a small result'],
  ['% KK', 'Bertambah', [[90, 0.6]], 'G2', 'percent of something, added up'],
  ['keluarga', 'Persentase', [[90, 0.6]], 'G2', 'the kind says percent'],
  ['keluarga', 'Bertambah', [[200, 0.6]], 'G2', 'less than one family'],
  ['', 'Bertambah', [[100, 0.75]], 'G2', 'no unit that could make sense of it'],
  [
    '%',
    'Persentase',
    [
      [90, 40],
      [90, 0.6],
    ],
    'G3',
    'one month of two',
  ],
  ['%', 'Persentase', [[90, 60, 0.2]], 'H2', 'the baseline alone'],
];

const COMPUTED: readonly (readonly [
  unit: Cell,
  kind: Cell,
  rows: readonly Row[],
  achievement: number,
  because: string,
])[] = [
  ['%', 'Persentase', [[100, 75]], 75, 'typed numbers'],
  ['%', 'Persentase', [[1, 0.75]], 75, 'percent cells'],
  ['%', 'Persentase', [['100%', '75%']], 75, 'texts of percent'],
  ['%', 'Persentase', [[100, '75%']], 75, 'a text of percent is the same as its number'],
  ['%', 'Persentase', [[1, 1.2]], 120, 'percent cells beyond the target'],
  ['%', 'Persentase', [[5, 0.5]], 10, 'half a percent of five: 50% of 5% is no report'],
  ['%', 'Persentase', [[90, 0]], 0, 'nothing yet is on every scale'],
  ['km', 'Bertambah', [[12, 0.75]], 6.25, 'kilometres have fractions'],
  ['ha', 'Tahapan/kualitatif', [[100, 0.75]], 0.75, 'so have hectares'],
  ['orang', 'Bertambah', [[20, 1]], 5, 'one person is no percent'],
];

describe('percents and plain numbers in one indicator', () => {
  test.each(REFUSED)('%s, %s, %j is refused: %s, %s', (unit, kind, rows, cells) => {
    const { achievement, progress, refusal, mixed } = indicator(unit, kind, rows);
    expect(mixed).toEqual([`mixedScales Pemantauan!${cells}`]);
    expect([achievement, progress, refusal]).toEqual([undefined, undefined, 'mixedScales']);
  });

  test.each(COMPUTED)('%s, %s, %j gives %d: %s', (unit, kind, rows, percent) => {
    const { achievement, mixed } = indicator(unit, kind, rows);
    expect(mixed).toEqual([]);
    expect(achievement).toBeCloseTo(percent, 9);
  });
});
