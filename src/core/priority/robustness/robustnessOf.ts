import type { VillageData } from '../../tables/tables';
import { criterionValues } from '../criteria';
import type { PriorityResult } from '../rankNeeds';
import { constantColumns } from './constantColumns';
import { type FirstContenders, firstContenders } from './firstContenders';
import { type FirstPlace, firstPlaces, NEVER, type Trials } from './firstPlaces';
import { type SecondOpinion, secondOpinion } from './secondOpinion';
import { comparedNeeds, type Leader, leaderOf } from './weightLimits';
import type { CriterionOrder } from './weightSampler';

/** How sure the order of needs is: how often each would be first, what would change it, and what a second way says. */
export interface Robustness {
  /** Why there is no order to be sure of; the rest is then empty. */
  readonly reason: 'noneScored' | 'onlyOne' | undefined;
  readonly trials: Trials | undefined;
  /** By need key, for every scored need. */
  readonly places: ReadonlyMap<string, FirstPlace>;
  /** `undefined` while data leaves open which need is first. */
  readonly leader: Leader | undefined;
  readonly contenders: FirstContenders;
  /** Criteria whose weights were sampled, by index; central weights are in their order. */
  readonly sampled: readonly number[];
  /** Those of them that are the same for all scored needs, so that they tell no two apart. */
  readonly constant: readonly number[];
  /** `undefined` while fewer than two needs are complete. */
  readonly second: SecondOpinion | undefined;
}

/**
 * Tests an order of needs against other weights and unknown values (methods.md §b, §e, §f).
 *
 * A criterion that weighs nothing stays out of the sampling and of the second opinion, and may come in when one weight is
 * moved. With an order of the criteria, the one in force unless another is given, every sample respects it, and criteria it
 * does not name stay out.
 */
export function robustnessOf(
  result: PriorityResult,
  data: VillageData,
  given: CriterionOrder | undefined = result.weights.order,
): Robustness {
  const { scored, weights } = result;
  if (scored.length < 2) return { reason: scored.length === 0 ? 'noneScored' : 'onlyOne', ...NOTHING };
  const rows = scored.map(({ need }) =>
    criterionValues(need).map((value) => (value === undefined ? undefined : (value - 1) / 4)),
  );
  const order = orders(given) ? given : undefined;
  const weighing = order?.flat() ?? weights.weights.flatMap((weight, index) => (weight > 0 ? [index] : []));
  const columns = weighing.slice().sort((a, b) => a - b);
  const counted = rows.map((row) => columns.map((column) => row[column]));
  const compared = comparedNeeds(scored, rows);
  const leader = compared && leaderOf(compared, weights.weights);
  const { trials, places } = firstPlaces(counted, {
    criteria: columns.length,
    seed: data.settings.values.simulationSeed,
    order: order?.map((group) => group.map((criterion) => columns.indexOf(criterion))),
    leader: leader && scored.findIndex(({ key }) => key === leader.key),
  });
  const byKey = new Map(scored.map(({ key }, index) => [key, places[index] ?? NEVER]));
  return {
    reason: undefined,
    trials,
    places: byKey,
    leader,
    contenders: firstContenders(byKey, leader, compared, weights.weights),
    sampled: columns,
    constant: constantColumns(counted).map((at) => columns[at] ?? at),
    second: secondOpinion(
      counted,
      columns.map((column) => weights.weights[column] ?? 0),
    ),
  };
}

const NOTHING = {
  trials: undefined,
  places: new Map(),
  leader: undefined,
  contenders: { shown: [], more: 0 },
  sampled: [],
  constant: [],
  second: undefined,
};

/** One group of several criteria says that all weigh the same, which orders nothing: the weights then vary freely. */
function orders(given: CriterionOrder | undefined): boolean {
  const groups = (given ?? []).filter((group) => group.length > 0);
  return groups.length > 1 || groups[0]?.length === 1;
}
