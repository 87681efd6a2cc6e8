import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { locate, matchTable } from '../../../src/core/table/locate';
import { TABLES } from '../../../src/core/tables/tables';
import { grid } from './sheets';

const { needs } = TABLES;

describe('finding the header row', () => {
  const headers = ['ID Kebutuhan', 'Kebutuhan', 'Bidang', 'Lokasi'];
  const cases: readonly (readonly [
    rows: readonly (readonly Cell[])[],
    headerRow: number | undefined,
    because: string,
  ])[] = [
    [[headers], 1, 'first row'],
    [
      [['KEBUTUHAN'], [], ['Tahun 2026'], headers, ['', 'Bidang air', 2, 'Krajan']],
      4,
      'below a title that is a header word',
    ],
    [[...Array.from({ length: 9 }, () => ['']), headers], 10, 'tenth row'],
    [[...Array.from({ length: 10 }, () => ['']), headers], undefined, 'too far down'],
    [[['Nama', 'Alamat', 'Telepon']], undefined, 'another list'],
    [[], undefined, 'an empty sheet'],
    [[['Kebutuhan', 'x'.repeat(50_000)]], undefined, 'one header is not enough'],
  ];
  test.each(cases)('%#: %j', (rows, headerRow) => {
    expect(locate(grid(rows), needs)?.headerRow).toBe(headerRow);
  });
});

