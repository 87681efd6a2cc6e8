import { defineTable, type Row } from '../table/defineTable';
import { aka, amount, choice, identifier, type Option, reference, text } from '../table/kinds';

export type AssetKind =
  | 'LAND'
  | 'BUILDING'
  | 'EQUIPMENT'
  | 'FUNDS'
  | 'SKILLED_PEOPLE'
  | 'GROUP'
  | 'NATURAL'
  | 'NETWORK';

const KINDS: readonly Option<AssetKind>[] = [
  { value: 'LAND', label: 'Lahan', aliases: ['tanah'] },
  { value: 'BUILDING', label: 'Bangunan', aliases: ['gedung'] },
  { value: 'EQUIPMENT', label: 'Alat', aliases: ['peralatan'] },
  { value: 'FUNDS', label: 'Dana' },
  { value: 'SKILLED_PEOPLE', label: 'Tenaga terampil', aliases: ['tenaga'] },
  { value: 'GROUP', label: 'Kelompok' },
  { value: 'NATURAL', label: 'Sumber daya alam', aliases: ['SDA'] },
  { value: 'NETWORK', label: 'Jaringan' },
];

const CONDITIONS: readonly Option<'GOOD' | 'MINOR_DAMAGE' | 'MAJOR_DAMAGE'>[] = [
  { value: 'GOOD', label: 'Baik' },
  { value: 'MINOR_DAMAGE', label: 'Rusak ringan' },
  { value: 'MAJOR_DAMAGE', label: 'Rusak berat' },
];

const SHAREABLE: readonly Option<'YES' | 'NO' | 'CONDITIONAL'>[] = [
  { value: 'YES', label: 'Ya', aliases: ['y', 'iya', '✓', 'v', '1'] },
  { value: 'NO', label: 'Tidak', aliases: ['t', 'tdk', 'x', '0'] },
  { value: 'CONDITIONAL', label: 'Bersyarat', aliases: ['dengan syarat'] },
];

/** Aset: what the village and its partners own and could lend (domain.md §3.7). */
export const assets = defineTable({
  name: 'assets',
  sheet: 'Aset',
  sheetAliases: aka(
    'Daftar Aset|Potensi|Aset Desa|Potensi Desa|Daftar Potensi|Inventaris|Inventaris Desa|Inventaris Aset',
  ),
  prefix: 'AS',
  label: 'name',
  columns: {
    id: identifier('ID', 'AS', { aliases: ['ID Aset'] }),
    ownerId: reference('Pemilik', ['stakeholders'], {
      aliases: aka('Pemilik aset|Kepemilikan|Milik'),
      need: 'required',
      village: true,
      note: '"Desa" berarti milik pemerintah desa.',
    }),
    name: text('Nama aset', {
      need: 'required',
      width: 220,
      aliases: aka('Nama|Aset|Nama barang|Nama potensi|Potensi'),
      note: 'Apa yang dimiliki.',
    }),
    kind: choice('Jenis', KINDS, {
      need: 'required',
      aliases: aka('Jenis aset|Jenis potensi|Jenis barang|Kategori'),
      note: 'Golongan aset.',
    }),
    amount: amount('Jumlah', { aliases: aka('Jumlah aset|Jumlah barang|Banyaknya'), note: 'Angka saja.' }),
    unit: text('Satuan', { width: 90, note: 'unit, m2, orang …' }),
    condition: choice('Kondisi', CONDITIONS, {
      aliases: aka('Keadaan|Kondisi aset|Kondisi barang'),
      note: 'Keadaan sekarang.',
    }),
    shareable: choice('Dapat dipakai bersama?', SHAREABLE, {
      need: 'required',
      aliases: aka('Dapat dipakai bersama|Boleh dipakai bersama|Bisa dipakai bersama|Dapat dipinjam'),
      note: 'Hanya yang "Ya" atau "Bersyarat" ditawarkan dalam kerja sama.',
    }),
    note: text('Catatan', { aliases: ['Keterangan'], note: 'Syarat pemakaian dan lainnya.' }),
  },
});
export type AssetRow = Row<typeof assets>;
