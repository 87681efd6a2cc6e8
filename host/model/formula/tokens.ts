export type TokenKind =
  | 'space'
  | 'number'
  | 'string'
  | 'error'
  | 'reference'
  | 'function'
  | 'name'
  | 'operator'
  | 'open'
  | 'close'
  | 'argument'
  | 'openArray'
  | 'closeArray'
  | 'arrayColumn'
  | 'arrayRow'
  | 'unknown';

export interface Token {
  kind: TokenKind;
  text: string;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,7}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,7}`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!`;
const RANGE = `(?:${CELL}(?::(?:${CELL}|${COLUMN}|${ROW}))?|${COLUMN}:${COLUMN}(?:\\$?[1-9]\\d{0,7})?|${ROW}:${ROW})`;
/** A reference neither followed by more of a word nor by a bracket: `LOG10(` is a function. */
const REFERENCE = new RegExp(`(?:${SHEET})?${RANGE}(?![\\p{L}\\d_.(!$:])`, 'uy');

const PATTERNS: readonly [TokenKind, RegExp][] = [
  ['space', /\s+/y],
  ['string', /"(?:[^"]|"")*"/y],
  ['error', /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/uy],
  ['reference', REFERENCE],
  ['function', /[\p{L}_][\p{L}\d_.]*(?=\s*\()/uy],
  ['name', /[\p{L}_][\p{L}\d_.]*/uy],
  ['operator', /<>|<=|>=|[-+*/^&=<>%:]/y],
  ['open', /\(/y],
  ['close', /\)/y],
  ['openArray', /\{/y],
  ['closeArray', /\}/y],
];

const NUMBERS = {
  '.': /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y,
  ',': /(?:\d+(?:,\d+)?)(?:[eE][+-]?\d+)?/y,
} as const;

/** Splits the text after the `=`. Every character lands in exactly one token, so joining the texts gives it back. */
export function tokenise(text: string, decimal: '.' | ',' = '.'): Token[] {
  const tokens: Token[] = [];
  const braces: boolean[] = [];
  for (let index = 0; index < text.length; ) {
    const token = separator(text[index] ?? '', braces.at(-1) === true) ?? next(text, index, decimal);
    if (token.kind === 'open' || token.kind === 'openArray') braces.push(token.kind === 'openArray');
    if (token.kind === 'close' || token.kind === 'closeArray') braces.pop();
    tokens.push(token);
    index += token.text.length;
  }
  return tokens;
}

function separator(text: string, inArray: boolean): Token | undefined {
  if (text === ',') return { kind: inArray ? 'arrayColumn' : 'argument', text };
  if (text === ';') return { kind: inArray ? 'arrayRow' : 'argument', text };
  return text === '\\' ? { kind: inArray ? 'arrayColumn' : 'unknown', text } : undefined;
}

/** What a token of this first character can only be; most tokens of links begin with one. */
const BY_FIRST = new Map(
  PATTERNS.flatMap(([kind, pattern]) => {
    const first = { string: '"', open: '(', close: ')' }[kind as 'string'];
    return first === undefined ? [] : [[first, { kind, pattern }] as const];
  }),
);

function next(text: string, index: number, decimal: '.' | ','): Token {
  const only = BY_FIRST.get(text[index] ?? '');
  const certain = only && match(only.pattern, text, index);
  if (only && certain !== undefined) return { kind: only.kind, text: certain };
  const reference = match(REFERENCE, text, index);
  if (reference !== undefined) return { kind: 'reference', text: reference };
  const number = match(NUMBERS[decimal], text, index);
  if (number !== undefined) return { kind: 'number', text: number };
  for (const [kind, pattern] of PATTERNS) {
    const found = match(pattern, text, index);
    if (found !== undefined) return { kind, text: found };
  }
  return { kind: 'unknown', text: text[index] ?? '' };
}

function match(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}
