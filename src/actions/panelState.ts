import type { Flag } from '../core/mismatch/flag';
import { flagMismatches } from '../core/mismatch/flagMismatches';
import type { ProgramStatus } from '../core/monitoring/programStatus';
import { programsNeedingAttention } from '../core/monitoring/programsNeedingAttention';
import { statusReason } from '../core/monitoring/statusText';
import { summariseMonitoring } from '../core/monitoring/summarise';
import type { PanelLine, PanelState } from '../core/panelState';
import { rankShown, scoreText } from '../core/priority/priorityText';
import { type RankedNeed, rankNeeds } from '../core/priority/rankNeeds';
import { cellOf } from '../core/table/defineTable';
import type { ReadSettings } from '../core/tables/settings';
import { TABLES } from '../core/tables/tables';
import { TABLE_ROLES } from '../core/template/sheets';
import type { Words } from '../core/words/words';
import { absentTables } from './absentTables';
import type { Desk } from './desk';
import { errorCount } from './errorCount';
import { readVillage, type Village } from './readVillage';
import { Refusal } from './refusal';

/** Lines each list of the panel shows. */
const LINES = 5;

const UNPREPARED: PanelState = {
  language: 'id',
  prepared: false,
  village: '',
  counts: [],
  problems: { errors: 0, warnings: 0 },
  lastRun: '',
  priorities: [],
  flags: [],
  flagCount: 0,
  programs: [],
};

/** Everything the panel shows, from one snapshot; nothing is written. */
export function panelState(desk: Desk): PanelState {
  const workbook = desk.open();
  try {
    return stateOf(readVillage(workbook));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...UNPREPARED, language: workbook.describe().state?.language ?? 'id' };
  }
}

function stateOf(village: Village): PanelState {
  const { data, words, reading, state } = village;
  const { scored } = rankNeeds(data);
  const { flags } = flagMismatches(data, words, absentTables(village));
  const runs = Object.values(state.lastRuns ?? {}).sort();
  const latest = runs[runs.length - 1];
  const { villageTerm, villageName } = data.settings.values;
  return {
    language: data.settings.values.language,
    prepared: true,
    village: villageName === undefined ? '' : `${villageTerm} ${villageName}`,
    counts: TABLE_ROLES.map((role) => ({
      sheet: village.inputs[role]?.name ?? TABLES[role].sheet,
      rows: reading.tables[role]?.rows.length ?? 0,
    })),
    problems: {
      errors: errorCount(village),
      warnings: reading.problems.filter((problem) => problem.severity === 'warning').length,
    },
    lastRun: latest === undefined ? '' : words.format.minute(latest),
    priorities: scored.slice(0, LINES).map((need) => needLine(need, scored.length, words)),
    flags: flags.slice(0, LINES).map((flag) => flagLine(flag, words)),
    flagCount: flags.length,
    programs: programsNeedingAttention(summariseMonitoring(data), LINES).map((program) =>
      programLine(program, data.settings, words),
    ),
  };
}

function needLine({ need, score, rank, placement }: RankedNeed, count: number, words: Words): PanelLine {
  const quadrants = placement.possible.map((quadrant) => words.priority.quadrants[quadrant]);
  return {
    label: `${rankShown(rank, count, words)}. ${need.name ?? need.id ?? ''}`,
    badge: scoreText(score, words),
    tone: 'quiet',
    detail: words.priority.either(quadrants),
    ...(need.id === undefined ? {} : { id: need.id }),
    at: cellOf(need, 'name'),
  };
}

const FLAG_TONES = { HIGH: 'act', MEDIUM: 'watch', LOW: 'quiet' } as const;

function flagLine(flag: Flag, words: Words): PanelLine {
  return {
    label: words.mismatch.rules[flag.rule].name,
    badge: words.mismatch.severity[flag.severity],
    tone: FLAG_TONES[flag.severity],
    detail: flag.why,
    id: flag.id,
    at: flag.evidence[0]?.cell ?? { sheetId: 0, sheetName: '', row: 1, column: 1 },
  };
}

const LIGHT_TONES = { LATE: 'act', ATTENTION: 'watch', ON_TRACK: 'good', NO_DATA: 'quiet' } as const;

function programLine(status: ProgramStatus, { values }: ReadSettings, words: Words): PanelLine {
  return {
    label: status.program.name ?? status.program.id ?? '',
    badge: words.monitoring.lights[status.light],
    tone: LIGHT_TONES[status.light],
    detail: statusReason(status, values, words),
    ...(status.program.id === undefined ? {} : { id: status.program.id }),
    at: cellOf(status.program, 'name'),
  };
}
