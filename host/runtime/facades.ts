import { enumMembers } from '../services/enums';
import { Halt, NotImitated, ServiceException } from '../services/exception';
import type { Execution } from '../services/execution';
import type { Kind } from '../services/methods';
import type { ServiceObject } from '../services/objects';
import { demandPermission } from '../services/permissions';
import { published, shortName } from '../services/published';
import { registry } from '../services/registry';
import { fitArguments } from '../services/signature';
import { type Border, createBorder } from './border';
import { type Calls, countCall, countTouch } from './counts';
import type { Realm } from './realm';

/** A failure to imitate: the call of a method answers with this exception. */
export interface Fault {
  /** `Range.setValues`. */
  method: string;
  /** Which call of the method fails, from 1; absent: all. */
  call?: number;
  message: string;
}

export interface Doorkeeper {
  readonly run: Execution;
  readonly realm: Realm;
  readonly calls: Calls;
  readonly faults: readonly Fault[];
  /** Members that a script asked for and the host lacks. */
  readonly missing: string[];
  /** Milliseconds spent behind the facades. */
  spent: number;
  halted: boolean;
}

/** Puts the services into the realm. Every call of a script goes through one door here. */
export function openServices(door: Doorkeeper): Border {
  const prototypes = new Map<string, object>();
  const prototypeOf = (service: string): object => {
    const known = prototypes.get(service);
    if (known) return known;
    const made = makePrototype(door, service, border);
    prototypes.set(service, made);
    return made;
  };
  const border: Border = createBorder(door.realm, ({ service, extras }) =>
    Object.assign(door.realm.instance(prototypeOf(service)), extras),
  );
  for (const [name, service] of Object.entries(published.globals)) {
    if (published.interfaces[service] && name !== 'Date2') {
      door.realm.define(name, border.toScript(Object.freeze({ service })));
    }
  }
  return border;
}

/** Enumerations whose published name differs from the property they hang on. */
const ENUM_OF: Readonly<Record<string, string>> = { Buttons: 'ButtonSet', WeekDay: 'Weekday' };

function makePrototype(door: Doorkeeper, service: string, border: Border): object {
  const members = Object.entries(published.interfaces[service] ?? {});
  const enums = members.flatMap(([name, signatures]) => {
    const values = signatures === null ? enumMembers(ENUM_OF[name] ?? name) : undefined;
    return values ? [[name, border.toScript(values)] as const] : [];
  });
  const known = new Set(enums.map(([name]) => name));
  const rest = members.filter(([name]) => !known.has(name));
  const isService = registry.has(service);
  const methods = rest.filter(([, signatures]) => signatures !== null || !isService).map(([name]) => name);
  const absent = rest.filter(([, signatures]) => signatures === null && isService).map(([name]) => name);
  const invoke = (self: unknown, method: string, args: unknown[]): unknown =>
    pass(door, border, { service, method, self, args });
  return door.realm.prototype(shortName(service), methods, enums, absent, invoke);
}

interface Call {
  service: string;
  method: string;
  self: unknown;
  args: unknown[];
}

/** One call of a script: counted, timed, its failure turned into an error of the script's realm. */
function pass(door: Doorkeeper, border: Border, call: Call): unknown {
  const started = performance.now();
  try {
    if (door.halted) throw new Halt();
    return border.toScript(perform(door, border, call));
  } catch (error) {
    throw translated(door, error);
  } finally {
    door.spent += performance.now() - started;
  }
}

function perform({ run, calls, faults, missing }: Doorkeeper, border: Border, call: Call): unknown {
  const { service, method } = call;
  const name = `${shortName(service)}.${method}`;
  countCall(calls, name);
  const found = registry.get(service)?.get(method);
  if (!found) {
    missing.push(name);
    throw new NotImitated(name);
  }
  const fault = faults.find(
    (one) => one.method === name && (one.call ?? calls.byMethod[name]) === calls.byMethod[name],
  );
  if (fault) throw new ServiceException(fault.message);
  demandPermission(run, service, method, found.kind);
  const self = border.toHost(call.self) as ServiceObject;
  if (self?.service !== service) throw new ServiceException(`Invalid call of ${name}.`);
  const args = call.args.map(border.toHost);
  fitArguments(service, method, args);
  prepare(run, calls, found.kind, self);
  return found.call(run, self, ...args);
}

/** Reads see what was written before; what acts at once comes after what was queued. */
function prepare(run: Execution, calls: Calls, kind: Kind, self: ServiceObject): void {
  const wrote = run.wrote();
  if (kind !== 'local' && kind !== 'writes') run.commit();
  if (kind === 'reads' || kind === 'gridReads' || kind === 'acts') run.settle();
  const sheet = 'sheetId' in self ? run.model.sheets.find(({ id }) => id === self.sheetId) : undefined;
  countTouch(calls, kind, wrote, sheet?.name);
  if (kind === 'acts' || kind === 'grows') run.noteWrite();
}

function translated(door: Doorkeeper, error: unknown): unknown {
  const { realm } = door;
  if (error instanceof Halt) {
    door.halted = true;
    return realm.error('host: stopped at a question');
  }
  if (error instanceof ServiceException) return realm.exception(error.message);
  if (error instanceof Error) return realm.error(error.message);
  return error;
}
