import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { nextIds } from '../../../src/core/table/assignIds';
import { readWorkbook } from '../../../src/core/table/readWorkbook';
import { VILLAGE } from '../../../src/core/tables/tables';
import { grid, told, workbook } from './sheets';

const NEED = ['ID Kebutuhan', 'Kebutuhan', 'Bidang', 'Lokasi', 'Tahun', 'Perkiraan biaya', 'Status'];
const need = (id: Cell, name: string): Cell[] => [id, name, 2, 'Krajan', 2026, 1_000_000, 'Usulan'];
const PARTNER = ['ID Stakeholder', 'Nama lembaga', 'Jenis', 'Status'];
const STAND = ['ID', 'ID Stakeholder', 'ID Kebutuhan', 'Posisi', 'Dasar penilaian', 'Tanggal'];
const stand = (who: Cell, what: Cell): Cell[] => ['', who, what, 'Mendukung', 'Hasil rapat', '01/11/2026'];

describe('ids', () => {
  const numbered: readonly (readonly [
    highest: number,
    rows: readonly number[],
    ids: readonly (readonly [number, string])[],
    because: string,
  ])[] = [
    [
      7,
      [4, 9],
      [
        [4, 'KB-008'],
        [9, 'KB-009'],
      ],
      'above the highest in use',
    ],
    [0, [2], [[2, 'KB-001']], 'the first one'],
    [999, [2], [[2, 'KB-1000']], 'beyond three digits'],
  ];
  test.each(numbered)('highest %d, rows %j: %j, %s', (highest, rows, ids) => {
    expect(Array.from(nextIds('KB', highest, rows))).toEqual(ids);
  });

  test('rows without one have theirs in the same run, and references to them hold', () => {
    const read = workbook({
      needs: [NEED, need('', 'Jalan'), need('KB-004', 'Air')],
      interests: [STAND, stand('Desa', 'jalan')],
    });
    expect(read.data.rows.needs.map((row) => row.id)).toEqual(['KB-005', 'KB-004']);
    expect(read.data.rows.interests[0]).toMatchObject({ id: 'KP-001', needId: 'KB-005' });
    expect(read.tables.needs?.missingIds).toEqual([2]);
  });

  test.each([
    ['KB-OO4', 'KB-005', 'letters for digits'],
    ['kb 1O', 'KB-011', 'the last one alone'],
    ['KB–004', 'KB-005', 'a long dash'],
    ['KB-l2 · Embung', 'KB-013', 'with its label'],
    ['KB-OO; KB-002', 'KB-003', 'letters alone are no number'],
  ])('%s on another sheet points at a row that is gone: the next id is %s, %s', (gone, next) => {
    const read = workbook({ needs: [NEED, need('', 'Jalan')], interests: [STAND, stand('Desa', gone)] });
    expect(read.data.rows.needs[0]?.id).toBe(next);
    expect(read.data.rows.interests[0]?.needId).toBeUndefined();
  });

  test('a cell with something else in it is never given an id', () => {
    const read = workbook({ needs: [NEED, need('x9', 'Jalan')] });
    expect(read.tables.needs?.newIds.size).toBe(0);
    expect(read.data.rows.needs[0]?.id).toBeUndefined();
    expect(told(read)).toEqual(['badId Kebutuhan!A2']);
  });

  test('a row with nothing but its id is blank, and its id stays taken', () => {
    const read = workbook({ needs: [NEED, need('KB-001', 'Jalan'), ['KB-002'], need('', 'Air')] });
    expect(read.data.rows.needs.map((row) => row.id)).toEqual(['KB-001', 'KB-003']);
  });
});

