/** What a service refuses. The runtime throws it again as an `Exception` of the script's own realm. */
export class ServiceException extends Error {}

/** What the host cannot do; scripts see an `Error` whose message begins with `host:`. */
export class NotImitated extends Error {
  constructor(what: string, why = 'is not imitated yet') {
    super(`host: ${what} ${why}`);
  }
}

/** Passed through the script to stop it at a question; every later service call throws it again. */
export class Halt extends Error {}

/** Turns an outcome of the model into an exception. */
export function demand(outcome: { ok: true } | { ok: false; message: string }): void {
  if (!outcome.ok) throw new ServiceException(outcome.message);
}
