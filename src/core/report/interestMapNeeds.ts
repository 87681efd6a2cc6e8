import { addressOf } from '../cell';
import type { MappedInterests } from '../mismatch/interestMap/mapInterests';
import type { Entries } from '../mismatch/mactor/entries';
import { type Mobilisation, mobilisationOf } from '../mismatch/mactor/mobilisation';
import { cellOf } from '../table/defineTable';
import type { Words } from '../words/words';
import { linkTo } from './arrangePage';
import { listed, type MapColumn, mapTable } from './interestMapColumns';
import type { MapNames } from './interestMapNames';
import type { PageTable } from './page';

/** Needs listed at once. */
const NEEDS = 300;

/** A need with everybody who takes a side on it. */
interface NeedSides {
  readonly need: number;
  readonly members: readonly { readonly actor: number; readonly stake: number }[];
  readonly plain: Mobilisation['objectives'][number];
  readonly weighed: Mobilisation['objectives'][number] | undefined;
  readonly known: number;
}

/** Who supports and who objects to each open need, with the sums of their stakes; what moves most people first. */
export function needTable(mapped: MappedInterests, names: MapNames, words: Words): PageTable {
  const say = words.interestMap;
  const all = sidesByNeed(mapped);
  const shown = all.slice(0, NEEDS);
  const note = shown.length === 0 ? '' : say.notes.needs(all.length - shown.length);
  return mapTable(
    'needs',
    shown,
    needColumns(mapped, names, words),
    { note, empty: say.empty.needs },
    ({ need, plain, members }) => ({
      key: `posisi ${names.needId(need)}`,
      about: [names.needId(need), ...members.map(({ actor }) => names.id(actor))],
      tone: plain.agree > 0 && plain.disagree < 0 ? 'watch' : undefined,
    }),
    words,
  );
}

function sidesByNeed({ map }: MappedInterests): readonly NeedSides[] {
  const { sides, actors, weights } = map.analysis;
  const plain = mobilisationOf(sides, actors, (stake) => stake).objectives;
  const weighed = weights && mobilisationOf(sides, actors, (stake, actor) => stake * (weights[actor] ?? 0)).objectives;
  const known = knownByNeed(map.stances, sides.length);
  const found = sides.map(
    (side, need): NeedSides => ({
      need,
      members: side.actors.map((actor, index) => ({ actor, stake: side.stakes[index] ?? 0 })),
      plain: plain[need] ?? { agree: 0, disagree: 0, total: 0 },
      weighed: weighed?.[need],
      known: known[need] ?? 0,
    }),
  );
  return found
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => b.plain.total - a.plain.total || a.need - b.need);
}

/** On each need, how many positions are known, neutral ones included. */
function knownByNeed(stances: Entries, needs: number): readonly number[] {
  const known = new Array<number>(needs).fill(0);
  for (const row of stances) {
    for (let need = 0; need < row.length; need += 1) if (row[need] !== undefined) known[need] = (known[need] ?? 0) + 1;
  }
  return known;
}

function needColumns(mapped: MappedInterests, names: MapNames, words: Words): readonly MapColumn<NeedSides>[] {
  const { map } = mapped;
  const who = ({ members }: NeedSides, sign: number): string =>
    listed(
      members.filter(({ stake }) => stake * sign > 0).map(({ actor }) => names.actor(actor)),
      words,
    ).join('; ');
  const sums = (weighed: boolean): readonly MapColumn<NeedSides>[] => [
    sumColumn(weighed ? 'agreeWeighed' : 'agree', 1, weighed, mapped, names, words),
    sumColumn(weighed ? 'disagreeWeighed' : 'disagree', -1, weighed, mapped, names, words),
  ];
  return [
    { key: 'need', kind: 'text', width: 240, show: ({ need }) => names.need(need) },
    { key: 'supporters', kind: 'text', width: 260, show: (one) => who(one, 1) },
    { key: 'opponents', kind: 'text', width: 260, show: (one) => who(one, -1) },
    ...sums(false),
    ...(map.analysis.weights === undefined ? [] : sums(true)),
    { key: 'known', kind: 'text', width: 110, show: ({ known }) => words.interestMap.outOf(known, map.actors.length) },
    {
      key: 'source',
      kind: 'text',
      width: 100,
      show: ({ need }) => {
        const row = map.needs[need];
        return row && linkTo(cellOf(row, 'name'), words);
      },
    },
  ];
}

function sumColumn(
  key: 'agree' | 'disagree' | 'agreeWeighed' | 'disagreeWeighed',
  sign: 1 | -1,
  weighed: boolean,
  { map }: MappedInterests,
  names: MapNames,
  words: Words,
): MapColumn<NeedSides> {
  const power = (actor: number): number => (weighed ? (map.analysis.weights?.[actor] ?? 0) : 1);
  const amountOf = (one: NeedSides): number => {
    const sums = weighed ? (one.weighed ?? one.plain) : one.plain;
    return Math.abs(sign > 0 ? sums.agree : sums.disagree);
  };
  const part = ({ actor, stake }: NeedSides['members'][number], need: number): string => {
    const row = map.rows[actor]?.[need];
    const cells = row === undefined ? '' : addressOf(cellOf(row, 'position'));
    return words.interestMap.part(names.short(actor), words.format.number(Math.abs(stake) * power(actor)), cells);
  };
  return {
    key,
    kind: 'decimal',
    width: 110,
    show: amountOf,
    because: (one) =>
      words.interestMap.because.sum({
        value: words.format.number(amountOf(one)),
        support: sign > 0,
        withPower: weighed,
        parts: words.format.list(
          listed(
            one.members.filter(({ stake }) => stake * sign > 0).map((member) => part(member, one.need)),
            words,
          ),
        ),
      }),
  };
}