describe('what stands on a sheet', () => {
  const cases: readonly (readonly [
    rows: readonly (readonly Cell[])[],
    state: Readonly<{ stopped: boolean; occupied: boolean }> | undefined,
    because: string,
  ])[] = [
    [[], undefined, 'nothing at all'],
    [[NEED], { stopped: false, occupied: false }, 'headers alone'],
    [[NEED, ['KB-001'], ['kb 2', false, ' \u00a0']], { stopped: false, occupied: false }, 'our ids, boxes, blanks'],
    [[NEED, need('', 'Jalan')], { stopped: false, occupied: true }, 'data'],
    [[NEED, ['', 'Total']], { stopped: false, occupied: true }, 'a sum is somebody’s'],
    [[NEED, ['', 'Mengetahui']], { stopped: false, occupied: true }, 'a signature block'],
    [[NEED, ['', '2 Pelaksanaan Pembangunan Desa']], { stopped: false, occupied: true }, 'a section heading'],
    [
      [
        [...NEED, 'Catatan kami'],
        ['', '', '', '', '', '', '', 'x'],
      ],
      { stopped: false, occupied: true },
      'own column',
    ],
    [[NEED, ['', '', '', '', '', '', '', 0]], { stopped: false, occupied: true }, 'zero is something'],
    [[NEED, ['SH-001']], { stopped: false, occupied: true }, 'the id of another table'],
    [[['Judul'], [...NEED, 'Bidang']], { stopped: true, occupied: false }, 'twice the same header, nothing below'],
    [[[...NEED, 'Bidang'], need('', 'Jalan')], { stopped: true, occupied: true }, 'twice the same header'],
    [[['Nama', 'NIK']], { stopped: true, occupied: true }, 'another list'],
    [[['KB-001']], { stopped: true, occupied: true }, 'no header says that this is an id'],
    [[[false]], { stopped: true, occupied: false }, 'a box that nobody ticked'],
  ];
  test.each(cases)('%j: %j, %s', (rows, state) => {
    const { needs } = workbook({ needs: rows }).tables;
    expect(needs && { stopped: needs.stopped, occupied: needs.occupied }).toEqual(state);
  });
});

describe('signatures', () => {
  const SHORT = ['Nama lembaga', 'Jenis', 'Status', 'Kontak'];
  const cases: readonly (readonly [rows: readonly (readonly Cell[])[], names: readonly string[], because: string])[] = [
    [
      [['Kepala Desa'], ['PT Maju'], ['BUMDes'], ['CV Lain', 'Perusahaan', 'Aktif', 'Budi']],
      ['Kepala Desa', 'PT Maju', 'BUMDes', 'CV Lain'],
      'an office may be a row of its own',
    ],
    [
      [['Kepala Desa', 'Pemerintah Desa'], ['PT Maju', 'Perusahaan'], ['BUMDes']],
      ['Kepala Desa', 'PT Maju', 'BUMDes'],
      'a word of the list says that a short row is data',
    ],
    [
      [
        ['PT Maju', 'Perusahaan'],
        ['Kepala Desa', 'Pemerintah Desa'],
      ],
      ['PT Maju', 'Kepala Desa'],
      'also in the last row',
    ],
    [
      [
        ['PT Maju', 'Perusahaan'],
        ['Mengetahui,'],
        ['Kepala Desa'],
        ['Nama Contoh'],
        ['CV Lain', 'Perusahaan', 'Aktif'],
      ],
      ['PT Maju', 'Kepala Desa', 'Nama Contoh', 'CV Lain'],
      'a block in the middle closes nothing; only the line that can be nothing else is skipped',
    ],
    [
      [
        ['PT Maju', 'Perusahaan'],
        ['Sukamaju, 5 Januari 2026'],
        ['Kepala Desa', 'Sekretaris Desa'],
        ['Nama', 'Nama Lain'],
        ['NIP 1'],
      ],
      ['PT Maju'],
      'below the last row of data',
    ],
    [
      [
        ['PT Maju', 'Perusahaan'],
        ['', '', 'Mengetahui'],
        ['', '', 'Kepala Desa'],
        ['', '', 'Nama'],
        ['Jumlah', '', '', 3],
      ],
      ['PT Maju'],
      'a sum below does not make data of them',
    ],
  ];
  test.each(cases)('%j: rows %j, %s', (rows, names) => {
    const read = workbook({ stakeholders: [SHORT, ...rows] });
    expect(read.data.rows.stakeholders.map((row) => row.name)).toEqual(names);
  });

  test('a row with an id is data below any signature', () => {
    const read = workbook({ stakeholders: [PARTNER, ['', 'Kepala Desa'], ['', 'PT Maju'], ['SH-004', 'BUMDes']] });
    expect(read.data.rows.stakeholders.map((row) => row.name)).toEqual(['Kepala Desa', 'PT Maju', 'BUMDes']);
  });
});

