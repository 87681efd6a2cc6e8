import type { Cell, Grid } from '../cell';
import { SECTORS } from '../tables/lists';
import type { Lookup, ReadContext } from './column';
import type { Table } from './defineTable';
import { isCanonicalId, readId } from './kinds/identifier';
import { optionIndex } from './kinds/options';
import type { Located } from './locate';
import { clean, isBlank, normalise } from './normalise';

/** Rows that are no data, by what they are. `blank` also counts rows with nothing but ids, formats or unticked boxes. */
export type SkippedKind = 'blank' | 'subtotal' | 'section' | 'signature' | 'remark' | 'header' | 'continuation';

export interface RowKinds {
  /** Sheet row numbers of the rows that hold data. */
  readonly data: readonly number[];
  readonly skipped: Readonly<Record<SkippedKind, number>>;
  /** The first row that was passed over though something stands in it. */
  readonly firstSkipped: number | undefined;
  /** By data row: the field its section heading names, and that heading's row. */
  readonly sections: ReadonlyMap<number, { readonly sector: number; readonly row: number }>;
  /** Last data row, or the header row. */
  readonly lastRow: number;
}

const SUM = /^(sub )?(total|jumlah)$|^grand total$/;
const SUM_OF =
  /^(grand total|(sub )?(total|jumlah)) (per|bidang|keseluruhan|seluruh(nya)?|semua|biaya|anggaran|rupiah|rp|total|belanja|dana|[ivx]{1,4}|[1-9a-f])( .*)?$/;
const CONTINUED = /^(dst|dan seterusnya|dll|dan lain lain|dan sebagainya|dsb|etc)$/;
/** Words that open a signature block. Names and offices below it are recognised by standing below it. */
const SIGNED =
  /^(mengetahui|menyetujui|tertanda|ttd|tanda tangan)( |$)|^(disetujui|disahkan|ditetapkan|dibuat|disusun|diperiksa) (oleh|di|pada)( |$)|^nip( \d|$)/;
/** Offices sign, but they may also be what a row is about: then data stand below them. */
const OFFICE = /^((pj )?kepala desa|sekretaris desa|ketua bpd)$/;
const REMARK = /^\s*(catatan|keterangan|ket|nb|sumber( data)?)\.? ?:/i;
const PLACE_AND_DATE = /^[a-z ]{3,40} (tanggal |tgl )?(\d{1,2} )?[a-z]{0,9} ?(20\d\d)?$/;

