import { type OpenRange, parseA1 } from '../a1';
import type { CellError, StoredValue } from '../types';
import { type Token, tokenise } from './tokens';

export type Node =
  | { kind: 'value'; value: StoredValue }
  | { kind: 'reference'; range: OpenRange }
  | { kind: 'name'; name: string }
  | { kind: 'call'; name: string; args: (Node | undefined)[] }
  | { kind: 'binary'; operator: string; left: Node; right: Node }
  | { kind: 'unary'; operator: '-' | '+' | '%'; operand: Node }
  | { kind: 'array'; rows: Node[][] };

/** Thrown by the parser alone and caught by `parseFormula`. */
class Unreadable extends Error {}

const known = new Map<string, Node | undefined>();
const MOST_KNOWN = 20_000;

/** The tree of a stored formula; `undefined` when it cannot be read. Trees are shared: never change one. */
export function parseFormula(formula: string): Node | undefined {
  if (known.has(formula)) return known.get(formula);
  if (known.size >= MOST_KNOWN) known.clear();
  const tree = read(formula);
  known.set(formula, tree);
  return tree;
}

function read(formula: string): Node | undefined {
  const tokens = tokenise(formula.replace(/^=/, '')).filter(({ kind }) => kind !== 'space');
  const reader: Reader = { tokens, position: 0, depth: 0 };
  try {
    const tree = expression(reader, 0);
    return reader.position === tokens.length ? tree : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

interface Reader {
  tokens: Token[];
  position: number;
  depth: number;
}

const BINDING: Record<string, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};
const DEEPEST = 200;

function expression(reader: Reader, minimum: number): Node {
  reader.depth += 1;
  if (reader.depth > DEEPEST) throw new Unreadable();
  let left = operand(reader);
  for (;;) {
    const token = reader.tokens[reader.position];
    const binding = token?.kind === 'operator' ? BINDING[token.text] : undefined;
    if (token === undefined || binding === undefined || binding <= minimum) break;
    reader.position += 1;
    left = { kind: 'binary', operator: token.text, left, right: expression(reader, binding) };
  }
  reader.depth -= 1;
  return left;
}

/** A sign binds tighter than `^`, as in every spreadsheet: -2^2 is 4. */
function operand(reader: Reader): Node {
  const token = take(reader);
  if (token.kind === 'operator' && (token.text === '-' || token.text === '+')) {
    reader.depth += 1;
    if (reader.depth > DEEPEST) throw new Unreadable();
    const signed: Node = { kind: 'unary', operator: token.text, operand: operand(reader) };
    reader.depth -= 1;
    return signed;
  }
  let node = primary(reader, token);
  while (reader.tokens[reader.position]?.text === '%') {
    reader.position += 1;
    node = { kind: 'unary', operator: '%', operand: node };
  }
  return node;
}

function primary(reader: Reader, token: Token): Node {
  switch (token.kind) {
    case 'number':
      return { kind: 'value', value: Number(token.text) };
    case 'string':
      return { kind: 'value', value: token.text.slice(1, -1).replace(/""/g, '"') };
    case 'error':
      return { kind: 'value', value: { error: token.text.replace(/^.*!(?=#)/s, '') as CellError } };
    case 'reference':
      return reference(token.text);
    case 'name':
      return named(token.text);
    case 'function':
      return call(reader, token.text.toUpperCase());
    case 'open':
      return bracketed(reader);
    case 'openArray':
      return array(reader);
    default:
      throw new Unreadable();
  }
}

function reference(text: string): Node {
  const range = parseA1(text);
  if (!range) throw new Unreadable();
  return { kind: 'reference', range };
}

function named(text: string): Node {
  if (/^(true|false)$/i.test(text)) return { kind: 'value', value: text.toLowerCase() === 'true' };
  return { kind: 'name', name: text };
}

function bracketed(reader: Reader): Node {
  const inner = expression(reader, 0);
  expect(reader, 'close');
  return inner;
}

function call(reader: Reader, name: string): Node {
  expect(reader, 'open');
  const args: (Node | undefined)[] = [];
  if (peekKind(reader) === 'close') {
    reader.position += 1;
    return { kind: 'call', name, args };
  }
  for (;;) {
    const kind = peekKind(reader);
    args.push(kind === 'argument' || kind === 'close' ? undefined : expression(reader, 0));
    const token = take(reader);
    if (token.kind === 'close') return { kind: 'call', name, args };
    if (token.kind !== 'argument') throw new Unreadable();
  }
}

function array(reader: Reader): Node {
  const rows: Node[][] = [[]];
  for (;;) {
    rows.at(-1)?.push(expression(reader, 0));
    const { kind } = take(reader);
    if (kind === 'closeArray') return { kind: 'array', rows };
    if (kind === 'arrayRow') rows.push([]);
    else if (kind !== 'arrayColumn') throw new Unreadable();
  }
}

const peekKind = (reader: Reader) => reader.tokens[reader.position]?.kind;

function take(reader: Reader): Token {
  const token = reader.tokens[reader.position];
  if (!token) throw new Unreadable();
  reader.position += 1;
  return token;
}

function expect(reader: Reader, kind: Token['kind']): void {
  if (take(reader).kind !== kind) throw new Unreadable();
}
