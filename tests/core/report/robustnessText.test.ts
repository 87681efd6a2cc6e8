import { describe, expect, test } from 'vitest';
import { rankNeeds } from '../../../src/core/priority/rankNeeds';
import { robustnessOf } from '../../../src/core/priority/robustness/robustnessOf';
import type { PageContext, PageTable } from '../../../src/core/report/page';
import { priorityPage } from '../../../src/core/report/priorityPage';
import { wordsFor } from '../../../src/core/words/words';
import { sampleData } from '../../support/sampleData';
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
    name: `Kebutuhan ${String(index + 1).padStart(3, '0')}`,
    peopleAffectedScore: people,
    severityScore: severity,
    incomeImpactScore: income,
    frequencyScore: frequency,
    resourceAvailabilityScore: potential,
  }));
  return { words: wordsFor(language), now: '2026-11-23T14:05', rowsRead: 3, data: village({ needs, settings }) };
}

/** The text block on how sure the order is. */
function sureness(context: PageContext): readonly string[] {
  const { heading } = context.words.robustness;
  const block = priorityPage(rankNeeds(context.data), context).blocks.find(
    (each) => each.kind === 'text' && each.heading === heading,
  );
  return block?.kind === 'text' ? block.paragraphs : [];
}

function rankingOf(context: PageContext): PageTable {
  const table = priorityPage(rankNeeds(context.data), context).blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no ranking');
  return table;
}

