/**
 * Amounts in rows to be placed in columns: gain per unit, what each row has, what each column takes.
 *
 * Rows are placed one after the other, each along shortest augmenting paths with dual prices (successive shortest paths;
 * with amounts of 1 this is the Hungarian method). After each row the flow is optimal for the rows so far. Amounts are
 * only added and taken away, so whole amounts stay whole. Source: Ahuja, Magnanti & Orlin 1993, ch. 9 and 12.
 */
export interface Flow {
  readonly rows: number;
  readonly columns: number;
  /** Gain of one unit by row and column; `NaN` where nothing may be placed. */
  readonly gain: Float64Array;
  /** What is placed, by row and column. */
  readonly placed: Float64Array;
  /** What a column can still take. */
  readonly room: Float64Array;
  /** What of a row is not placed. */
  readonly left: Float64Array;
  /** Worth of one more unit in a row, never below 0. */
  readonly rowPrice: Float64Array;
  /** Worth of one more unit of room, never below 0. */
  readonly columnPrice: Float64Array;
}

/** Places every row so that Σ gain·placed is as large as it can be; what is worth nothing anywhere stays. */
export function bestFlow(
  gain: Float64Array,
  amounts: ArrayLike<number>,
  rooms: ArrayLike<number>,
  rows = amounts.length,
): Flow {
  const flow: Flow = {
    rows,
    columns: rooms.length,
    gain,
    placed: new Float64Array(rows * rooms.length),
    room: Float64Array.from(rooms),
    left: Float64Array.from(amounts),
    rowPrice: new Float64Array(rows),
    columnPrice: new Float64Array(rooms.length),
  };
  for (let row = 0; row < rows; row += 1) placeRow(flow, row);
  return flow;
}

/** A finished flow with more in one row, optimal again; the flow that was handed in stays as it is. */
export function withMoreIn(flow: Flow, row: number, more: number): Flow {
  const { rows, columns } = flow;
  const joined = (before: Float64Array, added: ArrayLike<number>): Float64Array => {
    const all = new Float64Array(before.length + added.length);
    all.set(before);
    all.set(added, before.length);
    return all;
  };
  // The new amount is a row of its own that gains the same; placing it last keeps everything before it optimal.
  const larger: Flow = {
    rows: rows + 1,
    columns,
    gain: joined(flow.gain, flow.gain.subarray(row * columns, (row + 1) * columns)),
    placed: joined(flow.placed, new Float64Array(columns)),
    room: flow.room.slice(),
    left: joined(flow.left, [more]),
    rowPrice: joined(flow.rowPrice, [0]),
    columnPrice: flow.columnPrice.slice(),
  };
  placeRow(larger, rows);
  return larger;
}

/** Where a shortest path may end: a column with room, or a row that takes some of its amount back. */
type End =
  | { readonly column: number; readonly row?: undefined }
  | { readonly row: number; readonly column?: undefined };

/** A search for the cheapest way to place one more unit of a row. */
interface Search {
  readonly from: number;
  /** Length of the shortest way to each column, and the row before it. */
  readonly toColumn: Float64Array;
  readonly before: Float64Array;
  readonly seen: Uint8Array;
  /** Columns in the order they were reached. */
  readonly reached: number[];
  /** Length of the way to each row, and the column before it; -1 when not reached. */
  readonly toRow: Float64Array;
  readonly through: Float64Array;
}

function placeRow(flow: Flow, row: number): void {
  flow.rowPrice[row] = bestGain(flow, row);
  while (at(flow.left, row) > 0) {
    const search = startSearch(flow, row);
    const { end, length } = shortestWay(flow, search);
    reprice(flow, search, length);
    if (end.row === row) return;
    push(flow, search, end);
  }
}

/** The largest gain of a row over what its columns are worth already; 0 when none is left. */
function bestGain({ columns, gain, columnPrice }: Flow, row: number): number {
  let best = 0;
  for (let column = 0; column < columns; column += 1) {
    const net = at(gain, row * columns + column) - at(columnPrice, column);
    if (net > best) best = net;
  }
  return best;
}

