import { instantSerial } from '../model/serial';

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const QUARTER = 900_000;

const readers = new Map<string, (serial: number) => number>();

/**
 * Milliseconds of the instant at which a clock on the wall of the time zone shows a serial number.
 *
 * Offsets are remembered by the quarter of an hour, so a column of dates costs one look at the time zone per day.
 */
export function instantReader(timeZone: string): (serial: number) => number {
  const known = readers.get(timeZone);
  if (known) return known;
  const offsets = new Map<number, number>();
  const reader = (serial: number): number => {
    const wall = EPOCH + Math.round(serial * DAY);
    const quarter = Math.floor(wall / QUARTER);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      const first = offsetAt(wall, timeZone);
      offset = offsetAt(wall - first, timeZone);
      offsets.set(quarter, offset);
    }
    return wall - offset;
  };
  readers.set(timeZone, reader);
  return reader;
}

function offsetAt(instant: number, timeZone: string): number {
  const wall = EPOCH + instantSerial(new Date(instant), timeZone) * DAY;
  return Math.round(wall - instant);
}
