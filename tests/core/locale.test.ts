import { expect, test } from 'vitest';
import { isIndonesian } from '../../src/core/locale';

const cases: readonly (readonly [locale: string, is: boolean, because: string])[] = [
  ['id_ID', true, 'as Sheets spells it'],
  ['in_ID', true, 'as Java spelled it'],
  ['id', true, 'without a country'],
  ['id-ID', true, 'as browsers spell it'],
  ['ID_ID', true, 'in capitals'],
  ['en_US', false, 'English'],
  ['en_ID', false, 'English in Indonesia writes 1,500.00'],
  ['ido', false, 'another language that begins alike'],
  ['', false, 'unknown'],
];
test.each(cases)('%j is %j: %s', (locale, is) => {
  expect(isIndonesian(locale)).toBe(is);
});
