import { type IsoDate, type Share, serialOf } from '../cell';
import { oncePer, oncePerText } from '../once';
import { fundNeeds, monitoringByProgram, type NeedFunding } from '../priority/funding';
import { weightsInForce } from '../priority/weights/weightsInForce';
import type { Origin } from '../table/defineTable';
import type { MonitoringRow } from '../tables/monitoring';
import type { ProgramRow } from '../tables/programs';
import type { Settings } from '../tables/settings';
import type { StakeholderRow } from '../tables/stakeholders';
import { VILLAGE, type VillageData } from '../tables/tables';
import type { Words } from '../words/words';
import { type ActorContext, actorContextFor, byId, groupBy } from './actorContext';
import { quoted } from './evidence';
import type { Party, Subject } from './flag';
import { type Tokens, tokensFor } from './tokens';

/** What the rules look at: rows found by what they belong to, and how things are called. Made once per run. */
export interface MismatchContext extends ActorContext {
  readonly words: Words;
  readonly settings: Settings;
  readonly today: string;
  readonly tokens: Tokens;
  /** Programs that are not cancelled; one whose stage could not be read may be, and stays with the unsure. */
  readonly programs: readonly ProgramRow[];
  readonly cancelled: ReadonlySet<string>;
  readonly programsByNeed: ReadonlyMap<string, readonly ProgramRow[]>;
  readonly monitoring: ReadonlyMap<string, readonly MonitoringRow[]>;
  readonly funding: ReadonlyMap<string, NeedFunding>;
  /** Of the five ranking criteria. */
  readonly weights: readonly Share[];
  /** Days from then until today. */
  daysSince(date: IsoDate): number;
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
  const actors = actorContextFor(snapshot);
  const { data, stakeholders } = actors;
  const { rows, settings, today } = data;
  const programs = rows.programs.filter(
    (program) => program.stage !== 'CANCELLED' && !program.origin.unread.has('stage'),
  );
  const party = oncePerText((id: string): Party => ({ id, name: partyName(id, stakeholders, data, words) }));
  return {
    ...actors,
    words,
    settings: settings.values,
    today,
    tokens: tokensFor(rows),
    programs,
    cancelled: new Set(
      Array.from(byId(rows.programs).values())
        .filter(isCancelled)
        .map((program) => program.id ?? ''),
    ),
    programsByNeed: groupBy(programs, (program) => new Set(program.needIds ?? [])),
    monitoring: monitoringByProgram(rows.monitoring),
    funding: fundNeeds(data),
    weights: weightsInForce(settings).weights,
    daysSince: oncePerText((date) => serialOf(today) - serialOf(date)),
    party,
    called: oncePerText((id) => withId(party(id))),
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

function isCancelled(program: ProgramRow): boolean {
  return program.stage === 'CANCELLED';
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
