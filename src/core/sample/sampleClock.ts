import { type Cell, type DateCell, type IsoDate, serialOf } from '../cell';

/** A row of the sample village as a person would type it, without its id. */
export type SampleRow = readonly Cell[];

/** Days, years and quarters counted from the day the sample is filled in. */
export interface SampleClock {
  /** −1 is yesterday. */
  day(offset: number): DateCell;
  /** 0 is the year of the base day. */
  year(offset: number): number;
  /** The quarter in which a day falls, `Triwulan II 2026`. */
  quarter(dayOffset: number): string;
}

const QUARTERS = ['I', 'II', 'III', 'IV'];

export function sampleClock(base: IsoDate): SampleClock {
  const day = (offset: number): DateCell => ({ date: dateOf(serialOf(base) + offset) });
  return {
    day,
    year: (offset) => Number(base.slice(0, 4)) + offset,
    quarter: (offset) => {
      const { date } = day(offset);
      return `Triwulan ${QUARTERS[Math.floor((Number(date.slice(5, 7)) - 1) / 3)] ?? ''} ${date.slice(0, 4)}`;
    },
  };
}

/** The civil date of a serial number; `Date` is used as a calendar only, in UTC. */
function dateOf(serial: number): IsoDate {
  return new Date((serial - serialOf('1970-01-01')) * 86_400_000).toISOString().slice(0, 10);
}
