import { addressOf } from '../cell';
import type { MismatchContext } from '../mismatch/context';
import type { MappedInterests } from '../mismatch/interestMap/mapInterests';
import type { Engagement } from '../stakeholders/engagementOf';
import { possibleQuadrants } from '../stakeholders/powerInterest';
import { salienceOf } from '../stakeholders/salience';
import { cellOf } from '../table/defineTable';
import type { Settings } from '../tables/settings';
import type { Words } from '../words/words';
import { linkTo } from './arrangePage';
import { type MapColumn, mapTable } from './interestMapColumns';
import type { PageTable } from './page';

const TRAITS = ['power', 'legitimacy', 'urgency'] as const;
/** Below every cut: only what is known to be high is called so. */
const LOW = Number.NEGATIVE_INFINITY;

/** How to engage whom, with the last contact; key partners out of touch first. */
export function engagementTable({ context, engagement }: MappedInterests, words: Words): PageTable {
  const { classThreshold, keyContactDays, useInfluence } = context.settings;
  const say = words.interestMap;
  const isDue = (one: Engagement): boolean => one.isKey && (one.contact.days ?? Infinity) > keyContactDays;
  const rank = (one: Engagement): number => (isDue(one) ? 0 : one.isKey ? 1 : 2);
  const rows = engagement.slice().sort((a, b) => rank(a) - rank(b));
  return mapTable(
    'engagement',
    rows,
    [...classColumns(context, words), ...contactColumns(context, isDue, words)],
    {
      note: rows.length === 0 ? '' : say.notes.engagement(classThreshold, keyContactDays, useInfluence),
      empty: say.empty.engagement,
    },
    (one) => ({
      key: `pelibatan ${one.id}`,
      tone: isDue(one) ? 'watch' : one.isKey ? 'good' : undefined,
      about: [one.id],
    }),
    words,
  );
}

function classColumns({ called, settings }: MismatchContext, words: Words): readonly MapColumn<Engagement>[] {
  const say = words.interestMap;
  const power: MapColumn<Engagement> = {
    key: 'power',
    kind: 'integer',
    width: 90,
    show: ({ power: score }) => score ?? words.format.unscored,
    because: ({ power: score, row }) =>
      score === undefined
        ? undefined
        : say.because.score(words.format.number(score), addressOf(cellOf(row, 'influence'))),
  };
  return [
    { key: 'actor', kind: 'text', width: 220, show: ({ id }) => called(id) },
    { key: 'role', kind: 'text', width: 170, show: (one) => classText(one, settings, words) },
    ...(settings.useInfluence ? [power] : []),
    {
      key: 'interest',
      kind: 'integer',
      width: 90,
      show: ({ interest }) => interest?.score ?? words.format.unscored,
      because: ({ interest }) =>
        interest &&
        say.because.interest(
          words.format.number(interest.score),
          addressOf(cellOf(interest.row, 'salience')),
          interest.row.salience !== undefined,
        ),
    },
    { key: 'salience', kind: 'text', width: 200, show: (one) => salienceText(one, settings, words) },
  ];
}

/** The class; while power or interest is unknown, the two that the other one allows. */
function classText({ classes, power, interest }: Engagement, { classThreshold }: Settings, words: Words): string {
  const { quadrant, borderline } = classes;
  const say = words.interestMap;
  if (quadrant === undefined) {
    const possible = possibleQuadrants(power, interest?.score, classThreshold);
    return possible.length === 0 ? say.unknownClass : say.either(possible.map((one) => say.classes[one]));
  }
  return borderline === true ? say.borderline(say.classes[quadrant]) : say.classes[quadrant];
}

/** The traits recorded as high, and those nobody judged yet; power only where influence is used. */
function salienceText({ power, row }: Engagement, settings: Settings, words: Words): string {
  const { classThreshold, useInfluence } = settings;
  const { legitimacy, urgency } = row;
  const say = words.interestMap;
  const asked = useInfluence ? { power, legitimacy, urgency } : { legitimacy, urgency };
  const unjudged = TRAITS.filter((trait) => trait in asked && asked[trait] === undefined);
  if (unjudged.length === Object.keys(asked).length) return say.unknownClass;
  const high = { power: power ?? LOW, legitimacy: legitimacy ?? LOW, urgency: urgency ?? LOW };
  const known = say.salience[salienceOf(high, classThreshold).salienceClass ?? 'non-stakeholder'];
  return unjudged.length === 0
    ? known
    : say.unjudged(
        known,
        unjudged.map((trait) => say.traits[trait]),
      );
}

function contactColumns(
  { settings, today }: MismatchContext,
  isDue: (one: Engagement) => boolean,
  words: Words,
): readonly MapColumn<Engagement>[] {
  const say = words.interestMap;
  return [
    {
      key: 'lastContact',
      kind: 'date',
      width: 140,
      show: ({ contact }) => (contact.date === undefined ? say.never : { date: contact.date }),
    },
    {
      key: 'days',
      kind: 'integer',
      width: 90,
      show: ({ contact }) => contact.days,
      because: (one) => daysBecause(one, today, words),
    },
    {
      key: 'toDo',
      kind: 'text',
      width: 320,
      show: (one) => [...(isDue(one) ? [say.contactNow] : []), toDoText(one, settings, words)].join(' '),
    },
    { key: 'source', kind: 'text', width: 100, show: ({ row }) => linkTo(cellOf(row, 'name'), words) },
  ];
}

function daysBecause({ contact }: Engagement, today: string, words: Words): string | undefined {
  const { row, date, days } = contact;
  if (row === undefined || date === undefined || days === undefined) return undefined;
  const { number, date: day } = words.format;
  return words.interestMap.because.days(number(days), day(date), addressOf(cellOf(row, 'date')), day(today));
}

/** By class; while power is unknown, by interest alone. */
function toDoText({ classes, interest }: Engagement, { classThreshold }: Settings, words: Words): string {
  const { toDo, askPosition } = words.interestMap;
  if (classes.quadrant !== undefined) return toDo[classes.quadrant];
  if (interest === undefined) return askPosition;
  return interest.score >= classThreshold ? toDo.KEEP_INFORMED : toDo.MONITOR;
}
