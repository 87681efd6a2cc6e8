import type { Share } from '../../cell';
import type { FirstPlace, Trials } from '../../priority/robustness/firstPlaces';
import { formatWords as f } from './format';

const listed = (names: readonly string[], more: number): string =>
  f.list(more > 0 ? [...names, `${more} more`] : names);
const points = (error: Share): string => `±${f.points(100 * error)} percentage points`;

export const robustnessWords = {
  heading: 'How sure this order is',
  reasons: {
    noneScored: 'No need has a score yet, so there is no order to test.',
    onlyOne: 'Only one need has a score so far, so there is no order to test.',
  },
  firmness: { firm: 'firm', tied: 'tied', leaning: 'leaning', dependent: 'depends on weights', seldom: 'seldom first' },
  trials: ({ criteria, samples, seed, error, ordered, unknown }: Trials): string =>
    `The weights of ${criteria} criteria${ordered ? ', in their order of importance,' : ''}${unknown > 0 ? ` and ${f.number(unknown)} empty values` : ''} were drawn at random ${f.number(samples)} times (seed ${seed}; error at most ${points(error)}). Needs that tie all count as first.`,
  first: (named: readonly string[], more: number): string =>
    named.length === 0
      ? 'No need comes first in 5% of the trials or more.'
      : `Chance of being first: ${listed(named, more)}.`,
  named: (key: string, share: string, firmness: string): string => `${key} ${share} (${firmness})`,
  scale: 'Firm: 90% or more. Leaning: 50% or more. Depends on weights: 5% or more.',
  tiedScale: 'Tied: 90% or more, but always together with another need.',
  allTied: (count: number): string =>
    `All ${count} needs tie for the first place in every trial: the scores do not tell the needs apart. Look at the values again together.`,
  constant: (criteria: readonly string[]): string =>
    `The same for all needs, so without effect on the order: ${f.list(criteria)}.`,
  separable: (count: number): string =>
    `A small change of the weights parts ${count === 2 ? 'the two' : 'some of them'}.`,
  inseparable: (count: number): string => `No weights part ${count === 2 ? 'the two' : 'them'}.`,
  tied: (keys: readonly string[], more: number): string => `${listed(keys, more)} tie for the first place.`,
  uncertain:
    'Empty values leave the first place open, so limits of the weights cannot be computed yet. Fill them in first.',
  unchanging: (key: string): string => `${key} stays first: no weights can change this.`,
  unless: (key: string, limits: readonly string[], more: number): string =>
    `${key} stays first unless the weight of ${limits.join(', or of ')}${more > 0 ? `; ${more} limits are further away` : ''}. The other weights keep their proportions.`,
  limit: (criterion: string, side: 'above' | 'below', limit: string, weight: string): string =>
    limit === weight
      ? `${criterion} ${side === 'above' ? 'rises' : 'falls'} a little (now ${weight})`
      : `${criterion} ${side === 'above' ? 'rises above' : 'falls below'} ${limit} (now ${weight})`,
  weakest: (criterion: string, rises: boolean, relative: string, reachedBy: string): string =>
    `Most sensitive: if the weight of ${criterion} ${rises ? 'rises' : 'falls'} by ${relative} of itself, ${reachedBy} draws level.`,
  complete: (count: number): string => `Among the ${count} needs with complete values:`,
  cautious: 'Empty values are read at their worst for it.',
  second: (agreed: number, top: number): string =>
    `Two ways of computing (the score, and TOPSIS with vector normalisation) agree on ${agreed} of the top ${top} needs.`,
  leftOut: (count: number): string => `${count} needs are not compared because values are missing.`,
  identical: 'TOPSIS finds no difference between the needs with complete values.',
  noSecond: 'The second way of computing (TOPSIS) takes at least two needs with complete values.',
  because: (
    place: FirstPlace,
    { samples, seed }: Trials,
    cells: readonly string[],
    seedCell: string | undefined,
  ): string =>
    `Chance of being first ${f.percent(place.percent)}: first in ${f.number(place.times)} of ${f.number(samples)} trials of the weights (seed ${seed}${seedCell === undefined ? '' : ` from ${seedCell}`}, error ${points(place.error)}), and among the first three in ${f.percent(place.amongThree)}. Values from ${f.list(cells)}.`,
};
