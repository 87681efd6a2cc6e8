import type { Answers, CallInput, CallName, Reply } from '../src/core/rpc';

/** The part of `google.script.run` the panel uses; each `with…` returns a new runner. */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  panelCall(name: string, input: string): void;
}

declare const google: { readonly script: { readonly run: Runner } };

/** Why a call failed, in terms the panel can act on. */
export class CallError extends Error {
  constructor(
    readonly reason: 'refused' | 'manyAccounts' | 'offline' | 'fault',
    message: string,
  ) {
    super(message);
  }
}

/** Calls the add-on by name; the compiler knows what comes back. */
export function call<N extends CallName>(name: N, input: CallInput<N>): Promise<Answers[N]> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((answer) => settle<N>(answer, resolve, reject))
      .withFailureHandler((error) => reject(faultOf(error)))
      .panelCall(name, JSON.stringify(input));
  });
}

function settle<N extends CallName>(
  answer: unknown,
  resolve: (value: Answers[N]) => void,
  reject: (error: CallError) => void,
): void {
  const reply = replyOf<N>(answer);
  if (reply === undefined) reject(new CallError('fault', String(answer)));
  else if (reply.ok) resolve(reply.value);
  else reject(new CallError('refused', reply.message));
}

/** `undefined` for anything but an answer of ours, so that the panel never waits for ever. */
function replyOf<N extends CallName>(answer: unknown): Reply<N> | undefined {
  try {
    const reply: Reply<N> | null = JSON.parse(String(answer));
    return reply ?? undefined;
  } catch {
    return undefined;
  }
}

/** With several signed-in Google accounts, calls arrive under another one and are denied (platform.md §10). */
export function faultOf(error: unknown): CallError {
  const message = error instanceof Error ? error.message : String((error as { message?: unknown })?.message ?? error);
  if (/PERMISSION_DENIED|Authorization is required|do not have permission|Otorisasi diperlukan/i.test(message)) {
    return new CallError('manyAccounts', message);
  }
  if (/NetworkError|Failed to fetch|connection|offline|HTTP 0/i.test(message)) return new CallError('offline', message);
  return new CallError('fault', message);
}
