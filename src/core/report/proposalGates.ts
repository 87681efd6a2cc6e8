import type { Gate, Pair } from '../allocation/partnerFit';
import type { Proposal } from '../allocation/proposeCollaboration';
import { addressOf } from '../cell';
import { cellOf } from '../table/defineTable';
import type { Words } from '../words/words';
import { partnerText } from './proposalText';

/** Partners named with their reason; the rest are counted by reason. */
const NAMED = 3;

/** Who is not proposed for a need, and why; `undefined` when nothing keeps anybody away. */
export function gatedText({ gated }: Proposal, { proposals }: Words): string | undefined {
  if (gated.length === 0) return undefined;
  const named = gated.slice(0, NAMED).map((pair) => proposals.gated(partnerText(pair.partner), gateOf(pair)));
  const rest = new Map<Gate, number>();
  for (const pair of gated.slice(NAMED)) rest.set(gateOf(pair), (rest.get(gateOf(pair)) ?? 0) + 1);
  const counted = Array.from(rest).map(([gate, count]) => proposals.gated(proposals.others(count), gate));
  return [...named, ...counted].join('; ');
}

/** The sentence behind it: the cells that keep each named partner away. */
export function gatedBecause({ need, gated }: Proposal, { proposals }: Words): string | undefined {
  if (gated.length === 0) return undefined;
  const parts = gated.slice(0, NAMED).map((pair) => {
    const said = proposals.gated(partnerText(pair.partner), gateOf(pair));
    return proposals.because.gated(said, cellsOf(pair, need.need));
  });
  return `${parts.join('; ')}.`;
}

function gateOf({ fit }: Pair): Gate {
  return fit.feasible ? 'inactive' : fit.gate;
}

function cellsOf(pair: Pair, need: Parameters<typeof cellOf>[0]): readonly string[] {
  const { partner, position } = pair;
  const gate = gateOf(pair);
  if (gate === 'inactive') return [addressOf(cellOf(partner.row, 'status'))];
  if (gate === 'area') return [addressOf(cellOf(partner.row, 'workArea')), addressOf(cellOf(need, 'location'))];
  return position === undefined
    ? []
    : [addressOf(cellOf(position, 'position')), addressOf(cellOf(position, 'salience'))];
}
