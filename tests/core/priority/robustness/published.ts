import { readFileSync } from 'node:fs';

interface PublishedCase<Input, Expected> {
  readonly input: Input;
  readonly expected: Expected;
  readonly tolerance: number;
}

/** A case with published or hand-checked figures. */
export function published<Input, Expected>(name: string): PublishedCase<Input, Expected> {
  const text = readFileSync(new URL(`../../../cases/${name}.json`, import.meta.url), 'utf8');
  return JSON.parse(text) as PublishedCase<Input, Expected>;
}

type Figures = number | null | undefined | readonly Figures[];

/** The greatest distance between figures of the same shape; `Infinity` when shapes or gaps differ. */
export function distance(actual: Figures, expected: Figures): number {
  if (typeof actual === 'number' && typeof expected === 'number') return Math.abs(actual - expected);
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length === expected.length)
    return Math.max(0, ...actual.map((one: Figures, index) => distance(one, expected[index] as Figures)));
  return actual === undefined && expected === null ? 0 : Number.POSITIVE_INFINITY;
}
