import { highestNumbers } from './table/assignIds';
import type { SheetRole, WorkbookState } from './workbook';

/** Version of what the add-on keeps in the workbook. Steps from older versions only add. */
export const STATE_VERSION = 1;

export const EMPTY_STATE: WorkbookState = { version: STATE_VERSION, sheets: {} };

/** The highest numbers that ids ever had, with those of ids that were just written. */
export function withIds(
  ids: Readonly<Record<string, number>> = {},
  written: readonly string[],
): Readonly<Record<string, number>> {
  const cells = written.map((id) => [id]);
  return Object.fromEntries(highestNumbers(cells, [1], new Map(Object.entries(ids))));
}

/** Reads the kept state; anything damaged counts as absent, and sheets are then found by their headers. */
export function parseState(text: string | null): WorkbookState | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
  if (!isRecord(parsed) || !isRecord(parsed['sheets'])) return undefined;
  const sheets: Partial<Record<SheetRole, number>> = {};
  for (const [role, id] of Object.entries(parsed['sheets'])) if (typeof id === 'number') sheets[role as SheetRole] = id;
  return {
    version: typeof parsed['version'] === 'number' ? parsed['version'] : STATE_VERSION,
    sheets,
    ...(typeof parsed['sampleOn'] === 'string' ? { sampleOn: parsed['sampleOn'] } : {}),
    ...(Array.isArray(parsed['sampleSettings']) ? { sampleSettings: parsed['sampleSettings'].map(String) } : {}),
    ...(isRecord(parsed['units']) ? { units: numbersOf(parsed['units']) } : {}),
    ...(isRecord(parsed['ids']) ? { ids: numbersOf(parsed['ids']) } : {}),
    ...(isRecord(parsed['lastRuns']) ? { lastRuns: stringsOf(parsed['lastRuns']) } : {}),
    ...(parsed['language'] === 'en' || parsed['language'] === 'id' ? { language: parsed['language'] } : {}),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function numbersOf(record: Record<string, unknown>): Record<string, number> {
  const kept: Record<string, number> = {};
  for (const [key, value] of Object.entries(record)) if (typeof value === 'number' && value > 0) kept[key] = value;
  return kept;
}

function stringsOf(record: Record<string, unknown>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(record)) if (typeof value === 'string') kept[key] = value;
  return kept;
}
