import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Where the figures of a case come from, strongest first; see the notes of each file. */
type Provenance = 'published' | 'peer-test' | 'reference-run' | 'published-rekeyed' | 'derived';

/** A shared case: what goes in, what has to come out, how closely, and who says so. */
interface Case<I, E> {
  readonly source: string;
  readonly provenance: Provenance;
  readonly input: I;
  readonly expected: E;
  readonly tolerance: number;
}

/** What agreeing with a case proves, and no more. */
const PROVES: Readonly<Record<Provenance, string>> = {
  published: 'published',
  'peer-test': "another project's test",
  'reference-run': 'another calculation',
  'published-rekeyed': 'REKEYED, not checked against the original',
  derived: "this project's own rule",
};

/** A case by its name; each test knows the shape of its own. */
export function caseOf<I, E>(name: string): Case<I, E> {
  return JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8'));
}

/** The title of a test of a case, with its provenance and source, so that the list of tests claims no more than there is. */
export function titleOf(name: string, what: string): string {
  const { provenance, source } = caseOf(name);
  return `[${PROVES[provenance]}] ${name}: ${what} (${source})`;
}

/** Titles and names of several cases, for `test.each`. */
export function titled(names: readonly string[], what: string): readonly (readonly [title: string, name: string])[] {
  return names.map((name) => [titleOf(name, what), name]);
}

type Figures = number | string | boolean | null | undefined | readonly Figures[];

/** Numbers within the tolerance, everything else exactly, lists equally long; what a case has as `null` is `undefined`. */
export function expectNear(actual: Figures, expected: Figures, tolerance: number): void {
  expect(differences(actual, expected, tolerance, '')).toEqual([]);
}

function differences(actual: Figures, expected: Figures, tolerance: number, at: string): readonly string[] {
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length === expected.length)
    return expected.flatMap((one, index) => differences(actual[index], one, tolerance, `${at}[${index}]`));
  const isSame =
    typeof actual === 'number' && typeof expected === 'number'
      ? Math.abs(actual - expected) <= tolerance
      : actual === (expected ?? undefined);
  return isSame ? [] : [`${at} ${JSON.stringify(actual)}, not ${JSON.stringify(expected)} within ${tolerance}`];
}
