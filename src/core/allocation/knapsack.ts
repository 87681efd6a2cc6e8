/** One way to serve a need: what it takes of the budget, in whole units, and what it is worth. */
export interface Package {
  readonly units: number;
  readonly value: number;
}

export interface Choice {
  /** Chosen package by need; `undefined` for nothing. */
  readonly chosen: readonly (Package | undefined)[];
  readonly total: number;
  readonly used: number;
  /** No choice within the budget can be worth more than this. */
  readonly bound: number;
  /** 100·(bound − total)/bound, percent; 0 when nothing could be gained. */
  readonly gap: number;
  /** True when no better choice exists. */
  readonly exact: boolean;
}

/** Largest table of budget × needs that is worked through exactly. */
const LARGEST = 5_000_000;

/**
 * At most one package per need within the budget, worth the most: multiple-choice knapsack.
 *
 * Dynamic programming in O(budget × packages), exact. For a table larger than `largest`, packages on the concave envelope
 * of each need by worth per unit, each as far as it fits, with the bound in which the last one counts in part; `gap` says
 * how far off it may be. Packages of no units or no worth are left out. Source: methods.md §i; Hillier & Lieberman.
 */
export function choosePackages(
  options: readonly (readonly Package[])[],
  budget: number,
  largest: number = LARGEST,
): Choice {
  const units = Math.max(0, Math.floor(budget));
  const useful = options.map((list) => list.filter(({ units: take, value }) => take > 0 && take <= units && value > 0));
  if ((units + 1) * options.length <= largest) {
    const chosen = exactly(useful, units);
    return describe(chosen, worthOf(chosen), true);
  }
  return greedily(useful, units);
}

function exactly(options: readonly (readonly Package[])[], budget: number): (Package | undefined)[] {
  const width = budget + 1;
  const best = new Float64Array(width);
  // Which package a need takes at each budget, from 1; 0 for none.
  const taken = new Uint16Array(options.length * width);
  options.forEach((list, need) => {
    for (let money = budget; money > 0; money -= 1) {
      let most = best[money] ?? 0;
      list.forEach(({ units, value }, index) => {
        if (units > money || (best[money - units] ?? 0) + value <= most) return;
        most = (best[money - units] ?? 0) + value;
        taken[need * width + money] = index + 1;
      });
      best[money] = most;
    }
  });
  const chosen: (Package | undefined)[] = options.map(() => undefined);
  let money = budget;
  for (let need = options.length - 1; need >= 0; need -= 1) {
    const one = options[need]?.[(taken[need * width + money] ?? 0) - 1];
    chosen[need] = one;
    money -= one?.units ?? 0;
  }
  return chosen;
}

/** From one package of a need to a larger one on its concave envelope. */
interface Step {
  readonly need: number;
  readonly to: Package;
  readonly units: number;
  readonly value: number;
}

function greedily(options: readonly (readonly Package[])[], budget: number): Choice {
  const steps: Step[] = [];
  options.forEach((list, need) => {
    steps.push(...envelope(list, need));
  });
  steps.sort((a, b) => b.value / b.units - a.value / a.units || a.need - b.need);
  const chosen: (Package | undefined)[] = options.map(() => undefined);
  const stopped = new Set<number>();
  let [left, bound, inPart] = [budget, 0, budget];
  for (const { need, to, units, value } of steps) {
    bound += value * Math.min(1, inPart / units);
    inPart = Math.max(0, inPart - units);
    if (units > left || stopped.has(need)) {
      stopped.add(need);
      continue;
    }
    chosen[need] = to;
    left -= units;
  }
  return describe(chosen, bound, false);
}

/** The steps up the concave envelope of a need's packages, steepest first. */
function envelope(list: readonly Package[], need: number): readonly Step[] {
  const steps: Step[] = [];
  let at: Package = { units: 0, value: 0 };
  for (;;) {
    let next: Package | undefined;
    for (const one of list) {
      if (one.units <= at.units || one.value <= at.value) continue;
      if (next === undefined || slope(at, one) > slope(at, next)) next = one;
    }
    if (next === undefined) return steps;
    steps.push({ need, to: next, units: next.units - at.units, value: next.value - at.value });
    at = next;
  }
}

function slope(from: Package, to: Package): number {
  return (to.value - from.value) / (to.units - from.units);
}

function describe(chosen: readonly (Package | undefined)[], bound: number, exact: boolean): Choice {
  const total = worthOf(chosen);
  const used = chosen.reduce((sum, one) => sum + (one?.units ?? 0), 0);
  return { chosen, total, used, bound, gap: bound > 0 ? (100 * (bound - total)) / bound : 0, exact };
}

function worthOf(chosen: readonly (Package | undefined)[]): number {
  return chosen.reduce((sum, one) => sum + (one?.value ?? 0), 0);
}
