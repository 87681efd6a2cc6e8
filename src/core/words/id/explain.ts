import { formatWords as f } from './format';

const sum = (parts: readonly string[]): string => parts.join(' + ');

/** JELASKAN and the panel: the sentence behind each figure, down to the cells it came from. */
export const explainWords = {
  headers: ['Lembar', 'Angka', 'Nilai', 'Penjelasan'] as readonly string[],
  rank: (shown: string, count: string, above: string, below: string): string =>
    `Peringkat ${shown} dari ${count}: ${above} kebutuhan pasti berskor lebih tinggi dan ${below} pasti lebih rendah.`,
  score: (shown: string, parts: readonly string[]): string => `Skor ${shown} = ${sum(parts)}.`,
  scoreRange: (shown: string, low: string, high: string, parts: readonly string[]): string =>
    `Skor ${shown}: yang sudah dinilai menyumbang ${sum(parts)}; menjadi ${low} bila sisanya bernilai 1, dan ${high} bila sisanya bernilai 5.`,
  part: (points: string, criterion: string): string => `${points} (${criterion})`,
  criterion: (points: string, name: string, value: string, cell: string, weight: string): string =>
    `${name} menyumbang ${points}: (nilai ${value} di ${cell} − 1)/4 × bobot ${weight} × 100.`,
  completeness: (shown: string, filled: string, count: string): string =>
    `${shown} dari bobot sudah dinilai: ${filled} dari ${count} kriteria terisi.`,
  support: (shown: string, parts: readonly string[]): string =>
    parts.length === 0
      ? `Dukungan ${shown}: hanya posisi netral yang tercatat.`
      : `Dukungan ${shown} = ${sum(parts)} (posisi × bobot kepentingan).`,
  supportPart: (position: string, weight: string, who: string, cell: string): string =>
    `${position} × ${weight} (${who}, ${cell})`,
  more: (amount: string, count: string): string => `${amount} (${count} lainnya)`,
  typed: (header: string, shown: string, cell: string): string => `${header} ${shown} tertulis di ${cell}.`,
  committed: (shown: string, parts: readonly string[]): string =>
    parts.length === 0
      ? `Dana komitmen ${shown}: belum ada program untuk kebutuhan ini.`
      : `Dana komitmen ${shown} = ${sum(parts)}.`,
  treasury: (shown: string, parts: readonly string[]): string =>
    parts.length === 0
      ? `${shown} diketahui melalui kas desa.`
      : `${shown} diketahui melalui kas desa, dari ${f.list(parts)}.`,
  programPart: (amount: string, program: string, cell: string): string => `${amount} (${program}, ${cell})`,
  gap: (shown: string, cost: string, committed: string): string =>
    `Kesenjangan ${shown} = perkiraan biaya ${cost} − dana komitmen ${committed}.`,
  overlap: (shown: string, cost: string, committed: string): string =>
    `Tumpang tindih ${shown} = dana komitmen ${committed} − perkiraan biaya ${cost}.`,
  sameNeed: (shown: string, programs: readonly string[]): string =>
    `${shown} menjawab kebutuhan ini: ${f.list(programs)}.`,
  flag: (why: string, sources: string): string => `${why} Sumber: ${sources}.`,
  rowsRead: (shown: string, sheet: string): string => `${shown} baris berisi data terbaca di lembar ${sheet}.`,
  rowsSkipped: (shown: string, sheet: string): string =>
    `${shown} baris kosong, subtotal, atau tanda tangan dilewati di lembar ${sheet}.`,
  problems: (shown: string, severity: string, sheet: string): string =>
    `${shown} sel di lembar ${sheet} bertanda "${severity}"; masing-masing ada di daftar di bawahnya.`,
  total: (label: string, shown: string, because: string): string => `${label} ${shown}: ${because}`,
  unknownId: (id: string): string =>
    `"${id}" tidak ditemukan di hasil mana pun. Tulis ID atau nama lembar hasil, misalnya KB-001 atau Ringkasan.`,
};
