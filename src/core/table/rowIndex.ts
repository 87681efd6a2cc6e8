import type { Settings } from '../tables/settings';
import { VILLAGE } from '../tables/tables';
import type { Lookup, ReadContext, ReferableTable } from './column';
import { readId } from './kinds/identifier';
import type { LaidOut } from './layOut';
import { clean, normalise, withoutPersonal } from './normalise';
import { rowLabel } from './rowLabel';

/** Rows that can be pointed at, found by id or by name. */
export interface RowIndex {
  readonly lookup: ReadContext['lookup'];
  /** The row another name of Pengaturan stands for is known. */
  knows(text: string): boolean;
}

interface Named {
  readonly byId: Map<string, Lookup>;
  readonly byName: Map<string, Lookup>;
  /** The name as it stands on the sheet, by id: the common label is recognised without a second look. */
  readonly labels: Map<string, Lookup>;
}

const PREFIXES: Readonly<Record<ReferableTable, string>> = { needs: 'KB', stakeholders: 'SH', programs: 'PR' };
const UNKNOWN: Lookup = { is: 'unknown' };
const HOME: Lookup = { is: 'found', id: VILLAGE, village: true };
const LONGEST_NAME = 400;

/** What the index is made from: laid-out sheets with the ids their rows have or get. */
export interface Indexed {
  readonly laid: LaidOut;
  readonly newIds: ReadonlyMap<number, string>;
}

export function rowIndex(
  sheets: Readonly<Partial<Record<ReferableTable, Indexed>>>,
  settings: Pick<Settings, 'villageName' | 'villageTerm'>,
  otherNames: readonly (readonly [name: string, target: string])[],
  context: ReadContext,
): RowIndex {
  const tables = new Map<ReferableTable, Named>();
  for (const [table, sheet] of Object.entries(sheets)) {
    if (sheet !== undefined) tables.set(table as ReferableTable, named(table as ReferableTable, sheet, context));
  }
  const village = villageNames(settings);
  const others = new Map(otherNames.map(([name, target]) => [normalise(name), target]));
  const find = (wanted: readonly ReferableTable[], text: string): Lookup => {
    const direct = search(tables, wanted, village, text);
    if (direct !== UNKNOWN || !wanted.includes('stakeholders')) return direct;
    const target = others.get(normalise(text));
    const found = target === undefined ? UNKNOWN : search(tables, wanted, village, target);
    return found.is === 'found' ? { ...found, repaired: true } : found;
  };
  const known = new Map<readonly ReferableTable[], Map<string, Lookup>>();
  const lookup = (wanted: readonly ReferableTable[], text: string): Lookup => {
    const memory = known.get(wanted) ?? new Map<string, Lookup>();
    known.set(wanted, memory);
    const seen = memory.get(text);
    if (seen !== undefined) return seen;
    const found = text.length > LONGEST_NAME ? UNKNOWN : find(wanted, text);
    memory.set(text, found);
    return found;
  };
  const stakeholders: readonly ReferableTable[] = ['stakeholders'];
  return { lookup, knows: (text) => !tables.has('stakeholders') || lookup(stakeholders, text).is === 'found' };
}

function named(table: ReferableTable, { laid, newIds }: Indexed, context: ReadContext): Named {
  const byId = new Map<string, Lookup>();
  const byName = new Map<string, Lookup>();
  const labels = new Map<string, Lookup>();
  const { grid } = laid.sheet;
  const nameAt = laid.columns['name'] ?? 0;
  const typeAt = table === 'stakeholders' ? (laid.columns['type'] ?? 0) : 0;
  const type = laid.table.columns['type']?.kind;
  for (const row of laid.rows.data) {
    const cells = grid[row - 1] ?? [];
    const id = laid.ids.get(row) ?? newIds.get(row);
    const parsed = typeAt === 0 ? undefined : type?.parse(cells[typeAt - 1] ?? '', context);
    const isVillage = parsed?.is === 'value' && parsed.value === 'VILLAGE_GOV';
    if (id === undefined && !isVillage) continue;
    const found: Lookup = isVillage ? HOME : { is: 'found', id: id ?? '' };
    if (id !== undefined) byId.set(id, found);
    addName(byName, cells[nameAt - 1], found, id ?? VILLAGE);
    if (id !== undefined)
      labels.set(rowLabel(id, withoutPersonal(String(cells[nameAt - 1] ?? '').slice(0, LONGEST_NAME))), found);
  }
  for (const [id, rows] of laid.twice) {
    const both: Lookup = { is: 'ambiguous', ids: rows.map((row) => `${id} (${laid.sheet.name} ${row})`) };
    byId.set(id, both);
    for (const row of rows) addName(byName, grid[row - 1]?.[nameAt - 1], both, id);
  }
  return { byId, byName, labels };
}

