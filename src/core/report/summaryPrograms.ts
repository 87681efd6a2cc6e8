import { quoted } from '../mismatch/evidence';
import { type BandLimits, bandOf, capped } from '../monitoring/achievement';
import type { IndicatorProgress } from '../monitoring/indicators';
import { type Light, lightOf } from '../monitoring/light';
import type { ProgramStatus } from '../monitoring/programStatus';
import { documentText, scheduleText, stageText, statusReason } from '../monitoring/statusText';
import type { MonitoringSummary } from '../monitoring/summarise';
import type { Words } from '../words/words';
import { linkTo } from './arrangePage';
import { achievementReason, cappedReason, figureReason, goalReason, progressReason } from './indicatorReasons';
import type { PageTable, Tone } from './page';
import {
  absorptionReason,
  elapsedReason,
  measuredReason,
  moneyReason,
  physicalReason,
  reportReason,
  scheduleReason,
} from './programReasons';
import { percentCell, type Shown, tableOf } from './summaryColumns';

/** Colours beside the words of a light. */
const LIGHT_TONES: Readonly<Record<Light, Tone>> = {
  ON_TRACK: 'good',
  ATTENTION: 'watch',
  LATE: 'act',
  NO_DATA: 'quiet',
};

/** Every program: stage and papers, results, money, time, and what stands in the way. */
export function programTable(summary: MonitoringSummary, words: Words): PageTable {
  const { monitoring } = words;
  const texts = { note: monitoring.notes.programs, empty: monitoring.empty };
  return tableOf('programs', summary.programs, programColumns(summary, words), texts, rowOfProgram, words);
}

function rowOfProgram({ key, light }: ProgramStatus): { readonly key: string; readonly tone: Tone } {
  return { key, tone: LIGHT_TONES[light] };
}

function programColumns(summary: MonitoringSummary, words: Words): readonly Shown<ProgramStatus>[] {
  const { monitoring, format } = words;
  const { thresholds, today } = summary;
  return [
    { key: 'id', kind: 'text', width: 90, show: ({ program }) => program.id },
    { key: 'program', kind: 'text', width: 240, show: ({ program, key }) => quoted(program.name ?? key) },
    { key: 'stage', kind: 'text', width: 120, show: (one) => stageText(one, words) },
    { key: 'status', kind: 'text', width: 110, show: ({ light }) => monitoring.lights[light] },
    { key: 'reason', kind: 'text', width: 280, show: (one) => statusReason(one, thresholds, words) },
    {
      key: 'physical',
      kind: 'percent',
      width: 100,
      show: ({ physical }) => physical ?? format.notComputable,
      because: (one) => physicalReason(one, summary, words),
    },
    {
      key: 'indicators',
      kind: 'text',
      width: 100,
      show: ({ measured, indicators }) => monitoring.outOf(measured, indicators.length),
      because: (one) => measuredReason(one, words),
    },
    money('planned', words),
    money('realised', words),
    {
      key: 'absorption',
      kind: 'percent',
      width: 100,
      show: ({ finance }) => finance.percent ?? format.notComputable,
      because: (one) => absorptionReason(one, words),
    },
    {
      key: 'elapsed',
      kind: 'percent',
      width: 100,
      show: ({ schedule }) => percentCell(schedule.elapsed, words),
      because: (one) => elapsedReason(one, today, words),
    },
    {
      key: 'schedule',
      kind: 'text',
      width: 160,
      show: (one) => scheduleText(one, words),
      because: (one) => scheduleReason(one, today, words),
    },
    { key: 'document', kind: 'text', width: 200, show: (one) => documentText(one, words) },
    { key: 'meeting', kind: 'text', width: 130, show: ({ meeting }) => monitoring.meetings[meeting] },
    {
      key: 'councilReport',
      kind: 'text',
      width: 200,
      show: (one) => reportText(one, words),
      because: (one) => reportReason(one, reportText(one, words), words),
    },
    { key: 'obstacle', kind: 'text', width: 220, show: obstacleText },
    { key: 'responsible', kind: 'text', width: 140, show: ({ program }) => quoted(program.responsible ?? '') },
    { key: 'source', kind: 'text', width: 110, show: ({ at }) => linkTo(at, words) },
  ];
}

function money(key: 'planned' | 'realised', words: Words): Shown<ProgramStatus> {
  return {
    key,
    kind: 'rupiah',
    width: 130,
    show: ({ finance }) => finance[key],
    because: (one) => moneyReason(one, key, words),
  };
}

function reportText({ report }: ProgramStatus, words: Words): string {
  const say = words.monitoring.report;
  const last = report.last === undefined ? [] : [say.last(words.format.date(report.last))];
  const next = report.late ? say.late : say.due;
  return [...last, ...(report.due === undefined ? [] : [next(words.format.date(report.due))])].join('; ');
}

function obstacleText({ obstacle }: ProgramStatus): string | undefined {
  if (obstacle === undefined) return undefined;
  return [...(obstacle.period === undefined ? [] : [obstacle.period]), quoted(obstacle.text)].join(': ');
}

