import type { Cell, IsoDate } from '../cell';
import type { ProblemCode } from './problem';

/** How much a column matters: `required` and `score` and `conditional` are the core tier, `optional` the additional tier. */
export type Need = 'required' | 'score' | 'conditional' | 'optional';

/** Tables whose rows other tables point at. */
export type ReferableTable = 'needs' | 'stakeholders' | 'programs';

/** What a data-validation rule says, in terms that any spreadsheet can carry out. */
export type CellRule =
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly strict: boolean }
  | { readonly kind: 'references'; readonly tables: readonly ReferableTable[]; readonly strict: boolean }
  | { readonly kind: 'date'; readonly strict: boolean };

/** A remark on one cell: what is doubtful or could not be understood, with what the sentence needs. */
export interface Doubt {
  readonly code: ProblemCode;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/**
 * The outcome of reading one cell. `unread` means: something stands there, but not what this column holds.
 * `incomplete` marks a cell of several entries of which some were not understood.
 */
export type Parsed<V> =
  | { readonly is: 'value'; readonly value: V; readonly doubts?: readonly Doubt[]; readonly incomplete?: boolean }
  | { readonly is: 'empty'; readonly doubts?: readonly Doubt[] }
  | { readonly is: 'unread'; readonly doubts: readonly Doubt[] };

/** A row another row points at, found by id, by label `SH-001 · PT Maju Jaya`, or by its exact normalised name. */
export type Lookup =
  /** `repaired`: found through another spelling, which the reader says. `village`: the village itself. */
  | { readonly is: 'found'; readonly id: string; readonly repaired?: boolean; readonly village?: boolean }
  | { readonly is: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly is: 'unknown' };

/** What a column kind may know while it reads a cell. */
export interface ReadContext {
  /** False when the workbook's locale is not Indonesian, so that typed `1.500` may have become 1.5. */
  readonly indonesianLocale: boolean;
  readonly today: IsoDate;
  /** User rule: a lone `-` or `nihil` in a money column means zero. */
  readonly dashMeansZero: boolean;
  /** Multiplier of this column when its header says millions or thousands and the official confirmed it; 1 otherwise. */
  readonly unit: number;
  lookup(tables: readonly ReferableTable[], text: string): Lookup;
}

/** A kind of column answers for itself; shared code never asks which kind it is. */
export interface ColumnKind<V> {
  /** Shown in the data dictionary: what belongs here, in a few Indonesian words. */
  readonly describes: string;
  /** Number format for cells of this column. */
  readonly numberFormat: string;
  readonly rule?: CellRule;
  /** Headers of this kind may name a scale such as `(Rp. Jt)`. */
  readonly money?: boolean;
  parse(cell: Cell, context: ReadContext): Parsed<V>;
}

/** One declared column: header, aliases, how much it matters, and what its cells hold. */
export interface Column<V> {
  readonly header: string;
  readonly aliases: readonly string[];
  readonly need: Need;
  readonly note: string;
  readonly width: number;
  readonly kind: ColumnKind<V>;
}

/** What a declaration may say about a column beside its header. */
export interface ColumnOptions {
  readonly need?: Need;
  readonly note?: string;
  readonly aliases?: readonly string[];
  readonly width?: number;
}

/** Builds a column; `optional` unless said otherwise. */
export function column<V>(header: string, kind: ColumnKind<V>, options: ColumnOptions, width: number): Column<V> {
  return {
    header,
    aliases: options.aliases ?? [],
    need: options.need ?? 'optional',
    note: options.note ?? '',
    width: options.width ?? width,
    kind,
  };
}