describe('Seberapa yakin urutan ini', () => {
  test('trials with seed and error, chances, limits of the weights and the second opinion', () => {
    const rows = [
      [5, 2, 1, 1, 1],
      [1, 5, 1, 1, 1],
      [1, 1, 1, 1, 1],
      [1, 1, 2, 1, 1],
    ];
    const [trials, chances, limits, second] = sureness(contextOf(rows));
    expect(trials).toBe(
      'Bobot 5 kriteria dicoba 10.000 kali secara acak (benih 2026; kesalahan paling banyak ±1 poin persen). Yang seri sama-sama dihitung pertama.',
    );
    expect(chances).toMatch(
      /^Peluang pertama: KB-001 5\d(,\d)?% \(cenderung\), KB-002 4\d(,\d)?% \(bergantung bobot\), dan KB-004 \d(,\d)?% .*Kokoh: 90%/,
    );
    // 1 ahead on people, .75 behind on severity. Severity t: .75t = (1 − t)/4; people t: t = .75·(1 − t)/4.
    // KB-004 on income t: .25t = 1.25·(1 − t)/4.
    expect(limits).toBe(
      'KB-001 tetap pertama kecuali bobot Dirasakan banyak orang turun di bawah 15,8% (kini 20%), atau Tingkat keparahan naik di atas 25% (kini 20%), atau Menghambat pendapatan naik di atas 55,6% (kini 20%). Bobot lain mengikuti secara sebanding.',
    );
    expect(second).toBe(
      'Dua cara hitung (skor dan TOPSIS dengan normalisasi vektor) sepakat atas 2 dari 2 kebutuhan teratas.',
    );
  });

  test.each<[readonly Values[], string, string]>([
    [
      [
        [5, 5, 5, 5, 5],
        [1, 1, 1, 1, 1],
      ],
      'KB-001 tetap pertama: tidak ada bobot yang mengubahnya.',
      'best everywhere',
    ],
    [
      [
        [3, 3, 3, 3, 3],
        [3, 3, 3, 3, 3],
      ],
      'Semua 2 kebutuhan seri di tempat pertama dalam setiap percobaan: skor tidak membedakan kebutuhan.',
      'nothing tells them apart',
    ],
    [
      [
        [3, 3, 3, 3, 3],
        [3, 3, 3, 3, 3],
      ],
      'TOPSIS tidak menemukan perbedaan',
      'nothing differs',
    ],
    [
      [
        [5, 5, 5, 5, 4],
        [1, 1, 1, 1, _],
      ],
      'Nilai yang kosong dihitung paling merugikan baginya.',
      'a blank was read',
    ],
    [
      [
        [5, 5, 5, 5, 4],
        [1, 1, 1, 1, _],
      ],
      'dan 1 nilai kosong dicoba',
      'the blank is sampled too',
    ],
    [
      [
        [5, 5, 5, 5, 4],
        [1, 1, 1, 1, _],
      ],
      'memerlukan paling sedikit dua kebutuhan',
      'one complete need',
    ],
    [
      [
        [5, 5, 5, 4, _],
        [5, 5, 5, 5, 4],
      ],
      'Tempat pertama belum pasti',
      'either may be first, one is complete',
    ],
    [
      [
        [5, 5, 5, 4, _],
        [5, 5, 5, 5, 4],
        [1, 1, 1, 1, 1],
      ],
      'Di antara 2 kebutuhan yang nilainya lengkap: KB-002 tetap pertama',
      'the complete ones stand in',
    ],
    [
      [
        [5, 5, 5, 4, _],
        [5, 5, 5, 5, 4],
        [1, 1, 1, 1, 1],
      ],
      '1 kebutuhan tidak ikut dibandingkan',
      'left out and counted',
    ],
    [
      [
        [5, 1, 2, 2, 3],
        [1, 5, 2, 2, 3],
        [2, 2, 1, 1, 3],
      ],
      'KB-001 dan KB-002 seri di tempat pertama. Perubahan kecil bobot sudah memisahkan keduanya.',
      'a tie that any change of the weights parts',
    ],
    [
      [
        [5, 1, 2, 2, 3],
        [1, 4, 2, 2, 3],
      ],
      'Menghambat pendapatan, Sering terjadi, dan Tersedia potensi sama untuk semua kebutuhan, jadi tidak membedakan urutan.',
      'criteria that do not discriminate are named',
    ],
    [
      [
        [3, 1, 1, 1, 1],
        [1, 2, 1, 5, 1],
        [5, 1, 1, 1, 2],
        [1, 4, 1, 2, 1],
      ],
      'Menghambat pendapatan sama untuk semua kebutuhan, jadi tidak membedakan urutan.',
      'a single one as well',
    ],
    [[[5, 5, 4, 5, 3]], 'Baru satu kebutuhan yang mendapat skor', 'one need'],
    [[[_, _, _, _, _]], 'Belum ada kebutuhan yang mendapat skor', 'no scored need'],
  ])('%j says "%s", because %s', (rows, sentence) => {
    expect(sureness(contextOf(rows)).join('\n')).toContain(sentence);
  });

  test('at most eight chances and three limits are named; the rest is counted', () => {
    const same = [...Array.from({ length: 11 }, () => [3, 3, 3, 3, 3]), [1, 1, 1, 1, 2]];
    expect(sureness(contextOf(same)).join('\n')).toContain('KB-008 100% (seri), dan 3 lainnya.');
    expect(sureness(contextOf(same)).join('\n')).not.toContain('(kokoh)');
    expect(sureness(contextOf(same)).join('\n')).toContain('Seri: 90% atau lebih');
    expect(sureness(contextOf(same)).join('\n')).toContain('Tidak ada bobot yang memisahkan semuanya.');
    expect(sureness(contextOf(same)).join('\n')).toContain('KB-009, dan 2 lainnya seri di tempat pertama.');
    const close = [
      [3, 3, 3, 3, 3],
      [5, 2, 2, 2, 2],
      [2, 5, 2, 2, 2],
      [2, 2, 5, 2, 2],
      [2, 2, 2, 5, 2],
      [2, 2, 2, 2, 5],
    ];
    expect(sureness(contextOf(close)).join('\n')).toContain('; masih ada 2 batas yang lebih jauh.');
  });

  test.each<[readonly Values[], string]>([
    [
      [
        [3, 3, 3, 3, 3],
        [3, 3, 3, 3, 3],
      ],
      'all the same',
    ],
    [
      [
        [5, 1, 2, 2, 3],
        [1, 5, 2, 2, 3],
      ],
      'parted by any change',
    ],
  ])('a tie %j is not called firm, and has no limit at the weight in force: %s', (rows) => {
    const page = priorityPage(rankNeeds(contextOf(rows).data), contextOf(rows));
    const said = JSON.stringify(page);
    expect(said).not.toContain('(kokoh)');
    expect(said).not.toMatch(/"kokoh"|di bawah 20% \(kini 20%\)|di atas 20% \(kini 20%\)|tetap pertama kecuali/);
  });

  test('a limit that looks like the weight in force is called a little', () => {
    expect(wordsFor('id').robustness.limit('Tingkat keparahan', 'above', '20%', '20%')).toBe(
      'Tingkat keparahan naik sedikit saja (kini 20%)',
    );
  });

  test('needs without a sheet that could be read are not called unscored', () => {
    const context = { ...contextOf([]), unread: ['needs' as const] };
    expect(sureness(context)).toEqual([]);
  });

  test('that a score decides nothing is said once', () => {
    const page = priorityPage(rankNeeds(sampleData('2026-11-23')), contextOf([]));
    const said = page.blocks.flatMap((block) => (block.kind === 'text' ? block.paragraphs : []));
    expect(said.filter((paragraph) => paragraph.includes('musyawarah'))).toHaveLength(1);
  });
});

