import { describe, expect, test } from 'vitest';
import type { Cell, IsoDate } from '../../../src/core/cell';
import { RULE_IDS } from '../../../src/core/mismatch/flag';
import { flagMismatches } from '../../../src/core/mismatch/flagMismatches';
import { rankNeeds } from '../../../src/core/priority/rankNeeds';
import { sampleVillage } from '../../../src/core/sample/sampleVillage';
import type { TableName } from '../../../src/core/table/defineTable';
import type { SheetInput } from '../../../src/core/table/layOut';
import { readWorkbook, type WorkbookInput } from '../../../src/core/table/readWorkbook';
import { type SettingName, settings, settingsSheet } from '../../../src/core/tables/settings';
import { TABLES } from '../../../src/core/tables/tables';

/** The sample as it stands on the template's sheets. */
function sheetsOf(base: IsoDate): WorkbookInput['sheets'] {
  const sample = sampleVillage(base);
  const sheets: Partial<Record<TableName | 'settings', SheetInput>> = {};
  (Object.keys(TABLES) as TableName[]).forEach((name, index) => {
    const { sheet, columns } = TABLES[name];
    const headers: readonly Cell[] = Object.values(columns).map((column) => column.header);
    const rows = sample.tables[name].map((row) => headers.map((_, column) => row[column] ?? ''));
    sheets[name] = { sheetId: index + 1, name: sheet, grid: [headers, ...rows] };
  });
  const { name, value, note } = settingsSheet.headers;
  const lines = (Object.keys(sample.settings) as SettingName[]).map((setting) => [
    settings[setting].header,
    sample.settings[setting] ?? '',
    '',
  ]);
  sheets.settings = { sheetId: 9, name: settingsSheet.sheet, grid: [[name, value, note], ...lines] };
  return sheets;
}

const read = (base: IsoDate) => readWorkbook({ sheets: sheetsOf(base), locale: 'id_ID', today: base });

describe.each<[IsoDate, string]>([
  ['2026-11-23', 'an ordinary Monday'],
  ['2027-01-01', 'the first day of a year and a quarter'],
  ['2028-02-29', 'a leap day'],
  ['2026-09-30', 'the last day of a quarter'],
])('the sample filled in on %s, %s', (base) => {
  const reading = read(base);

  test('holds nothing that needs attention', () => {
    expect(
      reading.problems.map(({ code, column, found, at }) => `${at.sheetName} ${at.row} ${column}: ${code} ${found}`),
    ).toEqual([]);
  });

  test('every row is read', () => {
    const { tables } = sampleVillage(base);
    for (const name of Object.keys(TABLES) as TableName[])
      expect(reading.data.rows[name].length).toBe(tables[name].length);
  });

  test('every mismatch rule fires, and none of them everywhere', () => {
    const { flags } = flagMismatches(reading.data);
    const fired = new Map(RULE_IDS.map((rule) => [rule, flags.filter((flag) => flag.rule === rule).length]));
    const { needs, programs } = reading.data.rows;
    const everywhere = Math.min(needs.length, 2 * programs.length);
    fired.forEach((count, rule) => {
      expect(count, rule).toBeGreaterThan(0);
      expect(count, rule).toBeLessThan(everywhere);
    });
  });

  test('both ways in which M6, M7 and M10 can fire are there', () => {
    const ids = flagMismatches(reading.data).flags.map((flag) => flag.id);
    for (const start of ['M6a', 'M6b', 'M7a', 'M7b'])
      expect(
        ids.some((id) => id.startsWith(`${start}-`)),
        start,
      ).toBe(true);
  });

  test('the ranking has every quadrant, ties, ranges and needs not scored', () => {
    const { scored, unscored, leftOut } = rankNeeds(reading.data);
    const quadrants = new Set(scored.reduce<string[]>((all, need) => all.concat(need.placement.possible), []));
    expect(Array.from(quadrants).sort()).toEqual(['DEFER', 'DO', 'OPPORTUNITY', 'SEEK_PARTNER']);
    expect(scored.some((need) => need.rank.tied)).toBe(true);
    expect(scored.some((need) => need.placement.possible.length === 2)).toBe(true);
    expect(scored.some((need) => !need.placement.supportKnown)).toBe(true);
    expect(unscored).toHaveLength(2);
    expect(leftOut).toEqual({ done: 1, rejected: 1 });
  });

  test('funding shows a gap, none, an overlap, a divided program and money spent beyond its plan', () => {
    const funding = rankNeeds(reading.data).scored.map((need) => need.funding);
    expect(funding.some((one) => (one?.gap ?? 0) > 0)).toBe(true);
    expect(funding.some((one) => one?.gap === 0)).toBe(true);
    expect(funding.some((one) => (one?.overlap ?? 0) > 0)).toBe(true);
    const shares = funding.reduce<{ split: string; basis: string }[]>(
      (all, one) => all.concat((one?.programs ?? []).map(({ split, funds }) => ({ split, basis: funds.basis }))),
      [],
    );
    expect(shares.some(({ split }) => split === 'byCost')).toBe(true);
    expect(shares.some(({ basis }) => basis === 'realised')).toBe(true);
  });
});
