import vm from 'node:vm';
import { REALM_SCRIPT } from './realmScript';

type Invoke = (self: unknown, method: string, args: unknown[]) => unknown;

/** The script's side of the border: makers of values that belong to its realm. */
export interface Realm {
  readonly context: vm.Context;
  readonly Error: ErrorConstructor;
  readonly prototypes: { readonly object: object; readonly array: object };
  array(values: readonly unknown[]): unknown[];
  grid(rows: readonly (readonly unknown[])[]): unknown[][];
  object(entries: readonly (readonly [string, unknown])[]): Record<string, unknown>;
  date(milliseconds: number): Date;
  exception(message: string): Error;
  error(message: string): Error;
  prototype(
    name: string,
    methods: readonly string[],
    values: readonly (readonly [string, unknown])[],
    missing: readonly string[],
    invoke: Invoke,
  ): object;
  instance(prototype: object): object;
  enumeration(name: string, ordinal: number): object;
  define(name: string, value: unknown): void;
  fixClock(now: () => number): void;
  console(write: (level: string, args: unknown[]) => void): void;
  isPromise(value: unknown): boolean;
  settle(promise: unknown, done: (value: unknown) => void, failed: (error: unknown) => void): void;
}

const script = new vm.Script(REALM_SCRIPT, { filename: 'host-realm.js' });
/** A context with an ordinary global object: without interceptors, global names are as fast as in Apps Script. */
const PLAIN_GLOBAL: unknown = Reflect.get(vm.constants, 'DONT_CONTEXTIFY');

/** A fresh context without anything that Apps Script lacks. Promises settle before a run returns. */
export function createRealm(): Realm {
  const context = vm.createContext((PLAIN_GLOBAL ?? {}) as vm.Context, { microtaskMode: 'afterEvaluate' });
  return { ...script.runInContext(context), context };
}
