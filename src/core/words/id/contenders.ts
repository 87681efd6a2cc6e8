import { formatWords as f } from './format';

/** The table of needs that may come first. */
export const contenderWords = {
  heading: 'Calon tempat pertama',
  note: (leader: string, more: number): string =>
    `${leader === '' ? '' : `${leader} di peringkat pertama. `}Bobot khas: bobot rata-rata yang membuat kebutuhan itu pertama.${more > 0 ? ` Masih ada ${more} calon lain.` : ''}`,
  empty: 'Belum ada kebutuhan yang dapat dibandingkan.',
  columns: {
    amongThree: 'Peluang tiga besar',
    aboveLeader: 'Menang atas peringkat pertama',
    way: 'Yang mengubah puncak',
  },
  weight: (criterion: string): string => `Bobot khas: ${criterion}`,
  ways: {
    valuesMissing: 'belum dapat dihitung; isi dahulu nilainya yang kosong',
    noWeight: 'tidak ada satu bobot pun yang menaikkannya',
    noSureWeight: 'tidak ada satu bobot pun yang pasti menaikkannya selama ada nilai kosong',
  },
  change: (limit: string, relative: string | undefined): string =>
    `menjadi pertama bila bobot ${limit}${relative === undefined ? '' : `; perubahan relatif ${relative}`}`,
  because: {
    amongThree: (share: string, times: string): string =>
      `Peluang tiga besar ${share}: masuk tiga besar dalam bagian itu dari ${times} percobaan bobot.`,
    aboveLeader: (share: string, wins: string, times: string, leader: string): string =>
      `Menang ${share}: skornya di atas ${leader} dalam ${wins} dari ${times} percobaan bobot; seri tidak dihitung menang.`,
    leads: 'Ini peringkat pertama itu sendiri.',
    noLeader: 'Peringkat pertama belum pasti karena ada nilai yang kosong.',
    weight: (criterion: string, share: string, first: string): string =>
      `Bobot khas ${criterion} ${share}: rata-rata bobotnya dalam ${first} percobaan ketika kebutuhan ini pertama.`,
    notSampled: (criterion: string, share: string): string =>
      `Bobot khas ${criterion} ${share}: kriteria ini tidak berbobot, jadi tidak ikut dicoba.`,
    neverFirst: 'Tidak pernah pertama dalam percobaan, jadi tidak ada bobot khasnya.',
    values: (cells: readonly string[]): string => `Nilai dari ${f.list(cells)}.`,
  },
};
