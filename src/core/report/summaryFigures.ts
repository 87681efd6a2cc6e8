import type { GenderParity, ShareEstimate } from '../monitoring/participation';
import type { MonitoringSummary } from '../monitoring/summarise';
import { isPast } from '../monitoring/thisWeek';
import type { Words } from '../words/words';
import type { Figure, FigureKind, PageContext, PageValue, Tone } from './page';
import { isMissing } from './unreadTables';

/** The figures over all programs, each with where it comes from. */
export function summaryFigures(summary: MonitoringSummary, context: PageContext): readonly Figure[] {
  return [
    ...programFigures(summary, context),
    ...moneyFigures(summary, context.words),
    ...promiseFigures(summary, context),
    ...peopleFigures(summary, context.words),
    ...workFigures(summary, context.words),
  ];
}

/** A figure as text, with the rounding of the sheet. */
export function figureText({ value, kind }: Pick<Figure, 'value' | 'kind'>, words: Words): string {
  const { format } = words;
  if (value === undefined) return format.notComputable;
  if (typeof value === 'string') return value;
  if (typeof value === 'object') return format.date(value.date);
  if (kind === 'rupiah') return format.rupiah(value);
  if (kind === 'percent') return format.percent(value);
  return kind === 'points' ? format.points(value) : format.number(value);
}

type FigureKey = keyof Words['monitoring']['figures'];

/** A figure that cannot be computed says so; it is never 0. */
function figure(
  words: Words,
  key: FigureKey,
  kind: FigureKind,
  value: PageValue,
  because: string,
  tone?: Tone | false,
): Figure {
  const base = { key, label: words.monitoring.figures[key], value: value ?? words.format.notComputable, kind, because };
  return tone === undefined || tone === false ? base : { ...base, tone };
}

function programFigures(summary: MonitoringSummary, context: PageContext): readonly Figure[] {
  const { words, data } = context;
  const { because, outOf } = words.monitoring;
  const { programs, thresholds, indicators } = summary;
  // Without reports no light is known, not even that none is red.
  const lights: Partial<typeof summary.lights> = isMissing('monitoring', context) ? {} : summary.lights;
  const some = (light: keyof typeof summary.lights, tone: Tone): Tone | false => (lights[light] ?? 0) > 0 && tone;
  const from = words.format.percent(100 * thresholds.onTrackFrom);
  const watch = words.format.percent(100 * thresholds.attentionFrom);
  const withPhysical = programs.filter((one) => one.physical !== undefined).length;
  const needing = programs.filter(({ document }) => ['held', 'other', 'missing'].includes(document));
  const held = needing.filter(({ document }) => document === 'held').length;
  const late = programs.filter(({ report }) => report.late).length;
  const months = data.settings.values.reportIntervalMonths;
  const { cancelledPrograms } = summary.coverage;
  return [
    figure(words, 'date', 'date', { date: summary.today }, because.date),
    figure(words, 'programs', 'integer', programs.length, because.programs(cancelledPrograms)),
    figure(words, 'onTrack', 'integer', lights.ON_TRACK, because.onTrack(from), some('ON_TRACK', 'good')),
    figure(words, 'attention', 'integer', lights.ATTENTION, because.attention(watch, from), some('ATTENTION', 'watch')),
    figure(words, 'late', 'integer', lights.LATE, because.late(watch), some('LATE', 'act')),
    figure(words, 'noData', 'integer', lights.NO_DATA, because.noData, some('NO_DATA', 'quiet')),
    figure(
      words,
      'physical',
      'percent',
      summary.physical,
      because.physical(withPhysical, programs.length, words.format.percent(summary.cap)),
    ),
    figure(words, 'indicators', 'text', outOf(indicators.measured, indicators.total), because.indicators),
    figure(
      words,
      'documents',
      'text',
      outOf(held, needing.length),
      because.documents,
      held < needing.length && 'watch',
    ),
    figure(words, 'lateReports', 'integer', late, because.lateReports(months), late > 0 && 'watch'),
  ];
}

