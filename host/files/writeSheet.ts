import { formatCell, formatRange } from '../model/a1';
import { keyColumn, keyRow } from '../model/cells';
import type { SheetModel, TextLink } from '../model/types';
import { parseSheetRange } from './addresses';
import { argb } from './writeStyles';
import { escapeXml } from './xml';

/** Width of a column that nobody changed, in pixels. */
const USUAL_WIDTH = 100;
const EXCEL_MAX_LINKS = 65_000;
const EXCEL_MAX_URL = 2_000;

interface LinkParts {
  xml: string;
  /** Outside addresses, in the order of their relations `rLink1`, `rLink2`, … */
  targets: string[];
  /** Links that Excel cannot hold: several in a cell, on a part of the text, or too long. */
  kept: { row: number; column: number; text: string; links: TextLink[] }[];
}

/** Everything of a sheet part that stands before its cells. */
export function writeHead(sheet: SheetModel, active: boolean): string {
  const colour = argb(sheet.tabColor);
  return (
    `<sheetPr>${colour ? `<tabColor rgb="${colour}"/>` : ''}<outlinePr summaryRight="0"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"${active ? ' tabSelected="1"' : ''}>${pane(sheet)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultColWidth="${USUAL_WIDTH / 7}" defaultRowHeight="15.75"${outlineLevel(sheet)}/>${columns(sheet)}`
  );
}

/** The filter and the merged ranges, which stand after the cells. */
export function writeTail(sheet: SheetModel): string {
  const merges = sheet.merges.filter((merge) => merge.rows * merge.columns > 1);
  const merged = merges.map((merge) => `<mergeCell ref="${formatRange(merge)}"/>`).join('');
  return (
    (sheet.filter ? `<autoFilter ref="${formatRange(sheet.filter)}"/>` : '') +
    (merged ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : '')
  );
}

/** The links of a sheet; a link inside the workbook becomes a place, any other a relation. */
export function writeLinks(sheet: SheetModel, writtenName: (sheetId: number) => string | undefined): LinkParts {
  const parts: LinkParts = { xml: '', targets: [], kept: [] };
  const items: string[] = [];
  for (const [key, { links, value }] of sheet.cells) {
    if (!links?.length || typeof value !== 'string') continue;
    const [row, column] = [keyRow(key), keyColumn(key)];
    const [link] = links;
    const whole = links.length === 1 && link?.start === 0 && link.end === value.length;
    const attribute =
      link && items.length < EXCEL_MAX_LINKS ? linkAttribute(link.url, parts.targets, writtenName) : undefined;
    if (attribute) items.push(`<hyperlink ref="${formatCell(row, column)}" ${attribute}/>`);
    if (!whole || !attribute) parts.kept.push({ row, column, text: value, links });
  }
  parts.xml = items.length ? `<hyperlinks>${items.join('')}</hyperlinks>` : '';
  return parts;
}

function linkAttribute(
  url: string,
  targets: string[],
  writtenName: (sheetId: number) => string | undefined,
): string | undefined {
  if (url.length > EXCEL_MAX_URL) return undefined;
  const inside = /^#gid=(\d+)(?:&range=(.+))?$/.exec(url);
  if (inside) {
    const name = writtenName(Number(inside[1]));
    const place = inside[2] ?? 'A1';
    if (name === undefined || !parseSheetRange(place)) return undefined;
    return `location="${escapeXml(`'${name.replace(/'/g, "''")}'!${place}`)}"`;
  }
  if (!URL.canParse(url)) return undefined;
  return `r:id="rLink${targets.push(url)}"`;
}

function pane({ frozenRows, frozenColumns }: SheetModel): string {
  if (!frozenRows && !frozenColumns) return '';
  const corner = frozenRows && frozenColumns ? 'bottomRight' : frozenRows ? 'bottomLeft' : 'topRight';
  const splits = `${frozenColumns ? ` xSplit="${frozenColumns}"` : ''}${frozenRows ? ` ySplit="${frozenRows}"` : ''}`;
  return `<pane${splits} topLeftCell="${formatCell(frozenRows + 1, frozenColumns + 1)}" activePane="${corner}" state="frozen"/>`;
}

function outlineLevel({ columnGroupDepth }: SheetModel): string {
  return columnGroupDepth.size ? ` outlineLevelCol="${Math.min(7, Math.max(...columnGroupDepth.values()))}"` : '';
}

function columns(sheet: SheetModel): string {
  const folded = (column: number): boolean =>
    sheet.collapsedColumnGroups.some(({ first, last }) => column >= first && column <= last);
  const special = new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns, ...sheet.columnGroupDepth.keys()]);
  for (const { first, last } of sheet.collapsedColumnGroups) {
    // The mark of a folded group stands on the column before it; a group at the very left has none.
    for (let column = Math.max(1, first - 1); column <= last; column++) special.add(column);
  }
  const items = [...special]
    .filter((column) => column <= 16_384)
    .sort((a, b) => a - b)
    .map((column) => {
      const width = sheet.columnWidths.get(column) ?? USUAL_WIDTH;
      const depth = Math.min(7, sheet.columnGroupDepth.get(column) ?? 0);
      return (
        `<col min="${column}" max="${column}" width="${Number((width / 7).toFixed(6))}"` +
        ` customWidth="${sheet.columnWidths.has(column) ? 1 : 0}"` +
        `${sheet.hiddenColumns.has(column) || folded(column) ? ' hidden="1"' : ''}${depth ? ` outlineLevel="${depth}"` : ''}` +
        `${sheet.collapsedColumnGroups.some(({ first }) => first === column + 1) ? ' collapsed="1"' : ''}/>`
      );
    });
  return items.length ? `<cols>${items.join('')}</cols>` : '';
}
