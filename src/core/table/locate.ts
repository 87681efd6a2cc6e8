import type { Cell, Grid } from '../cell';
import { TABLES } from '../tables/tables';
import type { Table } from './defineTable';
import { headerKeys, headerText, remarkScale, saysPercent, scaleOf } from './header';

/** Rows from the top in which a header row is looked for. */
const SEARCHED_ROWS = 10;
/** Distinctive headers by which a foreign sheet is recognised. */
const ENOUGH = 3;

/** A column of the sheet that stands for a declared one. */
interface Place {
  /** From 1. */
  readonly at: number;
  readonly header: string;
  /** False when it was found by another name than the template's. */
  readonly exact: boolean;
}

/** Where a table stands on its sheet. */
export interface Located {
  /** Row of the headers, from 1; the lower one of two. */
  readonly headerRow: number;
  readonly twoRows: boolean;
  readonly places: Readonly<Record<string, Place>>;
  /** Declared columns under whose header several columns stand. */
  readonly duplicates: readonly { readonly name: string; readonly places: readonly Place[] }[];
  /** Columns that could also stand for a declared one, under another of its names. */
  readonly passedOver: readonly { readonly name: string; readonly place: Place }[];
  /** Headers that stand for no declared column. */
  readonly unknown: readonly Pick<Place, 'at' | 'header'>[];
  /** Multiplier a money header names, by declared column. */
  readonly scales: Readonly<Record<string, number>>;
}

interface Candidate {
  readonly name: string;
  readonly exact: boolean;
  readonly rank: number;
}

const indexes = new WeakMap<Table, ReadonlyMap<string, Candidate>>();

/** Which declared column each normalised header or alias means. */
function indexOf(table: Table): ReadonlyMap<string, Candidate> {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const index = new Map<string, Candidate>();
  const columns = Object.entries(table.columns);
  for (const [name, { header }] of columns) index.set(headerKeys(header)[0] ?? '', { name, exact: true, rank: 0 });
  for (const [name, { header, aliases }] of columns) {
    const others = [headerKeys(header).slice(1), ...aliases.map(aliasKeys)];
    others.forEach((keys, at) => {
      for (const key of keys) if (!index.has(key)) index.set(key, { name, exact: false, rank: at + 1 });
    });
  }
  indexes.set(table, index);
  return index;
}

/** As it is written, and with its words replaced by those that mean the same; never without its brackets. */
function aliasKeys(alias: string): readonly string[] {
  const keys = headerKeys(alias);
  return keys.filter((_, at) => at === 0 || !alias.includes('('));
}

function candidateOf(table: Table, text: string): Candidate | undefined {
  const index = indexOf(table);
  const keys = headerKeys(text);
  for (const key of keys) {
    const candidate = index.get(key);
    if (candidate === undefined) continue;
    if (key.includes('%') || !saysPercent(text)) return candidate;
    return asPercent(table, candidate, key);
  }
  return undefined;
}

/** A share is no amount of money and no volume of work; beside a column without the sign it stands back. */
function asPercent(table: Table, candidate: Candidate, key: string): Candidate | undefined {
  const kind = table.columns[candidate.name]?.kind;
  if (kind?.numberFormat.includes('%') === true) return candidate;
  if (kind?.money === true || /\bfisik\b/.test(key)) return undefined;
  return { ...candidate, exact: false, rank: candidate.rank + STANDS_BACK };
}

/** More than any column has names. */
const STANDS_BACK = 1000;

const locations = new WeakMap<Grid, Map<Table, Located | undefined>>();

/**
 * Finds the header row among the first ten rows, and the columns by header or alias. `undefined` when none is known.
 * Looked for once a sheet and table: sheets are told apart by what they hold before they are read.
 */
export function locate(grid: Grid, table: Table): Located | undefined {
  const known = locations.get(grid) ?? new Map<Table, Located | undefined>();
  locations.set(grid, known);
  if (!known.has(table)) known.set(table, search(grid, table));
  return known.get(table);
}

function search(grid: Grid, table: Table): Located | undefined {
  let best: { row: number; texts: readonly string[]; count: number; twoRows: boolean } | undefined;
  for (let row = 0; row < Math.min(SEARCHED_ROWS, grid.length); row += 1) {
    const texts = (grid[row] ?? []).map(headerText);
    const count = distinct(table, texts);
    if (count > (best?.count ?? 0)) best = { row, texts, count, twoRows: false };
    const joined = joinRows(table, texts, grid[row + 1]);
    const together = joined === undefined ? 0 : distinct(table, joined);
    if (joined !== undefined && together > Math.max(best?.count ?? 0, distinctOf(grid[row + 1], table))) {
      best = { row: row + 1, texts: joined, count: together, twoRows: true };
    }
  }
  if (best === undefined || best.count < (Object.keys(table.columns).length > 2 ? 2 : 1)) return undefined;
  return placed(table, best.texts, best.row + 1, best.twoRows, {
    below: grid[best.row + 1] ?? [],
    title: titleScale(grid, best.row),
  });
}

function distinctOf(row: readonly Cell[] | undefined, table: Table): number {
  return distinct(table, (row ?? []).map(headerText));
}

function distinct(table: Table, texts: readonly string[]): number {
  const names = new Set<string>();
  for (const text of texts) {
    const candidate = text === '' ? undefined : candidateOf(table, text);
    if (candidate !== undefined) names.add(candidate.name);
  }
  return names.size;
}

