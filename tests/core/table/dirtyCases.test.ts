import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { sentence } from '../../../src/core/table/sentence';
import { wordsFor } from '../../../src/core/words/words';
import { told, workbook } from './sheets';

// The cases of domain.md §6 that need a sheet or several; single cells are in the tables of their kinds.

const NEED = ['ID Kebutuhan', 'Kebutuhan', 'Bidang', 'Lokasi', 'Tahun', 'Perkiraan biaya', 'Status'];
const need = (id: string, name: string, cost: Cell = 1_000_000): Cell[] => [
  id,
  name,
  '2',
  'Krajan',
  2026,
  cost,
  'Usulan',
];
const PARTNER = ['ID Stakeholder', 'Nama lembaga', 'Jenis', 'Status'];
const partner = (id: string, name: string, type = 'Perusahaan'): Cell[] => [id, name, type, 'Aktif'];
const STAND = ['ID', 'ID Stakeholder', 'ID Kebutuhan', 'Posisi', 'Dasar penilaian', 'Tanggal'];
const stand = (who: Cell, what: Cell): Cell[] => ['', who, what, 'Mendukung', 'Hasil rapat', '01/11/2026'];

describe('dirty input, domain.md §6', () => {
  test('1 and 2: amounts in several spellings come out as numbers', () => {
    const amounts = ['Rp 1.500.000,00', 'Rp.1.500.000', 'Rp1.500.000,-', '1.500.000', '1,500,000', '33,046'];
    const read = workbook({ needs: [NEED, ...amounts.map((cost) => need('', 'Jalan', cost))] });
    expect(read.data.rows.needs.map((row) => row.estimatedCost)).toEqual([1.5e6, 1.5e6, 1.5e6, 1.5e6, 1.5e6, 33046]);
    expect(told(read, 'all').filter((text) => text.startsWith('english'))).toEqual([
      'english Kebutuhan!F6',
      'english Kebutuhan!F7',
    ]);
  });

  test('4: a foreign locale is said once, and a broken amount is not used', () => {
    const read = workbook({ needs: [NEED, need('', 'Jalan', 1.5)] }, { locale: 'en_US' });
    expect(told(read)).toEqual(['foreignLocale Kebutuhan!A1', 'brokenMoney Kebutuhan!F2']);
    expect(read.data.rows.needs[0]?.estimatedCost).toBeUndefined();
    expect(read.data.rows.needs[0]?.origin.unread.has('estimatedCost')).toBe(true);
  });

  test('4: both spellings of the Indonesian locale are known', () => {
    for (const locale of ['id_ID', 'in_ID', 'id']) expect(told(workbook({ needs: [NEED] }, { locale }))).toEqual([]);
  });

  test.each([
    ['Perkiraan biaya (Rp. Jt)', 1e6],
    ['Perkiraan biaya x 1.000', 1e3],
    ['Perkiraan biaya (Rp 000)', 1e3],
    ['Perkiraan Biaya (dalam ribuan rupiah)', 1e3],
    ['Perkiraan biaya (juta rupiah)', 1e6],
    ['Biaya (Rp Miliar)', 1e9],
  ])('5: "%s" is asked about and not scaled silently', (header, times) => {
    const headers = NEED.map((text) => (text === 'Perkiraan biaya' ? header : text));
    const sheets = { needs: [headers, need('KB-001', 'Jalan', '1,5')] };
    const before = workbook(sheets);
    expect(before.unconfirmedScales).toEqual([
      {
        key: 'needs.estimatedCost',
        header,
        times,
        at: { sheetId: 1, sheetName: 'Kebutuhan', row: 1, column: 6 },
      },
    ]);
    expect(told(before)).toEqual(['scaleUnconfirmed Kebutuhan!F1']);
    expect(before.data.rows.needs[0]?.estimatedCost).toBeUndefined();
    const after = workbook(sheets, { units: { 'needs.estimatedCost': times } });
    expect(after.data.rows.needs[0]?.estimatedCost).toBe(1.5 * times);
    expect(after.unconfirmedScales).toEqual([]);
  });

  test('5: a title "dalam jutaan rupiah" above the header counts for money columns', () => {
    const read = workbook({ needs: [['Daftar usulan (dalam jutaan rupiah)'], NEED, need('', 'Jalan', 150)] });
    expect(read.unconfirmedScales.map(({ key, times }) => `${key} ${times}`)).toEqual(['needs.estimatedCost 1000000']);
  });

  test('5: a plain unit such as (Rp) changes nothing', () => {
    const headers = NEED.map((text) => (text === 'Perkiraan biaya' ? 'Perkiraan Biaya (Rp)' : text));
    expect(workbook({ needs: [headers, need('', 'Jalan')] }).data.rows.needs[0]?.estimatedCost).toBe(1_000_000);
  });

  test('6: a dash is zero only in money columns and only when the village says so', () => {
    const sheets = { needs: [NEED, need('', 'Jalan', '-')] };
    const rule = [
      ['Pengaturan', 'Nilai'],
      ['Tanda "-" pada kolom uang berarti nol', 'Ya'],
      ['Nama desa', 'Contoh'],
    ];
    expect(workbook(sheets).data.rows.needs[0]?.estimatedCost).toBeUndefined();
    expect(workbook({ ...sheets, settings: rule }).data.rows.needs[0]?.estimatedCost).toBe(0);
  });

  test('12: Penerima L and Penerima P are found under their longer names', () => {
    const read = workbook({
      needs: [
        [...NEED, 'Penerima laki-laki', 'Penerima manfaat P'],
        [...need('', 'Jalan'), 12, 14],
      ],
    });
    expect([read.data.rows.needs[0]?.beneficiariesMale, read.data.rows.needs[0]?.beneficiariesFemale]).toEqual([
      12, 14,
    ]);
  });

  test('13: alike names are suggested as duplicates and never merged', () => {
    const names = ['PT. Maju Jaya', 'PT Maju Jaya', 'pt maju jaya (persero)', 'CV Lain'];
    const read = workbook({ stakeholders: [PARTNER, ...names.map((name) => partner('', name))] });
    expect(told(read)).toEqual(['similarName Stakeholder!B3', 'similarName Stakeholder!B4']);
    expect(read.data.rows.stakeholders).toHaveLength(4);
  });

  test('14: other names of Pengaturan lead to the stakeholder, and that is said', () => {
    const read = workbook({
      needs: [NEED, need('KB-001', 'Jalan')],
      stakeholders: [PARTNER, partner('SH-001', 'Dinas PUPR', 'OPD')],
      interests: [STAND, stand('DPUPR Kab.', 'KB-001'), stand('Dinas Pekerjaan Umum', 'KB-001')],
      settings: [
        ['Nama lain lembaga', 'DPUPR Kab. = Dinas PUPR; Entah = SH-099'],
        ['Nama lain lembaga', 'Dinas Pekerjaan Umum = SH-001'],
      ],
    });
    expect(read.data.rows.interests.map((row) => row.stakeholderId)).toEqual(['SH-001', 'SH-001']);
    expect(told(read)).toEqual(['samePair Kepentingan!B3', 'aliasUnknown Pengaturan!B1']);
    expect(told(read, 'all')).toContain('readAs Kepentingan!B2');
    expect(read.settings.values.aliases).toContain('Dinas Pekerjaan Umum = SH-001');
  });

  test('16 and 17: section rows give the Bidang, sums and signatures are skipped and counted', () => {
    const bare = (name: string): Cell[] => ['', name, '', 'Krajan', 2026, 1_000_000, 'Usulan'];
    const read = workbook({
      needs: [
        ['PEMERINTAH DESA SUKAMAJU'],
        ['Daftar Usulan'],
        NEED,
        ['', 'II. Bidang Pelaksanaan Pembangunan Desa'],
        bare('Jalan tani'),
        bare('Jumlah kader posyandu kurang'),
        ['', 'Jumlah Per Bidang', '', '', '', 2_000_000],
        ['', 'Bid. Pemberdayaan'],
        bare('Pelatihan'),
        ['', 'dst'],
        ['', ''],
        ['', 'TOTAL', '', '', '', 3_000_000],
        ['', 'Keterangan: harga sudah termasuk pajak'],
        ['', '', '', 'Sukamaju, 5 Januari 2026'],
        ['', 'Mengetahui,', '', 'Dibuat oleh,'],
        ['', 'Kepala Desa', '', 'Sekretaris Desa'],
        ['', 'Nama Contoh', '', 'Nama Lain'],
      ],
    });
    expect(read.data.rows.needs.map((row) => `${row.name} ${row.sector}`)).toEqual([
      'Jalan tani 2',
      'Jumlah kader posyandu kurang 2',
      'Pelatihan 4',
    ]);
    expect(read.tables.needs?.skipped).toEqual({
      blank: 0,
      subtotal: 2,
      section: 2,
      signature: 4,
      remark: 1,
      header: 0,
      continuation: 1,
    });
    expect(read.tables.needs).toMatchObject({ headerRow: 3, lastRow: 9 });
    expect(told(read, 'all').filter((text) => text.startsWith('rowsSkipped'))).toHaveLength(1);
    expect(told(read, 'all').filter((text) => text.startsWith('sectorFromSection'))).toHaveLength(3);
  });

  test('17: blank rows, formats and unticked boxes are nobody’s business', () => {
    const blank = Array.from({ length: 1000 }, (): Cell[] => ['', ' ', false, '\u00a0']);
    const read = workbook({ needs: [NEED, need('KB-001', 'Jalan'), ...blank, need('KB-002', 'Air'), ...blank] });
    expect(read.data.rows.needs.map((row) => row.id)).toEqual(['KB-001', 'KB-002']);
    expect(read.tables.needs?.lastRow).toBe(1003);
    expect(told(read, 'all')).toEqual([]);
  });

  test('18: columns reordered, renamed, with odd spaces, and extra ones', () => {
    const headers = [
      'Catatan dusun',
      'STATUS',
      'Nama\u00a0 kebutuhan',
      'bidang :',
      'Lokasi\nKegiatan',
      'Tahun',
      'Biaya (Rp)',
    ];
    const read = workbook({ needs: [headers, ['lama', 'Usulan', 'Jalan', 2, 'Krajan', 2026, 5_000_000]] });
    const [row] = read.data.rows.needs;
    expect([row?.name, row?.sector, row?.location, row?.status, row?.estimatedCost]).toEqual([
      'Jalan',
      2,
      'Krajan',
      'PROPOSED',
      5_000_000,
    ]);
    expect(told(read)).toEqual([]);
  });

  test('18: a header that stands twice stops that sheet only, with a message at both places', () => {
    const read = workbook({
      needs: [[...NEED, 'Lokasi'], need('KB-001', 'Jalan')],
      stakeholders: [PARTNER, partner('SH-001', 'PT Maju')],
    });
    expect(told(read)).toEqual(['duplicateHeader Kebutuhan!D1', 'duplicateHeader Kebutuhan!H1']);
    expect(read.data.rows.needs).toEqual([]);
    expect(read.data.rows.stakeholders).toHaveLength(1);
    expect(read.tables.needs?.columns['name']).toBe(2);
  });

  test('18: two other names for one column: the first known one is read, the other is said', () => {
    const headers = ['ID Kebutuhan', 'Usulan', 'Kegiatan', 'Bidang', 'Lokasi'];
    const read = workbook({ needs: [headers, ['', 'Jalan', 'Rabat beton', 2, 'Krajan']] });
    expect(read.data.rows.needs[0]?.name).toBe('Jalan');
    expect(told(read)).toEqual(['sameColumnTwice Kebutuhan!C1']);
  });

  test('18: a two-row header with merged groups is read and flagged', () => {
    const read = workbook({
      needs: [
        [...NEED, 'Penerima manfaat', '', ''],
        ['', '', '', '', '', '', '', 'L', 'P', 'A-RTM'],
        [...need('KB-001', 'Jalan'), 12, 14, 3],
      ],
    });
    expect(read.data.rows.needs).toHaveLength(1);
    expect(read.data.rows.needs[0]).toMatchObject({
      beneficiariesMale: 12,
      beneficiariesFemale: 14,
      beneficiariesPoor: 3,
    });
    expect(told(read)).toEqual(['twoHeaderRows Kebutuhan!A2']);
  });

  test('19: parts beyond their whole, an end before its start, a target of zero', () => {
    const read = workbook({
      programs: [
        ['ID Program', 'Nama program', 'Tahap', 'Tanggal mulai', 'Tanggal selesai'],
        ['PR-001', 'Air', 'Pelaksanaan', '01/06/2026', '01/02/2026'],
      ],
      monitoring: [
        ['ID', 'ID Program', 'Indikator', 'Target', 'Capaian'],
        ['', 'PR-001', 'Pipa', 0, 10],
      ],
      interactions: [
        ['ID', 'Tanggal', 'Ringkasan', 'Hadir total', 'Perempuan'],
        ['', '01/02/2026', 'Musdes', 20, 25],
      ],
    });
    expect(told(read)).toEqual([
      'withoutNeedOrPartner Program!A2',
      'endBeforeStart Program!E2',
      'partExceedsTotal Komunikasi!E2',
    ]);
    expect(told(read, 'all')).toContain('targetZero Pemantauan!D2');
  });

  test('20: a reference to a row that is gone is said and leaves the rest of the row alone', () => {
    const read = workbook({
      needs: [NEED, need('KB-001', 'Jalan')],
      stakeholders: [PARTNER, partner('SH-001', 'PT Maju')],
      interests: [STAND, stand('SH-001 · PT Maju', 'KB-009 · Jembatan')],
    });
    expect(told(read)).toEqual(['unknownReference Kepentingan!C2']);
    expect(read.data.rows.interests[0]).toMatchObject({ stakeholderId: 'SH-001', needId: undefined, position: 1 });
  });

  test('20: the id of a deleted row that is still referenced is not given to another row', () => {
    const read = workbook({
      needs: [NEED, need('KB-001', 'Jalan'), need('', 'Air')],
      interests: [STAND, stand('Desa', 'KB-002')],
    });
    expect(read.tables.needs?.newIds.get(3)).toBe('KB-003');
    expect(told(read)).toEqual(['unknownReference Kepentingan!C2']);
  });

  test('21: an id that stands twice links to neither row', () => {
    const read = workbook({
      needs: [NEED, need('KB-001', 'Jalan'), need('kb 1', 'Air'), need('', 'Pasar')],
      interests: [STAND, stand('Desa', 'KB-001'), stand('Desa', 'Air')],
    });
    expect(read.data.rows.needs.map((row) => row.id)).toEqual([undefined, undefined, 'KB-002']);
    expect(read.data.rows.interests.map((row) => row.needId)).toEqual([undefined, undefined]);
    expect(told(read)).toEqual([
      'duplicateId Kebutuhan!A2',
      'duplicateId Kebutuhan!A3',
      'ambiguousReference Kepentingan!C2',
      'ambiguousReference Kepentingan!C3',
    ]);
  });

  test('23: a value pasted over a drop-down is flagged with the choices', () => {
    const read = workbook({ needs: [NEED, [...need('KB-001', 'Jalan').slice(0, 6), 'Oke']] });
    const [problem] = read.problems;
    expect(problem === undefined ? '' : sentence(problem, wordsFor('id'))).toBe(
      'Kebutuhan!G2: tertulis "Oke", diharapkan salah satu pilihan kolom ini. Pilih: Usulan; RPJM Desa; RKP Desa; APB Desa; Berjalan; Selesai; Ditunda; Tidak disetujui.',
    );
  });
});

