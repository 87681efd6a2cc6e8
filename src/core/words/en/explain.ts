import type { explainWords as indonesian } from '../id/explain';
import { formatWords as f } from './format';

const sum = (parts: readonly string[]): string => parts.join(' + ');

export const explainWords: typeof indonesian = {
  headers: ['Sheet', 'Figure', 'Value', 'Explanation'],
  rank: (shown, count, above, below) =>
    `Rank ${shown} of ${count}: ${above} needs surely score higher and ${below} surely lower.`,
  score: (shown, parts) => `Score ${shown} = ${sum(parts)}.`,
  scoreRange: (shown, low, high, parts) =>
    `Score ${shown}: what is filled in adds ${sum(parts)}; it becomes ${low} if the rest is 1 and ${high} if the rest is 5.`,
  part: (points, criterion) => `${points} (${criterion})`,
  criterion: (points, name, value, cell, weight) =>
    `${name} adds ${points}: (value ${value} in ${cell} − 1)/4 × weight ${weight} × 100.`,
  completeness: (shown, filled, count) => `${shown} of the weight is filled in: ${filled} of ${count} criteria.`,
  support: (shown, parts) =>
    parts.length === 0
      ? `Support ${shown}: only neutral positions are recorded.`
      : `Support ${shown} = ${sum(parts)} (position × weight of interest).`,
  supportPart: (position, weight, who, cell) => `${position} × ${weight} (${who}, ${cell})`,
  more: (amount, count) => `${amount} (${count} more)`,
  typed: (header, shown, cell) => `${header} ${shown} stands in ${cell}.`,
  committed: (shown, parts) =>
    parts.length === 0
      ? `Committed funds ${shown}: no program answers this need yet.`
      : `Committed funds ${shown} = ${sum(parts)}.`,
  treasury: (shown, parts) =>
    parts.length === 0
      ? `${shown} is known to go through the village treasury.`
      : `${shown} is known to go through the village treasury, from ${f.list(parts)}.`,
  programPart: (amount, program, cell) => `${amount} (${program}, ${cell})`,
  gap: (shown, cost, committed) => `Gap ${shown} = estimated cost ${cost} − committed funds ${committed}.`,
  overlap: (shown, cost, committed) => `Overlap ${shown} = committed funds ${committed} − estimated cost ${cost}.`,
  sameNeed: (shown, programs) => `${shown} answer this need: ${f.list(programs)}.`,
  flag: (why, sources) => `${why} Sources: ${sources}.`,
  rowsRead: (shown, sheet) => `${shown} rows with data were read on sheet ${sheet}.`,
  rowsSkipped: (shown, sheet) => `${shown} blank, subtotal or signature rows were passed over on sheet ${sheet}.`,
  problems: (shown, severity, sheet) =>
    `${shown} cells on sheet ${sheet} are marked "${severity}"; each stands in the list below.`,
  total: (label, shown, because) => `${label} ${shown}: ${because}`,
  unknownId: (id) =>
    `"${id}" was not found in any result. Write an ID or the name of a result sheet, such as KB-001 or Ringkasan.`,
};
