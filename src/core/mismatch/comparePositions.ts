import type { InterestRow } from '../tables/interests';
import type { VillageData } from '../tables/tables';
import { wordsFor } from '../words/words';
import { contextFor, subjectOf } from './context';
import type { Party, Subject } from './flag';
import type { Stand } from './latestStands';

/** `open`: only one of the two has a position, or one is neutral. */
export type Relation = 'opposite' | 'alike' | 'open';

/** What two actors say about one need; the rows hold their aims, offers and expectations. */
export interface ComparedNeed {
  readonly need: Subject;
  readonly relation: Relation;
  readonly first: InterestRow | undefined;
  readonly second: InterestRow | undefined;
}

export interface Comparison {
  readonly first: Party;
  readonly second: Party;
  /** Opposite positions first, then alike ones, then open ones; inside each in the order of the needs. */
  readonly needs: readonly ComparedNeed[];
  readonly count: Readonly<Record<Relation, number>>;
}

const ORDER: readonly Relation[] = ['opposite', 'alike', 'open'];

/** Puts the positions of two actors side by side, need by need; the village is `DESA`. Closed needs are left out. */
export function comparePositions(data: VillageData, firstId: string, secondId: string): Comparison {
  const context = contextFor(data, wordsFor(data.settings.values.language));
  const needs: ComparedNeed[] = [];
  context.openNeeds.forEach((need, needId) => {
    const stands = context.stands(needId);
    const [first, second] = [firstId, secondId].map((id) => stands.find((stand) => stand.id === id));
    if (first === undefined && second === undefined) return;
    const relation = relationOf(first, second);
    needs.push({ need: subjectOf('need', need), relation, first: first?.row, second: second?.row });
  });
  const of = (relation: Relation): readonly ComparedNeed[] => needs.filter((need) => need.relation === relation);
  return {
    first: context.party(firstId),
    second: context.party(secondId),
    needs: ORDER.reduce<readonly ComparedNeed[]>((all, relation) => all.concat(of(relation)), []),
    count: { opposite: of('opposite').length, alike: of('alike').length, open: of('open').length },
  };
}

function relationOf(first: Stand | undefined, second: Stand | undefined): Relation {
  const product = (first?.position ?? 0) * (second?.position ?? 0);
  return product < 0 ? 'opposite' : product > 0 ? 'alike' : 'open';
}
