import { addressOf } from '../cell';
import { cellOf, type Origin, type TableName } from '../table/defineTable';
import type { Focus, Option, Period } from '../table/kinds';
import { STATUSES as COMMITMENT_STATUSES } from '../tables/interactions';
import { BASES, POSITIONS } from '../tables/interests';
import { KINDS as COOPERATION_KINDS, DOCUMENT_TYPES, STAGES } from '../tables/programs';
import { TABLES } from '../tables/tables';
import type { Words } from '../words/words';
import type { Evidence } from './flag';

interface AnyRow {
  readonly origin: Origin;
}

/** Longest quotation from a cell; the cell itself is one click away. */
const QUOTED = 120;
const LOOSE_SPACE = /\s\s|[^\S ]|^ | $/;
/** Cells named as the sources of one flag. */
const SOURCES = 12;

// Columns whose values are codes; everything else is shown by its own type.
const LISTS: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly Option<unknown>[]>>>>> = {
  interests: { position: POSITIONS, basis: BASES },
  interactions: { status: COMMITMENT_STATUSES },
  programs: { kind: COOPERATION_KINDS, stage: STAGES, documentType: DOCUMENT_TYPES },
};

/** One cell of a row as evidence: where it stands, under which header, and what it says. */
export function evidenceOf(row: AnyRow, column: string, words: Words): Evidence {
  const { header } = columnOf(row, column) ?? { header: column };
  return { cell: cellOf(row, column), header, shown: shownValue(row, column, words) };
}

/** What a cell says, in the words of the sheet: the label of a list, a date, an amount, or its text. */
export function shownValue(row: AnyRow, column: string, words: Words): string {
  const value = (row as unknown as Readonly<Record<string, unknown>>)[column];
  const list = LISTS[row.origin.table]?.[column];
  if (value === undefined) return words.mismatch.emptyCell;
  if (list !== undefined) return list.find((option) => option.value === value)?.label ?? String(value);
  if (typeof value === 'number') return shownNumber(value, column, columnOf(row, column)?.kind.money === true, words);
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? words.format.date(value) : quoted(value);
  if (Array.isArray(value)) return quoted(value.map(String).join('; '));
  return quoted('label' in (value as object) ? (value as Period).label : shownFocus(value as Focus));
}

/** Sheet text in one line, cut where a sentence would become unreadable. */
export function quoted(text: string): string {
  const line = LOOSE_SPACE.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}

/** Where a flag comes from, as text: `Kepentingan!D7 Posisi: Menolak; …`. */
export function sourcesOf(evidence: readonly Evidence[], words: Words): string {
  const named = evidence.slice(0, SOURCES).map(({ cell, header, shown }) => `${addressOf(cell)} ${header}: ${shown}`);
  const more = evidence.length - named.length;
  return (more > 0 ? [...named, words.mismatch.page.moreSources(more)] : named).join('; ');
}

function shownNumber(value: number, column: string, money: boolean, words: Words): string {
  if (money) return words.format.rupiah(value);
  return column === 'year' ? String(value) : words.format.number(value);
}

function shownFocus(focus: Focus): string {
  return [...focus.sectors.map(String), ...focus.goals.map((goal) => `SDGs ${goal}`)].join('; ');
}

function columnOf(row: AnyRow, column: string): { header: string; kind: { money?: boolean } } | undefined {
  const columns: Readonly<Record<string, { header: string; kind: { money?: boolean } }>> =
    TABLES[row.origin.table].columns;
  return columns[column];
}
