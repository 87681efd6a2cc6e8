import type { Doubt, Parsed } from '../column';

/** More parts than any list of ours has options, and few enough to try every way of joining them. */
const MOST_PARTS = 60;
/** A label may itself hold commas: `Perusahaan (swasta, BUMN, BUMD)`. */
const MOST_JOINED = 6;

/**
 * Reads a cell of several entries: split on `;`, `|` and line breaks, then on `,` unless the pieces together are one entry.
 * `undefined` when there are too many pieces to be meant.
 */
export function splitEntries(text: string, isEntry: (part: string) => boolean): readonly string[] | undefined {
  if (isEntry(text)) return [text];
  const parts = text.split(/[;|\n]/);
  if (parts.length > MOST_PARTS) return undefined;
  const entries: string[] = [];
  for (const part of parts) {
    const pieces = part.split(',');
    if (pieces.length > MOST_PARTS) return undefined;
    entries.push(...joinPieces(pieces, isEntry));
  }
  return entries;
}

function joinPieces(pieces: readonly string[], isEntry: (part: string) => boolean): readonly string[] {
  const entries: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let length = Math.min(MOST_JOINED, pieces.length - at);
    while (
      length > 1 &&
      !isEntry(
        pieces
          .slice(at, at + length)
          .join(',')
          .trim(),
      )
    )
      length -= 1;
    const entry = pieces
      .slice(at, at + length)
      .join(',')
      .trim();
    if (entry !== '' && entry !== '-') entries.push(...joinedByWord(entry, isEntry));
    at += length;
  }
  return entries;
}

/** `Dana dan pelatihan`, `DD + ADD`: two entries when both are known, and one text otherwise. */
function joinedByWord(entry: string, isEntry: (part: string) => boolean): readonly string[] {
  if (entry.length > 200 || isEntry(entry)) return [entry];
  const parts = entry.split(/ dan | serta | ?[&+/] ?/i);
  return parts.length > 1 && parts.every((part) => isEntry(part)) ? parts : [entry];
}

/** Puts the parts of one cell together: what was read counts, what was not stays a doubt, and the cell is marked incomplete. */
export function collect<V>(parts: readonly Parsed<V>[]): Parsed<readonly V[]> {
  const values: V[] = [];
  const doubts: Doubt[] = [];
  let incomplete = false;
  for (const part of parts) {
    if (part.is === 'value' && !values.includes(part.value)) values.push(part.value);
    if (part.is === 'unread') incomplete = true;
    doubts.push(...(part.doubts ?? []));
  }
  if (values.length === 0) return incomplete ? { is: 'unread', doubts } : { is: 'empty', doubts };
  return { is: 'value', value: values, doubts, incomplete };
}
