import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A published case as its file has it; each test knows the shape of its own. */
export function caseOf<Input, Expected>(
  name: string,
): { readonly input: Input; readonly expected: Expected; readonly tolerance: number } {
  const text = readFileSync(new URL(`../../../cases/${name}.json`, import.meta.url), 'utf8');
  return JSON.parse(text) as { input: Input; expected: Expected; tolerance: number };
}

/** Every number within the tolerance of the case, and equally many. */
export function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, index) => {
    expect(Math.abs(value - (expected[index] ?? Number.NaN)), `${index}: ${value}`).toBeLessThanOrEqual(tolerance);
  });
}
