import { describe, expect, test } from 'vitest';
import { rankNeeds } from '../../../src/core/priority/rankNeeds';
import { robustnessOf } from '../../../src/core/priority/robustness/robustnessOf';
import type { Page, PageCell, PageContext, PageTable } from '../../../src/core/report/page';
import { priorityPage } from '../../../src/core/report/priorityPage';
import { wordsFor } from '../../../src/core/words/words';
import { type VillageSketch, village } from '../../support/village';

const _ = undefined;
type Values = readonly (number | undefined)[];

function contextOf(
  rows: readonly Values[],
  settings: VillageSketch['settings'] = {},
  language: 'id' | 'en' = 'id',
): PageContext {
  const needs = rows.map(([people, severity, income, frequency, potential], index) => ({
    id: `KB-${String(index + 1).padStart(3, '0')}`,
    name: `Kebutuhan ${index + 1}`,
    peopleAffectedScore: people,
    severityScore: severity,
    incomeImpactScore: income,
    frequencyScore: frequency,
    resourceAvailabilityScore: potential,
  }));
  return { words: wordsFor(language), now: '2026-11-23T14:05', rowsRead: 3, data: village({ needs, settings }) };
}

const pageOf = (context: PageContext): Page => priorityPage(rankNeeds(context.data), context);

function tableOf(context: PageContext): PageTable {
  const table = pageOf(context).blocks.find(
    (block): block is PageTable => block.kind === 'table' && block.key === 'contenders',
  );
  if (table === undefined) throw new Error('no contenders');
  return table;
}

function column(table: PageTable, key: string): readonly PageCell[] {
  const at = table.columns.findIndex((each) => each.key === key);
  return table.rows.map(({ cells }) => cells[at]);
}

const PULL_APART = [
  [5, 1, 1, 1, 1],
  [1, 4, 1, 1, 1],
  [1, 1, 1, 1, 1],
];
/** Only two criteria weigh, and evenly. */
const TWO = {
  weightPeopleAffected: 0.5,
  weightSeverity: 0.5,
  weightIncomeImpact: 0,
  weightFrequency: 0,
  weightResourceAvailability: 0,
};

