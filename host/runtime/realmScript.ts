/**
 * Runs first in every fresh context: takes away what Apps Script lacks and gives the host the constructors of the realm.
 *
 * Methods newer than ES2020 are unconfirmed in Apps Script, so their use fails here rather than there.
 */
export const REALM_SCRIPT = `(() => {
  'use strict';
  const absent = ['SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Iterator',
    'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'setImmediate', 'clearImmediate', 'ReadableStream',
    'WritableStream', 'TextEncoder', 'TextDecoder', 'fetch', 'FormData', 'File', 'Blob', 'URL', 'URLSearchParams',
    'DOMException', 'atob', 'btoa', 'crypto', 'SubtleCrypto', 'window', 'navigator', 'performance', 'process',
    'structuredClone', 'queueMicrotask', 'AbortController', 'AbortSignal', 'Event', 'EventTarget', 'Headers', 'Request',
    'Response', 'CompressionStream', 'global', 'require', 'module', 'exports', 'Buffer'];
  for (const name of absent) delete globalThis[name];
  const newer = [
    [String.prototype, ['replaceAll', 'at', 'isWellFormed', 'toWellFormed']],
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group', 'groupToMap']],
    [Object.getPrototypeOf(Uint8Array.prototype), ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']],
    [Array, ['fromAsync']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Promise, ['any', 'withResolvers', 'try']],
    [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
    [WebAssembly, ['compileStreaming', 'instantiateStreaming']],
  ];
  for (const [holder, names] of newer) for (const name of names) delete holder[name];

  const slice = Array.prototype.slice;
  const RealDate = Date;
  const define = (target, name, value, enumerable) =>
    Object.defineProperty(target, name, { value, enumerable, configurable: true, writable: true });

  /** Frames of the host say nothing to whoever reads the script. */
  const tidy = (error) => {
    const lines = String(error.stack).split('\\n').filter((line) => !/^ +at .*(host-realm|file:|node:|\\.mjs|\\.ts:)/.test(line));
    define(error, 'stack', lines.join('\\n'), false);
    return error;
  };

  return {
    Error,
    prototypes: { object: Object.prototype, array: Array.prototype },
    array: (values) => slice.call(values),
    grid: (rows) => {
      const grid = [];
      for (let index = 0; index < rows.length; index += 1) grid.push(slice.call(rows[index]));
      return grid;
    },
    object: (entries) => {
      const made = {};
      for (const [key, value] of entries) define(made, key, value, true);
      return made;
    },
    date: (milliseconds) => new RealDate(milliseconds),
    exception: (message) => {
      const error = new Error(message);
      error.name = 'Exception';
      return tidy(error);
    },
    error: (message) => tidy(new Error(message)),
    /** A prototype whose methods all lead to the host. */
    prototype: (name, methods, values, missing, invoke) => {
      const made = {};
      for (const method of methods) {
        define(made, method, { [method](...args) { return invoke(this, method, args); } }[method], true);
      }
      for (const [key, value] of values) define(made, key, value, true);
      for (const key of missing) {
        Object.defineProperty(made, key, { get: () => invoke(undefined, key, []), enumerable: true, configurable: true });
      }
      define(made, 'toString', () => name, false);
      return Object.freeze(made);
    },
    instance: (prototype) => Object.create(prototype),
    enumeration: (name, ordinal) => {
      const made = {};
      const text = () => name;
      define(made, 'toString', text, false);
      define(made, 'toJSON', text, false);
      define(made, 'name', text, false);
      define(made, 'ordinal', () => ordinal, false);
      define(made, 'compareTo', (other) => ordinal - other.ordinal(), false);
      return Object.freeze(made);
    },
    define: (name, value) => define(globalThis, name, value, false),
    fixClock: (now) => {
      const Fixed = function Date(...args) {
        if (new.target === undefined) return new RealDate(now()).toString();
        return Reflect.construct(RealDate, args.length === 0 ? [now()] : args, new.target);
      };
      Fixed.prototype = RealDate.prototype;
      for (const key of ['UTC', 'parse']) define(Fixed, key, RealDate[key], false);
      define(Fixed, 'now', () => now(), false);
      define(Fixed, 'length', 7, false);
      define(RealDate.prototype, 'constructor', Fixed, false);
      define(globalThis, 'Date', Fixed, false);
    },
    console: (write) => {
      const made = {};
      for (const level of ['log', 'info', 'warn', 'error', 'debug', 'time', 'timeEnd']) {
        define(made, level, (...args) => write(level, args), true);
      }
      define(globalThis, 'console', made, false);
    },
    isPromise: (value) => value instanceof Promise,
    /** The callbacks wait in the queue of the realm they belong to, so they have to be of this one. */
    settle: (promise, done, failed) => promise.then((value) => done(value), (error) => failed(error)),
  };
})()`;
