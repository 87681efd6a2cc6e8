import type { CellModel, Rectangle } from '../model/types';
import { parseRange } from './addresses';
import { colourOf } from './colours';
import { type CellContext, cellReader } from './readCells';
import { type RawRule, rangesOf } from './readRules';
import { type Attributes, isOn, scanXml } from './xml';

/** One sheet part, as far as the model can hold it; sizes already in pixels. */
export interface RawSheet {
  cells: Map<number, CellModel>;
  tabColor: string | undefined;
  frozenRows: number;
  frozenColumns: number;
  columns: { first: number; last: number; pixels: number | undefined; hidden: boolean; depth: number }[];
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  merges: Rectangle[];
  filter: Rectangle | undefined;
  rules: RawRule[];
  links: { range: Rectangle; relation: string | undefined; location: string | undefined }[];
}

/** Reads one worksheet part. Its `<dimension>` is a claim and is not believed. */
export function readSheet(xml: string, context: CellContext & { theme: readonly string[] }): RawSheet {
  const cells = cellReader(context);
  const sheet: RawSheet = {
    cells: cells.cells,
    tabColor: undefined,
    frozenRows: 0,
    frozenColumns: 0,
    columns: [],
    rowHeights: new Map(),
    hiddenRows: new Set(),
    merges: [],
    filter: undefined,
    rules: [],
    links: [],
  };
  const rules = ruleReader(sheet.rules);
  let inData = false;
  let row = 0;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'sheetData') inData = true;
      else if (inData) {
        if (name === 'row') row = rowOf(sheet, attributes, row + 1);
        cells.open(name, attributes);
      } else {
        sheetPart(sheet, name, attributes, context.theme);
        rules.open(name, attributes);
      }
    },
    text: (text) => (inData ? cells.text(text) : rules.text(text)),
    close(name) {
      if (name === 'sheetData') inData = false;
      else if (inData) cells.close(name);
      else rules.close(name);
    },
  });
  cells.finish();
  return sheet;
}

function rowOf(sheet: RawSheet, attributes: Attributes, next: number): number {
  const row = Number(attributes.r ?? next);
  if (isOn(attributes.hidden)) sheet.hiddenRows.add(row);
  const points = Number(attributes.ht);
  if (isOn(attributes.customHeight) && points > 0) sheet.rowHeights.set(row, Math.round((points * 4) / 3));
  return row;
}

function sheetPart(sheet: RawSheet, name: string, attributes: Attributes, theme: readonly string[]): void {
  switch (name) {
    case 'tabColor':
      sheet.tabColor = colourOf(attributes, theme);
      break;
    case 'pane':
      if (attributes.state?.startsWith('frozen')) {
        sheet.frozenColumns = Math.floor(Number(attributes.xSplit ?? 0)) || 0;
        sheet.frozenRows = Math.floor(Number(attributes.ySplit ?? 0)) || 0;
      }
      break;
    case 'col':
      sheet.columns.push(columnOf(attributes));
      break;
    case 'mergeCell':
      sheet.merges.push(...rangesOf(attributes.ref ?? ''));
      break;
    case 'autoFilter':
      sheet.filter ??= parseRange(attributes.ref ?? '');
      break;
    case 'hyperlink': {
      const range = parseRange(attributes.ref ?? '');
      if (range) sheet.links.push({ range, relation: attributes.id, location: attributes.location });
    }
  }
}

function columnOf(attributes: Attributes): RawSheet['columns'][number] {
  const width = Number(attributes.width);
  return {
    first: Number(attributes.min),
    last: Number(attributes.max),
    // Excel counts in digits of 7 pixels; a width that nobody set stands there too, without `customWidth`.
    pixels: isOn(attributes.customWidth) && width > 0 ? Math.round(width * 7) : undefined,
    hidden: isOn(attributes.hidden),
    depth: Number(attributes.outlineLevel ?? 0),
  };
}

/** Validations stand plainly, or in an extension where formulas and ranges are elements of their own. */
function ruleReader(rules: RawRule[]) {
  let rule: RawRule | undefined;
  let inside = '';
  return {
    open(name: string, attributes: Attributes): void {
      if (name === 'dataValidation') {
        rule = { attributes, first: '', second: '', ranges: rangesOf(attributes.sqref ?? '') };
        rules.push(rule);
      }
      if (name === 'formula1' || name === 'formula2' || name === 'sqref') inside = name;
    },
    text(text: string): void {
      if (!rule || !inside) return;
      if (inside === 'formula1') rule.first += text;
      else if (inside === 'formula2') rule.second += text;
      else rule.ranges.push(...rangesOf(text));
    },
    close(name: string): void {
      if (name === inside) inside = '';
      if (name === 'dataValidation') rule = undefined;
    },
  };
}
