import type { Rectangle } from '../../model/types';
import type { TypedCell } from '../../protocol';
import type { Grid, Selection } from '../grid/openGrid';
import { findSheet, type Mirror } from '../mirror';
import { pageWords } from '../words';
import { clearingOf, pasteBlock, readBlock } from './blocks';
import type { PersonEdits } from './personEdits';
import { shiftFormula } from './shiftFormula';
import { formatTsv, parseTsv } from './tsv';
import { type TypingHabits, typedText } from './typedText';

interface ClipboardOptions {
  mirror: Mirror;
  grid: Grid;
  edits: PersonEdits;
  habits(): TypingHabits;
  refused(message: string): void;
  say(message: string): void;
}

/** Copy, cut and paste through the system clipboard; inside the workbook also with formulas. */
export interface GridClipboard {
  /** The text for other programs; what was copied is remembered for this one. */
  copy(cut: boolean): string | undefined;
  paste(text: string): Promise<void>;
  /** The same from a menu, where the browser gives no clipboard event. */
  writeByMenu(cut: boolean): Promise<void>;
  pasteByMenu(): Promise<void>;
  /** Dragging a block of the active sheet to another place. */
  move(source: Rectangle, target: Rectangle): Promise<void>;
}

interface Copied {
  text: string;
  sheetId: number;
  range: Rectangle;
  typed: string[][];
  cut: boolean;
}

/** Larger selections are cut to what is used, so that copying a whole column stays quick. */
const MOST_CELLS = 200_000;

export function gridClipboard(options: ClipboardOptions): GridClipboard {
  let copied: Copied | undefined;
  const copy = (cut: boolean): string | undefined => {
    copied = copiedFrom(options, options.grid.selection(), cut);
    return copied?.text;
  };
  const paste = async (text: string): Promise<void> => {
    const inner = copied && sameText(copied.text, text) ? copied : undefined;
    if (inner?.cut) copied = undefined;
    await pasteInto(options, inner ?? parseTsv(text));
  };
  return {
    copy,
    paste,
    async writeByMenu(cut) {
      const text = copy(cut);
      if (text !== undefined) await navigator.clipboard.writeText(text).catch(() => undefined);
    },
    async pasteByMenu() {
      const text = await navigator.clipboard.readText().catch(() => undefined);
      if (text !== undefined) await paste(text);
      else if (copied) await paste(copied.text);
      else options.say(pageWords.pasteHint);
    },
    async move(source, target) {
      const { grid } = options;
      const sheetId = grid.activeSheet();
      const moving = copiedFrom(options, { sheetId, ...source }, true);
      grid.select(sheetId, target);
      if (moving) await pasteInto(options, moving);
    },
  };
}

function copiedFrom(
  { mirror, habits }: ClipboardOptions,
  selection: Selection | undefined,
  cut: boolean,
): Copied | undefined {
  const sheet = selection && findSheet(mirror, selection.sheetId);
  if (!sheet || !selection) return undefined;
  const range = usedPart(selection, [...sheet.cells.values()]);
  const text = formatTsv(readBlock(sheet, range, (cell) => cell?.display ?? ''));
  const typed = readBlock(sheet, range, (cell) => typedText(cell, habits()));
  return { text, sheetId: selection.sheetId, range, typed, cut };
}

async function pasteInto(options: ClipboardOptions, given: Copied | string[][]): Promise<void> {
  const { mirror, grid, edits, refused } = options;
  const selection = grid.selection();
  const sheet = selection && findSheet(mirror, selection.sheetId);
  if (!sheet || !selection) return;
  const inner = Array.isArray(given) ? undefined : given;
  const cells = pasteBlock(inner?.typed ?? parsedRows(given), selection, (text, row, column) =>
    inner && !inner.cut && text.startsWith('=')
      ? shiftFormula(text, row - inner.range.row, column - inner.range.column)
      : text,
  );
  const beyond = cells.some(({ row, column }) => row > sheet.maxRows || column > sheet.maxColumns);
  if (beyond) return refused(pageWords.tooManyCells);
  const source = inner?.cut ? findSheet(mirror, inner.sheetId) : undefined;
  const cleared = source && inner ? clearingOf(source, inner.range) : [];
  if (inner?.sheetId === selection.sheetId)
    return void (await edits.type(selection.sheetId, withCleared(cells, cleared)));
  if ((await edits.type(selection.sheetId, cells)) && inner) await edits.type(inner.sheetId, cleared);
}

const parsedRows = (given: Copied | string[][]): string[][] => (Array.isArray(given) ? given : given.typed);

/** A cell that is both emptied and filled is filled. */
function withCleared(cells: readonly TypedCell[], cleared: readonly TypedCell[]): TypedCell[] {
  const filled = new Set(cells.map(({ row, column }) => `${row}:${column}`));
  return [...cleared.filter(({ row, column }) => !filled.has(`${row}:${column}`)), ...cells];
}

function usedPart(range: Rectangle, cells: readonly { row: number; column: number }[]): Rectangle {
  if (range.rows * range.columns <= MOST_CELLS) return range;
  const lastRow = cells.reduce((last, { row }) => Math.max(last, row), range.row);
  const lastColumn = cells.reduce((last, { column }) => Math.max(last, column), range.column);
  const rows = Math.min(range.rows, lastRow - range.row + 1);
  const columns = Math.min(range.columns, lastColumn - range.column + 1);
  return { ...range, rows: Math.max(1, rows), columns: Math.max(1, columns) };
}

const sameText = (one: string, other: string): boolean =>
  one.replaceAll('\r\n', '\n').trimEnd() === other.replaceAll('\r\n', '\n').trimEnd();
