import { lossWords } from '../words';
import { parseSheetRange } from './addresses';
import { openPackage, type WorkbookPackage } from './package';

type Loss = Exclude<keyof typeof lossWords, 'sentence'>;

/** Parts of the zip that nothing is read from. */
const LOST_PARTS: readonly [Loss, RegExp][] = [
  ['charts', /(^|\/)(charts|chartsheets)\//i],
  ['images', /(^|\/)media\//i],
  ['pivots', /(^|\/)pivotTables\//i],
  ['slicers', /(^|\/)(slicers|timelines)\//i],
  ['tables', /(^|\/)tables\/[^/]+\.xml$/i],
  ['objects', /(^|\/)(embeddings|ctrlProps|activeX)\//i],
  ['otherWorkbooks', /(^|\/)externalLinks\//i],
  ['macros', /vbaProject\.bin$/i],
];

/** What may stand in the XML of a sheet. An element that only repeats the default is no loss. */
const LOST_IN_SHEETS: readonly [Loss, RegExp][] = [
  ['conditional', /<(\w+:)?conditionalFormatting[\s>]/],
  ['sparklines', /<(\w+:)?sparklineGroup[\s>]/],
  ['richText', /<(\w+:)?rPr[\s/>]/],
  ['rowGroups', /<(\w+:)?row\s[^>]*outlineLevel="[1-9]/],
  ['headerFooter', /<(\w+:)?(odd|even|first)(Header|Footer)(\s[^>]*)?>[^<]/],
  ['print', /<(\w+:)?pageSetup\s[^>]*(orientation="landscape"|scale="(?!100")|pageOrder="over)/],
  ['print', /<(\w+:)?pageSetUpPr\s[^>]*fitToPage="(1|true)"/],
  ['print', /<(\w+:)?printOptions\s[^>]*="(1|true)"/],
  ['print', /<(\w+:)?brk[\s/>]/],
];

const SHAPE = /<\w+:(sp|cxnSp|grpSp)[\s>]/;

/** A sentence that names what a readable .xlsx holds and the model does not; nothing when all of it is carried over. */
export function lossesOf(file: Buffer): string | undefined {
  const opened = openPackage(file);
  const found = new Set<Loss>([
    ...matching(LOST_PARTS, opened.zip.names),
    ...drawings(opened),
    ...matching(LOST_IN_SHEETS, sheetTexts(opened)),
    ...inStyles(textOf(opened, opened.parts.styles)),
    ...inNames(opened),
  ]);
  const order = Object.keys(lossWords) as (keyof typeof lossWords)[];
  const words = order.flatMap((key) => (key !== 'sentence' && found.has(key) ? [lossWords[key]] : []));
  return words.length ? lossWords.sentence(words.join(', ')) : undefined;
}

const textOf = ({ zip }: WorkbookPackage, part: string | undefined): string =>
  (part === undefined ? undefined : zip.text(part)) ?? '';

/** The shared texts of all sheets stand in a part of their own. */
const sheetTexts = (opened: WorkbookPackage): string[] =>
  [...opened.sheets.map(({ part }) => part), opened.parts.sharedStrings].map((part) => textOf(opened, part));

function matching(losses: readonly [Loss, RegExp][], texts: readonly string[]): Loss[] {
  return losses.flatMap(([loss, pattern]) => (texts.some((text) => pattern.test(text)) ? [loss] : []));
}

function drawings(opened: WorkbookPackage): Loss[] {
  const parts = opened.zip.names.filter((name) => /(^|\/)drawings\/[^/]+\.xml$/i.test(name));
  return parts.some((part) => SHAPE.test(textOf(opened, part))) ? ['shapes'] : [];
}

/** Only formats that cells use count: a workbook brings named styles with borders that nobody has chosen. */
function inStyles(xml: string): Loss[] {
  const used = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  const borders = /<(?:\w+:)?borders[\s>][\s\S]*?<\/(?:\w+:)?borders>/.exec(xml)?.[0] ?? '';
  const drawn = [...borders.matchAll(/<(?:\w+:)?border(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/(?:\w+:)?border>)/g)].map(
    ([border]) => /\sstyle="(?!none")/.test(border),
  );
  const bordered = [...used.matchAll(/\sborderId="(\d+)"/g)].some(([, id]) => drawn[Number(id)]);
  const turned = /\s(textRotation|indent)="[1-9]/.test(used);
  return [...(bordered ? ['borders' as const] : []), ...(turned ? ['alignment' as const] : [])];
}

function inNames({ names }: WorkbookPackage): Loss[] {
  const printed = names.some(({ name }) => /^_xlnm\.Print_/i.test(name));
  // A name whose cells are gone was of no use before either.
  const formulas = names.some(
    ({ name, text }) => !name.startsWith('_xlnm') && !text.includes('#REF!') && !parseSheetRange(text),
  );
  return [...(printed ? ['print' as const] : []), ...(formulas ? ['names' as const] : [])];
}
