import type { Grid } from '../core/cell';
import { flagMismatches } from '../core/mismatch/flagMismatches';
import { mismatchTable as flagsTable } from '../core/mismatch/mismatchTable';
import { summariseMonitoring } from '../core/monitoring/summarise';
import { summaryTable as programsTable } from '../core/monitoring/summaryTable';
import { priorityTable as needsTable } from '../core/priority/priorityTable';
import { rankNeeds } from '../core/priority/rankNeeds';
import type { TableName } from '../core/table/defineTable';
import { matchTable } from '../core/table/locate';
import { matchSettings } from '../core/table/readSettings';
import { readWorkbook } from '../core/table/readWorkbook';
import { TABLES, type VillageData } from '../core/tables/tables';
import { sheetNameOf, TABLE_ROLES } from '../core/template/sheets';
import { type Words, wordsFor } from '../core/words/words';
import type { SheetRole } from '../core/workbook';
import { absentTables } from './absentTables';
import { unreadTables } from './unreadTables';

/** What a custom function is given: ranges in any order, each with its header row; `undefined` for one left out. */
export interface FunctionInput {
  readonly ranges: readonly (Grid | undefined)[];
  readonly locale: string;
  /** What an official confirmed for headers such as `(Rp. Jt)`, by `table.column`. */
  readonly units: Readonly<Record<string, number>>;
  /** Civil minute now, in a time zone or in the workbook's own. */
  nowIn(timeZone: string | undefined): string;
}

type Table = readonly (readonly (string | number)[])[];

/** Needs with score, rank, support and funding. */
export function priorityTable(input: FunctionInput): Table {
  const { data, words } = readRanges(input, ['needs'], '=SKOR_PRIORITAS(Kebutuhan!A1:Z; Pengaturan!A1:B)');
  return needsTable(rankNeeds(data), words);
}

/** Flags of rules M1–M16, as far as the given ranges allow to judge them. */
export function mismatchTable(input: FunctionInput): Table {
  const example = '=KETIDAKCOCOKAN(Kebutuhan!A1:Z; Stakeholder!A1:Z; Kepentingan!A1:Z; Program!A1:Z)';
  const { data, words, absent, unread } = readRanges(input, ['needs', 'stakeholders', 'interests'], example);
  return flagsTable(flagMismatches(data, words, absent, unread), words);
}

/** Programs with stage, progress and status. */
export function summaryTable(input: FunctionInput): Table {
  const example = '=RINGKASAN_PEMANTAUAN(Program!A1:Z; Pemantauan!A1:Z)';
  const { data, words } = readRanges(input, ['programs', 'monitoring'], example);
  return programsTable(summariseMonitoring(data), words);
}

interface RangeReading {
  readonly data: VillageData;
  readonly words: Words;
  /** Tables no range was given for. */
  readonly absent: readonly TableName[];
  /** Tables whose range holds something that could not be read as a whole. */
  readonly unread: readonly TableName[];
}

/** Recognises each range by its headers, so that their order does not matter. Throws a sentence for the cell's note. */
function readRanges(input: FunctionInput, required: readonly SheetRole[], example: string): RangeReading {
  const { custom } = wordsFor(undefined).actions;
  const sheets: Partial<Record<SheetRole, { sheetId: number; name: string; grid: Grid }>> = {};
  input.ranges.forEach((grid, index) => {
    if (grid === undefined) return;
    const role = roleOf(grid);
    if (role === undefined) throw new Error(custom.needsTable(index + 1));
    if (sheets[role] !== undefined) throw new Error(custom.twice(sheetNameOf(role)));
    sheets[role] = { sheetId: index, name: sheetNameOf(role), grid };
  });
  for (const role of required) {
    if (sheets[role] === undefined) throw new Error(custom.missing(sheetNameOf(role), example));
  }
  const today = input.nowIn(undefined).slice(0, 10);
  const reading = readWorkbook({ sheets, locale: input.locale, today, units: input.units });
  const { settings } = reading;
  const zone = settings.cells.timeZone === undefined ? undefined : settings.values.timeZone;
  const data = { ...reading.data, today: input.nowIn(zone).slice(0, 10) };
  const absent = absentTables({ inputs: sheets });
  const unread = unreadTables({ reading });
  const broken = required.filter((role) => unread.some((table) => table === role)).map(sheetNameOf);
  if (broken.length > 0) throw new Error(custom.unreadable(broken));
  return { data, words: wordsFor(settings.values.language), absent, unread };
}

function roleOf(grid: Grid): SheetRole | undefined {
  const scored = TABLE_ROLES.map((role) => ({ role, score: matchTable(grid, TABLES[role], false) }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  if (best !== undefined && best.score > 0) return best.role;
  return matchSettings(grid) ? 'settings' : undefined;
}
