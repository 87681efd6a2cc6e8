import type { RunReply } from '../protocol';

/**
 * Why an action did not do its work; nothing when it did.
 *
 * The add-on ends well with a toast and refuses with an alert, so an alert without a toast is a refusal.
 */
export function refusalOf(reply: Exclude<RunReply, { state: 'asks' }>): string | undefined {
  if (reply.state === 'failed') return reply.message;
  if (reply.effects.some(({ kind }) => kind === 'toast')) return undefined;
  return reply.effects.flatMap((effect) => (effect.kind === 'alert' ? [effect.message] : [])).at(-1);
}
