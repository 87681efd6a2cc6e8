import { FIT_PARTS, type FitPart, type FitWeights } from '../allocation/fit';
import type { Pair, Partner } from '../allocation/partnerFit';
import { type Candidate, type Proposal, type Proposals, priorityOf } from '../allocation/proposeCollaboration';
import { addressOf } from '../cell';
import { quoted } from '../mismatch/evidence';
import { scoreText } from '../priority/priorityText';
import { nameOf, type RankedNeed } from '../priority/rankNeeds';
import { cellOf } from '../table/defineTable';
import { settingsSheet } from '../tables/settings';
import { CAPACITIES } from '../tables/stakeholders';
import type { Words } from '../words/words';

/** How many shareable assets are named beside a partner; the rest are counted. */
const NAMED = 4;

/** A known part of fit below this is weak. */
const WEAK = 0.5;

/** The needs that were looked at, by their key. */
export type NeedsByKey = ReadonlyMap<string, RankedNeed>;

/** `PT Maju Jaya (SH-002)`. */
export function partnerText({ id, row }: Partner): string {
  return row.name === undefined ? id : `${quoted(row.name)} (${id})`;
}

/** `Air bersih (KB-001)`. */
export function needText(need: RankedNeed): string {
  const name = quoted(nameOf(need));
  return name === need.key ? name : `${name} (${need.key})`;
}

/** Fit as percent, or as the range it may be in. */
export function fitText({ fit }: Pair, words: Words): string {
  if (!fit.feasible) return words.proposals.unknown;
  const percent = (share: number): string => words.format.percent(100 * share);
  return fit.exact === undefined ? words.priority.range(percent(fit.low), percent(fit.high)) : percent(fit.exact);
}

export function partText(pair: Pair, part: FitPart, words: Words): string {
  const value = pair.parts[part];
  return value === undefined ? words.proposals.unknown : words.format.percent(100 * value);
}

/** What a partner can do beside giving money: its capacities and what it lends; no amounts. */
export function inKindText({ row, id }: Partner, { assets }: Proposals, words: Words): string {
  const capacities = CAPACITIES.filter(({ value }) => value !== 'FUNDS' && row.capacity?.includes(value) === true);
  const owned = assets.get(id) ?? [];
  const named = owned.slice(0, NAMED).map(({ name, shareable, origin }) => {
    const asset = quoted(name ?? `${origin.sheetName}!${origin.row}`);
    return shareable === 'CONDITIONAL' ? words.proposals.conditional(asset) : asset;
  });
  const more = owned.length - named.length;
  return [...capacities.map(({ label }) => label), ...named, ...(more > 0 ? [words.proposals.others(more)] : [])].join(
    '; ',
  );
}

/** What is weak in this partner, else what is strong; or why there is none. */
export function whyText({ need, lead, second, without }: Proposal, words: Words): string {
  const say = words.proposals;
  if (lead === undefined) return without === undefined ? '' : say.without(needText(need), without);
  const { parts } = lead.pair;
  const name = (part: FitPart): string => say.columns[part];
  const weak = weakParts(lead.pair).map((part) => say.weakPart(name(part), partText(lead.pair, part, words)));
  const most = Math.max(...FIT_PARTS.map((part) => parts[part] ?? 0));
  const strongest = FIT_PARTS.filter((part) => weak.length === 0 && most > 0 && parts[part] === most);
  const unknown = FIT_PARTS.filter((part) => parts[part] === undefined);
  return [
    ...(weak.length > 0 ? [say.weak(weak)] : []),
    ...(strongest.length > 0 ? [say.strongest(strongest.map(name))] : []),
    ...(unknown.length > 0 ? [say.toAsk(unknown.map(name))] : []),
    ...(second !== undefined && second.worth > lead.worth + 1e-9 ? [say.shared] : []),
  ].join(' ');
}

/** The sentences behind the weak parts that are named. */
export function whyBecause({ need, lead }: Proposal, words: Words): string | undefined {
  const weak = lead === undefined ? [] : weakParts(lead.pair);
  const said = weak.map((part) => lead && partBecause(need, lead.pair, part, words));
  return said.length === 0 ? undefined : said.join(' ');
}

function weakParts({ parts }: Pair): readonly FitPart[] {
  return FIT_PARTS.filter((part) => (parts[part] ?? 1) < WEAK);
}

/** The sentence behind a need's score; `low` for its low end. */
export function scoreBecause(need: RankedNeed, words: Words, low = false): string {
  const score = low ? words.format.points(priorityOf(need)) : scoreText(need.score, words);
  const isLow = low && need.score.exact === undefined;
  return words.proposals.because.score(score, isLow, at(need.need, 'peopleAffectedScore'));
}

/** The sentence behind a fit: each part with its weight, as a share of all weights. */
export function fitBecause(pair: Pair, weights: FitWeights, words: Words): string {
  const { because, columns } = words.proposals;
  const sum = FIT_PARTS.reduce((total, part) => total + weights[part], 0);
  const parts = FIT_PARTS.map((part) =>
    because.weighed(columns[part], partText(pair, part, words), words.format.percent((100 * weights[part]) / sum)),
  );
  return because.fit(fitText(pair, words), parts);
}

export function worthBecause(need: RankedNeed, { pair, worth }: Candidate, words: Words): string {
  const { points, percent } = words.format;
  const low = pair.fit.feasible ? pair.fit.low : 0;
  const isLow = need.score.exact === undefined || (pair.fit.feasible && pair.fit.exact === undefined);
  return words.proposals.because.worth(points(worth), points(priorityOf(need)), percent(100 * low), isLow);
}

/** The sentence behind one part of a fit; nothing for a part that is not known. */
export function partBecause(need: RankedNeed, pair: Pair, part: FitPart, words: Words): string | undefined {
  const { because, columns } = words.proposals;
  if (pair.parts[part] === undefined) return undefined;
  const value = partText(pair, part, words);
  if (part !== 'resources') return because.part(columns[part], value, sourcesOf(need, pair)[part]);
  const { rupiah } = words.format;
  const { amount = 0, cells = [] } = pair.partner.offer ?? {};
  const cost = need.need.estimatedCost ?? 0;
  return because.resources(value, rupiah(amount), cells.map(addressOf), rupiah(cost), at(need.need, 'estimatedCost'));
}

/** The cells that a part rests on. */
function sourcesOf(
  { need }: RankedNeed,
  { partner, position }: Pair,
): Readonly<Record<Exclude<FitPart, 'resources'>, readonly string[]>> {
  return {
    relevance: [at(partner.row, 'focus'), at(need, 'sector'), at(need, 'sdg')],
    willingness: position === undefined ? [] : [at(position, 'position'), at(position, 'salience')],
    reach: [at(partner.row, 'workArea'), at(need, 'location'), settingsSheet.sheet],
  };
}

function at(row: Parameters<typeof cellOf>[0], column: string): string {
  return addressOf(cellOf(row, column));
}
