import { bestFlow, type Flow, withMoreIn } from './flow';

/** Needs that can be met in part by several partners, each with something to give. */
export interface TransportProblem {
  readonly priority: readonly number[];
  /** By need and partner; `undefined` where they cannot work together. */
  readonly fit: readonly (readonly (number | undefined)[])[];
  /** By need; 0 or less leaves the need out. */
  readonly demand: readonly number[];
  /** By partner, 0 or more. */
  readonly capacity: readonly number[];
}

/** How far needs are met, and what that is worth. */
interface Met {
  readonly objective: number;
  /** By need; 0 for a need left out. */
  readonly unmet: readonly number[];
}

export interface Transport extends Met {
  /** Amounts by need and partner. */
  readonly amounts: readonly (readonly number[])[];
  /** By partner: at most this much would one more unit from it add to the objective; a dual price. */
  readonly shadowPrices: readonly number[];
  /** What would be if a partner gave more; no need is met less than now. */
  withMore(partner: number, more: number): Met;
}

/**
 * Spreads what partners give over needs: maximise Σ (pₙ·fₙₛ/dₙ)·xₙₛ, Σₛ xₙₛ ≤ dₙ, Σₙ xₙₛ ≤ capₛ, x ≥ 0.
 *
 * A transportation problem, solved exactly; whole amounts stay whole. A capacity below 0 is refused (`undefined`); a
 * demand of 0 or less leaves its need out. Demands 100, 60, 40 and capacities 80, 50, 60 as in the case -> 1.553.
 * Optima may be several; the objective is one. Source: Sinha & Zoltners 1979; methods.md §i.
 */
export function transport(problem: TransportProblem): Transport | undefined {
  const { priority, fit, demand, capacity } = problem;
  if (!capacity.every((most) => most >= 0)) return undefined;
  const needs = demand.length;
  // Partners are the rows: more from one of them is then one more row to place.
  const gain = new Float64Array(capacity.length * needs).fill(Number.NaN);
  demand.forEach((amount, need) => {
    if (!(amount > 0)) return;
    capacity.forEach((_, partner) => {
      const each = fit[need]?.[partner];
      if (each !== undefined) gain[partner * needs + need] = ((priority[need] ?? 0) * each) / amount;
    });
  });
  const rooms = demand.map((amount) => Math.max(0, amount));
  const flow = bestFlow(gain, capacity, rooms);
  return {
    ...metBy(flow),
    amounts: demand.map((_, need) => capacity.map((__, partner) => flow.placed[partner * needs + need] ?? 0)),
    shadowPrices: Array.from(flow.rowPrice),
    withMore: (partner, more) => metBy(withMoreIn(flow, partner, more)),
  };
}

function metBy({ placed, gain, room }: Flow): Met {
  const objective = placed.reduce((sum, amount, at) => (amount > 0 ? sum + amount * (gain[at] ?? 0) : sum), 0);
  return { objective, unmet: Array.from(room) };
}
