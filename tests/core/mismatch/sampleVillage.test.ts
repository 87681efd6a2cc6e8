import { expect, test } from 'vitest';
import type { Cell, Grid } from '../../../src/core/cell';
import { RULE_IDS, type RuleId } from '../../../src/core/mismatch/flag';
import { flagMismatches } from '../../../src/core/mismatch/flagMismatches';
import { sampleVillage } from '../../../src/core/sample/sampleVillage';
import type { TableName } from '../../../src/core/table/defineTable';
import { readWorkbook } from '../../../src/core/table/readWorkbook';
import { type SettingName, settings, settingsSheet } from '../../../src/core/tables/settings';
import { TABLES } from '../../../src/core/tables/tables';

/** The sample as it stands on the sheets, read back. */
function readSample(today: string) {
  const sample = sampleVillage(today);
  const sheets: Record<string, { sheetId: number; name: string; grid: Grid }> = {};
  (Object.keys(TABLES) as TableName[]).forEach((name, index) => {
    const headers = Object.values(TABLES[name].columns).map((column) => column.header);
    const rows = sample.tables[name].map((row) => headers.map((_, at) => row[at] ?? ''));
    sheets[name] = { sheetId: index + 1, name: TABLES[name].sheet, grid: [headers, ...rows] };
  });
  const { name, value, note } = settingsSheet.headers;
  const typed = Object.entries(sample.settings).map(([key, cell]): Cell[] => [
    settings[key as SettingName].header,
    cell ?? '',
    '',
  ]);
  sheets['settings'] = { sheetId: 99, name: settingsSheet.sheet, grid: [[name, value, note], ...typed] };
  return readWorkbook({ sheets, locale: 'id_ID', today });
}

test.each(['2026-11-23', '2027-02-28', '2028-02-29'])('the sample village of %s has a flag of every rule', (today) => {
  const { byRule, unjudged } = flagMismatches(readSample(today).data);
  const silent = RULE_IDS.filter((rule: RuleId) => byRule[rule] === 0);
  expect(silent).toEqual([]);
  expect(unjudged.filter(({ rule }) => rule === 'M14')).toEqual([]);
});

test('every cell that a flag of the sample village quotes stands on its sheet under the header it names', () => {
  const { data } = readSample('2026-11-23');
  const names = Object.values(TABLES).map((table) => table.sheet);
  for (const flag of flagMismatches(data).flags) {
    for (const { cell, header, shown } of flag.evidence) {
      const table = TABLES[(Object.keys(TABLES) as TableName[])[names.indexOf(cell.sheetName)] ?? 'needs'];
      expect(Object.values(table.columns)[cell.column - 1]?.header).toBe(header);
      expect(shown).not.toBe('');
    }
  }
});