/** Units that a printed form repeats below its headers: `(Rp 000)`, `(orang)`. */
const UNITS = /^\s*\([^()]*[a-z'][^()]*\)\s*$/i;

const sectors = optionIndex<number>(SECTORS);

/** Cells of a row that a person filled, and what the columns among them are. */
interface Filled {
  /** Every filled cell of the row, in any column. */
  readonly texts: readonly string[];
  /** Filled cells in declared columns other than the id. */
  readonly known: number;
  /** Of those, texts. */
  readonly knownTexts: number;
  readonly id: string | undefined;
}

/** Tells data rows from blank rows, sums, section headings, repeated headers and what stands below the table. */
export function rowKinds(grid: Grid, table: Table, located: Located, context: ReadContext): RowKinds {
  const names = placeNames(located);
  const data: number[] = [];
  const skipped = { blank: 0, subtotal: 0, section: 0, signature: 0, remark: 0, header: 0, continuation: 0 };
  const sections = new Map<number, { readonly sector: number; readonly row: number }>();
  let firstSkipped: number | undefined;
  let section: { readonly sector: number; readonly row: number } | undefined;
  let isClosing = false;
  let blank = 0;
  const lastSure = lastSureRow(grid, table, located, context);
  const isPlain = plainData(table, located, names);
  for (let row = located.headerRow + 1; row <= grid.length; row += 1) {
    const cells = grid[row - 1] ?? [];
    const filled = isPlain(cells) ? PLAIN_DATA : filledOf(cells, names);
    const kind =
      filled === PLAIN_DATA
        ? 'data'
        : kindOf(filled, cells, table, located, { isClosing, isAmongData: () => row <= lastSure() });
    if (kind === 'data') {
      data.push(row);
      skipped.blank = blank;
      if (section !== undefined) sections.set(row, section);
      continue;
    }
    // Blank rows count only between data: below it a sheet may go on for a thousand formatted rows.
    if (kind === 'blank') {
      blank += 1;
      continue;
    }
    skipped[kind] += 1;
    firstSkipped = firstSkipped ?? row;
    if (kind === 'signature') isClosing = row > lastSure();
    if (kind === 'section') section = { sector: sectorOf(filled.texts) ?? 0, row };
  }
  return { data, skipped, firstSkipped, sections, lastRow: data[data.length - 1] ?? located.headerRow };
}

/** Stands for a row whose words need not be looked at. */
const PLAIN_DATA: Filled = { texts: [], known: 0, knownTexts: 0, id: undefined };

/** True for a row with one of the table's own ids to the letter and something beside it: nearly every row of a kept sheet. */
function plainData(
  { prefix }: Table,
  located: Located,
  names: readonly (string | undefined)[],
): (cells: readonly Cell[]) => boolean {
  const idAt = (located.places['id']?.at ?? 0) - 1;
  const start = `${prefix}-`;
  return (cells) => {
    const id = cells[idAt];
    if (typeof id !== 'string' || !id.startsWith(start) || !isCanonicalId(id)) return false;
    return cells.some((cell, at) => at !== idAt && names[at] !== undefined && isFilled(cell));
  };
}

/**
 * The last row that is data without doubt: it has an id, more than two cells, or a cell that says what only its own
 * column can say. Signatures stand below it. Looked for from below, and only once somebody asks.
 */
function lastSureRow(grid: Grid, table: Table, located: Located, context: ReadContext): () => number {
  let last: number | undefined;
  return () => {
    if (last !== undefined) return last;
    const names = placeNames(located);
    const telling = tellingColumns(table, located, context);
    last = grid.length;
    for (; last > located.headerRow; last -= 1) {
      const cells = grid[last - 1] ?? [];
      const filled = filledOf(cells, names);
      if (filled.known === 0 || kindOf(filled, cells, table, located, UNSIGNED) !== 'data') continue;
      if (filled.known > 2 || filled.id?.startsWith(`${table.prefix}-`) === true || telling(cells)) break;
    }
    return last;
  };
}

/** True for cells of which one holds what its column asks for, in a column that would not take just any words. */
function tellingColumns(table: Table, located: Located, context: ReadContext): (cells: readonly Cell[]) => boolean {
  const reading: ReadContext = { ...context, lookup: (_, text) => idLookup(text) };
  const columns = Object.entries(located.places)
    .map(([name, { at }]) => ({ at, kind: table.columns[name]?.kind }))
    .filter(({ kind }) => kind?.parse('Mengetahui', reading).is === 'unread');
  return (cells) => columns.some(({ at, kind }) => kind?.parse(cells[at - 1] ?? '', reading).is === 'value');
}

function idLookup(text: string): Lookup {
  const id = readId(text);
  return id === undefined ? { is: 'unknown' } : { is: 'found', id };
}

function placeNames(located: Located): readonly (string | undefined)[] {
  const names: (string | undefined)[] = [];
  for (const [name, place] of Object.entries(located.places)) names[place.at - 1] = name;
  return names;
}

/** True for anything a person put there; an unticked box stands in every row of a formatted column. */
export function isFilled(cell: Cell): boolean {
  return typeof cell === 'string' ? cell !== '' && !isBlank(cell) : cell !== false;
}

function filledOf(cells: readonly Cell[], names: readonly (string | undefined)[]): Filled {
  const texts: string[] = [];
  let known = 0;
  let knownTexts = 0;
  let id: string | undefined;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell === undefined || !isFilled(cell)) continue;
    if (texts.length < 12 || names[at] === 'id') texts.push(typeof cell === 'string' ? cell : String(cell));
    if (names[at] === 'id') id = typeof cell === 'string' && cell.length < 40 ? readId(clean(cell)) : undefined;
    else if (names[at] !== undefined) {
      known += 1;
      if (typeof cell === 'string') knownTexts += 1;
    }
  }
  return { texts, known, knownTexts, id };
}

/** Where a row stands: below a line that opened the signatures, or not below the last sure data. */
interface Standing {
  readonly isClosing: boolean;
  readonly isAmongData: () => boolean;
}

const UNSIGNED: Standing = { isClosing: false, isAmongData: () => true };

