import type { WeightRefusal } from '../../priority/weights/weightsInForce';
import { formatWords as f } from './format';

const WHAT: Readonly<Record<Exclude<WeightRefusal['code'], 'methodUnread'>, (labels: string) => string>> = {
  direct: (labels) => `perbaiki ${labels}`,
  directZero: () => 'isi sedikitnya satu bobot di atas nol pada lima baris "Bobot: …" di Pengaturan',
  rankMissing: (labels) => `isi ${labels} dengan angka 1–5`,
  swingMissing: (labels) => `isi ${labels} dengan angka 0–100`,
  swingZero: () => 'beri sedikitnya satu ayunan di atas nol',
  pairsMissing: (labels) => `isi juga ${labels}`,
  judgement: (labels) => `perbaiki ${labels}, isinya 1/9 sampai 9`,
};

/** How the weights of the criteria came about. */
export const weightWords = {
  notSet: 'Bobot masih bawaan: kelima kriteria berbobot sama dan belum diatur di Pengaturan.',
  unchosen:
    'Cara menentukan bobot belum dipilih. Karena kelima urutan sudah terisi, urutan itu yang dipakai, bukan lima bobot persen.',
  source: (method: string): string => `Bobot diambil dari Pengaturan dengan cara "${method}".`,
  sum: (sum: string): string => `Bobot yang tertulis berjumlah ${sum}, jadi masing-masing dibagi dengan jumlah itu.`,
  methodUnread: 'Isi "Cara menentukan bobot" belum terbaca: pilih satu dari daftarnya.',
  refused: (method: string, code: keyof typeof WHAT, labels: readonly string[]): string =>
    `Cara "${method}" belum dapat dipakai: ${WHAT[code](f.list(labels))}.`,
  meanwhile: 'Sementara itu semua kriteria berbobot sama sebagai bawaan.',
  first: (criteria: readonly string[], share: string): string =>
    criteria.length === 1
      ? `${f.list(criteria)} diletakkan pertama dari lima kriteria, sehingga bobotnya ${share}.`
      : `${f.list(criteria)} diletakkan pertama bersama-sama, sehingga bobotnya masing-masing ${share}.`,
  lifted: (criteria: readonly string[], share: string): string =>
    `${f.list(criteria)} paling ingin diperbaiki dahulu, sehingga bobotnya ${criteria.length === 1 ? '' : 'masing-masing '}${share}.`,
  allSame: (share: string): string => `Kelima kriteria dinilai sama, sehingga bobotnya masing-masing ${share}.`,
  people: (count: number): string => `Penilaian ${count} orang digabung dengan rata-rata geometris.`,
  judged: (pairs: number, all: number): string =>
    `Baru ${pairs} dari ${all} pasangan dibandingkan; sisanya disimpulkan.`,
  consistency: (ratio: string, table: string, approximate: boolean, agrees: boolean): string =>
    `Rasio konsistensi ${approximate ? 'kira-kira ' : ''}${ratio} (tabel ${table}): ${agrees ? 'sejalan' : 'kurang sejalan, perlu dibicarakan'}.`,
  rowsMissing: (labels: readonly string[]): string =>
    `Di Pengaturan belum ada baris ${f.list(labels)}. Jalankan "Siapkan / perbaiki lembar kerja" dahulu.`,
  saved: 'Bobot disimpan di Pengaturan. Hitung prioritas lagi agar dipakai.',
  triad: (criteria: readonly string[], value: string | undefined): string =>
    `Perbandingan ${criteria.join('–')} kurang sejalan; ${
      value === undefined
        ? 'bandingkan lagi ketiganya.'
        : `bila ${criteria[0] ?? ''} dibanding ${criteria[2] ?? ''} dinilai ${value}, ketiganya cocok.`
    }`,
};
