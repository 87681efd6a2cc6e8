import type { TableName } from '../table/defineTable';
import { normalise } from '../table/normalise';
import { type Rows, VILLAGE } from '../tables/tables';

interface Identified {
  readonly id: string | undefined;
  readonly origin: { readonly row: number };
}

/** Short names of rows for flag ids: unique within a table, and the same on every run while the rows stay the same. */
export interface Tokens {
  /** `KB003` for a row with id `KB-003`; a fingerprint of its words for a row without one. */
  of(row: Identified): string;
  /** The same for a reference, of which only the id is known; `DESA` for the village. */
  ofId(table: TableName, id: string): string;
}

/** Names every row that a flag can be about. */
export function tokensFor(rows: Rows): Tokens {
  const byRow = new Map<Identified, string>();
  const byId = new Map<TableName, Map<string, string>>();
  const name = <R extends Identified>(table: TableName, list: readonly R[], words: (row: R) => string): void => {
    const taken = new Set<string>();
    const named = new Map<string, string>();
    byId.set(table, named);
    for (const row of inStableOrder(list, words)) {
      const token = free(row.id === undefined ? `X${fingerprint(words(row))}` : compact(row.id), taken);
      byRow.set(row, token);
      if (row.id !== undefined) named.set(row.id, token);
    }
  };
  name('needs', rows.needs, (row) => [row.name, row.location, row.year].join(' '));
  name('stakeholders', rows.stakeholders, (row) => row.name ?? '');
  name('programs', rows.programs, (row) => row.name ?? '');
  name('interactions', rows.interactions, (row) => [row.commitment, row.summary, row.date].join(' '));
  return {
    of: (row) => byRow.get(row) ?? 'X',
    ofId: (table, id) => (id === VILLAGE ? VILLAGE : (byId.get(table)?.get(id) ?? compact(id))),
  };
}

/** Rows whose words are alike are told apart by their place, so the order they arrive in does not matter. */
function inStableOrder<R extends Identified>(list: readonly R[], words: (row: R) => string): readonly R[] {
  const keyed = list.map((row) => ({ row, key: row.id ?? words(row) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row.origin.row - b.row.origin.row));
  return keyed.map((entry) => entry.row);
}

function free(token: string, taken: Set<string>): string {
  let name = token;
  for (let copy = 2; taken.has(name); copy += 1) name = `${token}_${copy}`;
  taken.add(name);
  return name;
}

/** `KB-003` -> `KB003`; an id in no Latin letters keeps its fingerprint. */
function compact(id: string): string {
  const letters = id.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return letters === '' || letters.length > 12 ? `X${fingerprint(id)}` : letters;
}

/** FNV-1a over the normalised form of a text, in base 36: short, and the same wherever it is computed. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of normalise(text)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36).toUpperCase();
}
