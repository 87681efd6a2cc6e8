import { type IsoDate, type Share, serialOf } from '../cell';
import { oncePer } from '../once';
import { fundNeeds, monitoringByProgram, type NeedFunding } from '../priority/funding';
import { weightsInForce } from '../priority/weights/weightsInForce';
import type { Origin } from '../table/defineTable';
import type { InterestRow } from '../tables/interests';
import type { MonitoringRow } from '../tables/monitoring';
import type { NeedRow } from '../tables/needs';
import type { ProgramRow } from '../tables/programs';
import type { Settings } from '../tables/settings';
import type { StakeholderRow } from '../tables/stakeholders';
import { type Rows, VILLAGE, type VillageData } from '../tables/tables';
import type { Words } from '../words/words';
import { quoted } from './evidence';
import type { Party, Subject } from './flag';
import { latestStands, type Stand } from './latestStands';
import { type Tokens, tokensFor } from './tokens';

/** What the rules look at: rows found by what they belong to, and how things are called. Made once per run. */
export interface MismatchContext {
  readonly data: VillageData;
  readonly words: Words;
  readonly settings: Settings;
  readonly today: string;
  readonly tokens: Tokens;
  readonly needs: ReadonlyMap<string, NeedRow>;
  /** Needs that rules about needs look at: neither done nor rejected. */
  readonly openNeeds: ReadonlyMap<string, NeedRow>;
  readonly stakeholders: ReadonlyMap<string, StakeholderRow>;
  /** Programs that are not cancelled; one whose stage could not be read may be, and stays with the unsure. */
  readonly programs: readonly ProgramRow[];
  readonly cancelled: ReadonlySet<string>;
  readonly programsByNeed: ReadonlyMap<string, readonly ProgramRow[]>;
  readonly monitoring: ReadonlyMap<string, readonly MonitoringRow[]>;
  /** Every position row by need, whoever holds it. */
  readonly positions: ReadonlyMap<string, readonly InterestRow[]>;
  /** Who holds which position on a need now. */
  readonly stands: (needId: string) => readonly Stand[];
  readonly funding: ReadonlyMap<string, NeedFunding>;
  /** Of the five ranking criteria. */
  readonly weights: readonly Share[];
  /** Days from then until today. */
  daysSince(date: IsoDate): number;
  /** False for a stakeholder marked as no longer active, or whose mark could not be read. The village always is. */
  isActive(id: string): boolean;
  party(id: string): Party;
  /** `PT Maju Jaya (SH-002)`. */
  called(id: string): string;
}

/** Looks everything up once, so that each rule is a few steps per row; once for each snapshot and language. */
export function contextFor(snapshot: VillageData, words: Words): MismatchContext {
  const known = contexts(snapshot);
  const context = known.get(words) ?? lookUp(snapshot, words);
  known.set(words, context);
  return context;
}

const contexts = oncePer((_: VillageData) => new Map<Words, MismatchContext>());

function lookUp(snapshot: VillageData, words: Words): MismatchContext {
  const data = inSheetOrder(snapshot);
  const { rows, settings, today } = data;
  const stakeholders = byId(rows.stakeholders);
  const needs = byId(rows.needs);
  const programs = rows.programs.filter(
    (program) => program.stage !== 'CANCELLED' && !program.origin.unread.has('stage'),
  );
  const positions = groupBy(rows.interests, (row) => (row.needId === undefined ? [] : [row.needId]));
  const isActive = (id: string): boolean => id === VILLAGE || isActiveRow(stakeholders.get(id));
  const party = remembered((id: string): Party => ({ id, name: partyName(id, stakeholders, data, words) }));
  return {
    data,
    words,
    settings: settings.values,
    today,
    tokens: tokensFor(rows),
    needs,
    openNeeds: new Map(Array.from(needs).filter(([, need]) => isOpen(need))),
    stakeholders,
    programs,
    cancelled: new Set(
      Array.from(byId(rows.programs).values())
        .filter(isCancelled)
        .map((program) => program.id ?? ''),
    ),
    programsByNeed: groupBy(programs, (program) => new Set(program.needIds ?? [])),
    monitoring: monitoringByProgram(rows.monitoring),
    positions,
    stands: remembered((needId) => latestStands(positions.get(needId) ?? [], isActive)),
    funding: fundNeeds(data),
    weights: weightsInForce(settings).weights,
    daysSince: remembered((date) => serialOf(today) - serialOf(date)),
    isActive,
    party,
    called: remembered((id) => withId(party(id))),
  };
}

