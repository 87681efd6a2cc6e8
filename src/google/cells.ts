import { type Cell, type CellRef, columnLetters, type IsoDate, serialOf } from '../core/cell';
import type { LinkCell, WriteCell } from '../core/workbook';
import type { CivilClock } from './dates';

/** Text that could become a formula even in a text cell, or lose its first character (the apostrophe). */
const RISKY = /^[\s\u00a0]*[=+']/;
/** Invisible, and unlike an apostrophe it works whatever format the cell has: sources disagree about the apostrophe. */
const SHIELD = '\u200b';

/** A value from Sheets as the core reads it. */
export function fromSheet(value: unknown, clock: CivilClock): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? clock.date(value) : '';
}

function isRisky(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly every text begins with a letter or a digit.
  return (first < 0x30 || first > 0x7a || first === 0x3d) && RISKY.test(text);
}

const serials = new Map<IsoDate, number>();

/** Most days of a page stand in many of its cells. */
function knownSerial(date: IsoDate): number {
  const serial = serials.get(date) ?? serialOf(date);
  serials.set(date, serial);
  return serial;
}

/** What is handed to `setValues`: text that could become a formula is shielded, a date is its serial number, with its time. */
export function toSheet(cell: WriteCell): string | number | boolean {
  if (cell === null) return '';
  if (typeof cell === 'string') return isRisky(cell) ? SHIELD + cell : cell;
  if (typeof cell !== 'object') return cell;
  return 'link' in cell ? jump(cell) : (cell.serial ?? knownSerial(cell.date));
}

/**
 * A formula that jumps to a cell of this workbook. Made of numbers, letters of ours and a quoted label only.
 * A formula, because a rich-text link costs four service calls a cell.
 */
function jump({ link, label }: LinkCell): string {
  return `=HYPERLINK("${jumpTarget(link)}";"${label.replace(/"/g, '""')}")`;
}

export function jumpTarget(at: CellRef): string {
  return `#gid=${at.sheetId}&range=${columnLetters(at.column)}${at.row}`;
}
