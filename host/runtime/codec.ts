/** What travels between the panel and the server in `google.script.run`. No Node here: the page uses it too. */

type Tag = string;
const tagOf = (value: unknown): Tag => Object.prototype.toString.call(value).slice(8, -1);

/** Made by a literal, in whatever realm; objects made by `new` of a class are refused. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Arguments as the JSON text of an array.
 *
 * Throws `Failed due to illegal value in property: 3`, with the property or index where the value stands.
 */
export function encodeArguments(args: readonly unknown[]): string {
  return JSON.stringify(args.map((arg, index) => sendable(arg, String(index))));
}

function sendable(value: unknown, property: string): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return finite(value);
  if (Array.isArray(value)) return Array.from(value, (item, index) => sendable(item, String(index)));
  if (typeof value === 'object' && tagOf(value) === 'Object' && isPlain(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sendable(item, key)]));
  }
  throw new Error(`Failed due to illegal value in property: ${property}`);
}

/** Arguments as the server reads them; throws an `Error` for a text that is no array. */
export function decodeArguments(text: string): unknown[] {
  const args: unknown = JSON.parse(text);
  if (!Array.isArray(args)) throw new Error('The arguments must be an array.');
  return args;
}

class Unsendable extends Error {}

/**
 * A result as the success handler gets it: dates and spreadsheet objects anywhere make it `null` without a word, functions
 * become their text, maps and the like `{}`; a typed array is an error of the server.
 */
export function encodeResult(value: unknown, isService: (value: unknown) => boolean = () => false): unknown {
  try {
    return returned(value, isService);
  } catch (error) {
    if (error instanceof Unsendable) return null;
    throw error;
  }
}

const EMPTIED: readonly Tag[] = ['RegExp', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Number', 'String', 'Boolean', 'Symbol'];

/** JSON knows neither `NaN` nor `-0`. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value || 0 : null);

function returned(value: unknown, isService: (value: unknown) => boolean): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return finite(value);
  if (typeof value === 'function') return String(value);
  if (Array.isArray(value)) return Array.from(value, (item) => returned(item, isService));
  const tag = tagOf(value);
  if (tag === 'Date' || isService(value)) throw new Unsendable();
  if (/^(Big)?(Int|Uint|Float)\d+(Clamped)?Array$/.test(tag)) {
    throw new Error("We're sorry, a server error occurred. Please wait a bit and try again.");
  }
  if (typeof value !== 'object' || EMPTIED.includes(tag)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, returned(item, isService)]));
}

/** An error of the server as the failure handler gets it. */
export function clientError({ message }: { message: string }): { name: string; message: string } {
  return { name: 'ScriptError', message };
}
