/** A row of a printed table. */
export type Row = readonly (string | number)[];

/** Prints a table with its columns side by side. */
export function table(title: string, headers: Row, rows: readonly Row[]): void {
  const lines = [headers, ...rows].map((row) => row.map(String));
  const widths = headers.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const shown = lines.map((line) =>
    line.map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0))).join('  '),
  );
  console.log(
    `\n${title}\n${shown[0]}\n${widths.map((width) => '-'.repeat(width)).join('  ')}\n${shown.slice(1).join('\n')}`,
  );
}

export const ms = (value: number): string => `${value.toFixed(0)} ms`;
export const ratio = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)}×`;