function moneyFigures({ finance, funds }: MonitoringSummary, words: Words): readonly Figure[] {
  const { because, outOf } = words.monitoring;
  return [
    figure(words, 'planned', 'rupiah', finance.planned, because.planned(finance.withPlan)),
    figure(words, 'realised', 'rupiah', finance.realised, because.realised(finance.withRealised)),
    figure(words, 'absorption', 'percent', finance.percent, because.absorption(finance.withBoth)),
    figure(words, 'sources', 'text', outOf(funds.recorded, funds.programs), because.sources),
  ];
}

function promiseFigures({ commitments }: MonitoringSummary, context: PageContext): readonly Figure[] {
  const { words } = context;
  const { because, outOf } = words.monitoring;
  const { percent } = words.format;
  const { rates, overdue, kept, keptEarly } = commitments;
  const { strict, withHalf, interval, known, unknown } = rates;
  const keptText = known === 0 ? undefined : outOf(kept, known);
  const reason =
    interval === undefined
      ? because.tooFew
      : because.keptShare(percent(100 * interval[0]), percent(100 * interval[1]), percent(100 * (withHalf ?? 0)));
  const share = interval === undefined || strict === undefined ? undefined : 100 * strict;
  return [
    figure(words, 'kept', 'text', keptText, because.kept(known, unknown, keptEarly)),
    figure(words, 'keptShare', 'percent', share, reason),
    figure(
      words,
      'overdue',
      'integer',
      isMissing('interactions', context) ? undefined : overdue,
      because.overdue,
      overdue > 0 && 'act',
    ),
  ];
}

function peopleFigures({ participation, womenTarget, parity }: MonitoringSummary, words: Words): readonly Figure[] {
  const { because } = words.monitoring;
  const all = participation[0];
  const women = all?.groups.women;
  const percent = (share: number | undefined): string =>
    share === undefined ? words.format.notComputable : words.format.percent(100 * share);
  const reason =
    women?.share === undefined
      ? because.womenUnknown
      : because.women(women.paired, all?.meetings ?? 0) +
        (isRange(women) ? because.womenRange(percent(women.low), percent(women.high)) : '');
  const tone = women?.share !== undefined && (women.share >= womenTarget ? 'good' : 'watch');
  const share = women?.share === undefined ? undefined : 100 * women.share;
  return [
    figure(
      words,
      'present',
      'integer',
      all?.present.sum,
      because.present(all?.present.meetings ?? 0, all?.meetings ?? 0),
    ),
    figure(words, 'women', 'percent', share, reason, tone),
    figure(words, 'womenTarget', 'percent', 100 * womenTarget, because.womenTarget),
    ...(parity === undefined ? [] : [parityFigure(parity, words)]),
  ];
}

function parityFigure({ women, men, population, index, band }: GenderParity, words: Words): Figure {
  const { because, outOf } = words.monitoring;
  const reason = because.parity(outOf(women, population.women), outOf(men, population.men), band);
  return figure(words, 'parity', 'decimal', index, reason, band !== undefined && band !== 'parity' && 'watch');
}

/** True when meetings without a count of the group leave its share open. */
export function isRange({ low, high }: ShareEstimate): boolean {
  return low !== undefined && high !== undefined && high > low;
}

function workFigures({ thisWeek, coverage }: MonitoringSummary, words: Words): readonly Figure[] {
  const { because, outOf } = words.monitoring;
  const past = thisWeek.filter(isPast).length;
  return [
    figure(words, 'thisWeek', 'integer', thisWeek.length, because.thisWeek),
    figure(words, 'past', 'integer', past, because.past, past > 0 && 'act'),
    figure(words, 'origins', 'text', outOf(coverage.needsWithOrigin, coverage.needs), because.origins),
  ];
}
