/** Whole figures below it stay exact with four decimals. */
const SAFE = 1e11;

/**
 * Writes a number with grouped thousands and at most `digits` decimals, trailing zeros dropped.
 * Rounds half away from zero, so that 0.25 -> 0,3 whatever the sign. 1234567.891, 2 digits -> 1.234.567,89.
 */
export function grouped(value: number, digits: number, thousands: string, decimal: string): string {
  if (Number.isInteger(value) && Math.abs(value) < SAFE) {
    return `${value < 0 ? '-' : ''}${inGroups(Math.abs(value), thousands, decimal)}`;
  }
  const scale = 10 ** digits;
  // Fifteen digits undo binary representation: 1.005 * 100 is 100.49999999999999.
  const scaled = Math.round(Number((Math.abs(value) * scale).toPrecision(15)));
  if (scaled === Number.POSITIVE_INFINITY && Number.isFinite(value)) {
    // So large that shifting the decimals overflows: it has none to show.
    return `${value < 0 ? '-' : ''}${inGroups(Math.abs(value), thousands, decimal)}`;
  }
  const whole = Math.floor(scaled / scale);
  const fraction = String(scaled - whole * scale)
    .padStart(digits, '0')
    .replace(/0+$/, '');
  const sign = value < 0 && scaled > 0 ? '-' : '';
  return `${sign}${inGroups(whole, thousands, decimal)}${digits > 0 && fraction !== '' ? decimal + fraction : ''}`;
}

function inGroups(whole: number, thousands: string, decimal: string): string {
  const text = String(whole);
  // From 1e21 on the figure is written with an exponent, which has no thousands to group.
  if (text.includes('e')) return text.replace('.', decimal);
  return text.length < 4 ? text : text.replace(/\B(?=(\d{3})+(?!\d))/g, thousands);
}
