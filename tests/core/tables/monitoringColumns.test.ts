import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { indicatorsOf } from '../../../src/core/monitoring/indicators';
import { told, workbook } from '../table/sheets';

/** A monitoring row with one cell under one header. */
function monitoring(header: string, cell: Cell) {
  const headers = ['ID Program', 'Indikator', 'Satuan', 'Jenis', 'Target', 'Periode', 'Capaian', header];
  const row = ['', 'Pipa', 'm', 'Bertambah', 80, 'Triwulan II 2026', 40, cell];
  return workbook({ monitoring: [headers, row] });
}

function program(header: string, cell: Cell) {
  return workbook({
    programs: [
      ['Nama program', 'Kebutuhan', 'Mitra', 'Tahap', header],
      ['Pipa', '', '', '', cell],
    ],
  });
}

describe('additional columns of Pemantauan', () => {
  test.each<[Cell, string | undefined, string]>([
    ['Naik', 'RISING', 'as in the drop-down'],
    ['meningkat', 'RISING', 'another word'],
    ['TURUN', 'FALLING', 'in capitals'],
    ['menurun', 'FALLING', 'another word'],
    ['Rentang', 'RANGE', 'as in the drop-down'],
    ['antara', 'RANGE', 'another word'],
    ['', undefined, 'empty'],
  ])('Arah %s is read as %s, because it is %s', (cell, direction) => {
    const reading = monitoring('Arah', cell);
    expect(reading.data.rows.monitoring[0]?.direction).toBe(direction);
    expect(told(reading).filter((problem) => problem.includes('H2'))).toEqual([]);
  });

  test('an unknown word is told and is not empty', () => {
    const reading = monitoring('Arah', 'kemana saja');
    const [row] = reading.data.rows.monitoring;
    expect([row?.direction, row?.origin.unread.has('direction')]).toEqual([undefined, true]);
    expect(told(reading)).toContain('notChoice Pemantauan!H2');
  });

  test('Target atas stands beside Target', () => {
    const [row] = monitoring('Target atas', '90').data.rows.monitoring;
    expect([row?.target, row?.targetHigh]).toEqual([80, 90]);
  });

  test.each<[Cell, Cell, number, string]>([
    [0, '', 1, 'a target of 0 gives no percent'],
    [0, 4, 0, 'it is the lower end of a range'],
    [0, 0, 1, 'a range from 0 to 0 is none'],
  ])('Target %s with Target atas %s is remarked %d times, because %s', (target, high, count) => {
    const reading = workbook({
      monitoring: [
        ['ID Program', 'Indikator', 'Satuan', 'Jenis', 'Target', 'Periode', 'Capaian', 'Target atas'],
        ['', 'Pipa', 'm', 'Bertambah', target, 'Triwulan II 2026', 40, high],
      ],
    });
    expect(reading.problems.filter(({ code }) => code === 'targetZero').length).toBe(count);
  });
});

describe('additional columns of Program', () => {
  test.each<[Cell, string | undefined, string]>([
    ['Menurut indikator', 'INDICATORS', 'as in the drop-down'],
    ['0/100', 'ZERO_HUNDRED', 'as in the drop-down'],
    ['0-100', 'ZERO_HUNDRED', 'with a dash'],
    ['50/50', 'HALF', 'as in the drop-down'],
    ['50 / 50', 'HALF', 'with spaces'],
  ])('the rule %s is read as %s, because it is written %s', (cell, rule) => {
    const reading = program('Aturan persen selesai', cell);
    expect(reading.data.rows.programs[0]?.completionRule).toBe(rule);
  });

  test.each<[Cell, number | undefined, string]>([
    ['60%', 0.6, 'percent'],
    [0.6, 0.6, 'a cell formatted as percent'],
    [60, 0.6, 'a bare number'],
    ['', undefined, 'nothing'],
  ])('Persen selesai %s is %s, because it is %s', (cell, share) => {
    expect(program('Persen selesai', cell).data.rows.programs[0]?.percentComplete).toBe(share);
  });
});

describe('kinds of indicators', () => {
  test.each<[Cell, string | undefined, string]>([
    ['Bertambah', 'ADDITIVE', 'as in the drop-down'],
    ['per periode', 'ADDITIVE', 'each row holds its own period'],
    ['Non-kumulatif', 'ADDITIVE', 'not a running total'],
    ['Kumulatif', 'QUALITATIVE', 'a running total: 30, then 60 of 100 is 60 and not 90'],
    ['akumulasi', 'QUALITATIVE', 'the same in another word'],
    ['prosentase', 'PERCENTAGE', 'the older spelling'],
    ['entah', undefined, 'no kind'],
  ])('%s is %s: %s', (cell, kind) => {
    const headers = ['ID Program', 'Indikator', 'Satuan', 'Jenis', 'Target', 'Periode', 'Capaian'];
    const reading = workbook({ monitoring: [headers, ['', 'Pipa', 'm', cell, 80, 'Triwulan II 2026', 40]] });
    expect(reading.data.rows.monitoring[0]?.kind).toBe(kind);
  });
});

test('a running total is held against the target by its latest figure', () => {
  const reading = workbook({
    programs: [
      ['ID Program', 'Nama program'],
      ['PR-001', 'Air bersih'],
    ],
    monitoring: [
      ['ID Program', 'Indikator', 'Satuan', 'Jenis', 'Target', 'Periode', 'Capaian'],
      ['PR-001', 'Pipa', 'm', 'Kumulatif', 100, 'Triwulan I 2026', 30],
      ['PR-001', 'Pipa', 'm', 'Kumulatif', 100, 'Triwulan II 2026', 60],
    ],
  });
  expect(indicatorsOf(reading.data.rows.monitoring, '2026-11-23')[0]?.achievement).toBe(60);
});
