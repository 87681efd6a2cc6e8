import { isEnumValue } from './enums';
import { ServiceException } from './exception';
import { isServiceObject } from './objects';
import { fullName, published, shortName } from './published';

type Test = (value: unknown) => boolean;
interface Overload {
  tests: Test[];
  least: number;
  rest: Test | undefined;
}

const overloads = new Map<string, Overload[]>();
const tests = new Map<string, Test>();

/**
 * Throws unless the arguments fit one of the published signatures.
 *
 * `undefined` has become `null` before, and `null` fits `any` and parameters that are published as nullable.
 */
export function fitArguments(service: string, method: string, args: readonly unknown[]): void {
  for (const { tests: parameters, least, rest } of overloadsOf(service, method)) {
    if (args.length < least || (args.length > parameters.length && !rest)) continue;
    if (args.every((arg, index) => (parameters[index] ?? rest)?.(arg) === true)) return;
  }
  throw new ServiceException(
    `The parameters (${args.map(described).join(',')}) don't match the method signature for ${fullName(service)}.${method}.`,
  );
}

function overloadsOf(service: string, method: string): Overload[] {
  const key = `${service}.${method}`;
  const known = overloads.get(key);
  if (known) return known;
  const made = (published.interfaces[service]?.[method] ?? []).map((text) => {
    const parameters = text.split(',').filter((parameter) => parameter !== '');
    const plain = parameters.filter((parameter) => !parameter.startsWith('...'));
    const rest = parameters.find((parameter) => parameter.startsWith('...'));
    return {
      tests: plain.map((parameter) => testOf(parameter.replace('?', ''))),
      least: plain.filter((parameter) => !parameter.startsWith('?')).length,
      rest: rest === undefined ? undefined : testOf(rest.slice(3)),
    };
  });
  overloads.set(key, made);
  return made;
}

const PLAIN: Readonly<Record<string, Test>> = {
  any: () => true,
  null: (value) => value === null,
  int: (value) => typeof value === 'number',
  number: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  Date: (value) => value instanceof Date,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !isServiceObject(value),
};

function testOf(type: string): Test {
  const known = tests.get(type) ?? PLAIN[type];
  if (known) return known;
  const made = makeTest(type);
  tests.set(type, made);
  return made;
}

/** Of grids only the shape is tested: what their cells may be is for the method to say. */
function makeTest(type: string): Test {
  const nullable = /^(.*\])\|null$/.exec(type);
  if (nullable) {
    const inner = testOf(nullable[1] ?? '');
    return (value) => value === null || inner(value);
  }
  if (type.endsWith('[][]')) return (value) => Array.isArray(value) && value.every(Array.isArray);
  if (type.endsWith('[]')) return (value) => Array.isArray(value);
  if (type.includes('|')) {
    const options = type.split('|').map(testOf);
    return (value) => options.some((test) => test(value));
  }
  return (value) =>
    isEnumValue(value) ? value.enumName === type : isServiceObject(value) && shortName(value.service) === type;
}

function described(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `${value.length > 0 ? described(value[0]) : 'Object'}[]`;
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof Date) return 'Date';
  if (isServiceObject(value)) return fullName(value.service);
  if (isEnumValue(value)) return value.enumName;
  return typeof value === 'function' ? 'Function' : 'Object';
}
