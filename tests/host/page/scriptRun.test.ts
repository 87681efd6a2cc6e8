import { beforeAll, describe, expect, test } from 'vitest';
import { encodeArguments } from '../../../host/page/frame/codec';
import { scriptRun } from '../../../host/page/frame/scriptRun';

class Named {
  readonly x = 1;
}

describe('what google.script.run lets through', () => {
  // The codec asks whether the only argument is a form of the page.
  beforeAll(() => {
    Object.assign(globalThis, { HTMLFormElement: class {} });
  });

  test.each<[unknown[], string, string]>([
    [[1, 'a', true, null], '[1,"a",true,null]', 'plain values'],
    [[undefined, [undefined]], '[null,[null]]', 'undefined becomes null, also in lists'],
    [[{ a: { b: [1] } }], '[{"a":{"b":[1]}}]', 'plain objects'],
    [[Object.create(null)], '[{}]', 'an object without prototype'],
  ])('%j', (values, text, _because) => {
    expect(encodeArguments(values)).toBe(text);
  });

  const cycle: unknown[] = [];
  cycle.push(cycle);
  test.each<[string, unknown[], string, string]>([
    ['a date', [1, new Date(0)], '1', 'the second argument is named by its place'],
    ['a function', [() => 1], '0', 'functions do not travel'],
    ['a map inside', [{ inside: new Map() }], 'inside', 'a property is named'],
    ['an instance', [new Named()], '0', 'only plain objects'],
    ['a cycle', [cycle], '0', 'no end'],
  ])('%s is refused', (_name, values, property, _because) => {
    expect(() => encodeArguments(values)).toThrow(`Failed due to illegal value in property: ${property}`);
  });
});

interface Runner {
  withSuccessHandler(handler: (value: unknown, user: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error, user: unknown) => void): Runner;
  withUserObject(user: unknown): Runner;
  work(...values: unknown[]): void;
}

describe('the runner', () => {
  test('ten calls run at once, the eleventh waits for the first answer', () => {
    const sent: number[] = [];
    const { run, settle } = scriptRun((id) => sent.push(id));
    for (let call = 0; call < 12; call++) (run as Runner).work('x');
    expect(sent).toHaveLength(10);
    settle(sent[3] ?? 0, { ok: true, value: 1, effects: [] });
    expect(sent).toHaveLength(11);
  });

  test('every with… gives a new runner, and each call keeps its own handlers and user object', () => {
    const heard: unknown[] = [];
    const { run, settle } = scriptRun(() => undefined);
    const first = (run as Runner).withSuccessHandler((value, user) => heard.push(['first', value, user]));
    const second = first
      .withUserObject('u')
      .withFailureHandler((error, user) => heard.push([error.name, error.message, user]));
    first.work('x');
    second.work('x');
    settle(2, { ok: false, error: { name: 'ScriptError', message: 'gagal' }, effects: [] });
    settle(1, { ok: true, value: 5, effects: [] });
    settle(1, { ok: true, value: 6, effects: [] });
    expect(heard).toEqual([
      ['ScriptError', 'gagal', 'u'],
      ['first', 5, undefined],
    ]);
  });
});
