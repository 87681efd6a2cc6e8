import { DOCUMENT_TYPES, STAGES } from '../tables/programs';
import type { Words } from '../words/words';
import { requiredDocument } from './agreements';
import type { LightThresholds } from './light';
import type { ProgramStatus } from './programStatus';

/** Why a program has its light, in a sentence or two; it adds that the end has passed. */
export function statusReason(status: ProgramStatus, thresholds: LightThresholds, words: Words): string {
  const { schedule } = status;
  const say = words.monitoring.status;
  const late = schedule.state === 'late' && schedule.daysLeft !== undefined ? [say.overrun(-schedule.daysLeft)] : [];
  return [resultReason(status, thresholds, words), ...late].join(' ');
}

function resultReason(status: ProgramStatus, thresholds: LightThresholds, words: Words): string {
  const { status: say, ofIndicators } = words.monitoring;
  const { percent } = words.format;
  const { light, physical, indicators, measured } = status;
  if (light === 'NO_DATA' || physical === undefined) {
    if (status.program.id === undefined) return say.noId;
    return indicators.length === 0 ? say.noIndicators : say.noneComputable(indicators.length);
  }
  const limit = 100 * (light === 'LATE' ? thresholds.attentionFrom : thresholds.onTrackFrom);
  return say[light](percent(physical), ofIndicators(measured, indicators.length), percent(limit));
}

/** Whether the document is the one that this kind of cooperation rests on. */
export function documentText({ program, document }: ProgramStatus, words: Words): string {
  const label = (value: string | undefined): string =>
    DOCUMENT_TYPES.find((option) => option.value === value)?.label ?? words.monitoring.unnamed;
  return words.monitoring.documents[document](label(requiredDocument(program)), label(program.documentType));
}

/** The stage as it stands in the drop-down. */
export function stageText({ program }: ProgramStatus, words: Words): string {
  return STAGES.find((option) => option.value === program.stage)?.label ?? words.monitoring.unnamed;
}

/** Days left, days late, or why neither is known. */
export function scheduleText({ schedule }: ProgramStatus, words: Words): string {
  return words.monitoring.schedules[schedule.state](schedule.daysLeft ?? 0);
}
