import type { SheetModel } from '../model/types';
import { SIDE_SHEET } from './sideSheet';

const EXCEL_MAX_NAME = 31;

/** Names that Excel takes, by sheet id: at most 31 characters, none of `[ ] : * ? / \`, no two alike. */
export function excelSheetNames(sheets: readonly Pick<SheetModel, 'id' | 'name'>[]): Map<number, string> {
  const names = new Map<number, string>();
  const taken = new Set([SIDE_SHEET.toLowerCase(), 'history']);
  // Good names first, so that a changed one never takes the place of a true one.
  const good = sheets.filter(({ name }) => allowed(name) === name && !taken.has(name.toLowerCase()));
  for (const { id, name } of good) {
    if (taken.has(name.toLowerCase())) continue;
    names.set(id, name);
    taken.add(name.toLowerCase());
  }
  for (const { id, name } of sheets) {
    if (names.has(id)) continue;
    const written = unused(allowed(name), taken);
    names.set(id, written);
    taken.add(written.toLowerCase());
  }
  return names;
}

function allowed(name: string): string {
  const clean = name.replace(/[[\]:*?/\\]|\p{Cc}/gu, '_').replace(/^'|'$/g, '_');
  return cut(clean.trim() === '' ? 'Lembar' : clean, EXCEL_MAX_NAME);
}

function unused(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`;
    const candidate = cut(name, EXCEL_MAX_NAME - ending.length) + ending;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** Never between the halves of an emoji, which Excel counts as two. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
