import { readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Cell, type IsoDate, isDateCell } from '../../../src/core/cell';
import { isSampleRow, sampleVillage } from '../../../src/core/sample/sampleVillage';
import type { TableName } from '../../../src/core/table/defineTable';
import { settings } from '../../../src/core/tables/settings';
import { TABLES } from '../../../src/core/tables/tables';

const BASE = '2026-11-23';
const { tables, settings: sampleSettings } = sampleVillage(BASE);
const NAMES = Object.keys(TABLES) as TableName[];

/** The cells of one column of a sample table, with the row's id for messages. */
function columnOf(table: TableName, column: string, from = tables): readonly Cell[] {
  const index = Object.keys(TABLES[table].columns).indexOf(column);
  return from[table].map((row) => row[index] ?? '');
}

function filled(table: TableName, column: string): readonly string[] {
  return columnOf(table, column)
    .filter((cell) => cell !== '')
    .map(String);
}

/** The id at the head of a label `SH-002 · Nama`, or of a plain id. */
const idIn = (text: string): string => text.split(' · ')[0] ?? '';
const many = (text: string): readonly string[] => text.split('; ');

describe('sampleVillage', () => {
  test.each<[TableName, number, string]>([
    ['needs', 24, 'enough to rank'],
    ['stakeholders', 14, 'every kind of partner'],
    ['interests', 60, 'support and objections'],
    ['programs', 9, 'every stage'],
    ['monitoring', 40, 'several periods'],
    ['interactions', 30, 'kept and late commitments'],
    ['assets', 10, 'something to share'],
  ])('%s has at least %d rows: %s', (table, least) => {
    expect(tables[table].length).toBeGreaterThanOrEqual(least);
  });

  test('rows are never wider than the template, and ids are unique and in its form', () => {
    for (const name of NAMES) {
      const width = Object.keys(TABLES[name].columns).length;
      for (const row of tables[name]) expect(row.length).toBeLessThanOrEqual(width);
      const ids = columnOf(name, 'id').map(String);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(new RegExp(`^${TABLES[name].prefix}-\\d{3}$`));
    }
  });

  test('every choice is a label of its list, so that drop-downs accept it', () => {
    for (const name of NAMES) {
      for (const [key, column] of Object.entries(TABLES[name].columns)) {
        const { rule } = column.kind;
        if (rule?.kind !== 'list') continue;
        for (const text of filled(name, key)) {
          // `DD=10.000.000` names the source DD.
          const parts = many(text).map((part) => part.split('=')[0] ?? '');
          const accepted = rule.values.includes(text) || parts.every((part) => rule.values.includes(part));
          expect(accepted, `${name}.${key}: ${text}`).toBe(true);
        }
      }
    }
  });

  test.each<[TableName, string, TableName[], string]>([
    ['interests', 'stakeholderId', ['stakeholders'], 'positions name a stakeholder or Desa'],
    ['interests', 'needId', ['needs'], 'positions name a need'],
    ['programs', 'needIds', ['needs'], 'programs answer needs'],
    ['programs', 'partnerIds', ['stakeholders'], 'programs have partners'],
    ['monitoring', 'programId', ['programs'], 'monitoring belongs to programs'],
    ['interactions', 'stakeholderIds', ['stakeholders'], 'contacts are with stakeholders'],
    ['interactions', 'subjectIds', ['programs', 'needs'], 'contacts are about programs and needs'],
    ['interactions', 'owner', ['stakeholders'], 'commitments have an owner'],
    ['assets', 'ownerId', ['stakeholders'], 'assets have an owner'],
  ])('%s.%s points at rows that exist in %j: %s', (table, column, targets) => {
    const ids = new Set(targets.flatMap((target) => columnOf(target, 'id').map(String)));
    for (const text of filled(table, column).flatMap(many))
      expect(text === 'Desa' || ids.has(idIn(text)), `${table}.${column}: ${text}`).toBe(true);
  });

  test('one stakeholder stands once on one need', () => {
    const needIds = columnOf('interests', 'needId');
    const pairs = columnOf('interests', 'stakeholderId').map(
      (who, index) => `${String(who)} / ${String(needIds[index])}`,
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test('there is exactly one row for the village itself', () => {
    expect(columnOf('stakeholders', 'type').filter((type) => type === 'Pemerintah Desa')).toHaveLength(1);
  });

  test('a commitment has an owner, a date and a status, and nothing else has', () => {
    const commitments = columnOf('interactions', 'commitment');
    for (const column of ['owner', 'dueDate', 'status'])
      expect(columnOf('interactions', column).map((cell) => cell !== '')).toEqual(
        commitments.map((text) => text !== ''),
      );
  });

  test('it shows missing scores, a need without any, ties, and one that is done or rejected', () => {
    const scores = [
      'peopleAffectedScore',
      'severityScore',
      'incomeImpactScore',
      'frequencyScore',
      'resourceAvailabilityScore',
    ];
    const byNeed = columnOf('needs', 'id').map((_, row) => scores.map((column) => columnOf('needs', column)[row]));
    const missing = byNeed.map((values) => values.filter((value) => value === '').length);
    expect(missing).toContain(0);
    expect(missing).toContain(1);
    expect(missing).toContain(5);
    const totals = byNeed
      .filter((_, row) => missing[row] === 0)
      .map((values) => values.map(Number).reduce((a, b) => a + b, 0));
    expect(new Set(totals).size).toBeLessThan(totals.length);
    expect(columnOf('needs', 'status')).toEqual(expect.arrayContaining(['Selesai', 'Tidak disetujui']));
  });

  test('it shows late, due, kept and cancelled commitments, and attendance with gaps', () => {
    const due = columnOf('interactions', 'dueDate');
    const statuses = columnOf('interactions', 'status');
    const open = due.filter((cell, row) => isDateCell(cell) && ['Belum', 'Berjalan'].includes(String(statuses[row])));
    const dates = open.map((cell) => (isDateCell(cell) ? cell.date : ''));
    expect(dates.some((date) => date < BASE)).toBe(true);
    expect(dates).toContain(BASE);
    expect(dates.some((date) => date > BASE)).toBe(true);
    expect(statuses).toEqual(expect.arrayContaining(['Selesai', 'Batal']));
    const women = columnOf('interactions', 'attendedWomen');
    const total = columnOf('interactions', 'attendedTotal');
    const invited = columnOf('interactions', 'invited');
    expect(total.some((cell, row) => cell !== '' && invited[row] === '')).toBe(true);
    expect(total.some((cell, row) => cell === '' && invited[row] !== '')).toBe(true);
    total.forEach((cell, row) => {
      expect(Number(women[row])).toBeLessThanOrEqual(Number(cell));
    });
  });

  test('settings are known by name', () => {
    for (const name of Object.keys(sampleSettings)) expect(settings).toHaveProperty(name);
    expect(String(sampleSettings.villageName)).toContain('Contoh');
  });

  test.each<[IsoDate, string]>([
    ['2024-02-29', 'a leap day'],
    ['2026-01-01', 'the first day of a year'],
    ['2026-12-31', 'the last day of a year'],
  ])('a sample made on %s moves all dates with it: %s', (base) => {
    const made = columnOf('interactions', 'date', sampleVillage(base).tables);
    const dates = made.map((cell) => (isDateCell(cell) ? cell.date : 'no date'));
    for (const date of dates) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(dates.every((date) => date < base)).toBe(true);
  });

  test('the rows of all sample files stay below 30 KB, so that the bundle has room for the product', () => {
    const folder = new URL('../../../src/core/sample/', import.meta.url);
    const rows = readdirSync(folder).filter((file) => !['sampleVillage.ts', 'sampleClock.ts'].includes(file));
    const bytes = rows.map((file) => statSync(new URL(file, folder)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30 * 1024);
  });
});

describe('isSampleRow', () => {
  const row = tables.interests[0] ?? [];
  const changed = (index: number, cell: Cell): Cell[] => row.map((old, at) => (at === index ? cell : old));

  test.each<[string, readonly Cell[], IsoDate, boolean, string]>([
    ['as written', row, BASE, true, 'nobody touched it'],
    ['with empty cells behind', [...row, '', ''], BASE, true, 'sheets are wider than rows'],
    [
      'without trailing empty cells',
      (tables.monitoring[0] ?? []).slice(0, -1),
      BASE,
      false,
      'it is a row of another table',
    ],
    ['with a note in an own column', [...row, 'catatan'], BASE, false, 'somebody wrote beside it'],
    ['with another salience', changed(4, 4), BASE, false, 'a value was changed'],
    ['with a number as text', changed(4, '5'), BASE, false, 'the type was changed'],
    ['with an emptied cell', changed(4, ''), BASE, false, 'a value was taken away'],
    ['with another date', changed(9, { date: '2026-01-01' }), BASE, false, 'the date was changed'],
    ['with its date as text', changed(9, '14/10/2026'), BASE, false, 'a text is not a date'],
    ['against another day', row, '2026-11-24', false, 'all dates moved by a day'],
    ['with an id that is not there', changed(0, 'KP-999'), BASE, false, 'no such sample row'],
    ['empty', [], BASE, false, 'an empty row is nobody’s'],
  ])('a row %s', (_, cells, base, expected) => {
    expect(isSampleRow('interests', cells, base)).toBe(expected);
  });

  test('every row of every table is recognised', () => {
    for (const name of NAMES) for (const cells of tables[name]) expect(isSampleRow(name, cells, BASE)).toBe(true);
  });

  test('a row that lost its trailing empty cells on the sheet is still the same', () => {
    const report = tables.monitoring[0] ?? [];
    expect(report[report.length - 1]).toBe('');
    expect(isSampleRow('monitoring', report.slice(0, -1), BASE)).toBe(true);
  });
});