describe('references', () => {
  const base = {
    needs: [
      NEED,
      need('KB-001', 'Jalan tani'),
      need('KB-002', 'Pasar'),
      need('KB-003', 'Pasar'),
      need('KB-004', 'Air, sumur'),
    ],
    stakeholders: [
      PARTNER,
      ['SH-001', 'PT Maju Jaya', 'Perusahaan', 'Aktif'],
      ['SH-002', 'Pemdes Sukamaju', 'Pemerintah Desa', 'Aktif'],
    ],
    settings: [
      ['Nama desa', 'Sukamaju'],
      ['Sebutan desa', 'Gampong'],
    ],
  };
  const cases: readonly (readonly [who: Cell, id: string | undefined, because: string])[] = [
    ['SH-001', 'SH-001', 'id'],
    ['SH-001 · PT Maju Jaya', 'SH-001', 'label'],
    ['SH-001 · PT Nama Lama', 'SH-001', 'a label from before the row was renamed'],
    ['SH-001 · Pemdes Sukamaju', undefined, 'id and name of two different rows'],
    ['SH-001 - PT Maju Jaya', 'SH-001', 'label typed by hand'],
    ['PT Maju Jaya (SH-001)', 'SH-001', 'id in brackets'],
    ['sh 1', 'SH-001', 'noise'],
    ['SH\u2011001', 'SH-001', 'hyphen that does not break'],
    ['pt. maju  jaya', 'SH-001', 'exact name but for case and punctuation'],
    ['PT Maju', undefined, 'half a name is not guessed'],
    ['Desa', VILLAGE, 'the village'],
    ['Desa Sukamaju', VILLAGE, 'the village by name'],
    ['Gampong', VILLAGE, 'the village by what it is called'],
    ['Gampong Sukamaju', VILLAGE, 'both'],
    ['Pemerintah Desa', VILLAGE, 'its government'],
    ['SH-002', VILLAGE, 'the row of type Pemerintah Desa'],
    ['Pemdes Sukamaju', VILLAGE, 'the same by name'],
    ['KB-001', undefined, 'a row of another sheet'],
    ['#REF!', undefined, 'a broken formula'],
  ];
  test.each(cases)('%j is %s: %s', (who, id) => {
    const read = workbook({ ...base, interests: [STAND, stand(who, 'KB-001')] });
    expect(read.data.rows.interests[0]?.stakeholderId).toBe(id);
    expect(read.data.rows.interests[0]?.origin.unread.has('stakeholderId')).toBe(id === undefined);
  });

  test('a name that two rows have is ambiguous; a name with a comma is one name', () => {
    const read = workbook({ ...base, interests: [STAND, stand('Desa', 'pasar'), stand('SH-001', 'Air, sumur')] });
    expect(read.data.rows.interests.map((row) => row.needId)).toEqual([undefined, 'KB-004']);
    expect(told(read)).toEqual(['ambiguousReference Kepentingan!C2']);
  });

  test('programs and needs may be mixed where both are asked for', () => {
    const read = workbook({
      ...base,
      programs: [
        ['ID Program', 'Nama program', 'Kebutuhan', 'Mitra'],
        ['PR-001', 'Air bersih', 'KB-001; KB-004', 'SH-001, Desa'],
      ],
      interactions: [
        ['ID', 'Tanggal', 'Ringkasan', 'Stakeholder', 'Program/Kebutuhan'],
        ['', '01/02/2026', 'Rapat', 'Desa; SH-001', 'PR-001; kb 4; Jalan tani'],
      ],
    });
    expect(read.data.rows.programs[0]).toMatchObject({ needIds: ['KB-001', 'KB-004'], partnerIds: ['SH-001'] });
    expect(read.data.rows.interactions[0]).toMatchObject({
      stakeholderIds: [VILLAGE, 'SH-001'],
      subjectIds: ['PR-001', 'KB-004', 'KB-001'],
    });
    expect(told(read)).toEqual(['villageLeftOut Program!D2']);
  });

  test('where the other sheet is not at hand an id is taken at its word, a name is not', () => {
    const read = workbook({ interests: [STAND, stand('SH-007', 'KB-001 · Jalan'), stand('PT Maju', 'KB-002')] });
    expect(read.data.rows.interests.map((row) => [row.stakeholderId, row.needId])).toEqual([
      ['SH-007', 'KB-001'],
      [undefined, 'KB-002'],
    ]);
  });
});

