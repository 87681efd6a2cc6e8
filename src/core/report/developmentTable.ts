import { quoted } from '../mismatch/evidence';
import { type Change, type Development, developments } from '../monitoring/development';
import type { History } from '../monitoring/history';
import type { MonitoringSummary } from '../monitoring/summarise';
import type { Words } from '../words/words';
import { placesOf } from './cellPlaces';
import type { PageTable } from './page';
import { absorptionReason, physicalReason } from './programReasons';
import { type Shown, tableOf } from './summaryColumns';

type Measure = 'physical' | 'absorption';

/** "Arah perkembangan": each program now beside its last snapshot of an earlier day. */
export function developmentTable(summary: MonitoringSummary, history: History | undefined, words: Words): PageTable {
  const { history: say } = words.monitoring;
  const found = developments(summary, history);
  const texts = { note: say.note(summary.programs.length - found.length), empty: say.none };
  return tableOf('development', found, columnsOf(summary, words), texts, rowOf, words);
}

function rowOf({ status, physical, absorption }: Development): {
  readonly key: string;
  readonly tone: 'watch' | undefined;
} {
  const fell = physical.trend === 'down' || absorption.trend === 'down';
  return { key: `perkembangan ${status.key}`, tone: fell ? 'watch' : undefined };
}

function columnsOf(summary: MonitoringSummary, words: Words): readonly Shown<Development>[] {
  const { format, monitoring } = words;
  return [
    { key: 'id', kind: 'text', width: 90, show: ({ status }) => status.program.id },
    { key: 'program', kind: 'text', width: 240, show: ({ status }) => quoted(status.program.name ?? status.key) },
    {
      key: 'since',
      kind: 'date',
      width: 130,
      show: ({ since }) => ({ date: since }),
      because: ({ since, snapshot }) => monitoring.rowBecause.reads(format.date(since), placesOf([snapshot.at('key')])),
    },
    ...measured('physical', 'physicalBefore', 'physicalTrend', words),
    {
      key: 'physical',
      kind: 'percent',
      width: 110,
      show: ({ physical }) => physical.now ?? format.notComputable,
      because: ({ status }) => physicalReason(status, summary, words),
    },
    ...measured('absorption', 'absorptionBefore', 'absorptionTrend', words),
    {
      key: 'absorption',
      kind: 'percent',
      width: 110,
      show: ({ absorption }) => absorption.now ?? format.notComputable,
      because: ({ status }) => absorptionReason(status, words),
    },
  ];
}

/** The change in words, and the figure it is measured from. */
function measured(
  measure: Measure,
  before: 'physicalBefore' | 'absorptionBefore',
  trend: 'physicalTrend' | 'absorptionTrend',
  words: Words,
): readonly Shown<Development>[] {
  const { notComputable } = words.format;
  return [
    {
      key: trend,
      kind: 'text',
      width: 150,
      show: (one) => trendText(one[measure], words),
      because: (one) => trendReason(one, measure, words),
    },
    {
      key: before,
      kind: 'percent',
      width: 110,
      show: (one) => one[measure].before ?? notComputable,
      because: (one) => beforeReason(one, measure, words),
    },
  ];
}

function trendText({ trend, points = 0 }: Change, words: Words): string {
  const { history: say } = words.monitoring;
  return trend === undefined ? say.unknown : say.trends[trend](words.format.points(Math.abs(points)));
}

function trendReason(one: Development, measure: Measure, words: Words): string {
  const { rowBecause: say, history } = words.monitoring;
  const { before, now } = one[measure];
  if (before === undefined || now === undefined) return say.unknown(history.unknown);
  const { percent } = words.format;
  const cells = placesOf([one.snapshot.at(measure)]);
  return say.equals(trendText(one[measure], words), `${percent(now)} − ${percent(before)}`, cells);
}

function beforeReason(one: Development, measure: Measure, words: Words): string {
  const { rowBecause: say, history } = words.monitoring;
  const { before } = one[measure];
  if (before === undefined) return say.unknown(history.unknown);
  return say.reads(words.format.percent(before), placesOf([one.snapshot.at(measure)]));
}