function kindOf(
  { texts, known, knownTexts, id }: Filled,
  cells: readonly Cell[],
  table: Table,
  located: Located,
  { isClosing, isAmongData }: Standing,
): SkippedKind | 'data' {
  // Rows with a generated id of this table are data whatever their words; an id alone holds nothing.
  if (id?.startsWith(`${table.prefix}-`) === true) return known === 0 ? 'blank' : 'data';
  const first = texts[0];
  if (first === undefined) return 'blank';
  if (knownTexts > 3) return isNumbering(texts) || isHeader(cells, located) ? 'header' : 'data';
  if (isNumbering(texts) || isUnits(texts)) return 'header';
  const words = texts.filter((text) => text.length <= 200 && /[^\d\s.,%]/.test(text)).map(normalise);
  const word = words[0] ?? '';
  if (knownTexts <= 2 && words.some((text) => SUM.test(text) || SUM_OF.test(text))) return 'subtotal';
  if (words.length > 0 && words.every((text) => CONTINUED.test(text))) return 'continuation';
  if (/^[.\s\u2026]+$/.test(texts.join(''))) return 'continuation';
  if (known > 1 && isHeader(cells, located)) return 'header';
  if (isClosing && known <= 2) return 'signature';
  if (known <= 2 && texts.length <= 4) {
    if (SIGNED.test(word) || isPlaceAndDate(texts) || (OFFICE.test(word) && !isAmongData())) return 'signature';
  }
  if (known <= 1 && REMARK.test(first)) return 'remark';
  if (table.columns['sector'] !== undefined && texts.length <= 2 && sectorOf(texts) !== undefined) return 'section';
  return known === 0 ? 'blank' : 'data';
}

/** Units below the headers; one text in brackets alone may be a need, unless it speaks of rupiah. */
function isUnits(texts: readonly string[]): boolean {
  return (texts.length > 1 || /\brp/i.test(texts[0] ?? '')) && texts.every((text) => UNITS.test(text));
}

/** The row of column numbers or letters below a printed header: 1 2 3 4, a b c d, (1) (2) (3) (4). */
function isNumbering(texts: readonly string[]): boolean {
  if (texts.length < 4 || texts.some((text) => text.length > 4)) return false;
  const places = texts.map((text) => {
    const bare = text.replace(/[() .]/g, '').toLowerCase();
    return /^[a-z]$/.test(bare) ? bare.charCodeAt(0) : /^\d{1,2}$/.test(bare) ? Number(bare) : Number.NaN;
  });
  return places.every((place, index) => index === 0 || place === (places[index - 1] ?? Number.NaN) + 1);
}

/** "Sukamaju, 5 Januari 2026" above the signatures. */
function isPlaceAndDate(texts: readonly string[]): boolean {
  const text = texts.length === 1 ? (texts[0] ?? '') : '';
  return (
    text.length < 80 && /, */.test(text) && /20\d\d|\.{3}|\u2026/.test(text) && PLACE_AND_DATE.test(normalise(text))
  );
}

/** A header row that a printout repeats: at least two cells that say again what their column is called. */
function isHeader(cells: readonly Cell[], located: Located): boolean {
  let same = 0;
  for (const { at, header } of Object.values(located.places)) {
    const cell = cells[at - 1];
    // Most cells differ in length or first letter already; only the others are worth normalising.
    if (typeof cell !== 'string' || cell === '' || Math.abs(cell.length - header.length) > 3) continue;
    if ((cell.charCodeAt(0) | 32) === (header.charCodeAt(0) | 32) && normalise(cell) === normalise(header)) same += 1;
  }
  return same >= 2;
}

/** `II. Bidang Pelaksanaan Pembangunan Desa`, `Bid. Pembangunan`, or a number with such a name beside it. */
function sectorOf(texts: readonly string[]): number | undefined {
  const text = texts.join(' ');
  if (text.length > 120) return undefined;
  const plain = clean(text);
  const bare = plain.replace(/^(\d|[ivx]{1,3}|[a-e])[. )-]+(?=\S{3})/i, '');
  const names = /bid(ang|\.)? /i.test(plain) || bare !== plain || texts.length === 1;
  return names ? (sectors.find(plain) ?? sectors.find(bare))?.value : undefined;
}
