import { parseRange } from './addresses';
import type { Grid } from './grid/openGrid';
import { findSheet, type Mirror } from './mirror';

/** Follows a link of a cell: into this workbook, or to the web in a tab that knows nothing of this one. */
export function followLink(url: string, mirror: Mirror, grid: Grid): void {
  if (/^https?:\/\//i.test(url)) {
    window.open(url, '_blank', 'noopener,noreferrer');
    return;
  }
  if (!url.startsWith('#')) return;
  const target = new URLSearchParams(url.slice(1));
  const sheet = findSheet(mirror, Number(target.get('gid') ?? grid.activeSheet()));
  if (!sheet) return;
  const range = parseRange(target.get('range') ?? 'A1', sheet.maxRows, sheet.maxColumns);
  if (range) grid.select(sheet.id, range);
}
