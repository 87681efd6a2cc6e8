import { formatCell } from '../model/a1';
import { keyColumn, keyRow } from '../model/cells';
import type { SheetModel } from '../model/types';
import { escapeXml } from './xml';

/** The two parts that Excel needs for notes: their texts, and the boxes they are shown in. */
interface NoteParts {
  comments: string;
  drawing: string;
}

/** Writes the notes of a sheet; `undefined` when it has none. */
export function writeNotes(sheet: SheetModel): NoteParts | undefined {
  const notes = [...sheet.cells]
    .filter(([, cell]) => cell.note)
    .sort(([a], [b]) => a - b)
    .map(([key, cell]) => ({ row: keyRow(key), column: keyColumn(key), text: cell.note ?? '' }));
  if (notes.length === 0) return undefined;
  const comments = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${formatCell(row, column)}" authorId="0"><text><r><t xml:space="preserve">${escapeXml(text)}</t></r></text></comment>`,
  );
  return {
    comments:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author></author></authors>' +
      `<commentList>${comments.join('')}</commentList></comments>`,
    drawing: drawingXml(notes),
  };
}

function drawingXml(notes: readonly { row: number; column: number }[]): string {
  const boxes = notes.map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor(row, column)}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${boxes.join('')}</xml>`
  );
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset: a box right of the cell. */
function anchor(row: number, column: number): string {
  return [column, 15, Math.max(0, row - 2), 10, column + 3, 15, row + 4, 4].join(', ');
}