/** Headers over two rows: a group such as "Penerima manfaat" above "L" and "P", or cells merged downwards. */
function joinRows(
  table: Table,
  upper: readonly string[],
  below: readonly Cell[] | undefined,
): readonly string[] | undefined {
  if (below === undefined || below.some((cell) => typeof cell !== 'string') || !below.some((cell) => cell !== '')) {
    return undefined;
  }
  let group = '';
  return upper.map((text, at) => {
    const lower = headerText(below[at]);
    if (text !== '') group = text;
    if (lower === '') return text;
    const joined = `${group} ${lower}`;
    if (candidateOf(table, joined) !== undefined) return joined;
    return candidateOf(table, lower) === undefined ? text : lower;
  });
}

/** A remark above the header such as "dalam jutaan rupiah" holds for every money column. */
function titleScale(grid: Grid, headerRow: number): number {
  for (const row of grid.slice(0, headerRow)) {
    for (const cell of row) {
      const times = remarkScale(headerText(cell));
      if (times !== 1) return times;
    }
  }
  return 1;
}

/** A row of units below the header, such as `(Rp 000)`; `Rp 1.000` there is somebody's figure. */
function unitBelow(cell: Cell | undefined): number {
  const text = headerText(cell).trim();
  return /^\(.*[^\d., ].*\)$|^\D+$/.test(text) ? remarkScale(text) : 1;
}

function placed(
  table: Table,
  texts: readonly string[],
  headerRow: number,
  twoRows: boolean,
  around: { readonly below: readonly Cell[]; readonly title: number },
): Located {
  const found = new Map<string, { place: Place; rank: number }[]>();
  const unknown: Located['unknown'][number][] = [];
  texts.forEach((header, index) => {
    if (header === '') return;
    const candidate = candidateOf(table, header);
    if (candidate === undefined) {
      unknown.push({ at: index + 1, header });
      return;
    }
    const list = found.get(candidate.name) ?? [];
    list.push({ place: { at: index + 1, header, exact: candidate.exact }, rank: candidate.rank });
    found.set(candidate.name, list);
  });
  const places: Record<string, Place> = {};
  const scales: Record<string, number> = {};
  const duplicates: Located['duplicates'][number][] = [];
  const passedOver: Located['passedOver'][number][] = [];
  for (const [name, list] of found) {
    const rank = Math.min(...list.map((entry) => entry.rank));
    const [first, ...same] = list.filter((entry) => entry.rank === rank);
    if (first === undefined) continue;
    places[name] = first.place;
    if (same.length > 0) duplicates.push({ name, places: [first, ...same].map((entry) => entry.place) });
    for (const entry of list) if (entry.rank !== rank) passedOver.push({ name, place: entry.place });
    if (table.columns[name]?.kind.money !== true) continue;
    const named = [scaleOf(first.place.header), unitBelow(around.below[first.place.at - 1]), around.title];
    const times = named.find((each) => each !== 1);
    if (times !== undefined) scales[name] = times;
  }
  return { headerRow, twoRows, places, duplicates, passedOver, unknown, scales };
}

let shared: ReadonlySet<string> | undefined;

/** Headers that several tables know, such as ID, Status or Tanggal: they distinguish nothing. */
function sharedHeaders(): ReadonlySet<string> {
  if (shared !== undefined) return shared;
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const table of Object.values(TABLES)) {
    for (const key of indexOf(table).keys()) (once.has(key) ? twice : once).add(key);
  }
  shared = twice;
  return twice;
}

/**
 * How surely a sheet holds a table: the number of its columns that were found, by header 1, by another name 0,75.
 * 0 when fewer than three of its headers belong to no other table, or when another table fits as well or better.
 * A sheet that bears the table's name needs no more than a header row, and wins where another table fits as well.
 */
export function matchTable(grid: Grid, table: Table, isNamed: boolean): number {
  const own = scoreOf(grid, table);
  if (own.score === 0 || (!isNamed && (own.distinctive < ENOUGH || !isPlausible(grid, table)))) return 0;
  const others = Object.values(TABLES).filter((other) => other.name !== table.name);
  const best = Math.max(...others.map((other) => scoreOf(grid, other).score));
  return own.score > best || (isNamed && own.score === best) ? own.score : 0;
}

/**
 * Without our name a sheet must say by its headers what its rows are about: their name under a header of its own (not just
 * "Nama"), a place or a score for needs, and a row of another sheet where rows must point at one. Lists of toddlers, of
 * building materials or of members share many other headers with us.
 */
function isPlausible(grid: Grid, table: Table): boolean {
  const places = locate(grid, table)?.places ?? {};
  const label = places[table.label];
  const isGeneric = label !== undefined && headerKeys(label.header).some((key) => GENERIC.test(key));
  if (table.label !== 'id' && isGeneric) return false;
  const columns = Object.entries(table.columns);
  const has = (wanted: readonly (readonly [string, unknown])[]): boolean =>
    wanted.length === 0 || wanted.some(([name]) => places[name] !== undefined);
  const pointing = columns.filter(([, { need, kind }]) => need === 'required' && kind.rule?.kind === 'references');
  const scores = columns.filter(([, { need }]) => need === 'score');
  if (label === undefined && pointing.length === 0) return false;
  return has(pointing) && (has(scores) || places['location'] !== undefined);
}

const GENERIC = /^(nama|uraian|keterangan|no|nomor|kode|id)$/;

function scoreOf(grid: Grid, table: Table): { readonly score: number; readonly distinctive: number } {
  const located = locate(grid, table);
  if (located === undefined) return { score: 0, distinctive: 0 };
  const places = Object.values(located.places);
  const score = places.reduce((sum, place) => sum + (place.exact ? 1 : 0.75), 0);
  const common = sharedHeaders();
  return {
    score,
    distinctive: places.filter((place) => !headerKeys(place.header).some((key) => common.has(key))).length,
  };
}
