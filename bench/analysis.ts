import { analyseActors } from '../src/core/mismatch/mactor/analyseActors';
import { countTop } from '../src/core/priority/robustness/countTop';
import { criticalChanges } from '../src/core/priority/robustness/criticalChanges';
import { firstPlaces } from '../src/core/priority/robustness/firstPlaces';
import { drawSamples } from '../src/core/priority/robustness/samples';
import { smaa } from '../src/core/priority/robustness/smaa';
import { stabilityIntervals } from '../src/core/priority/robustness/stabilityIntervals';

/** An analysis whose time has a limit. */
export interface TimedAnalysis {
  readonly label: string;
  /** Milliseconds. */
  readonly most: number;
  readonly run: () => unknown;
}

/** Made-up values 0–1; every eleventh one is unknown when `open`. */
function valuesOf(needs: number, criteria: number, open = false): (number | undefined)[][] {
  return Array.from({ length: needs }, (_, need) =>
    Array.from({ length: criteria }, (__, criterion) =>
      open && (need + criterion) % 11 === 0
        ? undefined
        : ((need * 31 + criterion * 17 + need * criterion * 7) % 23) / 22,
    ),
  );
}

const samplesOf = (needs: number, criteria: number) =>
  drawSamples(valuesOf(needs, criteria), { criteria, count: 10_000, seed: 2026 });
const known = (needs: number, criteria: number): number[][] =>
  valuesOf(needs, criteria).map((row) => row.map((value) => value ?? 0));

/** A study in which everybody takes a side on nearly everything and influences nearly everybody. */
function actorStudy(actors: number, objectives: number): unknown {
  const positions = Array.from({ length: actors }, (_, actor) =>
    Array.from({ length: objectives }, (__, objective) => ((actor * 7 + objective * 3) % 9) - 4),
  );
  const influences = positions.map((_, from) => positions.map((__, to) => (from === to ? 0 : (from * 3 + to) % 5)));
  return analyseActors(positions, influences);
}

export const ANALYSES: readonly TimedAnalysis[] = [
  {
    label: 'first places, 10,000 samples × 100 needs × 8 criteria',
    most: 150,
    run: () => countTop(samplesOf(100, 8), [1, 3]),
  },
  { label: 'all ranks, 10,000 samples × 100 needs × 8 criteria', most: 150, run: () => smaa(samplesOf(100, 8)) },
  {
    label: 'first places as on the page, 1,000 needs with gaps',
    most: 100,
    run: () => firstPlaces(valuesOf(1000, 5, true), { criteria: 5, seed: 2026 }),
  },
  {
    label: 'first places as on the page, 1,000 equal needs',
    most: 100,
    run: () =>
      firstPlaces(
        Array.from({ length: 1000 }, () => [0, 0.5, 1, 0.25, 0.75]),
        { criteria: 5, seed: 2026 },
      ),
  },
  { label: 'MACTOR, 60 actors × 100 objectives', most: 100, run: () => actorStudy(60, 100) },
  {
    label: 'critical changes, all pairs of 300 needs × 5 criteria',
    most: 200,
    run: () => criticalChanges(known(300, 5), [1, 2, 3, 2, 1]),
  },
  {
    label: 'stability intervals, 300 needs × 5 criteria',
    most: 200,
    run: () => stabilityIntervals(known(300, 5), [1, 2, 3, 2, 1]),
  },
];

/** Rows "analysis | first run | middle run | limit"; the first run includes what the engine has to learn. */
export function timeAnalyses(analyses: readonly TimedAnalysis[], times: number): readonly (readonly string[])[] {
  return analyses.map(({ label, most, run }) => {
    const runs = Array.from({ length: times }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    });
    const [first = 0] = runs;
    const middle = runs.slice().sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
    return [label, `${first.toFixed(1)} ms`, `${middle.toFixed(1)} ms`, `${most} ms`];
  });
}
