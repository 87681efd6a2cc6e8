import { describe, expect, test } from 'vitest';
import { ambivalenceOf, degreesOf, extremesOf, symmetric } from '../../../../src/core/mismatch/mactor/agreements';
import { analyseActors } from '../../../../src/core/mismatch/mactor/analyseActors';
import { influencePower } from '../../../../src/core/mismatch/mactor/influencePower';
import { influenceRoles } from '../../../../src/core/mismatch/mactor/influenceRoles';
import { mobilisationOf } from '../../../../src/core/mismatch/mactor/mobilisation';
import { caseOf, expectNear, titleOf } from '../../../support/caseOf';

type Matrix = number[][];

const airport = caseOf<{ MID: Matrix; MAO2: Matrix }, Record<string, unknown>>('mactor-airport-paris');
const { MID, MAO2 } = airport.input;
const analysis = analyseActors(MAO2, MID);
const exact = analysis.power?.exact;
const weights = analysis.weights ?? [];
const stake3 = (position: number, actor: number): number => position * (weights[actor] ?? Number.NaN);
const mobilised = mobilisationOf(analysis.sides, analysis.actors, stake3);
const rows = (flat: Float64Array | undefined): Matrix =>
  MID.map((_, i) => Array.from(flat?.slice(i * MID.length, (i + 1) * MID.length) ?? []));
const order3 = analysis.order3 ?? analysis.order1;

/** Every number of a nested list, in reading order. */
const flat = (value: unknown): number[] => [value].flat(3) as number[];

const RESULTS: Readonly<Record<string, unknown>> = {
  MIDI: rows(exact?.midi),
  I: exact?.influence,
  D: exact?.dependence,
  I_total: exact?.total,
  Rstar: weights,
  MMIDI: rows(exact?.mmidi),
  Qstar: exact?.pathPower,
  net_influence_sum: exact?.net,
  MAO3: MAO2.map((row, actor) => row.map((position) => stake3(position, actor))),
  mobilisation_actor3: mobilised.actors,
  agree3: mobilised.objectives.map(({ agree }) => agree),
  disagree3: mobilised.objectives.map(({ disagree }) => disagree),
  mobilisation_objective3: mobilised.objectives.map(({ total }) => total),
  CAA1: symmetric(analysis.order1.convergence, 6),
  DAA1: symmetric(analysis.order1.divergence, 6),
  CAA2: symmetric(analysis.order2.convergence, 6),
  DAA2: symmetric(analysis.order2.divergence, 6),
  CAA3: symmetric(order3.convergence, 6),
  DAA3: symmetric(order3.divergence, 6),
  convergence_degree2: degreesOf(analysis.order2)?.convergence,
  divergence_degree2: degreesOf(analysis.order2)?.divergence,
  convergence_degree3: degreesOf(order3)?.convergence,
  ambivalence: MAO2.map((_, i) => [analysis.order1, analysis.order2, order3].map((order) => ambivalenceOf(order)[i])),
};

describe(titleOf('mactor-airport-paris', 'orders 1 to 3'), () => {
  test.each(Object.keys(airport.expected))('%s', (name) => {
    expectNear(flat(RESULTS[name]), flat(airport.expected[name]), airport.tolerance);
  });

  test('what the case says in words', () => {
    expect(exact?.stability).toBeCloseTo(12.22, 2);
    expect(analysis).toMatchObject({ refused: [], noOrder3: undefined, known: 30 });
    // Mean I = mean D = 30. I 31 31 21 39 27 31, D 22 33 39 31 29 26.
    expect(exact && influenceRoles(exact)).toEqual([
      'dominant',
      'relay',
      'dominated',
      'relay',
      'autonomous',
      'dominant',
    ]);
    // CAA2 − DAA2: charter companies and the airport 8 − 0; regular and charter companies 4 − 5 is not the least, 0 − 4 is.
    expect(extremesOf(analysis.order2)).toEqual({
      closest: { actors: [2, 4], distance: 8 },
      opposed: { actors: [0, 1], distance: -4 },
    });
  });
});

test(titleOf('mactor-trap-matrix-product', 'the operator is min, not the matrix product'), () => {
  const trap = caseOf<{ MID: Matrix }, { correct_MIDI_row0: number[]; wrong_MIDI_row0: number[] }>(
    'mactor-trap-matrix-product',
  );
  const size = trap.input.MID.length;
  const first = Array.from(influencePower(Float64Array.from(trap.input.MID.flat()), size).midi.slice(0, size));
  expect(first).toEqual(trap.expected.correct_MIDI_row0);
  expect(first).not.toEqual(trap.expected.wrong_MIDI_row0);
});
