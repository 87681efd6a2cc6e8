import { NotImitated, ServiceException } from './exception';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  lime: '#00ff00',
  blue: '#0000ff',
  yellow: '#ffff00',
  cyan: '#00ffff',
  aqua: '#00ffff',
  magenta: '#ff00ff',
  fuchsia: '#ff00ff',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  maroon: '#800000',
  olive: '#808000',
  navy: '#000080',
  teal: '#008080',
  purple: '#800080',
  orange: '#ffa500',
  pink: '#ffc0cb',
  brown: '#a52a2a',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  darkgray: '#a9a9a9',
  darkgrey: '#a9a9a9',
};

/** A CSS colour as `#rrggbb`; `null` and `''` give `undefined`, the default. */
export function colour(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const text = String(value).trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  const named = Object.hasOwn(NAMED, text) ? NAMED[text] : undefined;
  if (named) return named;
  const rgb = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(text);
  if (rgb) return rgbColour(Number(rgb[1]), Number(rgb[2]), Number(rgb[3]));
  if (/^[a-z]+$/.test(text)) throw new NotImitated(`the colour name "${text}"`);
  throw new ServiceException('Invalid argument: color');
}

/** `#rrggbb` of three parts from 0 to 255. */
export function rgbColour(...parts: [red: number, green: number, blue: number]): string {
  if (parts.some((part) => part < 0 || part > 255)) throw new ServiceException('Invalid argument: color');
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
