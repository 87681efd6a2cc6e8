/**
 * Writes a number with grouped thousands and at most `digits` decimals, trailing zeros dropped.
 * Rounds half away from zero, so that 0.25 -> 0,3 whatever the sign. 1234567.891, 2 digits -> 1.234.567,89.
 */
export function grouped(value: number, digits: number, thousands: string, decimal: string): string {
  const scale = 10 ** digits;
  // Fifteen digits undo binary representation: 1.005 * 100 is 100.49999999999999.
  const scaled = Math.round(Number((Math.abs(value) * scale).toPrecision(15)));
  const whole = Math.floor(scaled / scale);
  const fraction = String(scaled - whole * scale)
    .padStart(digits, '0')
    .replace(/0+$/, '');
  const sign = value < 0 && scaled > 0 ? '-' : '';
  const groups = String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, thousands);
  return `${sign}${groups}${digits > 0 && fraction !== '' ? decimal + fraction : ''}`;
}