/** Every indicator with its figure, its percent of target, and how both came about. */
export function indicatorTable(summary: MonitoringSummary, words: Words): PageTable {
  const { notes, none } = words.monitoring;
  const indicators = summary.programs.reduce<IndicatorProgress[]>((all, one) => all.concat(one.indicators), []);
  const derived = indicators.filter(({ directionTyped }) => !directionTyped).length;
  const texts = { note: notes.indicators(derived, indicators.length), empty: none.indicators };
  return tableOf(
    'indicators',
    indicators,
    indicatorColumns(summary, words),
    texts,
    ({ key, achievement }) => ({
      key,
      tone: LIGHT_TONES[
        lightOf(achievement === undefined ? undefined : capped(achievement, summary.cap), summary.thresholds)
      ],
    }),
    words,
  );
}

function indicatorColumns({ bands, cap }: MonitoringSummary, words: Words): readonly Shown<IndicatorProgress>[] {
  const { monitoring, format } = words;
  return [
    { key: 'id', kind: 'text', width: 90, show: ({ programId }) => programId },
    { key: 'indicator', kind: 'text', width: 240, show: ({ name }) => quoted(name) },
    { key: 'unit', kind: 'text', width: 100, show: ({ unit }) => quoted(unit ?? '') },
    {
      key: 'kind',
      kind: 'text',
      width: 110,
      show: ({ kind }) => (kind === undefined ? monitoring.unnamed : monitoring.indicatorKinds[kind]),
    },
    { key: 'explanation', kind: 'text', width: 280, show: (one) => explanation(one, bands, cap, words) },
    {
      key: 'achievement',
      kind: 'percent',
      width: 100,
      show: ({ achievement }) => achievement ?? format.notComputable,
      because: (one) => achievementReason(one, words),
    },
    {
      key: 'capped',
      kind: 'percent',
      width: 100,
      show: ({ achievement }) => (achievement === undefined ? undefined : capped(achievement, cap)),
      because: (one) => cappedReason(one, cap, words),
    },
    {
      key: 'band',
      kind: 'text',
      width: 100,
      show: ({ achievement }) => (achievement === undefined ? undefined : monitoring.bands[bandOf(achievement, bands)]),
    },
    goal('baseline', words),
    goal('target', words),
    goal('targetHigh', words),
    {
      key: 'figure',
      kind: 'decimal',
      width: 100,
      show: ({ figure }) => figure,
      because: (one) => figureReason(one, words),
    },
    {
      key: 'progress',
      kind: 'percent',
      width: 110,
      show: ({ progress }) => progress,
      because: (one) => progressReason(one, words),
    },
    { key: 'direction', kind: 'text', width: 110, show: (indicator) => directionText(indicator, words) },
    { key: 'period', kind: 'text', width: 130, show: ({ latest }) => latest && quoted(latest.label) },
    { key: 'source', kind: 'text', width: 110, show: ({ at }) => linkTo(at, words) },
  ];
}

function goal(key: 'baseline' | 'target' | 'targetHigh', words: Words): Shown<IndicatorProgress> {
  const because = (one: IndicatorProgress): string | undefined => goalReason(one, key, words);
  return { key, kind: 'decimal', width: 100, show: (one) => one[key], because };
}

function directionText({ direction, directionKnown }: IndicatorProgress, words: Words): string {
  const { directions } = words.monitoring;
  return directionKnown ? directions[direction] : directions.assumed;
}

/** How the percent came about, what stands against it, and what to look at. */
function explanation(indicator: IndicatorProgress, bands: BandLimits, cap: number, words: Words): string {
  const { monitoring, format } = words;
  const { direction, refusal } = indicator;
  const say = monitoring.indicator;
  const sentences = [
    ...(refusal === undefined ? [] : [monitoring.refusals[refusal]]),
    ...achievementSentences(indicator, bands, cap, words),
  ];
  if (direction === 'falling' && indicator.progress !== undefined)
    sentences.push(say.fromBaseline(format.percent(indicator.progress), format.number(indicator.baseline ?? 0)));
  if (indicator.kind === 'ADDITIVE' && indicator.reports > 1) sentences.push(say.summed(indicator.reports));
  if (indicator.baselineNotAdded) sentences.push(say.baselineNotAdded);
  return [...sentences, ...indicator.doubts.map((doubt) => monitoring.doubts[doubt])].join(' ');
}

function achievementSentences(
  { achievement, direction, directionKnown, figure, target, targetHigh }: IndicatorProgress,
  bands: BandLimits,
  cap: number,
  { monitoring, format }: Words,
): string[] {
  const say = monitoring.indicator;
  if (achievement === undefined || figure === undefined || target === undefined) return [];
  const band = monitoring.bands[bandOf(achievement, bands)];
  const low = format.number(target);
  const goalText = targetHigh === undefined ? low : say.bounds(low, format.number(targetHigh));
  const sentence = targetHigh === undefined ? say[direction] : say.range;
  const held = capped(achievement, cap);
  return [
    sentence(format.percent(achievement), band, format.number(figure), goalText),
    ...(held === achievement ? [] : [say.capped(format.percent(held))]),
    ...(directionKnown ? [] : [say.assumedRising]),
  ];
}
