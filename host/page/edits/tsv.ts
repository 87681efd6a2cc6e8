/** Reads what Excel, Sheets and text editors put on the clipboard: rows by line, cells by tab, quotes around breaks. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
  let at = 0;
  while (at <= text.length) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    rows.at(-1)?.push(found?.[1] === undefined ? (found?.[2] ?? '') : found[1].replaceAll('""', '"'));
    at = cell.lastIndex;
    if (at >= text.length) break;
    const isBreak = text[at] !== '\t';
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (isBreak && at >= text.length) break;
    if (isBreak) rows.push([]);
  }
  return rows;
}

/** The other way round. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

const quoted = (text: string): string => (/[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
