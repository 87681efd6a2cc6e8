import { describe, expect, test } from 'vitest';
import { CRITERIA, PAIRS } from '../../../../src/core/priority/criteria';
import { weightSentences } from '../../../../src/core/priority/weights/weightSentences';
import { weightsInForce } from '../../../../src/core/priority/weights/weightsInForce';
import type { SettingName, Settings } from '../../../../src/core/tables/settings';
import { wordsFor } from '../../../../src/core/words/words';
import { expectNear } from '../../../support/caseOf';
import { village } from '../../../support/village';

const EQUAL = [0.2, 0.2, 0.2, 0.2, 0.2];
type Typed = readonly (number | undefined)[];

const of = (settings: Partial<Settings>) => weightsInForce(village({ settings }).settings);
const saidOf = (settings: Partial<Settings>, language: 'id' | 'en' = 'id'): string =>
  weightSentences(of(settings), wordsFor(language)).join(' ');

const ranks = (given: Typed): Partial<Settings> => ({
  weightMethod: 'RANK_ORDER',
  ...Object.fromEntries(CRITERIA.map(({ rank }, index) => [rank, given[index]])),
});
const NO_METHOD = { weightMethod: undefined };
const unchosen = (given: Typed): Partial<Settings> => ({ ...ranks(given), ...NO_METHOD });
/** Percentages, in the order of the criteria. */
const typed = (given: readonly number[]): Partial<Settings> =>
  Object.fromEntries(CRITERIA.map(({ weight }, index) => [weight, given[index]]));
const swings = (given: Typed): Partial<Settings> => ({
  weightMethod: 'SWING',
  ...Object.fromEntries(CRITERIA.map(({ swing }, index) => [swing, given[index]])),
});
/** Judgements in the order of `PAIRS`: 01 02 03 04 12 13 14 23 24 34. */
const pairs = (given: readonly (number | undefined | readonly (number | undefined)[])[]): Partial<Settings> => ({
  weightMethod: 'PAIRWISE',
  ...Object.fromEntries(
    PAIRS.map(({ setting }, index) => {
      const one = given[index];
      return [setting, typeof one === 'number' ? [one] : one];
    }),
  ),
});

