import { expect, test } from 'vitest';
import { withoutPersonal } from '../../../src/core/table/normalise';

const MASKED = '3201••••••••••••';

test.each<readonly [string, string, string]>([
  ['3201151708900001', MASKED, 'in one piece'],
  ['NIK 3201151708900001 an. Siti', `NIK ${MASKED} an. Siti`, 'inside a sentence'],
  ['3201 1517 0890 0001', MASKED, 'in fours'],
  ['320115 170890 0001', MASKED, 'as on the card'],
  ['32.01.15.170890.0001', MASKED, 'by district'],
  ['32011517-08900001', MASKED, 'in halves'],
  ['3201  1517  0890  0001', MASKED, 'double spaces'],
  ['3201\u00a01517\u00a00890\u00a00001', MASKED, 'spaces that do not break'],
  ['3 2 0 1 1 5 1 7 0 8 9 0 0 0 0 1', MASKED, 'digit by digit'],
  ['３２０１１５１７０８９００００１', MASKED, 'wide digits'],
  ['3201155708900001', MASKED, 'a woman’s, whose day is 40 more'],
  ['3201 1557 0890 0001', MASKED, 'the same in fours'],
  ['NIK:3201151708900001/KK:3201150102100002', `NIK:${MASKED}/KK:${MASKED}`, 'two of them'],
  ['RPJM 2021-2022-2023-2024', 'RPJM 2021-2022-2023-2024', 'four years'],
  ['Rp1.500.000.000.000', 'Rp1.500.000.000.000', 'an amount'],
  ['32011517089000011', '32011517089000011', 'seventeen digits'],
  ['0812-3456-7890', '0812-3456-7890', 'a telephone'],
])('%s becomes %s: %s', (text, shown) => {
  expect(withoutPersonal(text)).toBe(shown);
});
