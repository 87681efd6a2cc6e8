import { INFLUENCE_CORNER } from '../src/core/tables/influence';
import type { BenchCell, BenchSheet } from './largeVillage';

/** Partners that take part. Whoever is left out would leave gaps in Pengaruh, and gaps leave power as a range only. */
const PARTNERS = 40;
const SETTINGS: readonly (readonly BenchCell[])[] = [
  ['Nama desa', 'Contoh'],
  ['Kecamatan', 'Contoh'],
  ['Kabupaten/Kota', 'Contoh'],
  ['Provinsi', 'Contoh'],
  ['Tampilkan skor pengaruh', 'Ya'],
  ['Dana desa untuk kolaborasi', 500_000_000],
];

const partnerId = (index: number): string => `SH-${String(index + 1).padStart(3, '0')}`;

/** The same village with all that is optional: influence actor by actor, money on offer, things to lend, a budget. */
export function everythingOn(sheets: readonly BenchSheet[]): readonly BenchSheet[] {
  const stakeholders = sheets.find(({ name }) => name === 'Stakeholder')?.rows.length ?? 0;
  const partners = Array.from({ length: Math.min(PARTNERS, stakeholders) }, (_, index) => partnerId(index));
  const more = [assets(partners), influence(['Desa', ...partners]), settings()];
  return [...sheets.map((sheet) => changed(sheet, partners)), ...more];
}

function changed(sheet: BenchSheet, partners: readonly string[]): BenchSheet {
  if (sheet.name === 'Stakeholder') return withOffers(sheet, partners.length);
  if (sheet.name !== 'Kepentingan') return sheet;
  const who = sheet.headers.indexOf('ID Stakeholder');
  // Every seventh position is the village's own.
  const actorOf = (row: number): BenchCell =>
    row % 7 === 0 ? 'Desa' : (partners[(row * 13 + Math.floor(row / partners.length)) % partners.length] ?? '');
  const rows = sheet.rows.map((cells, row) => cells.map((cell, column) => (column === who ? actorOf(row) : cell)));
  return { ...sheet, rows };
}

function withOffers(sheet: BenchSheet, partners: number): BenchSheet {
  const status = sheet.headers.indexOf('Status');
  const rows = sheet.rows.map((cells, row) => [
    ...cells.map((cell, column) => (column === status ? (row < partners ? 'Aktif' : 'Tidak aktif') : cell)),
    (1 + ((row * 31) % 60)) * 1_000_000,
  ]);
  return { ...sheet, headers: [...sheet.headers, 'Dana yang dapat diberikan'], rows };
}

function assets(partners: readonly string[]): BenchSheet {
  const rows = partners.map((owner, index) => [
    `AS-${String(index + 1).padStart(3, '0')}`,
    owner,
    `Alat contoh ${index + 1}`,
    'Jaringan',
    1 + (index % 5),
    'unit',
    'Baik',
    'Ya',
  ]);
  const headers = ['ID', 'Pemilik', 'Nama aset', 'Jenis', 'Jumlah', 'Satuan', 'Kondisi', 'Dapat dipakai bersama?'];
  return { name: 'Aset', headers, dates: [], rows };
}

function influence(actors: readonly string[]): BenchSheet {
  const rows = actors.map((actor, row) => [
    actor,
    ...actors.map((_, column) => (row === column ? 0 : (row * 3 + column * 7) % 5)),
  ]);
  return { name: 'Pengaruh', headers: [INFLUENCE_CORNER, ...actors], dates: [], rows };
}

function settings(): BenchSheet {
  return { name: 'Pengaturan', headers: ['Pengaturan', 'Nilai'], dates: [], rows: SETTINGS };
}