/** What a flag is about: a row by its name, else by its id, else by its place. */
export function subjectOf(
  kind: Subject['kind'],
  row: { readonly id: string | undefined; readonly name: string | undefined; readonly origin?: Origin },
): Subject {
  const place = row.origin === undefined ? '' : `${row.origin.sheetName}!${row.origin.row}`;
  return { kind, id: row.id, name: quoted(row.name ?? row.id ?? place) };
}

/** `PT Maju Jaya (SH-002)`: how a party, a need or a program is called in a sentence. */
export function withId(named: Party): string {
  return named.id === undefined || named.id === named.name || named.id === VILLAGE
    ? named.name
    : `${named.name} (${named.id})`;
}

/** The partners of a program that still take part, each once; the village itself is not a partner. */
export function activePartners(program: ProgramRow, context: MismatchContext): readonly string[] {
  const ids = Array.from(new Set(program.partnerIds ?? []));
  return ids.filter((id) => id !== VILLAGE && context.isActive(id));
}

/** The village and, as far as they are known, others. */
export function partiesWithVillage(ids: readonly string[], context: MismatchContext): readonly Party[] {
  return [VILLAGE, ...ids.filter((id) => id !== VILLAGE)].map(context.party);
}

/** Rows from top to bottom, so that nothing depends on the order in which they were handed over. */
function inSheetOrder(snapshot: VillageData): VillageData {
  const { rows } = snapshot;
  const lists = [rows.needs, rows.stakeholders, rows.interests, rows.programs, rows.monitoring, rows.interactions];
  // As read from a sheet they stand in order; the same snapshot then serves every result.
  return lists.every(isInOrder) ? snapshot : { ...snapshot, rows: sortedRows(rows) };
}

function isInOrder(rows: readonly { readonly origin: Origin }[]): boolean {
  return rows.every((row, at) => at === 0 || (rows[at - 1]?.origin.row ?? 0) <= row.origin.row);
}

function sortedRows(rows: Rows): Rows {
  const sorted = <R extends { readonly origin: Origin }>(list: readonly R[]): readonly R[] =>
    list.slice().sort((a, b) => a.origin.row - b.origin.row);
  return {
    needs: sorted(rows.needs),
    stakeholders: sorted(rows.stakeholders),
    interests: sorted(rows.interests),
    programs: sorted(rows.programs),
    monitoring: sorted(rows.monitoring),
    interactions: sorted(rows.interactions),
    assets: rows.assets,
  };
}

function isOpen(need: NeedRow): boolean {
  return need.status !== 'DONE' && need.status !== 'REJECTED' && !need.origin.unread.has('status');
}

function isCancelled(program: ProgramRow): boolean {
  return program.stage === 'CANCELLED';
}

function isActiveRow(row: StakeholderRow | undefined): boolean {
  return row === undefined || (row.status !== 'INACTIVE' && !row.origin.unread.has('status'));
}

/** The same answer for the same id, made once. */
function remembered<V>(make: (id: string) => V): (id: string) => V {
  const known = new Map<string, V>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const made = make(id);
    known.set(id, made);
    return made;
  };
}

function partyName(
  id: string,
  stakeholders: ReadonlyMap<string, StakeholderRow>,
  data: VillageData,
  words: Words,
): string {
  if (id !== VILLAGE) return quoted(stakeholders.get(id)?.name ?? id);
  const { villageTerm, villageName } = data.settings.values;
  return words.mismatch.village(villageTerm, villageName);
}

function byId<R extends { readonly id: string | undefined }>(rows: readonly R[]): ReadonlyMap<string, R> {
  const found = new Map<string, R>();
  for (const row of rows) if (row.id !== undefined) found.set(row.id, row);
  return found;
}

function groupBy<R>(rows: readonly R[], keysOf: (row: R) => Iterable<string>): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  return groups;
}