describe('where a chance comes from', () => {
  const rows = [
    [5, 2, 1, 1, 1],
    [1, 5, 1, 1, 1],
    [1, 1, 1, 1, 2],
  ];
  const at = (table: PageTable, row: number, key: string) =>
    table.rows[row]?.cells[table.columns.findIndex((column) => column.key === key)];

  test('every row says its figure as the sheet shows it, the trials, the seed, the error and its cells', () => {
    const context = contextOf(rows, { simulationSeed: 7 });
    const table = rankingOf(context);
    table.rows.forEach((row, index) => {
      const figure = at(table, index, 'firstChance');
      const because = row.because?.('firstChance') ?? '';
      expect(because).toContain(`Peluang pertama ${context.words.format.percent(Number(figure))}: `);
      expect(because).toContain('dari 10.000 percobaan bobot (benih 7 dari Pengaturan!B2, kesalahan ±');
    });
    expect(table.rows[0]?.because?.('firstChance')).toMatch(
      /Nilai dari Kebutuhan!\w+2, Kebutuhan!\w+2, Kebutuhan!\w+2, Kebutuhan!\w+2, dan Kebutuhan!\w+2\.$/,
    );
    expect(table.rows[0]?.because?.('firmness')).toMatch(/^cenderung: Peluang pertama 5/);
    expect(table.rows[0]?.because?.('firstChance')).not.toContain('benih 2026');
  });

  test('figures stand to a tenth, so that sheet and sentence round alike', () => {
    const table = rankingOf(contextOf(rows));
    table.rows.forEach((_row, index) => {
      const figure = Number(at(table, index, 'firstChance'));
      expect(Math.round(figure * 10) / 10).toBe(figure);
    });
  });

  test('one need alone says why it has no chance', () => {
    const table = rankingOf(contextOf([[5, 5, 4, 5, 3]]));
    expect([at(table, 0, 'firstChance'), at(table, 0, 'firmness')]).toEqual(['satu-satunya', 'satu-satunya']);
    expect(table.rows[0]?.because?.('firstChance')).toContain('Baru satu kebutuhan');
  });

  test('English says the same', () => {
    const english = rankingOf(contextOf(rows, {}, 'en'));
    expect(english.rows[0]?.because?.('firmness')).toMatch(/^leaning: Chance of being first 5.*of 10,000 trials/);
    expect(sureness(contextOf(rows, {}, 'en')).join('\n')).toContain('KB-001 stays first unless the weight of');
  });

  test('an order of the criteria is named', () => {
    const context = contextOf(rows);
    const result = rankNeeds(context.data);
    const robustness = robustnessOf(result, context.data, [[0], [1], [2, 3, 4]]);
    const page = priorityPage(result, context, robustness);
    const said = page.blocks.flatMap((block) => (block.kind === 'text' ? block.paragraphs : [])).join('\n');
    expect(said).toContain('Bobot 5 kriteria, menurut urutan pentingnya, dicoba');
    expect(said).toContain('KB-001 100% (kokoh)');
  });
});
