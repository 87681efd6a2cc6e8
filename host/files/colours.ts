import type { Attributes } from './xml';
import { scanXml } from './xml';

/** Order in which a theme part lists its colours; `theme="0"` means the light one, so the first pairs are swapped. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const OFFICE_THEME =
  '#ffffff #000000 #e7e6e6 #44546a #4472c4 #ed7d31 #a5a5a5 #ffc000 #5b9bd5 #70ad47 #0563c1 #954f72'.split(' ');

/** The palette of `indexed="8"` … `indexed="63"`; 0–7 repeat the first eight. */
const INDEXED = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 ' +
  '9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff ' +
  '00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The colours of a theme part in the order that `theme="n"` counts them. */
export function readTheme(xml: string | undefined): string[] {
  if (!xml) return OFFICE_THEME;
  const found = new Map<string, string>();
  let slot = '';
  scanXml(xml, {
    open(name, attributes) {
      if (THEME_ORDER.includes(name)) slot = name;
      const hex = name === 'srgbClr' ? attributes.val : name === 'sysClr' ? attributes.lastClr : undefined;
      if (slot && hex && !found.has(slot)) found.set(slot, `#${hex.toLowerCase()}`);
    },
    close(name) {
      if (name === slot) slot = '';
    },
  });
  return THEME_ORDER.map((name, index) => found.get(name) ?? OFFICE_THEME[index] ?? '#000000');
}

/** `rgb`, `theme` with `tint`, or `indexed` -> `#rrggbb`; `undefined` for "automatic". */
export function colourOf(attributes: Attributes, theme: readonly string[]): string | undefined {
  const { rgb, indexed } = attributes;
  const tint = Number(attributes.tint ?? 0);
  if (rgb && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) return tinted(`#${rgb.slice(-6).toLowerCase()}`, tint);
  const themed = attributes.theme === undefined ? undefined : theme[Number(attributes.theme)];
  if (themed) return tinted(themed, tint);
  const number = Number(indexed);
  const paletted = indexed === undefined ? undefined : INDEXED[number >= 8 ? number - 8 : number];
  return paletted && tinted(`#${paletted}`, tint);
}

/** Excel's tint moves each colour towards white (positive) or black (negative); close to its own lightness arithmetic. */
function tinted(colour: string, tint: number): string {
  if (!tint) return colour;
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const moved = channels.map((value) => (tint > 0 ? value + (255 - value) * tint : value * (1 + tint)));
  return `#${moved.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
