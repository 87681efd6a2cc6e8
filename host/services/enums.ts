import { published } from './published';

/** A member of an enumeration, for example `SpreadsheetApp.WrapStrategy.WRAP`; the same object in every execution. */
export interface EnumValue {
  readonly enumName: string;
  readonly name: string;
  readonly ordinal: number;
}

const values = new Map<string, Readonly<Record<string, EnumValue>>>();

/** All members of a published enumeration by name; `undefined` when there is no such enumeration. */
export function enumMembers(enumName: string): Readonly<Record<string, EnumValue>> | undefined {
  const names = Object.hasOwn(published.enums, enumName) ? published.enums[enumName] : undefined;
  if (!names) return undefined;
  const known = values.get(enumName);
  if (known) return known;
  const made = Object.fromEntries(names.map((name, ordinal) => [name, Object.freeze({ enumName, name, ordinal })]));
  values.set(enumName, made);
  return made;
}

/** One member; asking for one that Google does not have is a mistake of the host. */
export function enumValue(enumName: string, name: string): EnumValue {
  const value = enumMembers(enumName)?.[name];
  if (!value) throw new Error(`No ${enumName}.${name}`);
  return value;
}

export function isEnumValue(value: unknown): value is EnumValue {
  return typeof value === 'object' && value !== null && 'enumName' in value;
}