describe('recognising a sheet by its headers', () => {
  const names = Object.keys(TABLES) as (keyof typeof TABLES)[];
  test.each(names)('%s is known by its own headers and is no other table', (name) => {
    const rows = grid([Object.values(TABLES[name].columns).map((column) => column.header)]);
    for (const other of names) expect(matchTable(rows, TABLES[other], false) > 0, other).toBe(other === name);
  });

  const cases: readonly (readonly [
    headers: readonly string[],
    known: keyof typeof TABLES | undefined,
    because: string,
  ])[] = [
    [['Kebutuhan', 'Perkiraan biaya', 'Tingkat keparahan', 'Lokasi'], 'needs', 'four own headers'],
    [['Jenis kegiatan', 'Lokasi kegiatan', 'Jumlah biaya', 'TA'], 'needs', 'other names, as in an old list'],
    [
      ['No', 'Nama Kegiatan', 'Lokasi', 'Volume', 'Estimasi Biaya', 'Sumber Dana', 'Keterangan'],
      'needs',
      'proposals of a hamlet meeting',
    ],
    [
      ['No', 'Uraian Kegiatan', 'Bidang', 'Lokasi', 'Volume', 'Satuan', 'Jumlah (Rp)', 'Sumber Dana'],
      'needs',
      'an RKP Desa list',
    ],
    [['No', 'Permasalahan', 'Lokasi Kegiatan', 'Pagu Anggaran', 'Tahun'], 'needs', 'a list of problems'],
    [['Usulan Kegiatan', 'RT/RW', 'Vol', 'Prakiraan biaya', 'Pengusul'], 'needs', 'DU-RKP Desa'],
    [
      [
        'No',
        'Bidang',
        'Jenis Kegiatan',
        'Lokasi',
        'Volume',
        'Sasaran/Manfaat',
        'Waktu Pelaksanaan',
        'Jumlah Biaya (Rp)',
      ],
      'needs',
      'the RKP Desa form of Permendagri 114/2014',
    ],
    [['Nama Instansi', 'Jenis Mitra', 'Wilayah', 'Bentuk Dukungan', 'Telepon'], 'stakeholders', 'a list of partners'],
    [
      ['Kerjasama', 'Mitra Kerjasama', 'Bentuk Kerjasama', 'Tgl Mulai', 'Tgl Selesai', 'Kontribusi Mitra', 'Status'],
      'programs',
      'a list of agreements',
    ],
    [
      [
        'Kegiatan',
        'Indikator Kinerja',
        'Satuan',
        'Target',
        'Realisasi Fisik',
        'Realisasi Anggaran',
        'Bulan',
        'Hambatan',
      ],
      'monitoring',
      'a monitoring list',
    ],
    [
      ['Hari/Tanggal', 'Jenis Pertemuan', 'Pihak yang hadir', 'Hasil Rapat', 'RTL', 'Jumlah Peserta'],
      'interactions',
      'a log of meetings',
    ],
    [
      ['Nama Barang', 'Kepemilikan', 'Jumlah Barang', 'Satuan', 'Kondisi Barang', 'Keterangan'],
      'assets',
      'an inventory',
    ],
    [['Dusun', 'Laki-laki', 'Perempuan', 'Jumlah KK', 'Tahun'], undefined, 'figures of residents'],
    [['Kode Rekening', 'Uraian', 'Anggaran', 'Realisasi', 'Sisa'], undefined, 'a budget report'],
    [['No', 'NIK', 'Nama', 'Tgl Lahir', 'RT/RW', 'Keterangan'], undefined, 'residents again'],
    [['ID', 'Status', 'Jenis', 'Tanggal', 'Catatan'], undefined, 'headers that any list has'],
    [['Posisi', 'Dasar penilaian'], undefined, 'two are not enough'],
    [['Nama', 'NIK', 'Alamat'], undefined, 'a list of residents'],
    [['Nama', 'Posyandu', 'Kondisi awal', 'Target', 'Bulan', 'Hasil'], undefined, 'toddlers and their weight'],
    [
      ['Nama', 'Indikator kinerja', 'Satuan ukur', 'Target kinerja', 'Capaian kinerja'],
      undefined,
      'staff, not programs',
    ],
    [['Uraian', 'Volume', 'Satuan', 'Harga satuan', 'Jumlah (Rp)'], undefined, 'building materials'],
    [
      ['Kode rekening', 'Uraian kegiatan', 'Bidang', 'Anggaran', 'Tahun anggaran'],
      undefined,
      'a budget without places',
    ],
    [['Nama', 'Jabatan', 'Kontak', 'Unsur', 'Keaktifan'], undefined, 'members are no institutions'],
  ];
  test.each(cases)('%j is %s: %s', (headers, known) => {
    const found = names.filter((name) => matchTable(grid([headers]), TABLES[name], false) > 0);
    expect(found).toEqual(known === undefined ? [] : [known]);
  });

  const short = ['ID Kebutuhan', 'Kebutuhan', 'Tahun', 'Perkiraan biaya', 'Status'];
  const named: readonly (readonly [
    headers: readonly string[],
    name: keyof typeof TABLES,
    score: number,
    because: string,
  ])[] = [
    [short, 'needs', 5, 'a short list under its own name'],
    [short, 'programs', 0, 'the name alone does not outweigh headers that fit needs better'],
    [['Posisi', 'Dasar penilaian'], 'interests', 2, 'two headers are a header row'],
    [['Kebutuhan', 'Alamat'], 'needs', 0, 'one header is none'],
    [['Nama Kegiatan', 'Estimasi', 'Dusun'], 'needs', 2.25, 'other names alone'],
    [['ID', 'Tanggal', 'Catatan'], 'interactions', 2, 'headers of any list fit several tables; the name says which'],
    [[], 'needs', 0, 'nothing'],
  ];
  test.each(named)('%j on a sheet named after %s scores %d: %s', (headers, name, score) => {
    expect(matchTable(grid([headers]), TABLES[name], true)).toBe(score);
  });

  test('the same short list under another name is left alone', () => {
    expect(names.filter((name) => matchTable(grid([short]), TABLES[name], false) > 0)).toEqual([]);
  });
});

describe('a header with (%)', () => {
  const at = (headers: readonly string[], column: string): number | undefined =>
    locate(grid([['ID Program', 'Indikator', 'Target', 'Periode', ...headers]]), TABLES.monitoring)?.places[column]?.at;
  test.each<readonly [readonly string[], string, number | undefined, string]>([
    [['Realisasi keuangan (%)'], 'realisedAmount', undefined, 'a share is no money'],
    [['Realisasi keuangan (Rp)', 'Realisasi keuangan (%)'], 'realisedAmount', 5, 'money is'],
    [['Realisasi fisik (%)'], 'actual', undefined, 'a share of the work is not its volume'],
    [['Realisasi fisik (m)', 'Realisasi fisik (%)'], 'actual', 5, 'metres are'],
    [['Capaian (%)'], 'actual', 5, 'an indicator may be measured in percent'],
    [['Capaian (%)', 'Capaian'], 'actual', 6, 'it stands back beside one without the sign'],
  ])('%j: %s in column %j, because %s', (headers, column, place) => {
    const located = locate(grid([['ID Program', 'Indikator', 'Target', 'Periode', ...headers]]), TABLES.monitoring);
    expect(at(headers, column)).toBe(place);
    expect(located?.duplicates).toEqual([]);
  });
});
