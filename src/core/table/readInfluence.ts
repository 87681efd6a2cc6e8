import type { Cell, Grid } from '../cell';
import { INFLUENCE_CORNER, type Influence, type InfluenceScore, influenceKey } from '../tables/influence';
import type { Doubt, Lookup, ReadContext } from './column';
import { parseAmount } from './kinds/amount';
import type { SheetInput } from './layOut';
import { cut, isBlank, normalise } from './normalise';
import { andThen, doubt, unread, value } from './parsed';
import type { Problem } from './problem';
import { problemAt } from './problemList';
import { reader } from './reader';

/** The sheet Pengaruh as read. */
export interface InfluenceReading {
  readonly sheetId: number;
  readonly sheetName: string;
  readonly influence: Influence;
  /** Rows whose actor was recognised. */
  readonly rows: number;
  /** Actors by row and by column (from 1); a label that stands twice counts the first time. */
  readonly rowActors: ReadonlyMap<number, string>;
  readonly columnActors: ReadonlyMap<number, string>;
  readonly problems: readonly Problem[];
}

const step = (read: number) =>
  Number.isInteger(read) && read >= 0 && read <= 4 ? value(read) : unread('notInfluence');

const parseStep = reader<number>({
  wrong: 'notInfluence',
  longest: 40,
  text: (text) => {
    const parsed = andThen(parseAmount(text), step);
    return parsed.is === 'unread' ? unread('notInfluence') : parsed;
  },
  number: step,
});

type Say = (row: number, column: number, found: Cell, what: Doubt) => void;

/**
 * Reads who influences whom: actors in the first row and the first column, 0–4 between them, blanks unknown. What cannot
 * be read becomes a problem with its cell and counts as blank; the diagonal is 0 whatever stands there.
 */
export function readInfluence(sheet: SheetInput, context: ReadContext): InfluenceReading {
  const { grid, sheetId, name } = sheet;
  const problems: Problem[] = [];
  const say: Say = (row, column, found, what) => {
    const header = typeof grid[0]?.[column - 1] === 'string' ? cut(String(grid[0]?.[column - 1])) : name;
    problems.push(problemAt(sheet, { row, column, header }, found, what));
  };
  const first = grid[0] ?? [];
  const columnActors = actorsIn(first, context, (index, cell, what) => say(1, index, cell, what));
  const left = grid.map((row) => row[0] ?? '');
  const rowActors = actorsIn(left, context, (index, cell, what) => say(index, 1, cell, what));
  const influence = new Map<string, InfluenceScore>();
  rowActors.forEach((from, row) => {
    columnActors.forEach((on, column) => {
      const score = scoreOf(grid[row - 1]?.[column - 1] ?? '', from === on, context, (found, what) =>
        say(row, column, found, what),
      );
      if (score === undefined || from === on) return;
      influence.set(influenceKey(from, on), { score, at: { sheetId, sheetName: name, row, column } });
    });
  });
  return { sheetId, sheetName: name, influence, rows: rowActors.size, rowActors, columnActors, problems };
}

/** The actors named along an edge of the sheet, by their place from 1; the corner names none. */
function actorsIn(
  labels: readonly Cell[],
  context: ReadContext,
  say: (index: number, cell: Cell, what: Doubt) => void,
): ReadonlyMap<number, string> {
  const actors = new Map<number, string>();
  const taken = new Set<string>();
  labels.forEach((cell, at) => {
    if (at === 0 || typeof cell !== 'string' || isBlank(cell)) return;
    const found = context.lookup(['stakeholders'], cell);
    if (found.is !== 'found') say(at + 1, cell, doubtOf(found, cell));
    else if (taken.has(found.id)) say(at + 1, cell, doubt('actorTwice'));
    else {
      actors.set(at + 1, found.id);
      taken.add(found.id);
    }
  });
  return actors;
}

function doubtOf(found: Lookup, cell: string): Doubt {
  const part = cut(cell);
  if (found.is === 'ambiguous') return doubt('ambiguousReference', { part, ids: found.ids.join(', ') });
  return doubt('unknownReference', { part, tables: 'stakeholders' });
}

function scoreOf(
  cell: Cell,
  own: boolean,
  context: ReadContext,
  say: (found: Cell, what: Doubt) => void,
): number | undefined {
  const parsed = parseStep(cell, context);
  if (own) {
    if (parsed.is !== 'empty' && !(parsed.is === 'value' && parsed.value === 0)) say(cell, doubt('ownInfluence'));
    return undefined;
  }
  for (const each of parsed.doubts ?? []) say(cell, each);
  return parsed.is === 'value' ? parsed.value : undefined;
}

/** True for a sheet that set-up made, an empty one, or one that names an actor in both edges: not somebody's own list. */
export function isInfluenceGrid(grid: Grid, context: Pick<ReadContext, 'lookup'>): boolean {
  if (grid.every((row) => row.every((cell) => cell === ''))) return true;
  if (normalise(String(grid[0]?.[0] ?? '')) === normalise(INFLUENCE_CORNER)) return true;
  const known = (cell: Cell): boolean =>
    typeof cell === 'string' && !isBlank(cell) && context.lookup(['stakeholders'], cell).is === 'found';
  return (grid[0] ?? []).slice(1).some(known) && grid.slice(1).some((row) => known(row[0] ?? ''));
}
