import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { sampleVillage } from '../../../src/core/sample/sampleVillage';
import type { Column } from '../../../src/core/table/column';
import { dictionary } from '../../../src/core/table/dictionary';
import { headerKeys } from '../../../src/core/table/header';
import { readWorkbook } from '../../../src/core/table/readWorkbook';
import { settings } from '../../../src/core/tables/settings';
import { TABLES } from '../../../src/core/tables/tables';

const NAMES = Object.keys(TABLES) as (keyof typeof TABLES)[];

describe('declared tables', () => {
  test('have 98 columns beside the generated ids: 37 required, 5 for the score, 5 conditional, 51 optional (domain.md §3, and seven for stakeholder classes, offers and monitoring)', () => {
    // Kepentingan, Pemantauan, Komunikasi and Aset have generated ids too, which §3 does not count as input.
    const columns = NAMES.flatMap((name): readonly (readonly [string, Column<unknown>])[] =>
      Object.entries(TABLES[name].columns),
    ).filter(([name]) => name !== 'id');
    const counts = { required: 0, score: 0, conditional: 0, optional: 0 };
    for (const [, column] of columns) counts[column.need] += 1;
    expect(counts).toEqual({ required: 37, score: 5, conditional: 5, optional: 51 });
  });

  test.each(NAMES)('%s: no header or other name stands for two columns', (name) => {
    const owners = new Map<string, string>();
    for (const [column, { header, aliases }] of Object.entries(TABLES[name].columns)) {
      for (const text of [header, ...aliases]) {
        for (const key of text.includes('(') ? headerKeys(text).slice(0, 1) : headerKeys(text)) {
          expect(owners.get(key) ?? column, text).toBe(column);
          owners.set(key, column);
        }
      }
    }
  });

  test('the sample village is read without a single remark', () => {
    const sample = sampleVillage('2026-11-23');
    const sheets = Object.fromEntries(
      NAMES.map((name, index) => {
        const headers: readonly Cell[] = Object.values(TABLES[name].columns).map((column) => column.header);
        return [name, { sheetId: index + 1, name: TABLES[name].sheet, grid: [headers, ...sample.tables[name]] }];
      }),
    );
    const read = readWorkbook({ sheets, locale: 'id_ID', today: '2026-11-23' });
    expect(read.problems).toEqual([]);
    expect(read.data.rows.needs.length).toBe(sample.tables.needs.length);
  });

  test('every column and setting stands in the data dictionary', () => {
    const text = dictionary(Object.values(TABLES), settings);
    for (const table of Object.values(TABLES)) {
      expect(text).toContain(`## ${table.sheet}\n`);
      for (const [name, column] of Object.entries(table.columns))
        expect(text).toContain(`${column.header} | \`${name}\` | `);
    }
    for (const column of Object.values(settings)) expect(text).toContain(`${column.header} | `);
    expect(text).not.toMatch(/undefined|\[object/);
  });
});
