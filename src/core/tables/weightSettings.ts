import type { Column } from '../table/column';
import { choice, judgements, type Option, points, whole } from '../table/kinds';

/** Ways to say how much a criterion counts. */
export const WEIGHT_WAYS = ['DIRECT', 'RANK_ORDER', 'SWING', 'PAIRWISE'] as const;
export type WeightMethod = (typeof WEIGHT_WAYS)[number];

export const WEIGHT_METHODS: readonly Option<WeightMethod>[] = [
  { value: 'DIRECT', label: 'Langsung (persen)', aliases: ['Langsung', 'Persen', 'Bobot langsung'] },
  { value: 'RANK_ORDER', label: 'Urutan kepentingan', aliases: ['Urutan', 'Peringkat', 'ROC'] },
  { value: 'SWING', label: 'Ayunan (swing)', aliases: ['Ayunan', 'Swing'] },
  { value: 'PAIRWISE', label: 'Perbandingan berpasangan', aliases: ['Perbandingan', 'Berpasangan', 'AHP'] },
];

const rank = (criterion: string, note = ''): Column<number> =>
  whole(`Urutan: ${criterion}`, { min: 1, max: 5 }, { note });
const swing = (criterion: string, note = ''): Column<number> => points(`Ayunan: ${criterion}`, { note });
const pair = (first: string, second: string, note = ''): Column<readonly (number | undefined)[]> =>
  judgements(`Perbandingan: ${first} : ${second}`, { note });

/** Settings for weights that are not typed as percentages. All are empty until a village fills them in. */
export const weightSettings = {
  weightMethod: choice('Cara menentukan bobot', WEIGHT_METHODS, {
    note: 'Kosong: urutan di bawah bila kelimanya terisi; selain itu lima bobot persen di atas. Cara lain memakai isian di bawah.',
  }),
  rankPeopleAffected: rank('Dirasakan banyak orang', '1: paling penting. Boleh ada yang sama.'),
  rankSeverity: rank('Tingkat keparahan'),
  rankIncomeImpact: rank('Menghambat pendapatan'),
  rankFrequency: rank('Sering terjadi'),
  rankResourceAvailability: rank('Tersedia potensi'),
  swingPeopleAffected: swing(
    'Dirasakan banyak orang',
    'Dari keadaan terburuk: yang paling ingin diperbaiki dahulu 100, yang lain 0–100.',
  ),
  swingSeverity: swing('Tingkat keparahan'),
  swingIncomeImpact: swing('Menghambat pendapatan'),
  swingFrequency: swing('Sering terjadi'),
  swingResourceAvailability: swing('Tersedia potensi'),
  pairPeopleAffectedSeverity: pair(
    'Dirasakan banyak orang',
    'Tingkat keparahan',
    '3: yang pertama tiga kali lebih penting; 1/3: sebaliknya. Beberapa orang dipisah titik koma.',
  ),
  pairPeopleAffectedIncomeImpact: pair('Dirasakan banyak orang', 'Menghambat pendapatan'),
  pairPeopleAffectedFrequency: pair('Dirasakan banyak orang', 'Sering terjadi'),
  pairPeopleAffectedResourceAvailability: pair('Dirasakan banyak orang', 'Tersedia potensi'),
  pairSeverityIncomeImpact: pair('Tingkat keparahan', 'Menghambat pendapatan'),
  pairSeverityFrequency: pair('Tingkat keparahan', 'Sering terjadi'),
  pairSeverityResourceAvailability: pair('Tingkat keparahan', 'Tersedia potensi'),
  pairIncomeImpactFrequency: pair('Menghambat pendapatan', 'Sering terjadi'),
  pairIncomeImpactResourceAvailability: pair('Menghambat pendapatan', 'Tersedia potensi'),
  pairFrequencyResourceAvailability: pair('Sering terjadi', 'Tersedia potensi'),
};

type ValueOf<C> = C extends Column<infer V> ? V : never;

export type WeightInputs = { readonly [K in keyof typeof weightSettings]: ValueOf<(typeof weightSettings)[K]> };
export type WeightInputName = keyof WeightInputs;
