import type { IsoDate } from '../cell';

/** The same day some months later; the last day of the month where that day does not exist: 31 Aug + 6 -> 28 Feb. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + month - 1 + Math.round(months);
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return [Math.floor(index / 12), (index % 12) + 1, Math.min(day, last)]
    .map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0'))
    .join('-');
}
