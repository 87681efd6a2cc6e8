import { FileTrouble } from './fileTrouble';

/** The attributes that some reader asks for. */
type AttributeName =
  | 'Id'
  | 'Target'
  | 'TargetMode'
  | 'Type'
  | 'activeTab'
  | 'customHeight'
  | 'customWidth'
  | 'date1904'
  | 'errorStyle'
  | 'fillId'
  | 'fontId'
  | 'formatCode'
  | 'hidden'
  | 'horizontal'
  | 'ht'
  | 'id'
  | 'indexed'
  | 'lastClr'
  | 'localSheetId'
  | 'location'
  | 'max'
  | 'min'
  | 'name'
  | 'numFmtId'
  | 'operator'
  | 'outlineLevel'
  | 'patternType'
  | 'prompt'
  | 'r'
  | 'ref'
  | 'rgb'
  | 's'
  | 'sheetId'
  | 'showDropDown'
  | 'showErrorMessage'
  | 'si'
  | 'sqref'
  | 'state'
  | 't'
  | 'theme'
  | 'tint'
  | 'type'
  | 'val'
  | 'vertical'
  | 'width'
  | 'wrapText'
  | 'xSplit'
  | 'ySplit';

/** The attributes of a tag; a namespace prefix does not count. */
export type Attributes = { readonly [Name in AttributeName]?: string };

/** What a reader of a part wants to hear; names come without their namespace prefix. */
interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  /** Text and CDATA between the last open and the next open or close. */
  text?(text: string): void;
  close?(name: string): void;
}

/** Walks XML once from front to back. No entity of a DOCTYPE is ever expanded. */
export function scanXml(xml: string, listener: XmlListener): void {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) return;
    if (start > at) listener.text?.(unescapeXml(xml.slice(at, start)));
    at =
      xml.startsWith('<!', start) || xml.startsWith('<?', start)
        ? skipOrText(xml, start, listener)
        : tag(xml, start, listener);
  }
}

/** The text as it may stand in an element or an attribute; characters that XML forbids are written `_xHHHH_`, as Excel does. */
export function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(FORBIDDEN, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (character) => NAMED[character] ?? character);
}

/** Undoes the `_xHHHH_` of Excel in cell texts. */
export function decodeCharacters(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** `1`, `true` and `on` are yes in the XML of a workbook. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

// Lone surrogates would become U+FFFD on the way to UTF-8; \r is kept from being read back as \n.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to replace
  /[\u0000-\u0008\u000b-\u000d\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function tag(xml: string, start: number, listener: XmlListener): number {
  const end = tagEnd(xml, start);
  if (xml.charCodeAt(start + 1) === 47) {
    listener.close?.(localName(xml.slice(start + 2, end).trim()));
    return end + 1;
  }
  const alone = xml.charCodeAt(end - 1) === 47;
  const inside = xml.slice(start + 1, alone ? end - 1 : end);
  const gap = inside.search(/\s/);
  const name = localName(gap < 0 ? inside : inside.slice(0, gap));
  listener.open?.(name, gap < 0 ? {} : attributesOf(inside.slice(gap)));
  if (alone) listener.close?.(name);
  return end + 1;
}

/** A `>` inside quotes does not end the tag. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  throw new FileTrouble('damaged');
}

function attributesOf(text: string): Attributes {
  const found: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    const value = unescapeXml(double ?? single ?? '');
    found[name] = value;
    const colon = name.indexOf(':');
    // `r:id` is found as `id`; an attribute without prefix wins.
    if (colon > 0 && !name.startsWith('xmlns')) found[name.slice(colon + 1)] ??= value;
  }
  return found;
}

function skipOrText(xml: string, start: number, listener: XmlListener): number {
  if (xml.startsWith('<![CDATA[', start)) {
    const end = after(xml, ']]>', start);
    listener.text?.(xml.slice(start + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4);
  if (xml.startsWith('<?', start)) return after(xml, '?>', start);
  const plain = after(xml, '>', start);
  return xml.slice(start, plain).includes('[') ? after(xml, ']>', start) : plain;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new FileTrouble('damaged');
  return at + mark.length;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
