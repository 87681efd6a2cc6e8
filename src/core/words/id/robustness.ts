import type { Share } from '../../cell';
import type { Firmness, FirstPlace, Trials } from '../../priority/robustness/firstPlaces';
import { formatWords as f } from './format';

const listed = (names: readonly string[], more: number): string =>
  f.list(more > 0 ? [...names, `${more} lainnya`] : names);
const points = (error: Share): string => `±${f.points(100 * error)} poin persen`;

/** How sure the order of needs is. */
export const robustnessWords = {
  heading: 'Seberapa yakin urutan ini',
  reasons: {
    noneScored: 'Belum ada kebutuhan yang mendapat skor, jadi belum ada urutan yang dapat diuji.',
    onlyOne: 'Baru satu kebutuhan yang mendapat skor, jadi belum ada urutan yang dapat diuji.',
  },
  firmness: {
    firm: 'kokoh',
    tied: 'seri',
    leaning: 'cenderung',
    dependent: 'bergantung bobot',
    seldom: 'jarang pertama',
  } satisfies Readonly<Record<Firmness, string>>,
  trials: ({ criteria, samples, seed, error, ordered, unknown }: Trials): string =>
    `Bobot ${criteria} kriteria${ordered ? ', menurut urutan pentingnya,' : ''}${unknown > 0 ? ` dan ${f.number(unknown)} nilai kosong` : ''} dicoba ${f.number(samples)} kali secara acak (benih ${seed}; kesalahan paling banyak ${points(error)}). Yang seri sama-sama dihitung pertama.`,
  first: (named: readonly string[], more: number): string =>
    named.length === 0
      ? 'Tidak ada kebutuhan yang pertama dalam 5% percobaan atau lebih.'
      : `Peluang pertama: ${listed(named, more)}.`,
  named: (key: string, share: string, firmness: string): string => `${key} ${share} (${firmness})`,
  scale: 'Kokoh: 90% atau lebih. Cenderung: 50% atau lebih. Bergantung bobot: 5% atau lebih.',
  tiedScale: 'Seri: 90% atau lebih, tetapi selalu bersama kebutuhan lain.',
  allTied: (count: number): string =>
    `Semua ${count} kebutuhan seri di tempat pertama dalam setiap percobaan: skor tidak membedakan kebutuhan. Periksa lagi nilainya dalam musyawarah.`,
  constant: (criteria: readonly string[]): string =>
    `${f.list(criteria)} sama untuk semua kebutuhan, jadi tidak membedakan urutan.`,
  separable: (count: number): string =>
    `Perubahan kecil bobot sudah memisahkan ${count === 2 ? 'keduanya' : 'sebagian di antaranya'}.`,
  inseparable: (count: number): string => `Tidak ada bobot yang memisahkan ${count === 2 ? 'keduanya' : 'semuanya'}.`,
  tied: (keys: readonly string[], more: number): string => `${listed(keys, more)} seri di tempat pertama.`,
  uncertain:
    'Tempat pertama belum pasti karena ada nilai yang kosong, jadi batas bobotnya belum dapat dihitung. Isi dahulu nilainya.',
  unchanging: (key: string): string => `${key} tetap pertama: tidak ada bobot yang mengubahnya.`,
  unless: (key: string, limits: readonly string[], more: number): string =>
    `${key} tetap pertama kecuali bobot ${limits.join(', atau ')}${more > 0 ? `; masih ada ${more} batas yang lebih jauh` : ''}. Bobot lain mengikuti secara sebanding.`,
  limit: (criterion: string, side: 'above' | 'below', limit: string, weight: string): string =>
    limit === weight
      ? `${criterion} ${side === 'above' ? 'naik' : 'turun'} sedikit saja (kini ${weight})`
      : `${criterion} ${side === 'above' ? 'naik di atas' : 'turun di bawah'} ${limit} (kini ${weight})`,
  weakest: (criterion: string, rises: boolean, relative: string, reachedBy: string): string =>
    `Paling peka: bila bobot ${criterion} ${rises ? 'naik' : 'turun'} ${relative} dari bobotnya kini, ${reachedBy} menyamai.`,
  complete: (count: number): string => `Di antara ${count} kebutuhan yang nilainya lengkap:`,
  cautious: 'Nilai yang kosong dihitung paling merugikan baginya.',
  second: (agreed: number, top: number): string =>
    `Dua cara hitung (skor dan TOPSIS dengan normalisasi vektor) sepakat atas ${agreed} dari ${top} kebutuhan teratas.`,
  leftOut: (count: number): string => `${count} kebutuhan tidak ikut dibandingkan karena nilainya belum lengkap.`,
  identical: 'TOPSIS tidak menemukan perbedaan di antara kebutuhan yang nilainya lengkap.',
  noSecond: 'Cara hitung kedua (TOPSIS) memerlukan paling sedikit dua kebutuhan yang nilainya lengkap.',
  because: (
    place: FirstPlace,
    { samples, seed }: Trials,
    cells: readonly string[],
    seedCell: string | undefined,
  ): string =>
    `Peluang pertama ${f.percent(place.percent)}: menjadi pertama dalam ${f.number(place.times)} dari ${f.number(samples)} percobaan bobot (benih ${seed}${seedCell === undefined ? '' : ` dari ${seedCell}`}, kesalahan ${points(place.error)}), dan masuk tiga besar dalam ${f.percent(place.amongThree)}. Nilai dari ${f.list(cells)}.`,
};