describe('the way chosen in Pengaturan', () => {
  test.each<[Partial<Settings>, readonly number[], 'settings' | 'default', string | undefined, string]>([
    [{}, EQUAL, 'default', undefined, 'nobody has weighed'],
    [{ weightSeverity: 0.4 }, [1 / 6, 1 / 3, 1 / 6, 1 / 6, 1 / 6], 'settings', undefined, 'direct, divided by 120%'],
    [{ weightSeverity: -1 }, EQUAL, 'default', 'direct', 'a weight below zero'],
    [ranks([2, 1, 3, 4, 5]), [77 / 300, 137 / 300, 47 / 300, 0.09, 0.04], 'settings', undefined, 'a rank order'],
    [typed(EQUAL), EQUAL, 'default', undefined, 'the template wrote 20% in every cell'],
    [{ ...typed(EQUAL), weightMethod: 'DIRECT' }, EQUAL, 'settings', undefined, 'percentages were chosen'],
    [typed([0, 0, 0, 0, 0]), EQUAL, 'default', 'directZero', 'nothing weighs'],
    [unchosen([1, 2, 3, 4, undefined]), EQUAL, 'default', undefined, 'an open rank, no way chosen'],
    [ranks([1, 1, 1, 1, 1]), EQUAL, 'settings', undefined, 'all tied, and chosen so'],
    [ranks([]), EQUAL, 'default', 'rankMissing', 'chosen, but nobody has ranked'],
    [ranks([1, 2, undefined, 4, 5]), EQUAL, 'default', 'rankMissing', 'one rank is open'],
    [swings([100, 50, 50, 0, 0]), [0.5, 0.25, 0.25, 0, 0], 'settings', undefined, 'swings'],
    [swings([100, 50, 50, undefined, 0]), EQUAL, 'default', 'swingMissing', 'an open swing is not 0'],
    [swings([0, 0, 0, 0, 0]), EQUAL, 'default', 'swingZero', 'nothing is to be lifted'],
    [swings([101, 0, 0, 0, 0]), EQUAL, 'default', 'swingZero', 'out of range never reaches here from a sheet'],
    [pairs([]), EQUAL, 'default', 'pairsMissing', 'nothing is compared'],
    [pairs([0, 1, 1, 1]), EQUAL, 'default', 'judgement', 'a judgement of zero'],
    [pairs([1, 1, 1, 1]), EQUAL, 'settings', undefined, 'four pairs connect everything'],
    [pairs([2, 2, 2, 2]), [1 / 3, 1 / 6, 1 / 6, 1 / 6, 1 / 6], 'settings', undefined, 'twice as important as each'],
    [
      pairs([[3, 1 / 3], 1, [1, undefined], 1]),
      EQUAL,
      'settings',
      undefined,
      'opposite judgements of two people cancel out',
    ],
  ])('%j -> %j from %s, refused %s, because %s', (settings, weights, source, refused) => {
    const inForce = of(settings);
    expectNear(inForce.weights, weights, 1e-12);
    expect(inForce.source).toBe(source);
    expect(inForce.refusal?.code).toBe(refused);
    expect(inForce.method).toBe(settings.weightMethod ?? 'DIRECT');
  });

  test('a choice that could not be read leaves equal weights, even beside percentages', () => {
    const { values, cells } = village({ settings: { weightSeverity: 0.4 } }).settings;
    const inForce = weightsInForce({ values, cells, unread: new Set<SettingName>(['weightMethod']) });
    expect(inForce).toMatchObject({ weights: EQUAL, source: 'default', refusal: { code: 'methodUnread' } });
    expect(weightSentences(inForce, wordsFor('id'))).toEqual([
      'Isi "Cara menentukan bobot" belum terbaca: pilih satu dari daftarnya.',
      'Sementara itu semua kriteria berbobot sama sebagai bawaan.',
    ]);
  });

  test('five ranks decide while no way is chosen, also beside percentages', () => {
    const inForce = of({ ...unchosen([2, 1, 3, 4, 5]), weightSeverity: 0.4 });
    expectNear(inForce.weights, [77 / 300, 137 / 300, 47 / 300, 0.09, 0.04], 1e-12);
    expect(inForce).toMatchObject({ method: 'RANK_ORDER', source: 'settings', unchosen: true });
    expect(of(ranks([2, 1, 3, 4, 5])).unchosen).toBeUndefined();
  });

  test('a rank order is handed on with its ties', () => {
    expect(of(ranks([2, 1, 2, 3, 3])).order).toEqual([[1], [0, 2], [3, 4]]);
  });
});

