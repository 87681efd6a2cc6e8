import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { createInfluence, extendInfluence, influenceActors } from '../../../src/core/template/setUpInfluence';
import { grid, told, workbook } from './sheets';

const STAKEHOLDERS: readonly (readonly Cell[])[] = [
  ['ID Stakeholder', 'Nama lembaga', 'Jenis', 'Status'],
  ['SH-001', 'PT Maju', 'Perusahaan', 'Aktif'],
  ['SH-002', 'Yayasan Tani', 'LSM', 'Aktif'],
  ['SH-003', 'Dinas Air', 'OPD', 'Tidak aktif'],
];
const ON: readonly (readonly Cell[])[] = [
  ['Pengaturan', 'Nilai'],
  ['Nama desa', 'Contoh'],
  ['Tampilkan skor pengaruh', 'Ya'],
];
const OFF = ON.map((row) => row.map((cell) => (cell === 'Ya' ? 'Tidak' : cell)));

const SHEET: readonly (readonly Cell[])[] = [
  ['', 'Desa', 'SH-001 · PT Maju', 'yayasan tani'],
  ['Desa', 0, 2, ''],
  ['SH-001', '3', 0, 1],
  ['Yayasan Tani', 4, 0, 0],
];

function read(rows: readonly (readonly Cell[])[], settings = ON) {
  let asked = 0;
  const reading = workbook(
    { stakeholders: STAKEHOLDERS, settings },
    {
      influence: (isOurs) => {
        asked += 1;
        return isOurs(grid(rows)) ? { sheetId: 9, name: 'Pengaruh', grid: grid(rows) } : undefined;
      },
    },
  );
  const scores = Array.from(reading.data.influence ?? [], ([key, { score }]) => `${key} ${score}`);
  return { reading, scores, asked, told: told(reading).filter((one) => one.includes('Pengaruh!')) };
}

describe('the sheet of influences', () => {
  test('actors by id, label or exact name; a blank is not there', () => {
    const { scores, told: problems } = read(SHEET);
    expect(scores).toEqual(['DESA SH-001 2', 'SH-001 DESA 3', 'SH-001 SH-002 1', 'SH-002 DESA 4', 'SH-002 SH-001 0']);
    expect(problems).toEqual([]);
  });

  test('it is not even asked for while Pengaturan keeps influence out', () => {
    const { reading, asked } = read(SHEET, OFF);
    expect([asked, reading.data.influence, reading.influence]).toEqual([0, undefined, undefined]);
  });

  test.each<[string, Cell, string, string]>([
    ['5', 5, 'notInfluence Pengaruh!C2', 'above the scale'],
    ['−1', -1, 'notInfluence Pengaruh!C2', 'below the scale'],
    ['1,5', 1.5, 'notInfluence Pengaruh!C2', 'no half steps'],
    ['kuat', 'kuat', 'notInfluence Pengaruh!C2', 'a word'],
    ['a formula error', '#REF!', 'formulaError Pengaruh!C2', 'named as such'],
  ])('%s is unknown and told with its cell: %s', (_, cell, problem) => {
    const rows = SHEET.map((row, r) => row.map((each, c) => (r === 1 && c === 2 ? cell : each)));
    const { scores, told: problems } = read(rows);
    expect(problems).toEqual([problem]);
    expect(scores.some((one) => one.startsWith('DESA SH-001'))).toBe(false);
    expect(scores).toHaveLength(4);
  });

  test('labels nobody bears, labels that stand twice, and a filled diagonal are told; the rest counts', () => {
    const { scores, told: problems } = read([
      ['', 'Desa', 'SH-001', 'SH-001', 'PT Tidak Ada'],
      ['Desa', 3, 1, 4, 2],
      ['SH-001', 2, 0, 0, 1],
    ]);
    expect(problems).toEqual(['actorTwice Pengaruh!D1', 'unknownReference Pengaruh!E1', 'ownInfluence Pengaruh!B2']);
    expect(scores).toEqual(['DESA SH-001 1', 'SH-001 DESA 2']);
  });

  test('somebody’s own sheet of that name is not taken for it', () => {
    const { reading } = read([
      ['Rapat', 'Tanggal'],
      ['Pengaruh banjir', 'Senin'],
    ]);
    expect(reading.influence).toBeUndefined();
  });
});

describe('setting it up', () => {
  const actors = influenceActors(workbook({ stakeholders: STAKEHOLDERS }).data.rows);

  test('the village and everybody who takes part, 0 on the diagonal, nothing else filled in', () => {
    const writes = createInfluence('Pengaruh', actors).filter((edit) => edit.kind === 'write');
    expect(writes.flatMap((edit) => edit.values.map((row) => row.slice(1)))).toEqual([
      ['Desa', 'SH-001 · PT Maju', 'SH-002 · Yayasan Tani'],
      [0, null, null],
      [null, 0, null],
      [null, null, 0],
    ]);
  });

  test('nothing is added when everybody is there; who is new goes beyond everything that stands there', () => {
    const plan = (rows: readonly (readonly Cell[])[]) => {
      const known = read(rows).reading.influence;
      if (known === undefined) throw new Error('not read');
      return extendInfluence({ sheet: 9, size: { rows: 10, columns: 10 }, grid: grid(rows), known }, actors);
    };
    expect(plan(SHEET)).toEqual([]);
    const added = plan([
      ['', 'Desa', 'SH-001', '', 'catatan kami'],
      ['Desa', 0, 2, '', ''],
      ['SH-001', 1, 0, '', ''],
      ['', '', '', '', ''],
      ['rapat 3 Mei', '', '', '', ''],
    ]).filter((edit) => edit.kind === 'write');
    expect(added.map(({ row, column, values }) => [row, column, values])).toEqual([
      [1, 6, [['SH-002 · Yayasan Tani']]],
      [6, 1, [['SH-002 · Yayasan Tani']]],
      [6, 6, [[0]]],
    ]);
  });
});
