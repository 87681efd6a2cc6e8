import type { ColumnKind } from '../column';
import { doubt, unread, value } from '../parsed';
import { reader } from '../reader';

const CANONICAL = /^[A-Z]{2}-(\d{3}|[1-9]\d{3,6})$/;
const SHAPE = /^([A-Z]{2})[ ._:/#-]*([0-9OIL]{1,7})$/;

/** `KB` and 7 -> `KB-007`. */
export function idOf(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(3, '0')}`;
}

/** The id a text means, whatever its noise: `kb 1`, `KB001`, `KB-OO1`. */
export function readId(text: string): string | undefined {
  if (text.length > 40) return undefined;
  if (isCanonicalId(text)) return text;
  const match = SHAPE.exec(text.toUpperCase());
  const digits = (match?.[2] ?? '').replace(/O/g, '0').replace(/[IL]/g, '1');
  // Letters alone, such as `KB-OO`, are a word and not a number.
  if (match === null || !/\d/.test(match[2] ?? '') || Number(digits) === 0) return undefined;
  return idOf(match[1] ?? '', Number(digits));
}

/** The number in an id of this prefix; 0 for anything else. */
export function numberOfId(id: string, prefix: string): number {
  return id.startsWith(`${prefix}-`) ? Number(id.slice(prefix.length + 1)) || 0 : 0;
}

/** `KB-001` to the letter, as nearly every id stands there. */
export const isCanonicalId = (text: string): boolean => CANONICAL.test(text) && !text.endsWith('-000');

/** A row's own id. A bare number in this column is the number of the row's id; the repair is said. */
export function identifierParser(prefix: string): ColumnKind<string>['parse'] {
  const bad = unread('badId', { example: `${prefix}-001` });
  const ofNumber = (read: number): ReturnType<ColumnKind<string>['parse']> => {
    if (!Number.isInteger(read) || read < 1 || read > 9_999_999) return bad;
    return value(idOf(prefix, read), [doubt('readAs', { value: idOf(prefix, read) })]);
  };
  const parse = reader<string>({
    wrong: 'badId',
    longest: 40,
    text: (text, _, asTyped) => {
      const id = /^\d{1,7}\.?$/.test(text) ? undefined : readId(text);
      if (id === undefined) return /^\d{1,7}\.?$/.test(text) ? ofNumber(Number.parseInt(text, 10)) : bad;
      if (!id.startsWith(`${prefix}-`)) return bad;
      return value(id, id === asTyped.trim() ? [] : [doubt('readAs', { value: id })]);
    },
    number: ofNumber,
    date: () => bad,
  });
  return (cell, context) =>
    typeof cell === 'string' && cell.startsWith(`${prefix}-`) && isCanonicalId(cell)
      ? value(cell)
      : parse(cell, context);
}
