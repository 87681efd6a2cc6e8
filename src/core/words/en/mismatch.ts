import type { FlagSeverity } from '../../mismatch/flag';
import { formatWords as f } from './format';

const VILLAGE = 'The village government';

interface ForProgram {
  readonly program: string;
  readonly responsible: string | undefined;
  readonly others: readonly string[];
  readonly today: string;
}

interface ForPair {
  readonly need: string;
  readonly supporter: string;
  readonly supports: string;
  readonly objector: string;
  readonly objects: string;
}

interface ForPartner {
  readonly partner: string;
  readonly need: string;
  readonly program: string;
  readonly responsible: string | undefined;
}

interface ForRelation {
  readonly pair: readonly string[];
  readonly partners: readonly string[];
  readonly index: string;
  readonly topics: number;
  readonly withPower: boolean;
  readonly need: string;
  readonly mediators: readonly string[];
}

interface ForKeyPartner {
  readonly partner: string;
  readonly date: string | undefined;
  readonly days: number | undefined;
  readonly limit: number;
  readonly setting: string;
}

const partners = (others: readonly string[]): string => (others.length === 0 ? 'its partners' : f.list(others));
const who = (responsible: string | undefined): string =>
  responsible === undefined ? VILLAGE : `The person in charge (${responsible})`;
const divided = (yes: boolean): string =>
  yes ? ' Funds of a program that answers several needs are divided by their estimated costs.' : '';

const NAMED = 8;
const firstOf = (names: readonly string[]): readonly string[] =>
  names.length > NAMED ? [...names.slice(0, NAMED), `${f.number(names.length - NAMED)} more`] : names;

