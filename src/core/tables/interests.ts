import { defineTable, type Row } from '../table/defineTable';
import { aka, choice, date, identifier, type Option, reference, score, text } from '../table/kinds';

/** +2 strong support … −2 rejection. */
export type Position = 2 | 1 | 0 | -1 | -2;

export const POSITIONS: readonly Option<Position>[] = [
  { value: 2, label: 'Sangat mendukung', aliases: ['+2', 'sangat setuju'] },
  { value: 1, label: 'Mendukung', aliases: ['+1', 'setuju', 'dukung'] },
  { value: 0, label: 'Netral' },
  { value: -1, label: 'Keberatan', aliases: ['-1', 'kurang setuju'] },
  { value: -2, label: 'Menolak', aliases: ['-2', 'tolak', 'tidak setuju'] },
];

/** Tingkat kepentingan of a position that leaves it empty (domain.md §3.3). */
export const EMPTY_SALIENCE = 3;

export type Basis = 'OWN_STATEMENT' | 'DOCUMENT' | 'MEETING' | 'VILLAGE_ESTIMATE';

export const BASES: readonly Option<Basis>[] = [
  { value: 'OWN_STATEMENT', label: 'Pernyataan sendiri' },
  { value: 'DOCUMENT', label: 'Surat/dokumen', aliases: ['surat', 'dokumen'] },
  { value: 'MEETING', label: 'Hasil rapat', aliases: ['rapat'] },
  { value: 'VILLAGE_ESTIMATE', label: 'Perkiraan desa', aliases: ['perkiraan'] },
];

/** Kepentingan: the position of one stakeholder, or of the village itself, on one need (domain.md §3.3). */
export const interests = defineTable({
  name: 'interests',
  sheet: 'Kepentingan',
  sheetAliases: aka('Posisi|Peta Posisi|Posisi Stakeholder|Posisi Mitra|Sikap Stakeholder'),
  prefix: 'KP',
  label: 'id',
  columns: {
    id: identifier('ID', 'KP', { aliases: ['ID Kepentingan'] }),
    stakeholderId: reference('ID Stakeholder', ['stakeholders'], {
      need: 'required',
      village: true,
      aliases: aka(
        'Stakeholder|Nama lembaga|Mitra|Lembaga|Pemangku kepentingan|Nama stakeholder|Nama mitra|Instansi|Pihak',
      ),
      note: 'Pilih dari daftar. "Desa" berarti pemerintah desa sendiri.',
    }),
    needId: reference('ID Kebutuhan', ['needs'], {
      need: 'required',
      aliases: aka('Kebutuhan|Nama kebutuhan|Usulan|Usulan kegiatan|Masalah'),
      note: 'Pilih dari daftar.',
    }),
    position: choice('Posisi', POSITIONS, {
      need: 'required',
      aliases: aka('Sikap|Posisi/sikap|Sikap/posisi|Posisi stakeholder|Sikap terhadap kebutuhan'),
      note: 'Sebaiknya ditulis oleh lembaga itu sendiri.',
    }),
    salience: score('Tingkat kepentingan', {
      aliases: ['Kepentingan', 'Bobot kepentingan'],
      note: '1–5. Kosong dihitung 3 dan ditandai "bawaan".',
    }),
    aim: text('Tujuan mereka', {
      aliases: aka('Tujuan|Kepentingan mereka|Alasan'),
      note: 'Apa yang ingin mereka capai.',
    }),
    contribution: text('Kontribusi ditawarkan', {
      aliases: aka('Kontribusi|Kontribusi yang ditawarkan|Bentuk kontribusi|Yang ditawarkan'),
      note: 'Apa yang mereka tawarkan.',
    }),
    expectation: text('Harapan / imbal balik', {
      aliases: aka('Harapan|Imbal balik|Yang diharapkan|Manfaat yang diharapkan'),
      note: 'Apa yang mereka harapkan.',
    }),
    basis: choice('Dasar penilaian', BASES, {
      need: 'required',
      aliases: aka('Dasar|Dasar informasi|Sumber informasi|Sumber penilaian'),
      note: 'Dari mana posisi ini diketahui.',
    }),
    date: date('Tanggal', {
      need: 'required',
      aliases: ['Tanggal penilaian', 'Tanggal dicatat'],
      note: 'Kapan posisi ini dicatat.',
    }),
  },
});
export type InterestRow = Row<typeof interests>;