describe('checks between cells and rows', () => {
  test('dates are required once a program has reached signing, unless it was cancelled', () => {
    const headers = ['ID Program', 'Nama program', 'Tahap', 'Tanggal mulai', 'Tanggal selesai', 'Kebutuhan', 'Mitra'];
    const rows = ['Persiapan', 'Penandatanganan', 'Selesai', 'Batal'].map((stage): Cell[] => [
      '',
      'A',
      stage,
      '',
      '',
      'KB-001',
      'SH-001',
    ]);
    expect(told(workbook({ programs: [headers, ...rows] }))).toEqual([
      'conditionalEmpty Program!D3',
      'conditionalEmpty Program!E3',
      'conditionalEmpty Program!D4',
      'conditionalEmpty Program!E4',
    ]);
  });

  test('a commitment needs an owner, a date and a status; an unknown owner is said', () => {
    const headers = ['ID', 'Tanggal', 'Ringkasan', 'Komitmen', 'Pihak penanggung jawab', 'Tenggat', 'Status'];
    const read = workbook({
      stakeholders: [PARTNER, ['SH-001', 'PT Maju', 'Perusahaan', 'Aktif']],
      interactions: [
        headers,
        ['', '01/02/2026', 'Rapat', 'Mengirim batu', '', '', ''],
        ['', '01/02/2026', 'Rapat', 'Mengirim batu', 'PT Mundur', '01/03/2026', 'Belum'],
        ['', '01/02/2026', 'Rapat', '', '', '', ''],
      ],
    });
    expect(told(read)).toEqual([
      'conditionalEmpty Komunikasi!E2',
      'conditionalEmpty Komunikasi!F2',
      'conditionalEmpty Komunikasi!G2',
      'unknownReference Komunikasi!E3',
    ]);
  });

  test('sources of money must add up to the cost beside them', () => {
    const headers = ['ID Program', 'Nama program', 'Biaya desa', 'Sumber dana desa', 'Kebutuhan', 'Mitra'];
    const row = (cost: Cell, sources: string): Cell[] => ['', 'A', cost, sources, 'KB-001', 'SH-001'];
    const read = workbook({
      programs: [headers, row(12e6, 'DD=10.000.000; SWD=2.000.000'), row(12e6, 'DD=10.000.000'), row(12e6, 'DD')],
    });
    expect(told(read)).toEqual(['amountsDiffer Program!D3']);
  });

  test('a required cell that is empty is said, and the row is still there', () => {
    const read = workbook({ needs: [NEED, ['KB-001', 'Jalan', '', 'Krajan', 2026, '', 'Usulan']] });
    expect(told(read, 'all')).toEqual(['requiredEmpty Kebutuhan!C2', 'requiredEmpty Kebutuhan!F2']);
    expect(read.data.rows.needs).toHaveLength(1);
  });

  test('a missing required column is said once, not once a row', () => {
    const read = workbook({
      needs: [NEED.filter((text) => text !== 'Lokasi'), ...Array.from({ length: 5 }, () => need('', 'Jalan'))],
    });
    expect(told(read, 'all').filter((text) => text.startsWith('missingColumn'))).toEqual([
      'missingColumn Kebutuhan!A1',
    ]);
    expect(read.tables.needs?.missing).toContain('location');
  });
});

describe('whole workbooks', () => {
  test('an empty one is no trouble', () => {
    const read = workbook({});
    expect([read.problems, read.rowsRead, read.tables]).toEqual([[], 0, {}]);
  });

  test('a sheet without a header row is said, and its cells are left alone', () => {
    const read = workbook({
      needs: [
        ['apa saja', 1],
        ['lainnya', 2],
      ],
    });
    expect(told(read)).toEqual(['noHeader Kebutuhan!A1']);
    expect(read.data.rows.needs).toEqual([]);
  });

  test('problems come in the order of the template, then by row and column', () => {
    const read = workbook({
      settings: [['Zona waktu', 'x']],
      stakeholders: [PARTNER, ['SH-001', 'PT Maju', '?', '?']],
      needs: [NEED, ['KB-001', 'Jalan', '?', 'Krajan', '?', 1_000_000, 'Usulan']],
    });
    expect(told(read)).toEqual([
      'notChoice Kebutuhan!C2',
      'outOfRange Kebutuhan!E2',
      'notChoice Stakeholder!C2',
      'notChoice Stakeholder!D2',
      'settingUnread Pengaturan!B1',
    ]);
    expect(read.sheets.map((sheet) => `${sheet.sheetName} ${sheet.rows}`)).toEqual(['Kebutuhan 1', 'Stakeholder 1']);
  });
});

test('one sheet can be read alone, under a name of its own, with the figures an action needs', () => {
  const needs = {
    sheetId: 5,
    name: 'Usulan 2026',
    grid: grid([['Daftar usulan'], NEED, need('KB-002', 'Jalan'), [], need('', 'Air')]),
  };
  const { tables, data } = readWorkbook({ sheets: { needs }, locale: 'id_ID', today: '2026-11-23' });
  const read = tables.needs;
  expect(read).toMatchObject({ headerRow: 2, lastRow: 5, missingIds: [5], sheetName: 'Usulan 2026' });
  expect(data.rows.needs.map((row) => [row.id, row.name, row.origin.row])).toEqual([
    ['KB-002', 'Jalan', 3],
    ['KB-003', 'Air', 5],
  ]);
  expect(read?.skipped.blank).toBe(1);
  expect(read?.missing).toContain('volume');
});
