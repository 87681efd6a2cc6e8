import { type DateCell, serialOf } from '../core/cell';

/** Turns `Date` objects into civil dates and minutes of one time zone, without a service call per cell. */
export interface CivilClock {
  /** The day, and the time if there is one, that a person sees in the cell. */
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
    second: '2-digit',
  });
  const known = new Map<number, DateCell>();
  /** `2026-11-23T14:05:30`. */
  const second = (moment: Date): string => {
    const parts: Record<string, string> = {};
    for (const part of formatter.formatToParts(moment)) parts[part.type] = part.value;
    const year = (parts['year'] ?? '').padStart(4, '0');
    return `${year}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:${parts['second']}`;
  };
  const minute = (moment: Date): string => second(moment).slice(0, 16);
  const date = (moment: Date): DateCell => {
    const at = moment.getTime();
    const seen = known.get(at) ?? dateCell(second(moment));
    known.set(at, seen);
    return seen;
  };
  return { minute, date };
}

function dateCell(moment: string): DateCell {
  const date = moment.slice(0, 10);
  const [hour = 0, minute = 0, second = 0] = moment.slice(11).split(':').map(Number);
  const seconds = hour * 3600 + minute * 60 + second;
  return seconds === 0 ? { date } : { date, serial: serialOf(date) + seconds / 86_400 };
}
