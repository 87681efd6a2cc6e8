import type { WeightMethod } from '../../tables/weightSettings';

const HINTS: Readonly<Record<WeightMethod, string>> = {
  DIRECT: 'Persen tiap kriteria. Sebaiknya berjumlah 100.',
  RANK_ORDER: '1 paling penting. Boleh ada yang sama.',
  SWING:
    'Bayangkan semua kriteria dalam keadaan terburuk. Yang paling ingin diperbaiki dahulu diberi 100, yang lain 0–100.',
  PAIRWISE: 'Bandingkan dua kriteria. Boleh belum semua, asal semuanya terhubung.',
};

/** The form "Atur bobot" of the panel; only the panel reads it. */
export const weightPanelWords = {
  open: 'Atur bobot',
  back: 'Kembali',
  method: 'Cara menentukan bobot',
  preview: 'Lihat bobot',
  save: 'Simpan ke Pengaturan',
  shares: 'Bobot kriteria',
  hints: HINTS,
  unset: 'belum diisi',
  pair: (first: string, second: string): string => `${first} dibanding ${second}`,
  more: (criterion: string, times: number): string => `${times}× lebih penting: ${criterion}`,
  same: 'Sama penting',
  asItStands: (text: string): string => `Seperti di Pengaturan: ${text}`,
};
