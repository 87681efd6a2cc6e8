import { normalise } from '../normalise';

/** Spellings of one unit, the short form first. */
const UNITS =
  'm mtr meter m1|m2 meter_persegi|m3 meter_kubik kubik|km kilometer|cm sentimeter|ha hektar hektare|kg kilogram kilo|ton|kw kuintal kwintal|l lt ltr liter|% persen prosen persentase|orang org jiwa|kk keluarga kepala_keluarga|unit buah bh biji pcs|paket pkt|ls lumpsum|titik ttk|batang btg|ekor|kelompok klp|hari hr|bulan bln|tahun thn th|lembar lbr|dokumen dok|kegiatan keg|rumah|set|sak zak|jam';

const SHORT = new Map<string, string>();
for (const group of UNITS.split('|')) {
  const spellings = group.split(' ').map((spelling) => spelling.replace('_', ' '));
  for (const spelling of spellings) SHORT.set(spelling, spellings[0] ?? spelling);
}

/** Words for persons; in a sentence one is as good as another: `20 peserta` are 20 orang. */
export const PERSONS =
  /^(orang|org|jiwa|warga|penduduk|peserta|penerima|anggota|siswa|siswi|murid|pelajar|santri|guru|anak|balita|bayi|ibu|bumil|lansia|pemuda|remaja|petani|nelayan|pedagang|perajin|pekerja|kader|perempuan|wanita|pr|lk|l|pria|hadir|undangan|difabel|pasien)\.?$/i;

/** Words that count rather than measure: `2 lusin` are not 2. */
const COUNTING = /^(lusin|kodi|gros|gross|rim|belas|puluh|ratus|setengah|seperempat|lebih|kurang|dua|tiga|lima|an)/;
/** Letters that are typed for digits: `1O` may be 10, `2l` may be 21. */
const LOOK_ALIKE = /^[oil]$/i;

/** True for a word that can stand behind a number as its unit; `glued` when no space parts them. */
export function isUnit(word: string, glued: boolean): boolean {
  const key = normalise(word);
  if (SHORT.has(key)) return !(glued && LOOK_ALIKE.test(word));
  return !glued && /^[a-z]{2,}([/.][a-z]+)*\.?$/i.test(word) && !COUNTING.test(key);
}

/** True when the unit in a cell is that of column Satuan: `500 m` and Meter, `75%` and `% KK`, but not `2 km` and m. */
export function isSameUnit(word: string, unit: string): boolean {
  const [inCell, whole] = [normalise(word), normalise(unit)];
  const short = SHORT.get(inCell) ?? inCell;
  const first = whole.split(' ')[0] ?? '';
  if (PERSONS.test(inCell) && /^(orang|org|jiwa)$/.test(first)) return true;
  return short === (SHORT.get(whole) ?? SHORT.get(first) ?? first) || inCell === whole;
}
