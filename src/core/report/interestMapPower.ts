import type { CellRef } from '../cell';
import type { MappedInterests } from '../mismatch/interestMap/mapInterests';
import { influenceRoles } from '../mismatch/mactor/influenceRoles';
import { sumOf } from '../sum';
import { influenceKey } from '../tables/influence';
import { VILLAGE } from '../tables/tables';
import type { Words } from '../words/words';
import { spanOf } from './cellPlaces';
import type { MapColumn } from './interestMapColumns';
import type { PageCell } from './page';

/** Power of each actor relative to all others, and its role. */
export function powerColumns(mapped: MappedInterests, words: Words): readonly MapColumn<number>[] {
  const { power } = mapped.map.analysis;
  const exact = power?.exact;
  const roles = exact && influenceRoles(exact);
  const { format, interestMap: say } = words;
  return [
    {
      key: 'relativePower',
      kind: 'decimal',
      width: 110,
      show: (actor) => powerCell(power?.range[actor], words),
      because: (actor) => powerBecause(actor, mapped, words),
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

/** The sentence behind R*, with all that it takes to reckon it again; behind a range, what is missing. */
function powerBecause(actor: number, mapped: MappedInterests, words: Words): string | undefined {
  const { power } = mapped.map.analysis;
  const { because, range } = words.interestMap;
  const { number } = words.format;
  const [exact, known] = [power?.exact, power?.range[actor]];
  if (known === undefined) return undefined;
  if (exact === undefined) return because.powerRange(range(number(known[0]), number(known[1])));
  const [influence, dependence] = [exact.influence[actor] ?? 0, exact.dependence[actor] ?? 0];
  const cells = influenceCells(actor, mapped, words);
  if (influence + dependence === 0) return because.isolated(number(known[0]), cells);
  return because.relativePower({
    value: number(known[0]),
    actors: number(exact.actors),
    own: number(exact.rawPower[actor] ?? 0),
    all: number(sumOf(exact.rawPower)),
    influence: number(influence),
    dependence: number(dependence),
    feedback: number(exact.midi[actor * exact.actors + actor] ?? 0),
    cells,
  });
}

/** Where an actor's direct influences stand: its row, and its column. */
function influenceCells(actor: number, { context, map }: MappedInterests, words: Words): string {
  const id = map.actors[actor] ?? VILLAGE;
  const cells = (keyOf: (other: string) => string): readonly CellRef[] =>
    map.actors.flatMap((other) => context.data.influence?.get(keyOf(other))?.at ?? []);
  const row = spanOf(cells((other) => influenceKey(id, other)));
  const column = spanOf(cells((other) => influenceKey(other, id)));
  return words.interestMap.because.influenceCells(row, column);
}
