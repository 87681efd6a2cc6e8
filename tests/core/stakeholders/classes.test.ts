import { describe, expect, test } from 'vitest';
import { type PowerInterest, possibleQuadrants, powerInterest } from '../../../src/core/stakeholders/powerInterest';
import { salienceOf } from '../../../src/core/stakeholders/salience';
import { wordsFor } from '../../../src/core/words/words';
import { caseOf, titleOf } from '../../support/caseOf';

describe('power and interest', () => {
  const { input, expected } = caseOf<
    { points: [number, number][]; threshold: number },
    { quadrant: string[]; reed: string[] }
  >('mendelow-quadrants');
  const REED: Readonly<Record<PowerInterest, string>> = {
    MANAGE_CLOSELY: 'key player',
    KEEP_SATISFIED: 'context setter',
    KEEP_INFORMED: 'subject',
    MONITOR: 'crowd',
  };

  test(titleOf('mendelow-quadrants', 'the quadrants and their other names'), () => {
    const found = input.points.map(([power, interest]) => powerInterest(power, interest, input.threshold).quadrant);
    expect(found.map((one) => one?.toLowerCase().replace('_', ' '))).toEqual(expected.quadrant);
    expect(found.map((one) => one && REED[one])).toEqual(expected.reed);
  });

  test.each<[number | undefined, number | undefined, number, PowerInterest | undefined, boolean | undefined, string]>([
    [4, undefined, 3, undefined, undefined, 'interest unknown'],
    [undefined, 1, 3, undefined, undefined, 'power unknown'],
    [4, 4, 4, 'MANAGE_CLOSELY', true, 'the cut moved to 4; equality is high'],
    [3, 5, 4, 'KEEP_INFORMED', false, 'one point away is not at the border'],
    [3.5, 5, 3, 'MANAGE_CLOSELY', true, 'half a point is at the border'],
    [2.4, 1, 3, 'MONITOR', false, 'more than half a point is not'],
  ])('power %s and interest %s at cut %s -> %s, border %s: %s', (power, interest, cut, quadrant, borderline) => {
    expect(powerInterest(power, interest, cut)).toEqual({ quadrant, borderline });
  });
});

test.each<[number | undefined, number | undefined, PowerInterest[], string]>([
  [undefined, 4, ['MANAGE_CLOSELY', 'KEEP_INFORMED'], 'much interest, power unknown'],
  [undefined, 3, ['MANAGE_CLOSELY', 'KEEP_INFORMED'], 'at the cut is high'],
  [undefined, 1, ['KEEP_SATISFIED', 'MONITOR'], 'little interest, power unknown'],
  [5, undefined, ['MANAGE_CLOSELY', 'KEEP_SATISFIED'], 'much power, interest unknown'],
  [4, 2, ['KEEP_SATISFIED'], 'both known'],
  [undefined, undefined, [], 'four classes say nothing'],
])('power %s and interest %s at cut 3 may be %j: %s', (power, interest, possible, because) => {
  expect(possibleQuadrants(power, interest, 3), because).toEqual(possible);
});

describe('salience', () => {
  const { input, expected } = caseOf<{ binary: [number, number, number][] }, { classes: string[]; group: string[] }>(
    'salience-8-classes',
  );
  const high = (bit: number): number => (bit === 1 ? 3 : 2);

  test(titleOf('salience-8-classes', 'the eight classes, present from score 3 on'), () => {
    const found = input.binary.map(([power, legitimacy, urgency]) =>
      salienceOf({ power: high(power), legitimacy: high(legitimacy), urgency: high(urgency) }, 3),
    );
    expect(found.map((one) => one.salienceClass)).toEqual(expected.classes);
    expect(found.map((one) => one.group)).toEqual(expected.group);
    for (const one of found) expect(one.possible).toEqual([one.salienceClass]);
  });

  test.each<[number | undefined, number | undefined, number | undefined, string[], string]>([
    [4, 3, undefined, ['definitive', 'dominant'], 'urgency decides'],
    [undefined, 1, 5, ['dangerous', 'demanding'], 'power decides'],
    [undefined, 5, undefined, ['definitive', 'dependent', 'discretionary', 'dominant'], 'two are missing'],
    [undefined, undefined, undefined, Object.keys(wordsFor('id').interestMap.salience).sort(), 'nothing is known'],
  ])('power %s, legitimacy %s, urgency %s may be %s: %s', (power, legitimacy, urgency, possible) => {
    const found = salienceOf({ power, legitimacy, urgency }, 3);
    expect(found).toEqual({ salienceClass: undefined, group: undefined, possible });
  });

  test.each(['id', 'en'] as const)('no class has an insulting name on the sheet (%s)', (language) => {
    const { salience, classes } = wordsFor(language).interestMap;
    const shown = [...Object.values(salience), ...Object.values(classes)];
    expect(new Set(shown).size).toBe(12);
    expect(shown.join(' ')).not.toMatch(/bahaya|dangerous|demanding|menuntut|penuntut/i);
  });
});
