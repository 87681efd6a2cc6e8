import type { CallReply } from '../../protocol';
import { encodeArguments } from './codec';

type Handler = (value: unknown, userObject: unknown) => void;

interface Handlers {
  success?: Handler;
  failure?: Handler;
  userObject?: unknown;
}

interface Waiting {
  id: number;
  name: string;
  args: string;
  handlers: Handlers;
}

/** Google lets ten calls run at the same time; the eleventh waits. */
const MOST_AT_ONCE = 10;

export interface ScriptRun {
  /** `google.script.run` */
  readonly run: object;
  /** Hands an answer to the handlers of its call. */
  settle(id: number, reply: CallReply): void;
}

/** Imitates `google.script.run`: immutable runners, user objects, the codec's refusals and ten slots. */
export function scriptRun(send: (id: number, name: string, args: string) => void): ScriptRun {
  const running = new Map<number, Handlers>();
  const queue: Waiting[] = [];
  let count = 0;

  const startMore = (): void => {
    while (running.size < MOST_AT_ONCE) {
      const next = queue.shift();
      if (!next) return;
      running.set(next.id, next.handlers);
      send(next.id, next.name, next.args);
    }
  };
  const call = (handlers: Handlers, name: string, values: readonly unknown[]): void => {
    const args = encodeArguments(values);
    count += 1;
    queue.push({ id: count, name, args, handlers });
    startMore();
  };
  return {
    run: runner({}, call),
    settle(id, reply) {
      const handlers = running.get(id);
      if (!handlers) return;
      running.delete(id);
      startMore();
      finish(handlers, reply);
    },
  };
}

function runner(
  handlers: Handlers,
  call: (handlers: Handlers, name: string, values: readonly unknown[]) => void,
): object {
  const withs: Record<string, (given: unknown) => object> = {
    withSuccessHandler: (given) => runner({ ...handlers, success: given as Handler }, call),
    withFailureHandler: (given) => runner({ ...handlers, failure: given as Handler }, call),
    withUserObject: (given) => runner({ ...handlers, userObject: given }, call),
  };
  return new Proxy(Object.create(null), {
    get(_, name) {
      if (typeof name !== 'string') return undefined;
      return withs[name] ?? ((...values: unknown[]): void => call(handlers, name, values));
    },
  });
}

function finish({ success, failure, userObject }: Handlers, reply: CallReply): void {
  if (reply.ok) {
    success?.(reply.value, userObject);
    return;
  }
  const error = Object.assign(new Error(reply.error.message), { name: reply.error.name });
  if (failure) failure(error, userObject);
  else console.error(error);
}
