import type { MismatchContext } from '../mismatch/context';
import { oncePer } from '../once';
import { EMPTY_SALIENCE, type InterestRow } from '../tables/interests';
import type { ProgramRow } from '../tables/programs';
import type { StakeholderRow } from '../tables/stakeholders';
import { VILLAGE } from '../tables/tables';
import { type Contact, contactsBy } from './contacts';
import { type PowerInterestClass, powerInterest } from './powerInterest';
import { type Salience, salienceOf } from './salience';

/** The position from which a stakeholder's interest is taken. */
export interface Interest {
  readonly score: number;
  readonly row: InterestRow;
}

/** One stakeholder: its class, how the village should engage it, and when they last spoke. */
export interface Engagement {
  readonly id: string;
  readonly row: StakeholderRow;
  /** Pengaruh; `undefined` when empty, unread, or kept out by Pengaturan. */
  readonly power: number | undefined;
  readonly interest: Interest | undefined;
  readonly classes: PowerInterestClass;
  readonly salience: Salience;
  readonly contact: Contact;
  /** A running program it takes part in. */
  readonly program: ProgramRow | undefined;
  /** To be managed closely; while influence is kept out: much interested and part of a running program. */
  readonly isKey: boolean;
}

const HIGHEST = 5;

/** Every active stakeholder but the village itself, in the order of the sheet. */
export const engagementOf: (context: MismatchContext) => readonly Engagement[] = oncePer((context) => {
  const { settings, data } = context;
  const interests = interestsBy(context);
  const contacts = contactsBy(data.rows.interactions, context.today);
  const found: Engagement[] = [];
  context.stakeholders.forEach((row, id) => {
    if (row.type === 'VILLAGE_GOV' || !context.isActive(id)) return;
    const cut = settings.classThreshold;
    const power = settings.useInfluence ? row.influence : undefined;
    const interest = interests.get(id);
    const classes = powerInterest(power, interest?.score, cut);
    const salience = salienceOf({ power, legitimacy: row.legitimacy, urgency: row.urgency }, cut);
    const program = context.programs.find((one) => isRunningWith(one, id));
    const isKey = settings.useInfluence
      ? classes.quadrant === 'MANAGE_CLOSELY'
      : program !== undefined && (interest?.score ?? 0) >= cut;
    found.push({ id, row, power, interest, classes, salience, contact: contacts(id), program, isKey });
  });
  return found;
});

function isRunningWith({ stage, partnerIds = [] }: ProgramRow, id: string): boolean {
  return stage === 'IMPLEMENTATION' && partnerIds.includes(id);
}

/**
 * Interest of each stakeholder: the highest Tingkat kepentingan among its latest positions on open needs, 1–5, empty 3.
 *
 * Without a position it is unknown; so it is while an importance that could not be read might be higher. The product's own
 * choice, declared here once.
 */
function interestsBy(context: MismatchContext): ReadonlyMap<string, Interest> {
  const highest = new Map<string, Interest>();
  const unsure = new Set<string>();
  for (const needId of context.openNeeds.keys()) {
    for (const { id, row } of context.stands(needId)) {
      if (id === VILLAGE) continue;
      if (row.origin.unread.has('salience')) unsure.add(id);
      else if ((row.salience ?? EMPTY_SALIENCE) > (highest.get(id)?.score ?? 0)) {
        highest.set(id, { score: row.salience ?? EMPTY_SALIENCE, row });
      }
    }
  }
  unsure.forEach((id) => {
    if (highest.get(id)?.score !== HIGHEST) highest.delete(id);
  });
  return highest;
}