test('a printed RKP matrix is read as far as its columns go', () => {
  const read = workbook({
    needs: [
      ['RENCANA KERJA PEMERINTAH DESA'],
      ['TAHUN 2026'],
      ['No', 'Bidang', 'Jenis Kegiatan', 'Lokasi', 'Volume', 'Sasaran', 'Biaya dan Sumber Pembiayaan', ''],
      ['', '', '', '', '', '', 'Jumlah (Rp)', 'Sumber'],
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
      ['1', 'Pelaksanaan Pembangunan Desa', 'Rabat beton', 'Krajan', '300 m', 'Petani', 'Rp. 150.000.000,-', 'DD'],
      ['', '', 'Jumlah Per Bidang 2', '', '', '', '150.000.000', ''],
      ['2', 'Pemberdayaan Masyarakat Desa', 'Pelatihan', 'Balai desa', '20 orang', 'Ibu-ibu', '12,5 jt', 'PAD'],
      ['', '', 'JUMLAH TOTAL', '', '', '', '162.500.000', ''],
      ['', '', '', '', '', '', 'Sukamaju, ....... 2026', ''],
      ['', '', 'Mengetahui', '', '', '', 'Disusun oleh', ''],
      ['', '', 'Kepala Desa', '', '', '', 'Ketua Tim', ''],
    ],
  });
  expect(read.data.rows.needs.map((row) => [row.name, row.sector, row.volume, row.estimatedCost])).toEqual([
    ['Rabat beton', 2, 300, 150_000_000],
    ['Pelatihan', 4, 20, 12_500_000],
  ]);
  expect(read.tables.needs?.skipped).toMatchObject({ header: 1, subtotal: 2, signature: 3 });
  expect(told(read)).toEqual(['twoHeaderRows Kebutuhan!A4']);
});

