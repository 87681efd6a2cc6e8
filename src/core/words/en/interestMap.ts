import type { PairVerdict } from '../../mismatch/interestMap/pairs';
import type { PowerInterest } from '../../stakeholders/powerInterest';
import type { SalienceClass } from '../../stakeholders/salience';
import type { Words } from '../words';
import { formatWords as f } from './format';

const POWER = 'The index uses importance only.';
const NO_ORDER_3: Words['interestMap']['noOrder3'] = {
  off: `Influence is not taken into account because "Tampilkan skor pengaruh" in Pengaturan is not Ya. ${POWER}`,
  noSheet: `Influence is not taken into account yet because there is no sheet Pengaruh. ${POWER}`,
  empty: `Influence is not taken into account yet because the sheet Pengaruh is empty. ${POWER}`,
  blanks: `The sheet Pengaruh is not complete, so influence is not taken into account yet. ${POWER}`,
  noPower: `According to the sheet Pengaruh nobody influences anybody, so influence is not taken into account. ${POWER}`,
  refused: `The sheet Pengaruh cannot be used yet; see Periksa Data. ${POWER}`,
};

const CLASSES: Readonly<Record<PowerInterest, string>> = {
  MANAGE_CLOSELY: 'Involve from the start',
  KEEP_SATISFIED: 'Keep in conversation',
  KEEP_INFORMED: 'Keep informed',
  MONITOR: 'Follow',
};

const SALIENCE: Readonly<Record<SalienceClass, string>> = {
  definitive: 'influential, legitimate and urgent',
  dominant: 'influential and legitimate',
  dangerous: 'influential and urgent',
  dependent: 'legitimate and urgent',
  dormant: 'influential',
  discretionary: 'with a legitimate interest',
  demanding: 'urgent',
  'non-stakeholder': 'no trait recorded as high yet',
};

const VERDICTS: Readonly<Record<PairVerdict, string>> = {
  conflict: 'To be talked about',
  mixed: 'Partly in line',
  aligned: 'In line',
};

const weighed = (withPower: boolean): string => (withPower ? ' times influence R* from the sheet Pengaruh' : '');

