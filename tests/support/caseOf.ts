import { readFileSync } from 'node:fs';

/** A published or derived case: what goes in, what has to come out, and how closely. */
export interface Case<I, E> {
  readonly input: I;
  readonly expected: E;
  readonly tolerance: number;
}

export function caseOf<I, E>(name: string): Case<I, E> {
  return JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8'));
}