test('16-digit numbers in columns of one’s own are said once a column, and not repeated', () => {
  const read = workbook({
    needs: [
      [...NEED, 'NIK'],
      [...need('KB-001', 'Jalan'), 3301020304050006],
      [...need('KB-002', 'Air'), '3301020304050007'],
    ],
  });
  expect(told(read)).toEqual(['personalColumn Kebutuhan!H2']);
  expect(read.problems[0]?.found).toBe('NIK');
});

test('the sentence of the design document comes out word for word', () => {
  const read = workbook({
    needs: [
      ['x', ...NEED.slice(0, 5), 'y', 'Perkiraan biaya', 'Status'],
      [],
      [],
      [],
      [],
      [],
      ['', 'KB-001', 'Jalan', 2, 'Krajan', 2026, '', '5 juta-an', 'Usulan'],
    ],
  });
  expect(read.problems.map((problem) => sentence(problem, wordsFor('id')))).toEqual([
    'Kebutuhan!H7: tertulis "5 juta-an", diharapkan angka rupiah. Tulis angkanya saja, misalnya 5.000.000.',
  ]);
  expect(read.problems.map((problem) => sentence(problem, wordsFor('en')))).toEqual([
    'Kebutuhan!H7: found "5 juta-an", expected an amount in rupiah. Write the number only, for example 5.000.000.',
  ]);
});
