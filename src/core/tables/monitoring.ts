import { defineTable, type Row } from '../table/defineTable';
import { aka, amount, choice, identifier, type Option, period, reference, rupiah, text, url } from '../table/kinds';

export type IndicatorKind = 'ADDITIVE' | 'PERCENTAGE' | 'QUALITATIVE';

const KINDS: readonly Option<IndicatorKind>[] = [
  {
    value: 'ADDITIVE',
    label: 'Bertambah',
    aliases: ['tambah', 'dijumlahkan', 'per periode', 'non kumulatif', 'nonkumulatif', 'tidak kumulatif'],
  },
  { value: 'PERCENTAGE', label: 'Persentase', aliases: ['persen', 'prosen', 'prosentase', '%'] },
  {
    value: 'QUALITATIVE',
    label: 'Tahapan/kualitatif',
    // A running total already holds its earlier periods: the latest one counts, and nothing is added.
    aliases: ['tahapan', 'kualitatif', 'kumulatif', 'akumulatif', 'akumulasi', 'angka kumulatif'],
  },
];

export type TargetDirection = 'RISING' | 'FALLING' | 'RANGE';

export const DIRECTIONS: readonly Option<TargetDirection>[] = [
  { value: 'RISING', label: 'Naik', aliases: ['meningkat'] },
  { value: 'FALLING', label: 'Turun', aliases: ['menurun'] },
  { value: 'RANGE', label: 'Rentang', aliases: ['antara'] },
];

/** Pemantauan: one row per indicator per period (domain.md §3.5). */
export const monitoring = defineTable({
  name: 'monitoring',
  sheet: 'Pemantauan',
  sheetAliases: aka(
    'Monitoring|Monev|Monitoring dan Evaluasi|Monitoring Program|Pemantauan Program|Pemantauan Kegiatan',
  ),
  prefix: 'PM',
  label: 'indicator',
  columns: {
    id: identifier('ID', 'PM', { aliases: ['ID Pemantauan'] }),
    programId: reference('ID Program', ['programs'], {
      need: 'required',
      aliases: aka('Program|Nama program|Program/kegiatan|Kegiatan|Nama kegiatan'),
      note: 'Pilih dari daftar.',
    }),
    indicator: text('Indikator', {
      need: 'required',
      aliases: aka(
        'Nama indikator|Indikator kinerja|Indikator keberhasilan|Indikator capaian|Tolok ukur|Keluaran|Output',
      ),
      width: 240,
      note: 'Yang diukur. Tulis sama persis di setiap periode.',
    }),
    unit: text('Satuan', { need: 'required', width: 90, aliases: ['Satuan ukur'], note: 'orang, meter, % …' }),
    kind: choice('Jenis', KINDS, {
      need: 'required',
      aliases: ['Jenis indikator', 'Sifat indikator'],
      note: 'Bertambah: hasil tiap periode, dijumlahkan. Persentase dan tahapan, juga angka kumulatif: dipakai yang terakhir.',
    }),
    baseline: amount('Nilai awal', {
      negative: true,
      aliases: aka('Kondisi awal|Data awal|Baseline|Capaian awal'),
      note: 'Keadaan sebelum program.',
    }),
    target: amount('Target', {
      need: 'required',
      negative: true,
      aliases: aka('Target akhir|Target kinerja|Target capaian|Target volume'),
      note: 'Yang ingin dicapai di akhir program.',
    }),
    period: period('Periode', {
      need: 'required',
      aliases: aka('Periode laporan|Periode pelaporan|Bulan|Bulan laporan|Tanggal laporan|Triwulan'),
      note: 'Tanggal, atau misalnya "Triwulan II 2026".',
    }),
    actual: amount('Capaian', {
      need: 'required',
      negative: true,
      aliases: aka('Realisasi|Realisasi fisik|Realisasi kinerja|Realisasi capaian|Capaian kinerja|Hasil'),
      note: 'Hasil pada periode ini.',
    }),
    realisedAmount: rupiah('Realisasi dana', {
      aliases: aka('Realisasi (Rp)|Realisasi anggaran|Realisasi keuangan|Dana terpakai|Serapan dana|Serapan anggaran'),
      note: 'Uang yang terpakai pada periode ini saja.',
    }),
    evidence: url('Bukti', {
      aliases: aka('Tautan bukti|Bukti dukung|Dokumentasi'),
      note: 'Tautan foto atau dokumen.',
    }),
    obstacleNote: text('Catatan kendala', {
      aliases: aka('Kendala|Hambatan|Kendala/hambatan'),
      note: 'Hambatan dan yang diperlukan.',
    }),
    direction: choice('Arah', DIRECTIONS, {
      note: 'Naik: makin besar makin baik. Turun: makin kecil makin baik. Rentang: di antara Target dan Target atas. Kosong: dilihat dari Nilai awal dan Target.',
    }),
    targetHigh: amount('Target atas', { negative: true, note: 'Batas atas target; Target menjadi batas bawahnya.' }),
  },
});
export type MonitoringRow = Row<typeof monitoring>;