function addName(byName: Map<string, Lookup>, cell: unknown, found: Lookup, id: string): void {
  if (typeof cell !== 'string' || cell.length > LONGEST_NAME) return;
  const key = normalise(cell);
  const other = byName.get(key);
  if (key === '') return;
  if (other === undefined) byName.set(key, found);
  else if (other !== found) byName.set(key, { is: 'ambiguous', ids: [...idsOf(other), id] });
}

function idsOf(found: Lookup): readonly string[] {
  if (found.is === 'unknown') return [];
  return found.is === 'found' ? [found.id] : found.ids;
}

function villageNames({
  villageName = '',
  villageTerm,
}: Pick<Settings, 'villageName' | 'villageTerm'>): ReadonlySet<string> {
  const terms = Array.from(new Set(['desa', normalise(villageTerm)]));
  const name = terms.reduce(
    (rest, term) => (rest.startsWith(`${term} `) ? rest.slice(term.length + 1) : rest),
    normalise(villageName),
  );
  const names = new Set(['pemdes', 'pemerintah desa']);
  for (const term of terms) {
    for (const before of ['', 'pemerintah ']) {
      names.add(`${before}${term}`);
      if (name !== '') names.add(`${before}${term} ${name}`);
    }
  }
  if (name !== '') for (const text of [name, `pemdes ${name}`]) names.add(text);
  return names;
}

const ID_FIRST = /^([a-z]{2}[ ._:/#-]*[0-9oil]{1,7})(?: *[\u00b7\u2022:|-] *| +(?=\S))(.+)$/i;
const ID_LAST = /^(.+?) *\(([a-z]{2}[ ._:/#-]*[0-9oil]{1,7})\)$/i;

function search(
  tables: ReadonlyMap<ReferableTable, Named>,
  wanted: readonly ReferableTable[],
  village: ReadonlySet<string>,
  text: string,
): Lookup {
  for (const table of wanted) {
    const label = tables.get(table)?.labels.get(text);
    if (label !== undefined) return label;
  }
  const plain = clean(text);
  const key = normalise(plain);
  if (key === '') return UNKNOWN;
  if (wanted.includes('stakeholders') && village.has(key)) return HOME;
  const byName = names(tables, wanted, key);
  if (byName.is !== 'unknown') return byName;
  const whole = byId(tables, wanted, plain);
  if (whole !== undefined) return whole;
  const labelled = ID_FIRST.exec(plain);
  const bracketed = labelled === null ? ID_LAST.exec(plain) : null;
  const found = byId(tables, wanted, labelled?.[1] ?? bracketed?.[2] ?? '');
  if (found?.is !== 'found') return found ?? UNKNOWN;
  // A label whose name belongs to another row: nobody can tell which of the two is meant.
  const other = names(tables, wanted, normalise(labelled?.[2] ?? bracketed?.[1] ?? ''));
  const agrees = other.is === 'unknown' || idsOf(other).includes(found.id);
  return agrees ? found : { is: 'ambiguous', ids: [found.id, ...idsOf(other)] };
}

function byId(
  tables: ReadonlyMap<ReferableTable, Named>,
  wanted: readonly ReferableTable[],
  text: string,
): Lookup | undefined {
  const id = readId(text);
  const table = wanted.find((name) => id?.startsWith(`${PREFIXES[name]}-`) === true);
  if (id === undefined || table === undefined) return undefined;
  const sheet = tables.get(table);
  // Where the other sheet is not at hand, an id is taken at its word.
  const found: Lookup = sheet === undefined ? { is: 'found', id } : (sheet.byId.get(id) ?? UNKNOWN);
  return found.is === 'found' && id !== text ? { ...found, repaired: true } : found;
}

function names(tables: ReadonlyMap<ReferableTable, Named>, wanted: readonly ReferableTable[], key: string): Lookup {
  const found: Lookup[] = [];
  for (const table of wanted) {
    const match = tables.get(table)?.byName.get(key);
    if (match !== undefined) found.push(match);
  }
  if (found.length > 1)
    return { is: 'ambiguous', ids: found.reduce<readonly string[]>((ids, each) => ids.concat(idsOf(each)), []) };
  return found[0] ?? UNKNOWN;
}
