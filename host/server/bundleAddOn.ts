import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomFunctions } from '../model/formula/engine';
import type { WorkbookModel } from '../model/types';
import type { CallReply, MenuItem, RunReply } from '../protocol';
import { type CompiledBundle, loadBundle } from '../runtime/bundle';
import { clientError, decodeArguments, encodeResult } from '../runtime/codec';
import { customFunctionNames, customFunctions } from '../runtime/customFunctions';
import { hasFunction, type RunOutcome, type RunRequest } from '../runtime/execute';
import { runEntry } from '../runtime/run';
import { openMenu, runOnEdit } from '../runtime/triggers';
import { serverWords } from '../words';
import type { AddOn } from './addOn';

/** There is no built add-on in the folder; the message says how to build it. */
export class MissingBundle extends Error {
  override name = 'MissingBundle';
}

/** The add-on of a `dist` folder; `now` fixes its clock. */
export function bundleAddOn(folder: string, now?: Date): AddOn {
  if (!existsSync(join(folder, 'Code.js'))) throw new MissingBundle(serverWords.noBundle(folder));
  const bundle = loadBundle(folder);
  const clock = now ? { now } : {};
  // Locks and the cache belong to the project, not to one execution.
  const shared = { ...clock, locks: {}, cache: new Map() } satisfies Partial<RunRequest>;
  const customOf = customByModel(bundle, clock);
  return {
    customNames: customFunctionNames(bundle.code),
    custom: customOf,
    menu: (model, user) => menuOf(bundle, model, { ...shared, user }),
    hasEntry: (entry) => isPublic(bundle, entry),
    run: (model, entry, answers, user) =>
      guarded(
        () =>
          replyOf(
            runEntry(bundle, model, { ...shared, entry, trigger: 'menu', answers, user }, { custom: customOf(model) }),
          ),
        (message) => ({ state: 'failed', message, effects: [] }),
      ),
    call: (model, name, args, user) =>
      guarded(
        () => callPublic(bundle, model, name, args, { ...shared, user }, customOf(model)),
        (message) => ({ ok: false, error: clientError({ message }), effects: [] }),
      ),
    onEdit: (model, { user, ...change }) =>
      guarded(
        () => runOnEdit(bundle, model, change, { ...shared, user })?.effects ?? [],
        () => [],
      ),
  };
}

/** A person or the panel may start a function at the top level whose name does not end with `_`. */
const isPublic = (bundle: CompiledBundle, name: string): boolean => hasFunction(bundle, name) && !name.endsWith('_');

function customByModel(bundle: CompiledBundle, clock: { now?: Date }): (model: WorkbookModel) => CustomFunctions {
  const known = new WeakMap<WorkbookModel, CustomFunctions>();
  return (model) => {
    const custom = known.get(model) ?? customFunctions(bundle, () => model, clock);
    known.set(model, custom);
    return custom;
  };
}

type Options = Omit<RunRequest, 'entry' | 'args' | 'trigger'>;

function menuOf(bundle: CompiledBundle, model: WorkbookModel, options: Options): { title: string; items: MenuItem[] } {
  return guarded(
    () => {
      const { title, items } = openMenu(bundle, model, options);
      return { title, items };
    },
    () => ({ title: '', items: [] }),
  );
}

function replyOf(outcome: RunOutcome): RunReply {
  const { state, effects } = outcome;
  if (state === 'asks') return { state, question: outcome.question };
  return state === 'failed' ? { state, message: outcome.error.message, effects } : { state, effects };
}

function callPublic(
  bundle: CompiledBundle,
  model: WorkbookModel,
  entry: string,
  args: string,
  options: Options,
  custom: CustomFunctions,
): CallReply {
  if (!isPublic(bundle, entry)) {
    return { ok: false, error: clientError({ message: serverWords.unknownFunction(entry) }), effects: [] };
  }
  const given = readArguments(args);
  if (!given) return { ok: false, error: clientError({ message: serverWords.badBody }), effects: [] };
  const request = { ...options, entry, trigger: 'call', args: given } as const;
  const outcome = runEntry(bundle, model, request, {
    custom,
    take: (value, border) => encodeResult(value, (one) => border.isFacade(one)),
  });
  const { effects } = outcome;
  if (outcome.state === 'done') return { ok: true, value: outcome.value, effects };
  const message = outcome.state === 'failed' ? outcome.error.message : outcome.question.message;
  return { ok: false, error: clientError({ message }), effects };
}

/** `undefined` for a text that is no JSON array. */
function readArguments(text: string): unknown[] | undefined {
  try {
    return decodeArguments(text);
  } catch {
    return undefined;
  }
}

/** The host's own mistakes behind a run reach the person as a message; they never stop the server. */
function guarded<T>(work: () => T, failed: (message: string) => T): T {
  try {
    return work();
  } catch (error) {
    console.error(error);
    return failed(error instanceof Error ? error.message : String(error));
  }
}
