import type { MappedInterests } from '../mismatch/interestMap/mapInterests';
import { type Agreements, degreesOf, extremesOf } from '../mismatch/mactor/agreements';
import type { PowerRange } from '../mismatch/mactor/powerRange';
import type { Words } from '../words/words';
import { listed } from './interestMapColumns';
import type { MapNames } from './interestMapNames';
import type { Figure, FigureKind, PageValue } from './page';

/** Rounding of sums: values this close are equal. */
const TOLERANCE = 1e-9;

type FigureKey = keyof Words['interestMap']['figures'];

/** The figures over all actors, each with where it comes from. Influence shows only where the village uses it. */
export function interestMapFigures(mapped: MappedInterests, names: MapNames, words: Words): readonly Figure[] {
  const { analysis, pairs } = mapped.map;
  const { because, outOf } = words.interestMap;
  const { actors, known } = analysis;
  const needs = mapped.map.needs.length;
  const conflicts = pairs.filter(({ verdict }) => verdict === 'conflict').length;
  return [
    figure(words, 'actors', 'integer', actors, because.actors(actors - 1)),
    figure(words, 'known', 'text', outOf(known, actors * needs), because.known(actors, needs)),
    degree(words, 'convergence', analysis.order2),
    ...(analysis.order3 === undefined ? [] : [degree(words, 'convergenceWeighed', analysis.order3)]),
    { ...figure(words, 'conflicts', 'integer', conflicts, because.conflicts), ...(conflicts > 0 && { tone: 'watch' }) },
    ...extremes(mapped, names, words),
    ...powerFigures(mapped, names, words),
  ];
}

/** A figure that cannot be computed says so; it is never 0. */
function figure(words: Words, key: FigureKey, kind: FigureKind, value: PageValue, because: string): Figure {
  const label = words.interestMap.figures[key];
  return { key: `peta ${key}`, label, value: value ?? words.format.notComputable, kind, because };
}

function degree(words: Words, key: 'convergence' | 'convergenceWeighed', agreements: Agreements): Figure {
  const { because } = words.interestMap;
  const degrees = degreesOf(agreements);
  return figure(words, key, 'percent', degrees?.convergence, degrees === undefined ? because.noTopic : because[key]);
}

function extremes({ map }: MappedInterests, names: MapNames, words: Words): readonly Figure[] {
  const found = extremesOf(map.analysis.order3 ?? map.analysis.order2);
  if (found === undefined) return [];
  const say = words.interestMap;
  // The closest of opponents are no allies, and the other way round.
  const sides = (['closest', 'opposed'] as const).filter(
    (key) => (key === 'closest' ? 1 : -1) * found[key].distance > 0,
  );
  return sides.map((key) => {
    const { actors, distance } = found[key];
    const shown = say.pair(names.actor(actors[0]), names.actor(actors[1]));
    return figure(words, key, 'text', shown, say.because.distance(words.format.number(distance)));
  });
}

/** Who has most power, and how balanced influence is; with blanks the range of the two runs. */
function powerFigures({ map }: MappedInterests, names: MapNames, words: Words): readonly Figure[] {
  const { power } = map.analysis;
  if (power === undefined) return [];
  const { because, range } = words.interestMap;
  const [strongest, ...ties] = strongestOf(power);
  const shown = (value: number): string => words.format.number(value);
  return [
    figure(words, 'stability', 'percent', power.exact?.stability, because.stability),
    ...(strongest === undefined
      ? []
      : [
          figure(
            words,
            'power',
            'text',
            listed(
              [strongest, ...ties].map(({ actor }) => names.actor(actor)),
              words,
            ).join('; '),
            because.power(range(shown(strongest.low), shown(strongest.high))),
          ),
        ]),
  ];
}

/** Everybody whose power is the largest; of ranges those with the largest low end, then high end. */
function strongestOf({ range }: PowerRange): readonly { actor: number; low: number; high: number }[] {
  const known = range.flatMap((each, actor) => (each === undefined ? [] : [{ actor, low: each[0], high: each[1] }]));
  const largest = (list: typeof known, end: 'low' | 'high'): typeof known => {
    const most = list.reduce((so, one) => Math.max(so, one[end]), 0);
    return list.filter((one) => one[end] >= most - TOLERANCE);
  };
  return largest(largest(known, 'low'), 'high');
}
