import type { Light } from './light';
import type { ProgramStatus } from './programStatus';
import type { MonitoringSummary } from './summarise';

const ORDER: Readonly<Record<Light, number>> = { LATE: 0, ATTENTION: 1, NO_DATA: 2, ON_TRACK: 3 };

/** The first `count` programs that people should look at: past their end, behind their target, or lacking a paper. */
export function programsNeedingAttention(summary: MonitoringSummary, count: number): readonly ProgramStatus[] {
  return summary.programs
    .filter(needsAttention)
    .sort((a, b) => urgencyOf(a) - urgencyOf(b) || (a.physical ?? 0) - (b.physical ?? 0) || rowOf(a) - rowOf(b))
    .slice(0, count);
}

function needsAttention(status: ProgramStatus): boolean {
  const { light, schedule, document, report, program } = status;
  if (program.stage === 'DONE') return report.late;
  const behind = light === 'LATE' || light === 'ATTENTION';
  const lacksPaper = document === 'missing' || document === 'other' || report.late;
  const silent = light === 'NO_DATA' && program.stage === 'IMPLEMENTATION';
  return behind || schedule.state === 'late' || lacksPaper || silent;
}

function urgencyOf({ light, schedule }: ProgramStatus): number {
  return (schedule.state === 'late' ? 0 : 4) + ORDER[light];
}

function rowOf({ program }: ProgramStatus): number {
  return program.origin.row;
}
