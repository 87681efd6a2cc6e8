import { types } from 'node:util';
import { type EnumValue, isEnumValue } from '../services/enums';
import { isServiceObject, type ServiceObject } from '../services/objects';
import type { Realm } from './realm';

/** Whether the script must get something else in its place. */
function isOfHost(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || value instanceof Date || Object.getPrototypeOf(value) === Object.prototype;
}

/** Carries values over the border between the host and the script. */
export interface Border {
  /** A value of the host as the script sees it: service objects as facades, arrays and dates of the script's realm. */
  toScript(value: unknown): unknown;
  /** What the script hands in, as the host keeps it; arrays are copied, `undefined` becomes `null`. */
  toHost(value: unknown): unknown;
  isFacade(value: unknown): boolean;
}

type MakeFacade = (behind: ServiceObject) => object;

export function createBorder(realm: Realm, makeFacade: MakeFacade): Border {
  const facades = new WeakMap<object, object>();
  const behinds = new WeakMap<object, object>();

  const facadeOf = (behind: ServiceObject | EnumValue): object => {
    const known = facades.get(behind);
    if (known) return known;
    const made = isEnumValue(behind) ? realm.enumeration(behind.name, behind.ordinal) : makeFacade(behind);
    facades.set(behind, made);
    behinds.set(made, behind);
    return made;
  };

  const toScript = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return arrayToScript(value);
    if (isServiceObject(value) || isEnumValue(value)) return facadeOf(value);
    if (value instanceof Date) return realm.date(value.getTime());
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return realm.object(Object.entries(value).map(([key, one]) => [key, toScript(one)]));
  };

  /** Rows of plain values are copied in one go; only a row that holds something of the host is walked again. */
  const arrayToScript = (values: readonly unknown[]): unknown[] =>
    realm.array(values.some(isOfHost) ? values.map(toScript) : values);

  const toHost = (value: unknown): unknown => {
    if (value === undefined) return null;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return arrayToHost(value);
    const behind = behinds.get(value);
    if (behind) return behind;
    if (types.isDate(value)) return new Date(value.getTime());
    if (Object.getPrototypeOf(value) !== realm.prototypes.object) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toHost(one)]));
  };

  /** By index, because a script may leave holes. Rows that a grid holds several times are copied once. */
  const arrayToHost = (values: readonly unknown[]): unknown[] => {
    const made = new Array<unknown>(values.length);
    const rows = Array.isArray(values[0]) ? new Map<unknown, unknown>() : undefined;
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index];
      if (typeof value === 'string' || typeof value === 'number') made[index] = value;
      else if (rows === undefined) made[index] = toHost(value);
      else {
        const copy = rows.get(value) ?? toHost(value);
        rows.set(value, copy);
        made[index] = copy;
      }
    }
    return made;
  };

  return {
    toScript,
    toHost,
    isFacade: (value) => typeof value === 'object' && value !== null && behinds.has(value),
  };
}
