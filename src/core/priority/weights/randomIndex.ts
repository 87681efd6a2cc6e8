/**
 * Mean consistency index of random matrices of size 1–10, by the table's name. A consistency ratio means nothing without it.
 * Sources: Saaty 1980; Saaty 2005 p. 31; Donegan & Dodd 1991; the simulations of the R package ahpsurvey.
 */
export const RANDOM_INDEX = {
  saaty1980: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
  saaty2005: [0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49],
  donegan_dodd: [0, 0, 0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055],
  ahpsurvey: [0, 0, 0.5251686, 0.8836651, 1.1081014, 1.2492774, 1.3415514, 1.4048466, 1.4507197, 1.4857266],
} as const;

export type RandomIndexName = keyof typeof RANDOM_INDEX;

/** What people call the tables: by their authors, the same in every language. */
export const RANDOM_INDEX_TITLES: Readonly<Record<RandomIndexName, string>> = {
  saaty1980: 'Saaty 1980',
  saaty2005: 'Saaty 2005',
  donegan_dodd: 'Donegan & Dodd 1991',
  ahpsurvey: 'ahpsurvey',
};

export const DEFAULT_RANDOM_INDEX: RandomIndexName = 'saaty2005';
