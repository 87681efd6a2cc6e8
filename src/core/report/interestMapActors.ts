import type { MappedInterests } from '../mismatch/interestMap/mapInterests';
import { type Agreements, ambivalenceOf, pairAt } from '../mismatch/mactor/agreements';
import type { Words } from '../words/words';
import { listed, type MapColumn, mapTable } from './interestMapColumns';
import type { MapNames } from './interestMapNames';
import { powerColumns } from './interestMapPower';
import type { PageTable } from './page';

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
    (actor) => ({ key: `pihak ${actors[actor]}`, tone: undefined, about: [names.id(actor)] }),
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
