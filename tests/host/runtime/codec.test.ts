import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientError, decodeArguments, encodeArguments, encodeResult } from '../../../host/runtime/codec';

const sent: [args: unknown[], text: string, because: string][] = [
  [['a', 1, true, null], '["a",1,true,null]', 'plain values pass'],
  [[undefined, [undefined]], '[null,[null]]', 'undefined becomes null, also in arrays'],
  [[{ a: { b: [1] } }], '[{"a":{"b":[1]}}]', 'plain objects and arrays pass'],
  [[Object.create(null)], '[{}]', 'an object without prototype is plain'],
  [[], '[]', 'no arguments'],
];

test.each(sent)('arguments %j travel as %s, because %s', (args, text) => {
  expect(encodeArguments(args)).toBe(text);
  expect(decodeArguments(text)).toEqual(JSON.parse(text));
});

class Village {}

const illegal: [args: unknown[], property: string, because: string][] = [
  [[1, 2, 3, new Date()], '3', 'dates; the example of the documentation names property 3'],
  [[{ when: new Date() }], 'when', 'also inside objects'],
  [[[new Date()]], '0', 'and arrays'],
  [[/a/], '0', 'regular expressions'],
  [[new Map()], '0', 'maps'],
  [[new Set()], '0', 'sets'],
  [[Object(1)], '0', 'boxed numbers'],
  [[() => 1], '0', 'functions'],
  [[Promise.resolve(1)], '0', 'promises'],
  [[new Uint8Array(2)], '0', 'typed arrays'],
  [[new ArrayBuffer(2)], '0', 'buffers'],
  [[new Village()], '0', 'objects made by new'],
];

test.each(illegal)('%o is refused at property %s: %s', (args, property) => {
  expect(() => encodeArguments(args)).toThrow(`Failed due to illegal value in property: ${property}`);
});

const returned: [value: unknown, arrives: unknown, because: string][] = [
  [undefined, null, 'nothing arrives as null'],
  [{ a: undefined }, { a: null }, 'also inside'],
  [[1, 'a', false, null], [1, 'a', false, null], 'plain values pass'],
  [new Date(), null, 'a date makes the whole result null, silently'],
  [{ rows: [{ at: new Date() }] }, null, 'also deep inside'],
  [/a/, {}, 'a regular expression is emptied'],
  [new Map([[1, 2]]), {}, 'a map is emptied'],
  [{ s: new Set([1]) }, { s: {} }, 'a set is emptied'],
  [Object('a'), {}, 'a boxed text is emptied'],
  [[NaN, Infinity], [null, null], 'JSON has no such numbers'],
];

test.each(returned)('a result %o arrives as %j, because %s', (value, arrives) => {
  expect(encodeResult(value)).toEqual(arrives);
});

test('a function arrives as its text', () => {
  expect(encodeResult({ f: (a: number) => a })).toEqual({ f: expect.stringContaining('a') });
});

test('a typed array is an error of the server, a byte array passes', () => {
  expect(() => encodeResult(new Uint8Array(1))).toThrow('server error');
  expect(encodeResult([1, -2])).toEqual([1, -2]);
});

test('a spreadsheet object makes the result null', () => {
  const range = {};
  expect(encodeResult({ range }, (value) => value === range)).toBeNull();
});

test('an error arrives as its message under the name ScriptError', () => {
  expect(clientError(new TypeError('gagal'))).toEqual({ name: 'ScriptError', message: 'gagal' });
});

test('JSON values survive the way there and back', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 3 })), (args) => {
      expect(decodeArguments(encodeArguments(args))).toEqual(JSON.parse(JSON.stringify(args)));
      expect(encodeResult(args)).toEqual(JSON.parse(JSON.stringify(args)));
    }),
  );
});