describe('what is said of the weights', () => {
  test.each<[Partial<Settings>, string, string]>([
    [{}, 'Bobot masih bawaan: kelima kriteria berbobot sama dan belum diatur di Pengaturan.', 'nothing set'],
    [
      typed([0.2, 0.2, 0.2, 0.2, 0.2]),
      'Bobot masih bawaan: kelima kriteria berbobot sama dan belum diatur di Pengaturan.',
      'a fresh Pengaturan shows its defaults',
    ],
    [
      unchosen([1, 2, 3, 4, 5]),
      'Bobot diambil dari Pengaturan dengan cara "Urutan kepentingan". Cara menentukan bobot belum dipilih. Karena kelima urutan sudah terisi, urutan itu yang dipakai, bukan lima bobot persen.',
      'ranks without a chosen way',
    ],
    [
      typed([0, 0, 0, 0, 0]),
      'Cara "Langsung (persen)" belum dapat dipakai: isi sedikitnya satu bobot di atas nol pada lima baris "Bobot: …" di Pengaturan. Sementara itu',
      'nothing but zeros is no fault of the first cell',
    ],
    [
      { weightSeverity: 0.4 },
      'Bobot diambil dari Pengaturan dengan cara "Langsung (persen)". Bobot yang tertulis berjumlah 120%, jadi masing-masing dibagi dengan jumlah itu.',
      'a sum of 120%',
    ],
    [
      ranks([1, 1, 3, 4, 5]),
      'Bobot diambil dari Pengaturan dengan cara "Urutan kepentingan". Dirasakan banyak orang dan Tingkat keparahan diletakkan pertama bersama-sama, sehingga bobotnya masing-masing 35,7%.',
      'two first',
    ],
    [
      ranks([3, 3, 3, 3, 3]),
      'Bobot diambil dari Pengaturan dengan cara "Urutan kepentingan". Kelima kriteria dinilai sama, sehingga bobotnya masing-masing 20%.',
      'all the same',
    ],
    [
      swings([50, 100, 50, 0, 0]),
      'Bobot diambil dari Pengaturan dengan cara "Ayunan (swing)". Tingkat keparahan paling ingin diperbaiki dahulu, sehingga bobotnya 50%.',
      'the largest swing',
    ],
    [
      pairs([2, 2, 2, 2]),
      'Bobot diambil dari Pengaturan dengan cara "Perbandingan berpasangan". Baru 4 dari 10 pasangan dibandingkan; sisanya disimpulkan. Rasio konsistensi kira-kira 0 (tabel Saaty 2005): sejalan.',
      'gaps make the ratio approximate',
    ],
    [
      pairs([3, 3, 3, 3, 1, 1, 1, 1, 1, 1]),
      'Bobot diambil dari Pengaturan dengan cara "Perbandingan berpasangan". Rasio konsistensi 0 (tabel Saaty 2005): sejalan.',
      'all pairs, no contradiction',
    ],
    [
      pairs([3, 1 / 5, 1, 1, 2, 1, 1, 1, 1, 1]),
      'Bobot diambil dari Pengaturan dengan cara "Perbandingan berpasangan". Rasio konsistensi 0,22 (tabel Saaty 2005): kurang sejalan, perlu dibicarakan. Perbandingan Dirasakan banyak orang–Tingkat keparahan–Menghambat pendapatan kurang sejalan; bila Dirasakan banyak orang dibanding Menghambat pendapatan dinilai 6, ketiganya cocok.',
      '3 × 2 is 6, not 1/5; the eigenvalue is 5.98993, so (5.98993 − 5)/4/1.11',
    ],
    [
      pairs([9, 1 / 9, 1, 1, 9, 1, 1, 1, 1, 1]),
      'Bobot diambil dari Pengaturan dengan cara "Perbandingan berpasangan". Rasio konsistensi 1,3 (tabel Saaty 2005): kurang sejalan, perlu dibicarakan. Perbandingan Dirasakan banyak orang–Tingkat keparahan–Menghambat pendapatan kurang sejalan; bandingkan lagi ketiganya.',
      '9 × 9 is no judgement, so no value is proposed; the eigenvalue is 10.79344',
    ],
    [
      pairs([[3, 1 / 3, undefined], 1, 1, 1]),
      'Bobot diambil dari Pengaturan dengan cara "Perbandingan berpasangan". Penilaian 3 orang digabung dengan rata-rata geometris. Baru 4 dari 10 pasangan',
      'several people',
    ],
    [
      pairs([undefined, undefined, 3, undefined, undefined, undefined, undefined, undefined, 2]),
      'Cara "Perbandingan berpasangan" belum dapat dipakai: isi juga "Perbandingan: Dirasakan banyak orang : Tingkat keparahan" dan "Perbandingan: Tingkat keparahan : Menghambat pendapatan". Sementara itu semua kriteria berbobot sama sebagai bawaan.',
      'groups 03, 1 and 24 are joined by 01 and 12',
    ],
    [
      pairs([undefined, 10]),
      'Cara "Perbandingan berpasangan" belum dapat dipakai: perbaiki "Perbandingan: Dirasakan banyak orang : Menghambat pendapatan", isinya 1/9 sampai 9.',
      'a judgement beyond 9 is named',
    ],
    [
      swings([undefined, 1, 1, 1, undefined]),
      'belum dapat dipakai: isi "Ayunan: Dirasakan banyak orang" dan "Ayunan: Tersedia potensi" dengan angka 0–100.',
      'two open swings',
    ],
    [swings([0, 0, 0, 0, 0]), 'beri sedikitnya satu ayunan di atas nol.', 'nothing but zeros'],
  ])('%# %s', (settings, sentence) => {
    expect(saidOf(settings)).toContain(sentence);
  });

  test('English names the same', () => {
    expect(saidOf(ranks([2, 1, 3, 4, 5]), 'en')).toMatch(/by "Urutan kepentingan"\. .+ was put first of five criteria/);
    expect(saidOf(ranks([]), 'en')).toContain('Meanwhile all criteria weigh the same, as a default.');
    expect(saidOf(pairs([9, 1 / 9, 1, 1, 9, 1, 1, 1, 1, 1]), 'en')).toMatch(/ratio 1\.3 .+ compare the three again/);
  });
});
