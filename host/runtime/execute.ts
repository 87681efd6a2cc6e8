import { format } from 'node:util';
import vm from 'node:vm';
import type { CustomFunctions } from '../model/formula/engine';
import type { Rectangle, WorkbookModel } from '../model/types';
import type { Effect, MenuItem, Question } from '../protocol';
import { activeRange } from '../services/active';
import type { AuthMode, Execution, LockTable, Reply, Trigger } from '../services/execution';
import { rangeObject } from '../services/objects';
import type { Border } from './border';
import type { CompiledBundle } from './bundle';
import { type Calls, newCalls } from './counts';
import { type Doorkeeper, type Fault, openServices } from './facades';
import { createRealm, type Realm } from './realm';
import { writeCache } from './state';

export interface RunRequest {
  /** Name of a global function; a menu may also name a method: `menu.item1`. */
  entry: string;
  /** Values of the host, or what `makeArguments` gives. */
  args?: readonly unknown[];
  trigger: Trigger;
  /** Default by trigger. */
  authMode?: AuthMode;
  /** Default: the owner; nobody in a custom function. */
  user?: string;
  /** Fixes the clock of the script. */
  now?: Date;
  /** To the questions the script asks, in order. */
  answers?: readonly Reply[];
  userLocale?: string;
  /** Whether there is a screen; default: yes, except in a custom function. */
  ui?: boolean;
  faults?: readonly Fault[];
  /** Shared between executions to imitate colleagues who hold a lock. */
  locks?: LockTable;
  cache?: Execution['cache'];
  /** Where the person stands; default: the model's active sheet. */
  active?: { sheetId: number; range?: Rectangle };
  /** Milliseconds until the script is stopped; default: Google's limit for the trigger. */
  limit?: number;
}

interface RunRecord {
  effects: Effect[];
  calls: Calls;
  logs: string[];
  menus: { title: string; items: MenuItem[] }[];
  /** Members that the script asked for and the host does not imitate, also when the script caught the error. */
  missing: string[];
  /** What works here and may read differently in Google Sheets. */
  warnings: string[];
  milliseconds: number;
  /** Of these, spent behind the services and on the context before the script began; the rest is the script's own. */
  serviceMilliseconds: number;
}

interface ScriptFailure {
  name: string;
  message: string;
  stack: string;
}

export type RunOutcome = RunRecord &
  (
    | { state: 'done'; value: unknown }
    | { state: 'failed'; error: ScriptFailure }
    | { state: 'asks'; question: Question }
  );

/** What the runtime hands over beside the request. */
export interface Surroundings {
  custom?: CustomFunctions | undefined;
  /** Arguments made of services: the event of a trigger. */
  makeArguments?: (run: Execution) => readonly unknown[];
  /** What becomes of the value that the script returned, before it leaves the realm. */
  take?: (value: unknown, border: Border) => unknown;
}

const MODES: Record<Trigger, AuthMode> = {
  menu: 'FULL',
  onOpen: 'LIMITED',
  onEdit: 'LIMITED',
  onInstall: 'FULL',
  customFunction: 'CUSTOM_FUNCTION',
  call: 'FULL',
  function: 'FULL',
};
const LIMIT = 360_000;
const SHORT_LIMIT = 30_000;
const SHORT: readonly Trigger[] = ['onOpen', 'onEdit', 'customFunction'];
let runs = 0;

function newExecution(
  bundle: CompiledBundle,
  model: WorkbookModel,
  request: RunRequest,
  { custom, realm }: { custom: CustomFunctions | undefined; realm: Realm },
): Execution {
  const { trigger, authMode = MODES[trigger], active = { sheetId: model.activeSheetId } } = request;
  const fixed = request.now?.getTime();
  const now = (): Date => new Date(fixed ?? Date.now());
  runs += 1;
  return {
    model,
    user: request.user ?? (trigger === 'customFunction' ? '' : model.owner),
    userLocale: request.userLocale ?? 'id',
    authMode,
    trigger,
    hasUi: request.ui ?? trigger !== 'customFunction',
    scopes: bundle.manifest.oauthScopes,
    scriptTimeZone: bundle.manifest.timeZone ?? model.timeZone,
    files: bundle.html,
    locks: request.locks ?? {},
    id: `run ${runs}`,
    effects: [],
    logs: [],
    warnings: [],
    menus: [],
    answers: [...(request.answers ?? [])],
    cache: request.cache ?? new Map(),
    question: undefined,
    active: {
      sheetId: active.sheetId,
      range: active.range && rangeObject(active.sheetId, active.range),
      moved: false,
    },
    now,
    dateOf: realm.date,
    ...writeCache(model, () => custom, now),
  };
}

/** Runs one entry point in a fresh context. Never throws what the script throws. */
export function execute(
  bundle: CompiledBundle,
  model: WorkbookModel,
  request: RunRequest,
  { custom, makeArguments, take }: Surroundings = {},
): RunOutcome {
  const started = performance.now();
  const realm = createRealm();
  const run = newExecution(bundle, model, request, { custom, realm });
  const door: Doorkeeper = {
    run,
    realm,
    calls: newCalls(),
    faults: request.faults ?? [],
    missing: [],
    spent: 0,
    halted: false,
  };
  const border = openServices(door);
  furnish(realm, run, request);
  const args = makeArguments?.(run) ?? request.args ?? [];
  door.spent = performance.now() - started;
  const ended = inTimeZone(run.scriptTimeZone, () => conduct(bundle, door, border, request, args, take));
  leave(run, ended.state);
  const { calls, missing, spent } = door;
  const { effects, logs, menus, warnings } = run;
  const record = { effects, calls, logs, menus, missing, warnings };
  return { ...record, milliseconds: performance.now() - started, serviceMilliseconds: spent, ...ended };
}

