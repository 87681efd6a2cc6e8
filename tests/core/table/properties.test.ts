import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { date, rupiah } from '../../../src/core/table/kinds';
import { sentence } from '../../../src/core/table/sentence';
import { TABLES } from '../../../src/core/tables/tables';
import { formatWords } from '../../../src/core/words/id/format';
import { wordsFor } from '../../../src/core/words/words';
import { context } from './context';
import { workbook } from './sheets';

const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2060-12-31T00:00:00Z'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));

const dirty = fc.constantFrom<Cell>(
  '-',
  'nihil',
  '#REF!',
  'Jumlah',
  'TOTAL',
  'dst',
  'II',
  'Rp 1.500.000,-',
  '1,5 juta',
  '33,046',
  'KB-001',
  'kb 1; SH-001, PR-001',
  'SH-001 · PT Maju',
  'Desa',
  'DD=10.000.000; SWD=x',
  'SDGs 5',
  'Triwulan II 2026',
  '31/02/2026',
  'Mengetahui,',
  '=1+1',
  '\u202e\u200b',
  '👩‍👩‍👧',
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  dirty,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double(),
  fc.integer({ min: -10, max: 3000 }),
  fc.boolean(),
  day.map((date) => ({ date })),
);

const NAMES = Object.keys(TABLES) as (keyof typeof TABLES)[];

/** A sheet with some of a table's headers in any order, among foreign ones, and any cells below. */
const sheet = fc.constantFrom(...NAMES).chain((name) => {
  const headers = Object.values(TABLES[name].columns).flatMap((column) => [column.header, ...column.aliases]);
  return fc
    .array(fc.oneof(fc.constantFrom(...headers), fc.constantFrom('Lain', '', 'Keterangan')), {
      minLength: 1,
      maxLength: 25,
    })
    .chain((header) =>
      fc
        .array(fc.array(cell, { minLength: header.length, maxLength: header.length }), { maxLength: 12 })
        .map((rows) => ({ name, rows: [header, ...rows] })),
    );
});

/** Every number in what was read. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
}

describe('reading', () => {
  test('never throws, never yields NaN or Infinity, and can say every problem in both languages', () => {
    fc.assert(
      fc.property(
        fc.array(sheet, { maxLength: 3 }),
        fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 }),
        (sheets, rows) => {
          const inputs = Object.fromEntries(sheets.map((each) => [each.name, each.rows]));
          const read = workbook({ ...inputs, settings: rows });
          for (const row of NAMES.flatMap((name): readonly object[] => read.data.rows[name])) {
            expect(numbersIn(row).every(Number.isFinite)).toBe(true);
          }
          for (const problem of read.problems) {
            for (const language of ['id', 'en'] as const) {
              expect(sentence(problem, wordsFor(language))).not.toMatch(/undefined|NaN|\[object/);
            }
            expect(problem.found.length).toBeLessThanOrEqual(80);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('every kind survives every cell', () => {
    const kinds = NAMES.flatMap((name) => Object.values(TABLES[name].columns).map((column) => column.kind));
    fc.assert(
      fc.property(cell, (each) => {
        for (const kind of kinds) expect(kind.parse(each, context()).is).toMatch(/^(value|empty|unread)$/);
      }),
      { numRuns: 250 },
    );
  });

  test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'])(
    '%s is a word like any other',
    (word) => {
      for (const name of NAMES) {
        const columns = Object.values(TABLES[name].columns);
        for (const text of [word, `${word} 1`, `1 ${word}`, `Triwulan ${word} 2026`]) {
          const read = workbook({ [name]: [columns.map(({ header }) => header), columns.map(() => text)] });
          expect(
            JSON.stringify(read.data.rows[name], (_, value) => (typeof value === 'function' ? 'a function' : value)),
          ).not.toContain('a function');
          expect(
            columns
              .map(({ kind }) => kind.parse(text, context()))
              .every((parsed) => parsed.is !== 'value' || typeof parsed.value !== 'function'),
          ).toBe(true);
        }
        const foreign = workbook({
          [name]: [[word, ...columns.map(({ header }) => header)], [word]],
          settings: [[word, word]],
        });
        expect(foreign.data.rows[name]).toEqual([]);
      }
    },
  );

  test('an amount written the Indonesian way comes back', () => {
    const cost = rupiah('Biaya');
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 1e14 }), (amount) => {
        expect(cost.kind.parse(formatWords.rupiah(amount), context())).toEqual({ is: 'value', value: amount });
        expect(cost.kind.parse(`${formatWords.rupiah(amount).replace('Rp', 'Rp ')},00`, context())).toEqual({
          is: 'value',
          value: amount,
        });
      }),
    );
  });

  test('a date comes back from its long form, its short form and its cell', () => {
    const column = date('Tanggal');
    fc.assert(
      fc.property(day, (each) => {
        const [year, month, dayOfMonth] = each.split('-');
        for (const typed of [formatWords.date(each), `${dayOfMonth}/${month}/${year}`, each, { date: each }]) {
          expect(column.kind.parse(typed, context())).toEqual({ is: 'value', value: each });
        }
      }),
    );
  });

  test('invisible characters and case never change what a choice means', () => {
    const { kind } = TABLES.needs.columns.status;
    const invisible = fc.constantFrom('\u200b', '\u00ad', '\u200f', '\ufeff', ' ', '\u00a0');
    fc.assert(
      fc.property(fc.constantFrom('Usulan', 'Berjalan', 'Selesai'), invisible, fc.boolean(), (label, mark, upper) => {
        const typed = `${mark}${upper ? label.toUpperCase() : label}${mark}`;
        expect(kind.parse(typed, context())).toEqual(kind.parse(label, context()));
      }),
    );
  });
});

// A runaway pattern would take minutes and fail by the runner's own limit.
test('a workbook of full cells is read', () => {
  const full = 'a1,;| /-.'.repeat(5_555);
  for (const name of NAMES) {
    const headers = Object.values(TABLES[name].columns).map((column) => column.header);
    const reading = workbook({
      [name]: [
        headers,
        headers.map(() => full),
        headers.map(() => '1.'.repeat(25_000)),
        headers.map(() => ' '.repeat(50_000)),
      ],
    });
    expect(reading.problems.length, name).toBeGreaterThan(0);
  }
});
