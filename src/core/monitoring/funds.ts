import type { Rupiah } from '../cell';
import { isEmpty } from '../table/defineTable';
import type { FundingPart } from '../table/kinds';
import type { FundingSource } from '../tables/lists';
import { FUNDING_SOURCES } from '../tables/lists';
import type { ProgramRow } from '../tables/programs';

/** `SPLIT`: several sources named, but not how much of each. `NONE`: no source named. */
export type SourceKey = FundingSource | 'SPLIT' | 'NONE';

/** Planned money from one source. Village + partner = through + outside + unclear. */
export interface SourceFunds {
  readonly source: SourceKey;
  readonly village: Rupiah;
  readonly partner: Rupiah;
  readonly throughTreasury: Rupiah;
  readonly outsideTreasury: Rupiah;
  /** Nobody recorded whether it goes through the village treasury. */
  readonly unclear: Rupiah;
  readonly programs: number;
  /** Programs that name this source without any amount to put to it. */
  readonly withoutAmount: number;
  /** Programs that name the source. */
  readonly named: readonly ProgramRow[];
  /** The programs' sides that the amounts come from. */
  readonly parts: readonly FundsPart[];
}

type Way = 'throughTreasury' | 'outsideTreasury' | 'unclear';

export interface FundsPart {
  readonly program: ProgramRow;
  readonly side: 'village' | 'partner';
  readonly way: Way;
}

/** A cell whose amounts do not add up to the cost beside it. */
interface FundsDifference {
  readonly program: ProgramRow;
  readonly side: 'village' | 'partner';
  readonly named: Rupiah;
  readonly cost: Rupiah;
}

export interface FundsSummary {
  /** In the order of the list of sources; the unclear ones last. */
  readonly sources: readonly SourceFunds[];
  readonly total: Omit<SourceFunds, 'source'>;
  /** Programs with at least one source, of all that are not cancelled. */
  readonly recorded: number;
  readonly programs: number;
  readonly differences: readonly FundsDifference[];
}

type Side = 'village' | 'partner';
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Filling = Mutable<Omit<SourceFunds, 'parts' | 'named'>> & {
  readonly parts: FundsPart[];
  readonly named: ProgramRow[];
};
type Parts = readonly FundingPart<FundingSource>[];

interface Piece {
  readonly source: SourceKey;
  readonly amount: Rupiah | undefined;
}

// Activities that an office pays itself never enter the village treasury (domain.md §2.6).
const NEVER_THROUGH: readonly SourceKey[] = ['APBD', 'APBN-KL'];

/**
 * Planned funds by source. Amounts in the funding cell count where they are given and are checked against the cost;
 * a single source without an amount takes what is left of it. Cancelled programs are for the caller to leave out.
 */
export function fundsBySource(programs: readonly ProgramRow[]): FundsSummary {
  const sources = new Map<SourceKey, Filling>();
  const total = emptyFunds('NONE');
  const differences: FundsDifference[] = [];
  for (const program of programs) {
    const here = new Set<SourceKey>();
    for (const side of ['village', 'partner'] as const) {
      const [cost, parts] = sideOf(program, side);
      const named = sumOf(parts);
      if (cost !== undefined && differs(cost, named, parts)) differences.push({ program, side, named, cost });
      for (const piece of piecesOf(cost, parts)) {
        const funds = sources.get(piece.source) ?? emptyFunds(piece.source);
        sources.set(piece.source, funds);
        for (const into of [funds, total]) addPiece(into, piece, side, program);
        if (!here.has(piece.source)) addProgram(funds, program);
        here.add(piece.source);
      }
    }
    if (here.size > 0) addProgram(total, program);
  }
  return {
    sources: inOrder(Array.from(sources.values())),
    total,
    recorded: programs.filter(namesSource).length,
    programs: programs.length,
    differences,
  };
}

function namesSource(program: ProgramRow): boolean {
  return (program.villageFunding ?? []).length + (program.partnerFunding ?? []).length > 0;
}

function sideOf(program: ProgramRow, side: Side): readonly [Rupiah | undefined, Parts] {
  return side === 'village'
    ? [program.villageCost, program.villageFunding ?? []]
    : [program.partnerCost, program.partnerFunding ?? []];
}

/** Amounts that do not make up the cost, or that pass it although other sources are still open. */
function differs(cost: Rupiah, named: Rupiah, parts: Parts): boolean {
  const open = parts.some((part) => part.amount === undefined);
  return parts.length > 0 && (open ? named > cost : named !== cost);
}

function piecesOf(cost: Rupiah | undefined, parts: Parts): readonly Piece[] {
  if (parts.length === 0) return cost === undefined || cost === 0 ? [] : [{ source: 'NONE', amount: cost }];
  const open = parts.filter((part) => part.amount === undefined);
  const given: Piece[] = parts.filter((part) => part.amount !== undefined);
  if (open.length === 0) return given;
  const rest = cost === undefined ? undefined : Math.max(0, cost - sumOf(parts));
  if (open.length === 1 || rest === undefined)
    return given.concat(open.map(({ source }) => ({ source, amount: rest })));
  const unnamed: Piece[] = open.map(({ source }) => ({ source, amount: undefined }));
  return given.concat(unnamed, { source: 'SPLIT', amount: rest });
}

function addProgram(into: Filling, program: ProgramRow): void {
  into.programs += 1;
  into.named.push(program);
}

function addPiece(into: Filling, { source, amount }: Piece, side: Side, program: ProgramRow): void {
  if (amount === undefined) {
    into.withoutAmount += 1;
    return;
  }
  into[side] += amount;
  const way = wayOf(source, side, program);
  into[way] += amount;
  into.parts.push({ program, side, way });
}

function wayOf(source: SourceKey, side: Side, program: ProgramRow): Way {
  if (NEVER_THROUGH.includes(source)) return 'outsideTreasury';
  if (side === 'village') return 'throughTreasury';
  if (isEmpty(program, 'viaVillageAccount') || program.viaVillageAccount === undefined) return 'unclear';
  return program.viaVillageAccount ? 'throughTreasury' : 'outsideTreasury';
}

function sumOf(parts: Parts): Rupiah {
  return parts.reduce((sum, part) => sum + (part.amount ?? 0), 0);
}

function emptyFunds(source: SourceKey): Filling {
  return {
    source,
    village: 0,
    partner: 0,
    throughTreasury: 0,
    outsideTreasury: 0,
    unclear: 0,
    programs: 0,
    withoutAmount: 0,
    parts: [],
    named: [],
  };
}

function inOrder(sources: readonly SourceFunds[]): readonly SourceFunds[] {
  const order: readonly SourceKey[] = [...FUNDING_SOURCES.map((option) => option.value), 'SPLIT', 'NONE'];
  return sources.slice().sort((a, b) => order.indexOf(a.source) - order.indexOf(b.source));
}