describe('Calon tempat pertama', () => {
  test('the leader, then who is first often enough, with the weights that suit it', () => {
    const table = tableOf(contextOf(PULL_APART, TWO));
    expect(column(table, 'id')).toEqual(['KB-001', 'KB-002']);
    // With t on people, KB-001 is first from t = .75(1 − t) on: t = 3/7, so in 4/7 of uniform weights, at 5/7 on average.
    const near = (key: string, ...wanted: readonly number[]): void => {
      column(table, key).forEach((cell, row) => {
        expect(Math.abs(Number(cell) - (wanted[row] ?? Number.NaN)), `${key} ${row}`).toBeLessThan(2);
      });
    };
    near('firstChance', 57.1, 42.9);
    near('amongThree', 100, 100);
    near('peopleAffectedScore', 71.4, 21.4);
    near('severityScore', 28.6, 78.6);
    expect(column(table, 'aboveLeader')).toEqual([_, column(table, 'firstChance')[1]]);
    // They do not weigh, so they are not drawn.
    expect(column(table, 'frequencyScore')).toEqual([0, 0]);
    expect(column(table, 'way')).toEqual([
      'KB-001 tetap pertama kecuali bobot Tingkat keparahan naik di atas 57,1% (kini 50%), atau Dirasakan banyak orang turun di bawah 42,9% (kini 50%). Bobot lain mengikuti secara sebanding. Paling peka: bila bobot Dirasakan banyak orang turun 25% dari bobotnya kini, KB-002 menyamai.',
      'menjadi pertama bila bobot Dirasakan banyak orang turun di bawah 42,9% (kini 50%); perubahan relatif 25%',
    ]);
    expect(table.note).toContain('KB-001 di peringkat pertama.');
  });

  test.each<[readonly Values[], readonly unknown[], string]>([
    [
      [
        [5, 5, 5, 5, 5],
        [1, 1, 1, 1, 1],
      ],
      ['KB-001 tetap pertama: tidak ada bobot yang mengubahnya.'],
      'one is best everywhere and nobody else may come first',
    ],
    [
      [
        [3, 3, 3, 3, 3],
        [5, 3, 3, 2, 1],
        [3, 5, 3, 2, 1],
        [5, 5, 1, 1, 1],
      ],
      [
        expect.stringMatching(/^KB-001 tetap pertama kecuali/),
        'menjadi pertama bila bobot Dirasakan banyak orang naik di atas 27,3% (kini 20%); perubahan relatif 50%',
        'menjadi pertama bila bobot Tingkat keparahan naik di atas 27,3% (kini 20%); perubahan relatif 50%',
        'tidak ada satu bobot pun yang menaikkannya',
      ],
      'KB-004 needs two heavy weights at once: with one, KB-002 or KB-003 is ahead',
    ],
    [
      [
        [5, 1, 2, 2, 3],
        [1, 5, 2, 2, 3],
      ],
      [
        'KB-001 dan KB-002 seri di tempat pertama. Perubahan kecil bobot sudah memisahkan keduanya.',
        'KB-001 dan KB-002 seri di tempat pertama. Perubahan kecil bobot sudah memisahkan keduanya.',
      ],
      'both lead',
    ],
    [
      [
        [5, 5, 5, 4, 1],
        [1, 1, 1, 1, _],
        [1, 1, 1, 1, 5],
      ],
      [
        'KB-001 tetap pertama kecuali bobot Tersedia potensi naik di atas 48,4% (kini 20%). Bobot lain mengikuti secara sebanding. Nilai yang kosong dihitung paling merugikan baginya. Paling peka: bila bobot Tersedia potensi naik 275% dari bobotnya kini, KB-002 menyamai.',
        'menjadi pertama bila bobot Tersedia potensi naik di atas 48,4% (kini 20%); perubahan relatif 275%',
      ],
      'a blank is read at its best for the others: it ties with KB-003, which is first only together with it',
    ],
    [
      [
        [5, 5, 5, 4, _],
        [5, 5, 5, 5, 4],
        [1, 1, 1, 1, 1],
      ],
      [
        'Di antara 2 kebutuhan yang nilainya lengkap: KB-002 tetap pertama: tidak ada bobot yang mengubahnya.',
        'belum dapat dihitung; isi dahulu nilainya yang kosong',
      ],
      'a need with a blank has to be filled in first',
    ],
    [[[5, 5, 4, 5, 3]], [], 'one need has nothing beside it'],
    [[[_, _, _, _, _]], [], 'nothing is scored'],
  ])('%j: %j, because %s', (rows, ways) => {
    expect(column(tableOf(contextOf(rows)), 'way')).toEqual(ways);
  });

  test('who is never first has no typical weights, and says so', () => {
    // First by its weights, but here the second criterion never weighs less than the first, where it is behind.
    const context = contextOf(
      [
        [5, 1, 1, 1, 1],
        [1, 5, 1, 1, 1],
      ],
      { weightPeopleAffected: 0.4, weightSeverity: 0.1, weightIncomeImpact: 0.2 },
    );
    const result = rankNeeds(context.data);
    const robustness = robustnessOf(result, context.data, [[1], [0], [2, 3, 4]]);
    const table = priorityPage(result, context, robustness).blocks.find(
      (block): block is PageTable => block.kind === 'table' && block.key === 'contenders',
    );
    if (table === undefined) throw new Error('no contenders');
    expect(column(table, 'id')).toEqual(['KB-001', 'KB-002']);
    expect(column(table, 'firstChance')).toEqual([0, 100]);
    expect(column(table, 'severityScore')[0]).toBeUndefined();
    expect(table.rows[0]?.because?.('severityScore')).toBe(
      'Tidak pernah pertama dalam percobaan, jadi tidak ada bobot khasnya.',
    );
  });

  test('at most eight rows; the rest is counted', () => {
    const table = tableOf(contextOf(Array.from({ length: 11 }, () => [3, 3, 3, 3, 3])));
    expect(table.rows).toHaveLength(8);
    expect(table.note).toContain('Masih ada 3 calon lain.');
    expect(new Set(table.rows.map(({ key }) => key)).size).toBe(8);
    expect(column(table, 'aboveLeader')).toEqual([_, 0, 0, 0, 0, 0, 0, 0]);
  });

  test.each(['id', 'en'] as const)('every figure says itself as the sheet shows it, and its cells (%s)', (language) => {
    const context = contextOf(PULL_APART, {}, language);
    const { percent } = context.words.format;
    const table = tableOf(context);
    expect(table.rows.length).toBeGreaterThan(1);
    for (const row of table.rows) {
      table.columns.forEach(({ key, kind }, index) => {
        const cell = row.cells[index];
        if (typeof cell !== 'number' || kind !== 'percent') return;
        expect(row.because?.(key)).toContain(percent(cell));
        expect(row.because?.(key)).toMatch(/Kebutuhan!\w+\d/);
      });
      expect(row.about).toEqual([row.cells[1]]);
    }
    expect(table.rows[0]?.because?.('aboveLeader')).toBe(context.words.contenders.because.leads);
  });

  test('seed and number of trials are printed once', () => {
    const { blocks } = pageOf(contextOf(PULL_APART, { simulationSeed: 7531 }));
    expect(JSON.stringify(blocks).split('7531')).toHaveLength(2);
    expect(JSON.stringify(blocks).split('10.000')).toHaveLength(2);
  });

  test('a sheet that could not be read has no contenders', () => {
    const context = { ...contextOf([]), unread: ['needs' as const] };
    expect(pageOf(context).blocks.some((block) => block.kind === 'table' && block.key === 'contenders')).toBe(false);
  });
});