export const interestMapWords: Words['interestMap'] = {
  title: 'Interest map',
  headings: {
    figures: 'Main figures',
    sentences: 'In sentences',
    matrix: 'In line and apart between parties',
    pairs: 'Pairs of parties',
    actors: 'Each party',
    needs: 'Needs and positions',
    engagement: 'Engagement plan',
    method: 'How to read this',
  },
  columns: {
    actor: 'Party',
    ambivalence: 'Degree of division',
    relativePower: 'Relative power R*',
    influenceRole: 'Role in influence',
    one: 'First party',
    other: 'Second party',
    verdict: 'State',
    index: 'Index of difference',
    plainIndex: 'Index without influence',
    basis: 'Basis',
    together: 'In line',
    apart: 'Apart',
    topics: 'Needs in common',
    leading: 'Talk about first',
    mediators: 'Could help',
    source: 'Source',
    id: 'ID',
    need: 'Need',
    supporters: 'Support',
    opponents: 'Object',
    agree: 'Weight in support',
    disagree: 'Weight of objections',
    agreeWeighed: 'Weight in support × influence',
    disagreeWeighed: 'Weight of objections × influence',
    known: 'Positions known',
    role: 'Class',
    salience: 'Traits',
    power: 'Influence',
    interest: 'Interest',
    lastContact: 'Last contact',
    days: 'Days since',
    toDo: 'What to do',
  },
  figures: {
    actors: 'Parties',
    known: 'Positions known',
    convergence: 'Degree in line',
    convergenceWeighed: 'Degree in line with influence',
    conflicts: 'Pairs to talk',
    closest: 'Most in line',
    opposed: 'Most apart',
    stability: 'Imbalance of influence',
    power: 'Most influential party',
  },
  because: {
    actors: (partners) =>
      `The village and ${f.number(partners)} institutions of Stakeholder; inactive ones are left out.`,
    known: (actors, needs) =>
      `${f.number(actors)} parties × ${f.number(needs)} open needs. What is not recorded does not count as neutral.`,
    convergence: 'Of all positions that meet on the same need, the share in line, by importance.',
    convergenceWeighed: 'The share in line, times influence R* from the sheet Pengaruh.',
    noTopic: 'No two parties take a position on the same need yet.',
    conflicts: 'Index of difference 0.5 or more.',
    distance: (distance) => `Sum in line minus apart: ${distance}.`,
    stability: '0 balanced; 100 some only influence and the others are only influenced.',
    power: (range) => `R* ${range} from the sheet Pengaruh; the mean of all parties is 1.`,
    index: (x) =>
      `Index ${x.value} = ${x.apart} ÷ (${x.together} + ${x.apart}): the share apart of all weights${weighed(x.withPower)}, from ${x.cells}.`,
    weight: (x) =>
      x.parts === ''
        ? `${x.value}: no need ${x.together ? 'in line' : 'apart'}.`
        : `${x.value}: weight of the needs ${x.together ? 'in line' : 'apart'}${weighed(x.withPower)}: ${x.parts}.`,
    topics: (value, parts) => `${value} needs on which both take a position: ${parts}.`,
    matrix: (x) =>
      `${x.value}: in line ${x.together === '' ? f.none : x.together}; apart ${x.apart === '' ? f.none : x.apart}.`,
    sum: (x) =>
      x.parts === ''
        ? `${x.value}: nobody is recorded ${x.support ? 'in support' : 'as objecting'} yet.`
        : `${x.value}: sum of the weights of positions ${x.support ? 'in support' : 'that object'}${weighed(x.withPower)}: ${x.parts}.`,
    ambivalence: (value, parts) =>
      `${value} = 1 − sum of differences ÷ sum in line and apart (sheet Kepentingan) with ${parts}.`,
    relativePower: (x) =>
      `${x.value} = ${x.actors} parties × ${x.own} ÷ ${x.all}; ${x.own} = (${x.influence} − ${x.feedback}) × ${x.influence} ÷ (${x.influence} + ${x.dependence}), and ${x.all} its sum over all parties. Influences ${x.influence}, is influenced ${x.dependence}, influence that comes back to it ${x.feedback}, directly and through others, from the sheet Pengaruh: ${x.cells}. The mean of all parties is 1.`,
    isolated: (value, cells) =>
      `${value}: influences nobody and is influenced by nobody, from the sheet Pengaruh: ${cells}.`,
    powerRange: (range) =>
      `${range}: blanks in the sheet Pengaruh count once as 0 and once as 4. Complete it to get one figure.`,
    influenceCells: (row, column) => `row ${row} and column ${column}`,
    score: (value, cell) => `${value} stands in ${cell}.`,
    interest: (value, cell, filled) =>
      `${value} is the highest importance among its latest positions, ${cell}${filled ? '' : ' (empty, default)'}.`,
    days: (value, date, cell, today) => `${value} days from ${date} (${cell}) to ${today}.`,
  },
  outOf: (known, all) => `${f.number(known)} of ${f.number(all)}`,
  pair: (one, other) => `${one} – ${other}`,
  range: (low, high) => (low === high ? low : `${low}–${high}`),
  part: (name, value, cells) => `${name} ${value} (${cells})`,
  roles: {
    dominant: 'influences',
    relay: 'influences and is influenced',
    dominated: 'is influenced',
    autonomous: 'stands alone',
  },
  verdicts: VERDICTS,
  basis: { 2: 'importance', 3: 'importance and influence' },
  classes: CLASSES,
  unknownClass: 'not known yet',
  borderline: (role) => `${role} (at the border)`,
  salience: SALIENCE,
  either: ([one = '', other = '']) => `${one} or ${other.charAt(0).toLowerCase()}${other.slice(1)}`,
  traits: { power: 'influence', legitimacy: 'legitimacy', urgency: 'urgency' },
  unjudged: (known, traits) => `${known}; ${f.list(traits)} not judged yet`,
  toDo: {
    MANAGE_CLOSELY: 'Invite from planning on and agree on roles.',
    KEEP_SATISFIED: 'Send a summary and ask for objections before decisions.',
    KEEP_INFORMED: 'Send news of progress and invite to meetings.',
    MONITOR: 'Tell them when something concerns them.',
  },
  askPosition: 'Ask for its position and record it in Kepentingan.',
  contactNow: 'Key partner: make contact now.',
  never: 'not recorded',
  sentences: {
    both: (_village, other, together, apart) =>
      `The village and ${other} are in line on ${f.list(together)}, but ${f.list(apart)} should be talked about.`,
    together: (_village, other, needs) => `The village and ${other} are in line on ${f.list(needs)}.`,
    apart: (_village, other, needs) =>
      `The village and ${other} see ${f.list(needs)} differently; this should be talked about.`,
    mediators: (_village, other, names) =>
      `${f.list(names)} could help to talk, being in line with the village and ${other}.`,
    allies: (names) => `Most in line with the village: ${f.list(names)}.`,
    silent: (name, need) =>
      `${name} is recorded as neutral on ${need}, which matters to the village: ask what it thinks.`,
    lowPower: (names) =>
      `In line with the village but with little influence: ${f.list(names)}. Back them together with others.`,
    none: 'No two parties take a position on the same need yet. Fill in Kepentingan.',
  },
  more: (count) => `${f.number(count)} more`,
  noOrder3: NO_ORDER_3,
  notes: {
    matrix: (left) =>
      `Each cell: weight in line / weight apart, without influence.${left === 0 ? '' : ` ${f.number(left)} parties with the fewest links are not shown.`}`,
    pairs: (left) =>
      `Index 0 in line, 1 apart; 0.5 or more to be talked about, 0.2 or more partly in line (before rounding).${left === 0 ? '' : ` ${f.number(left)} more pairs are not shown.`}`,
    actors: (left) =>
      `Degree of division 0: always in line or always apart with each party; 1: half in line, half apart.${left === 0 ? '' : ` ${f.number(left)} more parties are not shown.`}`,
    needs: (left) =>
      `Neutral and unrecorded positions enter no sum.${left === 0 ? '' : ` ${f.number(left)} more needs are not shown.`}`,
    engagement: (cut, days, useInfluence) =>
      `Scores from ${f.number(cut)} on count as high; key partners should be contacted at least every ${f.number(days)} days. Both can be changed in Pengaturan.${useInfluence ? '' : ' Pengaturan keeps influence out, so a class names the two that interest allows, traits leave influence out, and what to do follows interest.'}`,
  },
  empty: {
    matrix: 'No two parties take a position on the same need yet.',
    needs: 'No positions on open needs yet.',
    engagement: 'No institution takes part yet.',
  },
  method: [
    'Each position becomes a weight 1–4: |Posisi| + importance − 3, at least 1 and at most 4. Mendukung at importance 3 becomes 1; Sangat mendukung at 5 becomes 4. An empty importance counts as 3.',
    'On a need on which two parties take a position, the mean of both weights is "in line" when they stand on the same side and "apart" when they do not. The two are never netted. This follows MACTOR (Godet).',
    'Interest is the highest importance among the latest positions. A class does not judge people; it helps to plan how to engage.',
  ],
  mapped: (pairs) => `${f.number(pairs)} pairs of parties compared. See the sheet "Peta Kepentingan".`,
};
