import { formatWords as f } from './format';

export const contenderWords = {
  heading: 'Who may come first',
  note: (leader: string, more: number): string =>
    `${leader === '' ? '' : `${leader} is first. `}Typical weights: the mean of those that put the need first.${more > 0 ? ` ${more} more may come first.` : ''}`,
  empty: 'No needs can be compared yet.',
  columns: {
    amongThree: 'Chance of the first three',
    aboveLeader: 'Wins against the first',
    way: 'What changes the top',
  },
  weight: (criterion: string): string => `Typical weight: ${criterion}`,
  ways: {
    valuesMissing: 'cannot be computed yet; fill in its empty values first',
    noWeight: 'no single weight lifts it to the top',
    noSureWeight: 'no single weight surely lifts it to the top while values are empty',
  },
  change: (limit: string, relative: string | undefined): string =>
    `comes first if the weight of ${limit}${relative === undefined ? '' : `; relative change ${relative}`}`,
  because: {
    amongThree: (share: string, times: string): string =>
      `Chance of the first three ${share}: that part of ${times} trials of the weights.`,
    aboveLeader: (share: string, wins: string, times: string, leader: string): string =>
      `Wins ${share}: it scores above ${leader} in ${wins} of ${times} trials of the weights; ties are no wins.`,
    leads: 'This is the first one itself.',
    noLeader: 'The first place is open because values are empty.',
    weight: (criterion: string, share: string, first: string): string =>
      `Typical weight of ${criterion} ${share}: its mean weight in the ${first} trials in which this need is first.`,
    notSampled: (criterion: string, share: string): string =>
      `Typical weight of ${criterion} ${share}: this criterion weighs nothing, so it is not drawn.`,
    neverFirst: 'Never first in the trials, so there are no typical weights.',
    values: (cells: readonly string[]): string => `Values from ${f.list(cells)}.`,
  },
};
