import { addressOf, type CellRef } from '../cell';
import { subjectOf, withId } from '../mismatch/context';
import { quoted } from '../mismatch/evidence';
import type { MappedInterests } from '../mismatch/interestMap/mapInterests';
import { type Pair, type Topic, topicsOf } from '../mismatch/interestMap/pairs';
import { cellOf } from '../table/defineTable';
import { VILLAGE } from '../tables/tables';
import type { Words } from '../words/words';
import { listed } from './interestMapColumns';

/** How actors and needs are called on the page, and the cells their stakes were read from. */
export interface MapNames {
  /** `Desa`, or `PT Maju Jaya (SH-002)`. */
  actor(actor: number): string;
  /** `Desa`, or `SH-002`: short, for the head of a column. */
  short(actor: number): string;
  /** `DESA`, or `SH-002`: as rows are found by. */
  id(actor: number): string;
  /** `Jalan produksi (KB-003)`. */
  need(need: number): string;
  /** `KB-003`. */
  needId(need: number): string;
  /** The position an actor holds on a need. */
  cell(actor: number, need: number): CellRef | undefined;
  topics(pair: Pair): readonly Topic[];
  /** `KB-003 3,5 (Kepentingan!E3, Kepentingan!F3)` for each topic, as many as a sentence bears. */
  parts(pair: Pair, topics: readonly Topic[]): string;
}

export function mapNames({ context, map }: MappedInterests, words: Words): MapNames {
  const { villageTerm } = context.settings;
  const idOf = (actor: number): string => map.actors[actor] ?? VILLAGE;
  const short = (actor: number): string => (idOf(actor) === VILLAGE ? villageTerm : idOf(actor));
  const needId = (need: number): string => map.needs[need]?.id ?? '';
  const known = new Map<Pair, readonly Topic[]>();
  const sources = (actor: number, need: number): readonly string[] => {
    const row = map.rows[actor]?.[need];
    if (row === undefined) return [];
    const columns = row.salience === undefined ? ['position'] : ['position', 'salience'];
    return columns.map((column) => addressOf(cellOf(row, column)));
  };
  return {
    actor: (actor) => (idOf(actor) === VILLAGE ? villageTerm : context.called(idOf(actor))),
    short,
    id: idOf,
    need: (need) => {
      const row = map.needs[need];
      return row === undefined ? '' : withId(subjectOf('need', row));
    },
    needId,
    cell: (actor, need) => {
      const row = map.rows[actor]?.[need];
      return row && cellOf(row, 'position');
    },
    topics: (pair) => {
      const before = known.get(pair);
      if (before !== undefined) return before;
      const topics = topicsOf(pair, map, map.analysis);
      known.set(pair, topics);
      return topics;
    },
    parts: (pair, topics) => {
      const texts = topics.map(({ need, weight }) => {
        const cells = [...sources(pair.one, need), ...sources(pair.other, need)].join(', ');
        return words.interestMap.part(quoted(needId(need)), words.format.number(weight), cells);
      });
      return words.format.list(listed(texts, words));
    },
  };
}