function startSearch(flow: Flow, from: number): Search {
  const search: Search = {
    from,
    toColumn: new Float64Array(flow.columns).fill(Number.POSITIVE_INFINITY),
    before: new Float64Array(flow.columns).fill(-1),
    seen: new Uint8Array(flow.columns),
    reached: [],
    toRow: new Float64Array(flow.rows).fill(-1),
    through: new Float64Array(flow.rows).fill(-1),
  };
  search.toRow[from] = 0;
  return search;
}

function shortestWay(flow: Flow, search: Search): { readonly end: End; readonly length: number } {
  const { columns, placed, room, rowPrice } = flow;
  let stay = search.from;
  let stayLength = at(rowPrice, stay);
  relax(flow, search, search.from, 0);
  for (;;) {
    const column = nearest(flow, search);
    const length = column < 0 ? Number.POSITIVE_INFINITY : at(search.toColumn, column);
    if (length > stayLength) return { end: { row: stay }, length: stayLength };
    if (at(room, column) > 0) return { end: { column }, length };
    search.seen[column] = 1;
    search.reached.push(column);
    // Rows are placed from the top: those below hold nothing yet.
    for (let row = 0; row < search.from; row += 1) {
      if (at(placed, row * columns + column) <= 0 || at(search.toRow, row) >= 0) continue;
      search.toRow[row] = length;
      search.through[row] = column;
      if (length + at(rowPrice, row) < stayLength) {
        stay = row;
        stayLength = length + at(rowPrice, row);
      }
      relax(flow, search, row, length);
    }
  }
}

/** Looks from a row at all columns; rounding may leave a difference a hair below nothing. */
function relax({ columns, gain, rowPrice, columnPrice }: Flow, search: Search, row: number, length: number): void {
  const price = at(rowPrice, row);
  for (let column = 0; column < columns; column += 1) {
    if (search.seen[column] === 1) continue;
    const loss = price + at(columnPrice, column) - at(gain, row * columns + column);
    const way = length + Math.max(loss, 0);
    if (way < at(search.toColumn, column)) {
      search.toColumn[column] = way;
      search.before[column] = row;
    }
  }
}

/** The nearest column not yet reached, of equals the first with room, where the search ends; -1 when none can be. */
function nearest({ room }: Flow, { toColumn, seen }: Search): number {
  let best = -1;
  let shortest = Number.POSITIVE_INFINITY;
  let hasRoom = false;
  for (let column = 0; column < toColumn.length; column += 1) {
    const way = at(toColumn, column);
    if (seen[column] === 1 || way > shortest || way === Number.POSITIVE_INFINITY) continue;
    if (way === shortest && (hasRoom || at(room, column) <= 0)) continue;
    best = column;
    shortest = way;
    hasRoom = at(room, column) > 0;
  }
  return best;
}

/** Brings prices up to date, so that every way used costs nothing. */
function reprice({ rows, rowPrice, columnPrice }: Flow, search: Search, length: number): void {
  for (let row = 0; row < rows; row += 1) {
    const way = at(search.toRow, row);
    if (way >= 0) rowPrice[row] = Math.max(0, at(rowPrice, row) - (length - way));
  }
  for (const column of search.reached)
    columnPrice[column] = at(columnPrice, column) + length - at(search.toColumn, column);
}

/** Moves as much along the way found as its narrowest place lets through. */
function push(flow: Flow, search: Search, end: End): void {
  const { columns, placed, room, left } = flow;
  const { from, before, through } = search;
  let most = Math.min(at(left, from), end.column === undefined ? Number.POSITIVE_INFINITY : at(room, end.column));
  const last = end.column === undefined ? end.row : at(before, end.column);
  for (let row = last; row !== from; row = at(before, at(through, row)))
    most = Math.min(most, at(placed, row * columns + at(through, row)));
  if (end.column === undefined) add(left, end.row, most);
  else {
    add(room, end.column, -most);
    add(placed, last * columns + end.column, most);
  }
  for (let row = last; row !== from; ) {
    const column = at(through, row);
    const giver = at(before, column);
    add(placed, row * columns + column, -most);
    add(placed, giver * columns + column, most);
    row = giver;
  }
  add(left, from, -most);
}

function add(amounts: Float64Array, index: number, amount: number): void {
  amounts[index] = at(amounts, index) + amount;
}

/** What stands at a place that exists. */
function at(list: Float64Array, index: number): number {
  return list[index] ?? 0;
}
