import type { StoredValue } from './types';

export interface TypedOptions {
  locale: string;
  /** Format of the cell before; `@` keeps what is typed as text. */
  numberFormat?: string;
  /** Year of a date typed without one; the current year when absent. */
  year?: number;
}

/** What a typed text becomes. `numberFormat` is set when the text itself asks for one: a date, a percentage, a currency. */
export type Typed = { value: StoredValue; numberFormat?: string } | { formula: string };

/** Reads a text as if a person typed it into a cell (USER_ENTERED). */
export function parseTyped(text: string, _options: TypedOptions): Typed {
  if (text.startsWith('=')) return { formula: text };
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return { value: text === '' ? null : Number.isNaN(number) ? text : number };
}
