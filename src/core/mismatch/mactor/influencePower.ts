import { sumOf } from '../../sum';
/** Who moves whom, from a complete matrix of direct influences. Matrices are flat, row by row. */
export interface InfluencePower {
  readonly actors: number;
  /** Direct and indirect influence; the diagonal is feedback. */
  readonly midi: Float64Array;
  /** The strongest path between two actors; diagonal 0. */
  readonly mmidi: Float64Array;
  readonly influence: readonly number[];
  readonly dependence: readonly number[];
  /** ΣI = ΣD. */
  readonly total: number;
  /** r·ΣI by actor, from which R* is made. */
  readonly rawPower: readonly number[];
  /** R*, mean 1; `undefined` when nobody has power. */
  readonly power: readonly number[] | undefined;
  /** Q*: the same from the strongest paths. */
  readonly pathPower: readonly number[] | undefined;
  /** Row sums of net influence MIDI_ij − MIDI_ji. */
  readonly net: readonly number[];
  /** H: 0 balanced … 100; `undefined` when nobody influences anybody. */
  readonly stability: number | undefined;
}

/**
 * Direct and indirect influence: MIDI_ij = MID_ij + Σ_k min(MID_ik, MID_kj); never a matrix product.
 *
 * MID 0–4, diagonal 0, complete. I and D are row and column sums without the feedback on the diagonal; H = 100·Σ|I − D| /
 * (2·ΣI). One actor, or nobody influencing anybody: sums 0, R*, Q* and H undefined. Airport of Paris: I₁ = 31, H = 12,22.
 * Source: Godet 1991, Futures 23:605–622; methods.md §g steps 1–5.
 */
export function influencePower(mid: Float64Array, actors: number): InfluencePower {
  const { midi, mmidi } = throughOthers(mid, actors);
  const { rows: influence, columns: dependence } = sums(midi, actors);
  const paths = sums(mmidi, actors);
  const total = sumOf(influence);
  const rawPower = rawPowers(influence, dependence, (i) => midi[i * actors + i] ?? 0);
  const net = influence.map((one, i) => one - (dependence[i] ?? 0));
  const imbalance = net.reduce((sum, one) => sum + Math.abs(one), 0);
  return {
    actors,
    midi,
    mmidi,
    influence,
    dependence,
    total,
    rawPower,
    power: relativePower(rawPower),
    pathPower: relativePower(rawPowers(paths.rows, paths.columns, () => 0)),
    net,
    stability: total === 0 ? undefined : (100 * imbalance) / (2 * total),
  };
}

function throughOthers(mid: Float64Array, n: number): { readonly midi: Float64Array; readonly mmidi: Float64Array } {
  const midi = mid.slice();
  const mmidi = mid.slice();
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < n; k += 1) {
      const first = mid[i * n + k] ?? 0;
      if (first > 0) relay(mid, midi, mmidi, first, i * n, k * n, n);
    }
    mmidi[i * n + i] = 0;
  }
  return { midi, mmidi };
}

/** One intermediary: its influence on everybody, held to what reaches it. */
function relay(
  mid: Float64Array,
  midi: Float64Array,
  mmidi: Float64Array,
  first: number,
  row: number,
  via: number,
  n: number,
): void {
  for (let j = 0; j < n; j += 1) {
    const step = Math.min(first, mid[via + j] ?? 0);
    midi[row + j] = (midi[row + j] ?? 0) + step;
    if (step > (mmidi[row + j] ?? 0)) mmidi[row + j] = step;
  }
}

/** Row and column sums without the diagonal. */
function sums(
  matrix: Float64Array,
  n: number,
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const rows = new Array<number>(n).fill(0);
  const columns = new Array<number>(n).fill(0);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      if (i === j) continue;
      const entry = matrix[i * n + j] ?? 0;
      rows[i] = (rows[i] ?? 0) + entry;
      columns[j] = (columns[j] ?? 0) + entry;
    }
  }
  return { rows, columns };
}

/**
 * Relative power: r_i = ((I_i − feedback_i)/ΣI)·(I_i/(I_i + D_i)), 0 for an isolated actor; R*_i = n·r_i/Σr, mean 1.
 *
 * Σr = 0 leaves everybody's power undefined. An actor whose feedback equals its influence gets 0 and would vanish from
 * order 3. Airport of Paris: 1,263; 0,930; 0,448; 1,381; 0,848; 1,131. Source: methods.md §g step 3.
 */
function relativePower(raw: readonly number[]): readonly number[] | undefined {
  const sum = raw.reduce((all, one) => all + one, 0);
  return sum === 0 ? undefined : raw.map((one) => (raw.length * one) / sum);
}

/** r without its common divisor ΣI: (I − feedback)·I/(I + D). */
function rawPowers(
  influence: readonly number[],
  dependence: readonly number[],
  feedback: (actor: number) => number,
): readonly number[] {
  return influence.map((one, i) => {
    const both = one + (dependence[i] ?? 0);
    return both === 0 ? 0 : ((one - feedback(i)) * one) / both;
  });
}
