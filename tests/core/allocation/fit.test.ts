import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canWeigh,
  FIT_PARTS,
  type FitPart,
  type FitParts,
  type FitWeights,
  fitOf,
} from '../../../src/core/allocation/fit';
import { caseOf, expectNear, titleOf } from '../../support/caseOf';

type Pair = Readonly<Record<FitPart, number | null>> & { readonly gates: string };

const WEIGHTS: FitWeights = { relevance: 0.4, resources: 0.25, willingness: 0.2, reach: 0.15 };

const partsOf = (pair: Readonly<Record<FitPart, number | null>>): FitParts => ({
  relevance: pair.relevance ?? undefined,
  resources: pair.resources ?? undefined,
  willingness: pair.willingness ?? undefined,
  reach: pair.reach ?? undefined,
});

describe('fitOf', () => {
  test(titleOf('fit-score', 'complete, with a part missing, and with a failed gate'), () => {
    type Expected = Record<'fit' | 'low' | 'high', (number | null)[]> & { feasible: boolean[] };
    const { input, expected, tolerance } = caseOf<{ weights: FitWeights; pairs: Pair[] }, Expected>('fit-score');
    input.pairs.forEach((pair, index) => {
      const fit = fitOf(partsOf(pair), input.weights, pair.gates === 'ok' ? undefined : pair.gates);
      expect(fit.feasible).toBe(expected.feasible[index]);
      const { exact, low, high } = fit.feasible ? fit : { exact: undefined, low: undefined, high: undefined };
      expectNear([exact, low, high], [expected.fit[index], expected.low[index], expected.high[index]], tolerance);
    });
  });

  test.each([
    [{ relevance: 40, resources: 25, willingness: 20, reach: 15 }, 0.785, 'weights may sum to anything'],
    [{ relevance: 1, resources: 0, willingness: 0, reach: 0 }, 0.9, 'a part that weighs nothing says nothing'],
    [{ relevance: 0, resources: 1, willingness: 1, reach: 0 }, 0.625, 'the mean of .5 and .75'],
  ])('weights %j give %d: %s', (weights, expected, because) => {
    const fit = fitOf({ relevance: 0.9, resources: 0.5, willingness: 0.75, reach: 1 }, weights);
    expect(fit.feasible && fit.exact, because).toBeCloseTo(expected, 12);
  });

  test('a missing part that weighs nothing leaves the fit exact', () => {
    const weights = { ...WEIGHTS, resources: 0 };
    expect(fitOf({ relevance: 1, resources: undefined, willingness: 1, reach: 1 }, weights)).toMatchObject({
      exact: 1,
    });
  });

  test('with nothing known it may be anything', () => {
    const fit = fitOf(
      { relevance: undefined, resources: undefined, willingness: undefined, reach: undefined },
      WEIGHTS,
    );
    expect(fit).toEqual({ feasible: true, exact: undefined, low: 0, high: 1 });
  });

  test('whatever an unknown part turns out to be, the fit lies between low and high', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const parts = fc.record({ relevance: share, resources: share, willingness: share, reach: share });
    fc.assert(
      fc.property(parts, fc.subarray(FIT_PARTS.slice()), (known, hidden) => {
        const seen: Record<FitPart, number | undefined> = { ...known };
        for (const part of hidden) seen[part] = undefined;
        const [whole, open] = [fitOf(known, WEIGHTS), fitOf(seen, WEIGHTS)];
        if (!whole.feasible || !open.feasible) throw new Error('no gate was given');
        expect(whole.exact).toBeGreaterThanOrEqual(open.low - 1e-12);
        expect(whole.exact).toBeLessThanOrEqual(open.high + 1e-12);
      }),
    );
  });
});

describe('canWeigh', () => {
  test.each([
    [WEIGHTS, true, 'the defaults'],
    [{ relevance: 0, resources: 0, willingness: 0, reach: 0 }, false, 'nothing weighs'],
    [{ ...WEIGHTS, reach: -0.1 }, false, 'less than nothing'],
    [{ ...WEIGHTS, reach: Number.POSITIVE_INFINITY }, false, 'one part would be everything'],
    [{ ...WEIGHTS, reach: Number.NaN }, false, 'not a number'],
  ])('%j: %s', (weights, expected, because) => {
    expect(canWeigh(weights), because).toBe(expected);
  });
});
