import type { MappedInterests } from '../mismatch/interestMap/mapInterests';
import { type Agreements, ambivalenceOf, pairAt } from '../mismatch/mactor/agreements';
import type { InfluencePower } from '../mismatch/mactor/influencePower';
import { influenceRoles } from '../mismatch/mactor/influenceRoles';
import type { Words } from '../words/words';
import { listed, type MapColumn, mapTable } from './interestMapColumns';
import type { MapNames } from './interestMapNames';
import type { PageCell, PageTable } from './page';

/** Actors listed at once. */
const ACTORS = 100;

/** How divided each actor is between the others; with the sheet of influences also its power and its role. */
export function actorTable(mapped: MappedInterests, names: MapNames, words: Words): PageTable {
  const { analysis, actors } = mapped.map;
  const say = words.interestMap;
  const ambivalence = ambivalenceOf(analysis.order2);
  const all = actors.map((_, actor) => actor).filter((actor) => ambivalence[actor] !== undefined);
  const shown = all.slice(0, ACTORS);
  const columns: readonly MapColumn<number>[] = [
    { key: 'actor', kind: 'text', width: 200, show: names.actor },
    {
      key: 'ambivalence',
      kind: 'decimal',
      width: 100,
      show: (actor) => ambivalence[actor],
      because: (actor) => ambivalenceBecause(actor, ambivalence[actor] ?? 0, analysis.order2, names, words),
    },
    ...(analysis.power === undefined ? [] : powerColumns(mapped, words)),
  ];
  return mapTable(
    'actors',
    shown,
    columns,
    { note: shown.length === 0 ? '' : say.notes.actors(all.length - shown.length), empty: say.empty.matrix },
    (actor) => ({ key: `pihak ${actors[actor]}`, tone: undefined }),
    words,
  );
}

function ambivalenceBecause(
  actor: number,
  value: number,
  { actors, convergence, divergence }: Agreements,
  names: MapNames,
  words: Words,
): string {
  const { number, list } = words.format;
  const say = words.interestMap;
  const parts: string[] = [];
  for (let other = 0; other < actors; other += 1) {
    const at = other === actor ? -1 : pairAt(actor, other, actors);
    const [agree, disagree] = [convergence[at] ?? 0, divergence[at] ?? 0];
    if (agree + disagree > 0) parts.push(`${names.short(other)} ${number(agree)} / ${number(disagree)}`);
  }
  return say.because.ambivalence(number(value), list(listed(parts, words)));
}

function powerColumns({ map }: MappedInterests, words: Words): readonly MapColumn<number>[] {
  const { power } = map.analysis;
  const exact = power?.exact;
  const roles = exact && influenceRoles(exact);
  const { format, interestMap: say } = words;
  return [
    {
      key: 'relativePower',
      kind: 'decimal',
      width: 110,
      show: (actor) => powerCell(power?.range[actor], words),
      because: (actor) => exact?.power && powerBecause(actor, exact, words),
    },
    {
      key: 'influenceRole',
      kind: 'text',
      width: 180,
      show: (actor) => {
        const role = roles?.[actor];
        return role === undefined ? format.notComputable : say.roles[role];
      },
    },
  ];
}

/** R*, or the range of the two runs while influences are blank. */
function powerCell(range: readonly [number, number] | undefined, words: Words): PageCell {
  if (range === undefined) return words.format.notComputable;
  const [low, high] = range;
  return low === high ? low : words.interestMap.range(words.format.number(low), words.format.number(high));
}

function powerBecause(actor: number, exact: InfluencePower, words: Words): string {
  const { number } = words.format;
  return words.interestMap.because.relativePower({
    value: number(exact.power?.[actor] ?? 0),
    influence: number(exact.influence[actor] ?? 0),
    dependence: number(exact.dependence[actor] ?? 0),
    feedback: number(exact.midi[actor * exact.actors + actor] ?? 0),
  });
}
