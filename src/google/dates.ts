import type { DateCell } from '../core/cell';

/** Turns `Date` objects into civil dates and minutes of one time zone, without a service call per cell. */
export interface CivilClock {
  /** The day a person sees in the cell. */
  date(moment: Date): DateCell;
  /** `2026-11-23T14:05`. */
  minute(moment: Date): string;
}

/** One formatter and one memory serve a whole sheet: the same days stand in many cells, and formatting is slow. */
export function civilClock(timeZone: string): CivilClock {
  const formatter = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const known = new Map<number, DateCell>();
  const minute = (moment: Date): string => {
    const parts: Record<string, string> = {};
    for (const part of formatter.formatToParts(moment)) parts[part.type] = part.value;
    const year = (parts['year'] ?? '').padStart(4, '0');
    return `${year}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
  };
  const date = (moment: Date): DateCell => {
    const at = moment.getTime();
    const seen = known.get(at) ?? { date: minute(moment).slice(0, 10) };
    known.set(at, seen);
    return seen;
  };
  return { minute, date };
}
