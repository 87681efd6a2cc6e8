import { dateSerial, instantSerial, serialParts } from '../../serial';
import { type Context, fail, type Scalar, toNumber } from '../values';
import type { CellFunction, FunctionTable } from './kinds';

export const cellDates: FunctionTable<CellFunction> = {
  NOW: (_args, { now, model }) => instantSerial(now, model.timeZone),
  TODAY: (_args, { now, model }) => Math.floor(instantSerial(now, model.timeZone)),
  DATE: (args, context) => {
    const [year = 0, month = 1, day = 1] = args.map((value) => Math.trunc(toNumber(value, context)));
    return firstOf(year < 1900 ? year + 1900 : year, month) + day - 1;
  },
  TIME: (args, context) => {
    const [hour = 0, minute = 0, second = 0] = args.map((value) => toNumber(value, context));
    return ((hour * 3600 + minute * 60 + second) / 86_400) % 1;
  },
  YEAR: part(({ year }) => year),
  MONTH: part(({ month }) => month),
  DAY: part(({ day }) => day),
  HOUR: part(({ hour }) => hour),
  MINUTE: part(({ minute }) => minute),
  SECOND: part(({ second }) => second),
  DATEVALUE: ([value = null], context) => Math.floor(toNumber(value, context)),
  DAYS: ([end = null, start = null], context) =>
    Math.floor(toNumber(end, context)) - Math.floor(toNumber(start, context)),
  EDATE: ([value = null, months = null], context) => {
    const { year, month, day } = serialParts(toNumber(value, context));
    const target = month + Math.trunc(toNumber(months, context));
    const first = firstOf(year, target);
    return Math.min(first + day - 1, firstOf(year, target + 1) - 1);
  },
  EOMONTH: ([value = null, months = null], context) => {
    const { year, month } = serialParts(toNumber(value, context));
    return firstOf(year, month + Math.trunc(toNumber(months, context)) + 1) - 1;
  },
  WEEKDAY: ([value = null, kind = 1], context) => {
    const fromSunday = (((Math.floor(toNumber(value, context)) - 1) % 7) + 7) % 7;
    const type = toNumber(kind, context);
    if (type === 1) return fromSunday + 1;
    return type === 2 ? ((fromSunday + 6) % 7) + 1 : (fromSunday + 6) % 7;
  },
  DATEDIF: ([start = null, end = null, unit = 'D'], context) =>
    dateDifference(start, end, String(unit).toUpperCase(), context),
};

function part(pick: (parts: ReturnType<typeof serialParts>) => number): CellFunction {
  return ([value = null], context) => pick(serialParts(toNumber(value, context)));
}

/** The first of a month; months beyond 12 or below 1 run into other years. */
function firstOf(year: number, month: number): number {
  const fullYear = year + Math.floor((month - 1) / 12);
  return dateSerial(fullYear, ((((month - 1) % 12) + 12) % 12) + 1, 1) ?? fail('#NUM!');
}

function dateDifference(start: Scalar, end: Scalar, unit: string, context: Context): number {
  const [from, to] = [Math.floor(toNumber(start, context)), Math.floor(toNumber(end, context))];
  if (from > to) return fail('#NUM!');
  const [a, b] = [serialParts(from), serialParts(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  const answers: Record<string, number> = { D: to - from, M: months, Y: Math.floor(months / 12), YM: months % 12 };
  return answers[unit] ?? fail('#NUM!');
}