export const mismatchWords = {
  village: (term: string, name: string | undefined): string => `Pemerintah ${term}${name ? ` ${name}` : ''}`,
  emptyCell: '(empty)',
  severity: { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' } as Readonly<Record<FlagSeverity, string>>,
  absent: (sheets: readonly string[]): string => `The table ${f.list(sheets)} was not handed in.`,
  unchecked: 'not checked',
  rules: {
    M1: {
      name: 'Opposite positions',
      why: (x: ForPair): string =>
        `${x.supporter} is recorded as "${x.supports}" and ${x.objector} as "${x.objects}" on ${x.need}. These positions need to be talked about.`,
      next: (x: ForPair & { others: readonly string[] }): string =>
        x.others.length === 1
          ? `${VILLAGE} meets ${x.others[0] ?? ''} so that both explain their considerations about ${x.need}.`
          : `${VILLAGE} invites ${x.supporter} and ${x.objector} to look for common ground on ${x.need}.`,
    },
    M2: {
      name: 'Village and partner positions',
      why: (x: ForPair): string =>
        `The village is recorded as "${x.supports}" and ${x.objector} as "${x.objects}" on ${x.need}. This difference needs to be talked about.`,
      next: (x: ForPair & { others: readonly string[] }): string =>
        `${VILLAGE} meets ${x.objector} to hear its considerations and explain those of the village.`,
    },
    M3: {
      name: 'Outside its focus',
      why: (x: ForPartner & { focus: string; sector: number | undefined; goal: number | undefined }): string =>
        `The focus of ${x.partner} is "${x.focus}", while ${x.need} in ${x.program} belongs to ${f.list([...(x.sector ? [`field ${x.sector}`] : []), ...(x.goal ? [`SDGs ${x.goal}`] : [])])}. Whether they fit needs to be talked about.`,
      next: (x: ForPartner): string =>
        `${who(x.responsible)} asks ${x.partner} whether ${x.need} fits its focus, and updates the focus column if necessary.`,
    },
    M4: {
      name: 'Expectation not answered yet',
      why: (x: { partner: string; expectation: string; need: string }): string =>
        `${x.partner} is recorded as expecting "${x.expectation}" for ${x.need}, and no program lists both yet.`,
      next: (x: { partner: string }): string =>
        `${VILLAGE} talks with ${x.partner} about this expectation: it joins a program, or it is explained why it cannot be met yet.`,
    },
    M5: {
      name: 'Short of funds',
      why: (x: { need: string; cost: string; committed: string | undefined; gap: string; divided: boolean }): string =>
        x.committed === undefined
          ? `${x.need} is estimated to need ${x.cost}, and no funds are recorded yet.`
          : `${x.need} is estimated to need ${x.cost}. Recorded funds are ${x.committed}, so ${x.gap} is still needed.${divided(x.divided)}`,
      next: (x: { need: string; others: readonly string[] }): string =>
        x.others.length === 0
          ? `${VILLAGE} discusses sources of funds for ${x.need} in a village meeting and looks for partners.`
          : `${VILLAGE} talks about funding ${x.need} with ${f.list(x.others)}.`,
      unsure: (programs: readonly string[], needs: readonly string[]): string =>
        `The needs, stage or funds of ${f.list(firstOf(programs))} could not be read, so it is not certain whether ${f.list(firstOf(needs))} lacks funds. See Periksa Data.`,
    },
    M6: {
      name: 'Overlap',
      tooMuch: (x: {
        need: string;
        programs: readonly string[];
        total: string;
        cost: string;
        divided: boolean;
      }): string =>
        `Partner costs from ${f.list(x.programs)} for ${x.need} add up to ${x.total}, more than its estimated cost of ${x.cost}.${divided(x.divided)}`,
      nextTooMuch: (x: { need: string; others: readonly string[] }): string =>
        `${VILLAGE} talks about sharing the work with ${partners(x.others)}, or updates the estimated cost of ${x.need}.`,
      sameWork: (x: { first: string; second: string; need: string; otherNeed: string | undefined }): string =>
        x.otherNeed === undefined
          ? `${x.first} and ${x.second} both answer ${x.need}. Who does what needs to be talked about.`
          : `${x.first} answers ${x.need} and ${x.second} answers ${x.otherNeed}, two rows with the same name, place and year. Who does what needs to be talked about.`,
      nextSameWork: (x: { others: readonly string[] }): string =>
        `${VILLAGE} brings ${partners(x.others)} together to agree on each part or to join the two programs.`,
    },
    M7: {
      name: 'Outside its dates',
      tooEarly: (x: ForProgram & { date: string }): string =>
        `${x.program} is recorded in stage Pelaksanaan, while it starts on ${x.date} and today is ${x.today}.`,
      tooLate: (x: ForProgram & { date: string }): string =>
        `${x.program} is recorded in stage Pelaksanaan, while it ends on ${x.date} and today is ${x.today}.`,
      nextDates: (x: ForProgram): string =>
        `${who(x.responsible)} and ${partners(x.others)} agree on the dates, and update the dates or the stage.`,
      monitored: (x: ForProgram & { periods: readonly string[]; dates: readonly string[] }): string =>
        `Monitoring of ${x.program} holds ${f.list(x.periods)}, outside the dates of the program (${x.dates.join(' – ')}).`,
      nextMonitored: (x: ForProgram): string =>
        `${who(x.responsible)} checks the monitoring periods and the program's dates with ${partners(x.others)}.`,
    },
    M8: {
      name: 'Implementation without agreement',
      why: (x: ForProgram & { kind: string; document: string; wanted: string }): string =>
        `${x.program} is of kind "${x.kind}" and is recorded in stage Pelaksanaan with the document "${x.document}". This kind awaits ${x.wanted}.`,
      next: (x: ForProgram & { wanted: string }): string =>
        `${VILLAGE} and ${partners(x.others)} prepare ${x.wanted}, or update the document column if it exists already.`,
    },
    M9: {
      name: 'Commitment past its due date',
      why: (x: { commitment: string; holders: readonly string[]; due: string; status: string }): string =>
        `The commitment "${x.commitment}" of ${f.list(x.holders)} was due on ${x.due} and its status is "${x.status}".`,
      next: (x: { others: readonly string[]; attended: readonly string[] }): string => {
        if (x.others.length > 0)
          return `${VILLAGE} contacts ${f.list(x.others)} to ask how it is going and to agree on a new date if necessary.`;
        const told = x.attended.length === 0 ? 'those who were present' : f.list(x.attended);
        return `${VILLAGE} completes this commitment or agrees on a new date with ${told}.`;
      },
    },
    M10: {
      name: 'Position needs an update',
      estimate: (x: { holder: string; need: string; position: string; basis: string }): string =>
        `The position "${x.position}" of ${x.holder} on ${x.need} is recorded on the basis "${x.basis}".`,
      stale: (x: { holder: string; need: string; date: string; days: number }): string =>
        `The position of ${x.holder} on ${x.need} was recorded on ${x.date}, more than ${f.number(x.days)} days ago.`,
      next: (x: { holder: string; need: string; isVillage: boolean }): string =>
        x.isVillage
          ? `${VILLAGE} and BPD review the village's position on ${x.need} and record the date.`
          : `${VILLAGE} asks ${x.holder} itself, and records its position, the basis and the date.`,
    },
    M11: {
      name: 'No village meeting yet',
      why: (x: ForProgram & { stage: string }): string =>
        `${x.program} is recorded in stage ${x.stage}, while the column Berita acara Musdes is empty.`,
      next: (_: ForProgram): string =>
        `${VILLAGE} and BPD plan a village meeting about this cooperation, or record its minutes if it was held.`,
    },
    M12: {
      name: 'No report yet',
      never: (x: ForProgram & { date: string; due: string; months: number }): string =>
        `${x.program} started on ${x.date} and has no date of a report to BPD. At an interval of ${f.number(x.months)} months, a report was awaited by ${x.due}.`,
      again: (x: ForProgram & { date: string; due: string; months: number }): string =>
        `The latest report to BPD on ${x.program} is dated ${x.date}. At an interval of ${f.number(x.months)} months, the next one was awaited by ${x.due}.`,
      next: (x: ForProgram): string =>
        `${who(x.responsible)} prepares the report with ${partners(x.others)}, and the village head hands it to BPD.`,
    },
    M13: {
      name: 'No supporter yet',
      why: (x: { need: string; score: string | undefined; low: string; high: string }): string =>
        `${x.need} scores ${x.score ?? `${x.low} to ${x.high}`}, and no partner is recorded as supporting it yet.`,
      next: (x: { need: string; others: readonly string[] }): string =>
        x.others.length === 0
          ? `${VILLAGE} looks for partners for ${x.need} with BPD and the residents who proposed it.`
          : `${VILLAGE} introduces ${x.need} to ${f.list(x.others)}, whose focus fits it.`,
      possible: (needs: readonly string[]): string =>
        `It is not certain that ${f.list(needs)} reach a score of 60, because some criteria are not scored yet; no partner is recorded as a supporter. Fill in all five criteria.`,
      noScore: 'The weights of the five criteria in Pengaturan cannot be used, so no score can be computed.',
    },
    M14: {
      name: 'Outside its area',
      why: (x: ForPartner & { area: string; location: string }): string =>
        `The work area of ${x.partner} reads "${x.area}", while ${x.need} in ${x.program} is located in "${x.location}". Whether it reaches there needs to be talked about.`,
      next: (x: ForPartner & { location: string }): string =>
        `${who(x.responsible)} asks ${x.partner} whether it can work in ${x.location}, and updates the work area if necessary.`,
      noPlaces: (missing: readonly string[]): string =>
        `The village's places are not complete in Pengaturan. Fill in ${f.list(missing)}.`,
    },
    M15: {
      name: 'Differences overall',
      why: (x: ForRelation): string =>
        `${f.list(x.pair)} both take a position on ${f.number(x.topics)} needs. Their index of difference is ${x.index} (0 together, 1 apart)${x.withPower ? ', with influence taken into account' : ''}. What most needs to be talked about: ${x.need}.`,
      next: (x: ForRelation): string =>
        `${VILLAGE} ${x.partners.length === 1 ? 'meets' : 'brings together'} ${f.list(x.partners)}, beginning with ${x.need}.${x.mediators.length === 0 ? '' : ` In line with both and able to help: ${f.list(x.mediators)}.`}`,
    },
    M16: {
      name: 'Key partner not contacted',
      why: (x: ForKeyPartner): string =>
        x.date === undefined || x.days === undefined
          ? `${x.partner} is a key partner and no contact is recorded.`
          : `${x.partner} is a key partner. The last contact was on ${x.date}, ${f.number(x.days)} days ago; "${x.setting}" in Pengaturan is ${f.number(x.limit)}.`,
      next: (x: { partner: string }): string =>
        `${VILLAGE} contacts ${x.partner} and records it on the sheet Komunikasi.`,
      unsure: (partners: readonly string[]): string =>
        `Some rows of Komunikasi could not be read, so it is not certain when ${f.list(firstOf(partners))} was last contacted. See Periksa Data.`,
    },
  },
  page: {
    title: 'Mismatches',
    heading: 'Things to talk about',
    note: (x: { open: number; high: number; medium: number; low: number; done: number }): string =>
      `${f.number(x.open)} in force: ${f.number(x.high)} high, ${f.number(x.medium)} medium, ${f.number(x.low)} low; ${f.number(x.done)} settled. The columns Status, Person in charge and Notes belong to the officials; what they hold is always carried along. Write addresses of links in full, because a link behind a word is not.`,
    waiting: (count: number): string =>
      ` ${f.number(count)} cannot be checked again yet; the reasons are below the table.`,
    unlisted: (count: number): string => ` ${f.number(count)} more do not fit on this sheet; start at the top.`,
    empty: 'Nothing to talk about according to the data as it stands.',
    columns: {
      id: 'ID',
      severity: 'Level',
      rule: 'Rule',
      parties: 'Parties',
      about: 'About',
      why: 'Why',
      nextStep: 'Next step',
      sources: 'Source',
      link: (number: number): string => `Cell ${number}`,
      state: 'State',
      since: 'Since',
      status: 'Status',
      owner: 'Person in charge',
      note: 'Notes',
    },
    states: { open: 'in force', waiting: 'cannot be checked yet', done: 'settled' },
    statuses: ['Not yet', 'Discussed', 'Agreed', 'Not relevant'] as readonly string[],
    unjudged: 'What could not be checked',
    allJudged: 'All rules could be checked.',
    reading: 'How to read this',
    readingText:
      'This sheet helps a village meeting and decides nothing. A cell that is empty or not understood keeps a rule silent, so look at the data check too. Rows that no longer hold stay here as "settled", with their notes.',
    moreSources: (count: number): string => `and ${f.number(count)} more cells`,
  },
};
