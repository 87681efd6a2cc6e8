import type { Doubt, Parsed } from './column';
import type { ProblemCode } from './problem';

type Parameters = NonNullable<Doubt['parameters']>;

export const EMPTY: Parsed<never> = { is: 'empty' };

export function doubt(code: ProblemCode, parameters?: Parameters): Doubt {
  return parameters === undefined ? { code } : { code, parameters };
}

/** Something stands there, but not what the column holds. */
export function unread(code: ProblemCode, parameters?: Parameters): Parsed<never> {
  return { is: 'unread', doubts: [doubt(code, parameters)] };
}

export function value<V>(read: V, doubts: readonly Doubt[] = []): Parsed<V> {
  return doubts.length === 0 ? { is: 'value', value: read } : { is: 'value', value: read, doubts };
}

/**
 * The same outcome with a value of another kind, or with another outcome altogether.
 * Not called `then`: a module that exports a `then` is waited for without end by `import()`.
 */
export function andThen<A, B>(parsed: Parsed<A>, next: (read: A) => Parsed<B>): Parsed<B> {
  if (parsed.is !== 'value') return parsed;
  const after = next(parsed.value);
  const doubts = [...(parsed.doubts ?? []), ...(after.doubts ?? [])];
  return doubts.length === 0 ? after : { ...after, doubts };
}
