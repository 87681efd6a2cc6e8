import type { FitPart } from '../../allocation/fit';
import type { Gate } from '../../allocation/partnerFit';
import type { Without } from '../../allocation/proposeCollaboration';
import { formatWords as f } from './format';

const PARTS: Readonly<Record<FitPart, string>> = {
  relevance: 'Field',
  resources: 'Resources',
  willingness: 'Willingness',
  reach: 'Area',
};

const WITHOUT: Readonly<Record<Without, string>> = {
  area: 'their work areas differ',
  conflict: 'there are positions to discuss first',
  inactive: 'the institutions listed are not active',
  nobody: 'Stakeholder lists no institution beside the village',
  busy: 'suitable partners already lead other needs',
};

const GATES: Readonly<Record<Gate, string>> = {
  conflict: 'objects',
  area: 'other work area',
  inactive: 'not active',
};

const some = (count: number, what: string): readonly string[] => (count === 0 ? [] : [`${f.number(count)} ${what}`]);
const sentence = (start: string, parts: readonly string[]): readonly string[] =>
  parts.length === 0 ? [] : [`${start}: ${f.list(parts)}.`];

export const proposalWords = {
  title: 'Proposed collaboration',
  headings: {
    proposals: 'Lead partner by need',
    spread: 'How partners’ money spreads',
    partners: 'Money by partner',
    village: 'Village money for what remains',
    reading: 'How to read this',
  },
  notes: {
    proposals: 'Proposals to be discussed; they never decide.',
    spread: 'Known money of partners is spread by score × fit for each rupiah of the gap.',
    partners: 'This money may be promised elsewhere; ask the partner before proposing it.',
    village: 'Needs whose remaining gap village money can close completely.',
  },
  none: {
    proposals: 'No need is scored yet. Fill in the 1–5 scores on Kebutuhan.',
    spread: 'No funding gap is known.',
    partners: 'No money of partners is known. Fill in "Dana yang dapat diberikan" on Stakeholder.',
    village: 'There is no remaining gap that this money can close completely.',
  },
  refused: (negative: boolean): string =>
    `${negative ? 'A weight of fit in Pengaturan is below 0%' : 'The four weights of fit in Pengaturan sum to zero'}. Fill them in, for example 40%, 25%, 20% and 15%.`,
  noBudget: '"Dana desa untuk kolaborasi" in Pengaturan is empty, so this part is not computed yet.',
  columns: {
    ...PARTS,
    id: 'ID',
    need: 'Need',
    score: 'Score',
    lead: 'Lead partner',
    fit: 'Fit',
    worth: 'Score × fit',
    second: 'Next best partner',
    inKind: 'Support beside money',
    gated: 'Not proposed',
    why: 'Why',
    source: 'Source',
    gap: 'Gap',
    gifts: 'Spread',
    given: 'From partners',
    unmet: 'Not met',
    met: 'Met',
    partner: 'Partner',
    offer: 'Known money',
    used: 'Spread out',
    left: 'Left',
    leads: 'Needs it leads',
    more: 'If it had more money',
    cost: 'Village money',
    status: 'Status',
    owner: 'Responsible',
    note: 'Note',
  },
  statuses: ['Usulan', 'Dihubungi', 'Disepakati', 'Tidak jadi'],
  unknown: 'not known yet',
  conditional: (asset: string): string => `${asset} (on conditions)`,
  others: (count: number): string => `${count} more`,
  second: (partner: string, worth: string): string => `${partner} (score × fit ${worth})`,
  gated: (partner: string, gate: Gate): string => `${partner}: ${GATES[gate]}`,
  gift: (partner: string, amount: string): string => `${partner} ${amount}`,
  strongest: (parts: readonly string[]): string => `Strongest in ${f.list(parts)}.`,
  weak: (parts: readonly string[]): string => `Weak in ${f.list(parts)}.`,
  weakPart: (part: string, value: string): string => `${part} (${value})`,
  toAsk: (parts: readonly string[]): string => `Not known yet: ${f.list(parts)}; ask the partner.`,
  shared: 'Another partner fits better but is already proposed to lead other needs.',
  without: (need: string, why: Without): string => `No partner for ${need} yet, because ${WITHOUT[why]}.`,
  more: (partner: string, amount: string, need: string, before: string, met: string): string =>
    `If ${partner} adds ${amount}, the share met of ${need} rises from ${before} to ${met}.`,
  moneyLeft: 'More money is not needed yet: some of it is left over.',
  noMore: 'More money would not meet more of any need yet.',
  figures: {
    budget: 'Village money for collaboration',
    used: 'Used',
    left: 'Village money left',
    total: 'Score of needs closed',
    gap: 'Distance from the best possible choice',
  },
  because: {
    score: (score: string, low: boolean, at: string): string =>
      `Score ${score}${low ? ' (low end)' : ''} from five criteria at ${at}; see the sheet Prioritas.`,
    fit: (fit: string, parts: readonly string[]): string => `Fit ${fit} = ${parts.join(' + ')}.`,
    weighed: (part: string, value: string, weight: string): string => `${part} ${value} × ${weight}`,
    worth: (worth: string, score: string, fit: string, low: boolean): string =>
      `${worth} = score ${score} × fit ${fit}${low ? ', at the low end' : ''}.`,
    part: (part: string, value: string, cells: readonly string[]): string => `${part} ${value} from ${f.list(cells)}.`,
    resources: (value: string, offer: string, cells: readonly string[], cost: string, at: string): string =>
      `Resources ${value} = partner’s money ${offer} (${f.list(cells)}) over cost ${cost} (${at}), at most 100%.`,
    gap: (gap: string, cost: string, at: string, committed: string): string =>
      `Gap ${gap} = cost ${cost} (${at}) − committed ${committed} (sheet Prioritas).`,
    given: (given: string, gifts: readonly string[]): string =>
      gifts.length === 0 ? `${given}: no partner’s money can be spread here.` : `${given} = ${gifts.join(' + ')}.`,
    minus: (result: string, from: string, less: string, whole: string, part: string): string =>
      `${result} = ${from} ${whole} − ${less} ${part}.`,
    met: (met: string, given: string, gap: string): string => `${met} = ${given} of the gap ${gap}, rounded down.`,
    offer: (offer: string, cells: readonly string[]): string => `${offer} as ${f.list(cells)} say.`,
    gated: (said: string, cells: readonly string[]): string => `${said} as ${f.list(cells)} say`,
    more: (met: string, amount: string, before: string): string =>
      `${met}: all partners’ money spread again with ${amount} more; without it ${before}.`,
    leads: (count: string, needs: readonly string[]): string =>
      needs.length === 0 ? `${count} needs.` : `${count} needs: ${f.list(needs)}.`,
    cost: (cost: string, unmet: string, step: string): string =>
      `${cost} = remaining gap ${unmet}, rounded up to ${step}.`,
    budget: (budget: string, at: string): string => `${budget} in Pengaturan (${at}).`,
    sum: (total: string, parts: readonly string[]): string =>
      parts.length === 0 ? `${total}: nothing was chosen.` : `${total} = ${parts.join(' + ')}.`,
    exact: (gap: string): string => `${gap}: all choices were compared, none is better.`,
    bounded: (gap: string, total: string, bound: string): string =>
      `${gap} = (${bound} − ${total}) ÷ ${bound}; the best choice may be higher by that much.`,
  },
  reading: {
    fit: (weights: readonly string[]): string =>
      `Fit is a proposal of this tool, no standard: ${f.list(weights)}. The weights can be changed in Pengaturan. A part not known yet makes fit a range; the order uses its low end.`,
    parts:
      'Field: Fokus bidang holds the need’s Bidang or SDGs. Resources: the partner’s money over the cost. Willingness: from Posisi and Tingkat kepentingan; Netral 50%. Area: Wilayah kerja covers the location. A part below 50% is called weak.',
    gates:
      'Not proposed: institutions that are not active, that reject, that object with salience 3 or more, that object at any salience while rule M15 flags them and the village, and whose work area does not cover the location. A partner’s authority and working period are not recorded in this workbook, so they are no gates yet; check them yourself.',
    lead: (most: string): string =>
      `One lead partner per need, at most ${most} needs per partner; the sum of score × fit is made as large as possible. Several choices may be equally good.`,
    money:
      'A partner’s money = the column "Dana yang dapat diberikan" + Aset of kind Dana in rupiah that may be shared. Empty means not known, not zero.',
    leftOut: (unscored: number, noCost: number, noAmount: number): string =>
      [
        ...sentence('Left out', some(unscored, 'needs not scored yet')),
        ...sentence('Without a spread of money', [
          ...some(noCost, 'needs of unknown cost'),
          ...some(noAmount, 'partners that name money without an amount'),
        ]),
      ].join(' '),
    beyond: (needs: number, partners: number): string =>
      sentence('Because the list is long, not compared', [
        ...some(needs, 'needs at the end'),
        ...some(partners, 'institutions at the end'),
      ]).join(''),
  },
};
