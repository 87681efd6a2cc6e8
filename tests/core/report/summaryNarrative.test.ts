import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summariseMonitoring } from '../../../src/core/monitoring/summarise';
import type { Page } from '../../../src/core/report/page';
import { figureText } from '../../../src/core/report/summaryFigures';
import { summaryPage } from '../../../src/core/report/summaryPage';
import type { VillageData } from '../../../src/core/tables/tables';
import { type Language, wordsFor } from '../../../src/core/words/words';
import { figuresInText } from '../../support/figuresInText';
import { randomVillage } from '../../support/randomVillage';
import { sampleData } from '../../support/sampleData';
import { TODAY, type VillageSketch, village } from '../../support/village';

function pageOf(data: VillageData, language: Language = 'id'): Page {
  return summaryPage(summariseMonitoring(data), {
    words: wordsFor(language),
    now: `${TODAY}T14:05`,
    rowsRead: 9,
    data,
  });
}

function narrativeOf(page: Page): string {
  const [first] = page.blocks;
  return first?.kind === 'text' ? first.paragraphs.join(' ') : '';
}

/** Figures as they stand on the page: values of the list of figures and names of programs, nothing else. */
function shownFigures(page: Page, language: Language): ReadonlySet<string> {
  const words = wordsFor(language);
  const shown = new Set<string>();
  const add = (text: string): void => {
    for (const figure of figuresInText(text)) shown.add(figure);
  };
  for (const block of page.blocks) {
    if (block.kind === 'figures') for (const figure of block.items) add(figureText(figure, words));
    if (block.kind !== 'table' || block.key !== 'programs') continue;
    const name = block.columns.findIndex(({ key }) => key === 'program');
    for (const row of block.rows) add(String(row.cells[name] ?? ''));
  }
  return shown;
}

describe('figuresInText', () => {
  test.each<[string, readonly string[], string]>([
    ['Rencana Rp1.500.000, realisasi 75,5%.', ['Rp1.500.000', '75,5%'], 'a full stop ends a sentence, not a figure'],
    ['11 dari 14; Rp2.000', ['11', '14', 'Rp2.000'], 'several in one text'],
    ['-3 dan -Rp5', ['-3', '-Rp5'], 'below zero'],
    ['tanpa angka', [], 'none'],
  ])('%j holds %j, because %s', (text, figures) => {
    expect(figuresInText(text)).toEqual(figures);
  });
});

describe('the narrative', () => {
  test.each<Language>(['id', 'en'])('contains no figure that is not on the sheet, for any village (%s)', (language) => {
    fc.assert(
      fc.property(randomVillage, (data) => {
        const page = pageOf(data, language);
        const shown = shownFigures(page, language);
        const text = narrativeOf(page);
        expect(figuresInText(text).filter((figure) => !shown.has(figure))).toEqual([]);
        expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
      }),
      { numRuns: 150 },
    );
  });

  test('of the sample village reads as a whole', () => {
    const page = pageOf(sampleData(TODAY));
    const text = narrativeOf(page);
    const shown = shownFigures(page, 'id');
    expect(figuresInText(text).length).toBeGreaterThan(10);
    expect(figuresInText(text).filter((figure) => !shown.has(figure))).toEqual([]);
    expect(text).toMatch(/^Pada 23 November 2026 ada \d+ program: /);
    expect(text).toContain('“Perkerasan jalan usaha tani”');
  });

  test.each<[VillageSketch, string, string]>([
    [{}, 'belum ada program yang dicatat', 'nothing is there'],
    [{ programs: [{ id: 'PR-001' }] }, 'Capaian fisik belum dapat dihitung.', 'no data is not 0%'],
    [
      { programs: [{ id: 'PR-001', villageCost: 5000 }] },
      'Rencana dana Rp5.000; realisasi belum dicatat.',
      'unknown is not Rp0',
    ],
    [{}, 'Bagian perempuan yang hadir belum dapat dihitung.', 'nobody counted'],
    [
      { interactions: [{ kind: 'VILLAGE_MEETING', attendedTotal: 50, attendedWomen: 10 }] },
      'Perempuan 20% dari yang hadir, di bawah target desa 30%.',
      'below the target of the village',
    ],
    [
      { interactions: [{ kind: 'VILLAGE_MEETING', attendedTotal: 60, attendedWomen: 18 }] },
      'Perempuan 30% dari yang hadir, memenuhi target desa 30%.',
      'exactly on target is enough',
    ],
    [
      { interactions: [{ commitment: 'x', status: 'DONE', dueDate: '2026-11-01' }] },
      'Komitmen jatuh tempo yang ditepati: 1 dari 1.',
      'few promises are counted, not turned into a percent',
    ],
    [{}, 'Minggu ini tidak ada yang mendesak.', 'nothing to do'],
  ])('of %j says "%s", because %s', (sketch, sentence) => {
    expect(narrativeOf(pageOf(village(sketch)))).toContain(sentence);
  });
});