function furnish(realm: Realm, run: Execution, { now }: RunRequest): void {
  if (now) realm.fixClock(() => now.getTime());
  realm.console((level, args) => {
    if (!level.startsWith('time')) run.logs.push(format(...args));
  });
}

type Ended =
  | { state: 'done'; value: unknown }
  | { state: 'failed'; error: ScriptFailure }
  | { state: 'asks'; question: Question };

/** Loads the bundle, calls the entry point and commits what it left in the write cache. */
function conduct(
  { script }: CompiledBundle,
  door: Doorkeeper,
  border: Border,
  request: RunRequest,
  args: readonly unknown[],
  take: Surroundings['take'],
): Ended {
  const { realm, run } = door;
  const timeout = request.limit ?? (SHORT.includes(request.trigger) ? SHORT_LIMIT : LIMIT);
  const settled: { value?: unknown; error?: unknown; failed?: boolean } = {};
  try {
    script.runInContext(realm.context, { timeout, displayErrors: false });
    const entry = entryOf(realm, request.entry);
    realm.define('__host', () => {
      const value: unknown = entry.call(undefined, ...args.map(border.toScript));
      if (!realm.isPromise(value)) return Object.assign(settled, { value });
      const failed = (error: unknown) => Object.assign(settled, { error, failed: true });
      return realm.settle(value, (result) => Object.assign(settled, { value: result }), failed);
    });
    CALL.runInContext(realm.context, { timeout, displayErrors: false });
    if (settled.failed) throw settled.error;
    if (!door.halted) commit(door);
  } catch (error) {
    if (!door.halted) {
      commitLeftOver(run);
      return { state: 'failed', error: failureOf(door, error) };
    }
  }
  if (door.halted && run.question) return { state: 'asks', question: run.question };
  try {
    return { state: 'done', value: take ? take(settled.value, border) : border.toHost(settled.value) };
  } catch (error) {
    return { state: 'failed', error: failureOf(door, error) };
  }
}

const CALL = new vm.Script('{ const call = __host; delete globalThis.__host; call(); }', { filename: 'host-call.js' });

/** The commit at the end fails as an exception of the script, as it does in Apps Script. */
function commit(door: Doorkeeper): void {
  const started = performance.now();
  try {
    door.run.commit();
    door.run.settle();
  } catch (error) {
    throw door.realm.exception(error instanceof Error ? error.message : String(error));
  } finally {
    door.spent += performance.now() - started;
  }
}

/** What a script wrote before it failed stays written; a further failure would hide the first. */
function commitLeftOver(run: Execution): void {
  try {
    run.commit();
  } catch {
    // The failure of the script is the one to report.
  }
  run.settle();
}

const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;
type Entry = (...args: unknown[]) => unknown;

function entryOf(realm: Realm, name: string): Entry {
  const source = `typeof ${name.split('.')[0]} === 'undefined' ? undefined : ${name}`;
  const found: unknown = NAME.test(name) ? vm.runInContext(source, realm.context) : undefined;
  if (typeof found !== 'function') throw realm.error(`Script function not found: ${name}`);
  return found as Entry;
}

/** Whether the bundle declares a function of this name at its top level. */
export function hasFunction(bundle: CompiledBundle, name: string): boolean {
  return functionNames(bundle).has(name);
}

const names = new WeakMap<vm.Script, ReadonlySet<string>>();

/** Names of all functions declared at the top level; lines of a bundle that begin a declaration begin at the margin. */
export function functionNames({ script, code }: CompiledBundle): ReadonlySet<string> {
  const known = names.get(script);
  if (known) return known;
  const declared = code.matchAll(/^(?:async\s+)?function\s*\*?\s*([\p{L}_$][\p{L}\p{N}_$]*)/gmu);
  const found = new Set([...declared].map(([, name = '']) => name));
  names.set(script, found);
  return found;
}

/** Only the frames of the script: of Code.js, and of code that it keeps in HTML files. */
const tidy = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => !/^ +at /.test(line) || /\bCode\.js|\w\.html:/.test(line))
    .join('\n');

/** What a script threw, which may be anything. */
function failureOf(door: Doorkeeper, error: unknown): ScriptFailure {
  if (typeof error === 'object' && error !== null) {
    const { name, message, stack, code } = error as Partial<Record<string, unknown>>;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      return { name: 'Exception', message: 'Exceeded maximum execution time', stack: '' };
    }
    const text = { name: String(name ?? 'Error'), message: String(message ?? ''), stack: tidy(String(stack ?? '')) };
    return text.message === '' && !(error instanceof door.realm.Error) ? { ...text, message: String(error) } : text;
  }
  return { name: 'Error', message: String(error), stack: '' };
}

/** Locks end with the execution; where the script left the person becomes one last effect. */
function leave(run: Execution, state: Ended['state']): void {
  for (const kind of ['document', 'script', 'user'] as const) {
    if (run.locks[kind] === run.id) delete run.locks[kind];
  }
  if (!run.active.moved || state === 'asks' || run.model.sheets.length === 0) return;
  const { sheetId, row, column, rows, columns } = activeRange(run);
  run.model.activeSheetId = sheetId;
  run.effects.push({ kind: 'select', sheetId, range: { row, column, rows, columns } });
}

/** Local hours of `Date` follow the script's time zone; a context of its own cannot have one, so the process gets it. */
function inTimeZone<T>(timeZone: string, work: () => T): T {
  const before = process.env['TZ'];
  if (before === timeZone) return work();
  process.env['TZ'] = timeZone;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
