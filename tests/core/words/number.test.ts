import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWords as en } from '../../../src/core/words/en/format';
import { formatWords as id } from '../../../src/core/words/id/format';
import { grouped } from '../../../src/core/words/number';

describe('figures in sentences', () => {
  it.each([
    [id.rupiah(1_500_000), 'Rp1.500.000', 'no space, dots for thousands (domain.md §7)'],
    [id.rupiah(-2_000), '-Rp2.000', 'the sign stands before the currency'],
    [id.rupiah(0), 'Rp0', 'a typed zero is a zero'],
    [id.percent(75.5), '75,5%', 'decimal comma'],
    [id.percent(30), '30%', 'no empty decimals'],
    [id.points(85.25), '85,3', 'half away from zero'],
    [id.number(1250.75), '1.250,75', 'at most two decimals'],
    [id.number(1.005), '1,01', 'binary 1.00499999999999989 is 1.005 to a person'],
    [id.number(-0.001), '0', 'never a minus zero'],
    [id.number(999_999_999_999_999), '999.999.999.999.999', 'large amounts are not pushed up by the correction'],
    [id.percent(1e308), '1e+308%', 'shifting the decimals of so large a figure would overflow'],
    [id.percent(-1e308), '-1e+308%', 'the sign is kept'],
    [id.percent(Number.MAX_VALUE), '1,7976931348623157e+308%', 'the largest figure there is, with a decimal comma'],
    [id.date('2026-01-05'), '5 Januari 2026', 'no leading zero'],
    [id.minute('2026-01-05T08:05'), '5 Januari 2026 pukul 08.05', 'a dot between hour and minute'],
    [id.list(['a', 'b', 'c']), 'a, b, dan c', 'three items'],
    [id.list(['a', 'b']), 'a dan b', 'two items'],
    [en.rupiah(1_500_000), 'Rp1,500,000', 'English separators'],
    [en.date('2026-01-05'), '5 January 2026', 'English month'],
  ])('%s', (written, expected, because) => {
    expect(written, because).toBe(expected);
  });

  it('keeps the worth of every whole amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (amount) => {
        expect(Number(grouped(amount, 0, '.', ',').replace(/\./g, ''))).toBe(amount === 0 ? 0 : amount);
      }),
    );
  });
});
