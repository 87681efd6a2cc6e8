import { describe, expect, test } from 'vitest';
import { mapInterests } from '../../../src/core/mismatch/interestMap/mapInterests';
import { arrangePage } from '../../../src/core/report/arrangePage';
import { explainId } from '../../../src/core/report/explainId';
import { interestMapPage } from '../../../src/core/report/interestMapPage';
import { readKept } from '../../../src/core/report/keep';
import type { Page, PageContext, PageTable } from '../../../src/core/report/page';
import { influenceKey } from '../../../src/core/tables/influence';
import { VILLAGE, type VillageData } from '../../../src/core/tables/tables';
import { wordsFor } from '../../../src/core/words/words';
import { sampleData } from '../../support/sampleData';
import { TODAY, type VillageSketch, village } from '../../support/village';

type Language = 'id' | 'en';

function pageOf(data: VillageData, language: Language = 'id', more: Partial<PageContext> = {}): Page {
  const words = wordsFor(language);
  return interestMapPage(mapInterests(data, words), { words, data, now: `${TODAY}T10:00`, rowsRead: 1, ...more });
}

/** The sample village with influence switched on and every influence filled in. */
function withInfluence(): VillageData {
  const data = sampleData(TODAY);
  const ids = [VILLAGE, ...data.rows.stakeholders.map(({ id }) => id ?? '')];
  const influence = new Map(
    ids.flatMap((from, i) =>
      ids.map((on, j) => {
        const at = { sheetId: 9, sheetName: 'Pengaruh', row: i + 2, column: j + 2 };
        return [influenceKey(from, on), { score: (2 * i + j) % 5, at }] as const;
      }),
    ),
  );
  const settings = { ...data.settings, values: { ...data.settings.values, useInfluence: true } };
  return { ...data, settings, influence };
}

function table(page: Page, key: string): PageTable {
  const found = page.blocks.find((block): block is PageTable => block.kind === 'table' && block.key === key);
  if (found === undefined) throw new Error(`no table ${key}`);
  return found;
}

function textOf(page: Page): string {
  return page.blocks.flatMap((block) => (block.kind === 'text' ? block.paragraphs : [])).join('\n');
}

describe.each([
  ['without influence', sampleData(TODAY)],
  ['with influence', withInfluence()],
])('the map of the sample village %s', (name, data) => {
  test.each<Language>(['id', 'en'])(
    'every figure has its sentence, which says it as the sheet shows it (%s)',
    (language) => {
      const { number } = wordsFor(language).format;
      let sentences = 0;
      for (const block of pageOf(data, language).blocks) {
        if (block.kind !== 'table') continue;
        for (const row of block.rows) {
          for (const [index, { key }] of block.columns.entries()) {
            const cell = row.cells[index];
            const isPair = block.key === 'matrix' && typeof cell === 'string' && cell.includes(' / ');
            if (typeof cell !== 'number' && !isPair) continue;
            const said = row.because?.(key) ?? '';
            expect(said.split(/[^\d.,–/-]+/), `${block.key} ${row.key} ${key}: ${said}`).toEqual(
              expect.arrayContaining([
                expect.stringContaining(isPair ? (String(cell).split(' ')[0] ?? '') : number(Number(cell))),
              ]),
            );
            expect(said.match(/[{}]|undefined|NaN/)).toBeNull();
            if (cell !== 0)
              expect(said, said).toMatch(
                /(Kepentingan|Stakeholder|Komunikasi)!|lembar (Kepentingan|Pengaruh)|sheet (Kepentingan|Pengaruh)/,
              );
            sentences += 1;
          }
        }
      }
      expect(sentences).toBeGreaterThan(200);
    },
  );

  test('row keys are unique over the whole page, so that notes find their row', () => {
    const keys = pageOf(data).blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.key) : [],
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('everybody who holds a position is found by id, and so is every need with one', () => {
    const words = wordsFor('id');
    const page = pageOf(data);
    const holders = new Set(data.rows.interests.map(({ stakeholderId }) => stakeholderId ?? ''));
    expect(holders.size).toBeGreaterThan(10);
    const inactive = data.rows.stakeholders.filter(({ status }) => status === 'INACTIVE').map(({ id }) => id);
    const unfound = Array.from(holders).filter((id) => explainId([page], id, words).length === 0);
    // Who is no longer active takes no part in the map.
    expect(unfound).toEqual(inactive.filter((id) => id !== undefined && holders.has(id)));
    const needs = table(page, 'needs').rows.map(({ key }) => key.replace('posisi ', ''));
    for (const id of needs) expect(explainId([page], id, words).length, id).toBeGreaterThan(0);
  });

  test('every row of every table says whom or what it is about', () => {
    for (const block of pageOf(data).blocks) {
      if (block.kind !== 'table') continue;
      for (const { key, about = [] } of block.rows) {
        expect(about.length, `${block.key} ${key}`).toBeGreaterThanOrEqual(block.key === 'pairs' ? 2 : 1);
        for (const id of about) expect(id, `${block.key} ${key}`).toMatch(/^(DESA|SH-\d+|KB-\d+)$/);
      }
    }
  });

  test('it can be laid out, and no figure is NaN', () => {
    const layout = arrangePage(pageOf(data), readKept([]), wordsFor('id'));
    const values = layout.cells.flat().map(({ value }) => value);
    expect(values.filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
    expect(values).toContain(name === 'with influence' ? 'Indeks tanpa pengaruh' : 'Indeks perbedaan');
  });
});

const NEEDS: VillageSketch['needs'] = [
  { id: 'KB-001', name: 'Jalan produksi', status: 'PROPOSED' },
  { id: 'KB-002', name: 'Lahan kelola', status: 'PROPOSED' },
];
const stand = (stakeholderId: string, needId: string, position: 1 | -1) => ({ stakeholderId, needId, position });
const TWO: VillageSketch = {
  needs: NEEDS,
  stakeholders: [{ id: 'SH-001', name: 'Perusahaan B', status: 'ACTIVE' }],
  interests: [
    stand(VILLAGE, 'KB-001', 1),
    stand('SH-001', 'KB-001', 1),
    stand(VILLAGE, 'KB-002', 1),
    stand('SH-001', 'KB-002', -1),
  ],
};

describe('what the page says', () => {
  test('a pair in one sentence, and why order 3 is absent', () => {
    const text = textOf(pageOf(village(TWO)));
    expect(text).toContain(
      'Desa dan Perusahaan B (SH-001) searah pada Jalan produksi (KB-001), tetapi Lahan kelola (KB-002) perlu dibicarakan.',
    );
    expect(textOf(pageOf(withInfluence()))).not.toContain('Indeks memakai tingkat kepentingan saja');
  });

  test.each<[string, Partial<VillageData>, boolean, string]>([
    ['Pengaturan keeps it out', {}, false, 'karena "Tampilkan skor pengaruh" di Pengaturan belum Ya.'],
    ['there is no sheet', {}, true, 'karena lembar Pengaruh belum ada.'],
    ['the sheet is empty', { influence: new Map() }, true, 'karena lembar Pengaruh masih kosong.'],
  ])('the one reason why influence is not weighed in: %s', (because, more, useInfluence, reason) => {
    const text = textOf(pageOf({ ...village({ ...TWO, settings: { useInfluence } }), ...more }));
    expect(text, because).toContain(reason);
    expect(text.match(/Pengaruh antarpihak/g), because).toHaveLength(1);
    expect(text).not.toContain(', atau lembar');
  });

  test('a need is named in full once, then by its id', () => {
    const stakeholders = ['SH-001', 'SH-002'].map((id) => ({ id, name: `Mitra ${id}`, status: 'ACTIVE' as const }));
    const interests = [VILLAGE, 'SH-001', 'SH-002'].map((id) => stand(id, 'KB-001', 1));
    const text = textOf(pageOf(village({ needs: NEEDS, stakeholders, interests })));
    expect(text).toContain('Desa dan Mitra SH-001 (SH-001) searah pada Jalan produksi (KB-001).');
    expect(text).toContain('Desa dan Mitra SH-002 (SH-002) searah pada KB-001.');
  });

  test('needs that are only counted are not taken as named', () => {
    const needs = [1, 2, 3, 4].map((n) => ({ id: `KB-00${n}`, name: `Kebutuhan ${n}`, status: 'PROPOSED' as const }));
    const stakeholders = ['SH-001', 'SH-002'].map((id) => ({ id, status: 'ACTIVE' as const }));
    const interests = [
      ...needs.flatMap(({ id }) => [stand(VILLAGE, id, 1), stand('SH-001', id, 1)]),
      stand('SH-002', 'KB-004', 1),
    ];
    const text = textOf(pageOf(village({ needs, stakeholders, interests })));
    expect(text).toContain('Kebutuhan 3 (KB-003), dan 1 lainnya.');
    expect(text).toContain('Desa dan SH-002 searah pada Kebutuhan 4 (KB-004).');
  });

  test('in English a sentence begins with the village and says what should be talked about', () => {
    expect(textOf(pageOf(village(TWO), 'en'))).toContain(
      'The village and Perusahaan B (SH-001) are in line on Jalan produksi (KB-001), but Lahan kelola (KB-002) should be talked about.',
    );
  });

  test('weights for and against are weights, both above 0, with the cells they come from', () => {
    const { columns, rows } = table(pageOf(village(TWO)), 'needs');
    const row = rows.find(({ key }) => key === 'posisi KB-002');
    const shown = Object.fromEntries(columns.map(({ header }, index) => [header, row?.cells[index]]));
    expect(shown).toMatchObject({ 'Bobot dukungan': 1, 'Bobot keberatan': 1 });
    expect(row?.because?.('disagree')).toBe('1: jumlah bobot posisi yang keberatan: SH-001 1 (Kepentingan!D5).');
  });

  test('known positions are counted, unknown ones are no neutral ones', () => {
    const [figures] = pageOf(village({ ...TWO, interests: TWO.interests?.slice(0, 3) ?? [] })).blocks;
    const items = figures?.kind === 'figures' ? figures.items : [];
    expect(items.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Pihak: 2',
      'Posisi yang diketahui: 3 dari 4',
      'Derajat searah: 100',
      'Pasangan yang perlu dibicarakan: 0',
      'Paling searah: Desa – Perusahaan B (SH-001)',
    ]);
  });

  test('nothing recorded: what cannot be computed says so and tables say what to do', () => {
    const page = pageOf(village());
    const figures = page.blocks.find((block) => block.kind === 'figures');
    expect(figures?.kind === 'figures' && figures.items.map(({ value }) => value)).toEqual([
      1,
      '0 dari 0',
      'belum dapat dihitung',
      0,
    ]);
    expect(table(page, 'pairs')).toMatchObject({ rows: [], note: '' });
    expect(textOf(page)).toContain('Isi lembar Kepentingan');
  });

  test('influence shows nowhere unless it is switched on', () => {
    const { columns } = table(pageOf(sampleData(TODAY)), 'engagement');
    expect(columns.map(({ key }) => key)).not.toContain('power');
    expect(table(pageOf(withInfluence()), 'engagement').columns.map(({ key }) => key)).toContain('power');
  });

  test('a plan for each partner by class, with the days since the last contact', () => {
    const page = pageOf(
      village({
        ...TWO,
        stakeholders: [
          { id: 'SH-001', name: 'Perusahaan B', status: 'ACTIVE', influence: 5, legitimacy: 4, urgency: 1 },
          { id: 'SH-002', name: 'Radio C', status: 'ACTIVE' },
        ],
        interactions: [{ date: '2026-11-13', stakeholderIds: ['SH-001'] }],
        settings: { useInfluence: true },
      }),
    );
    expect(table(page, 'engagement').rows.map(({ cells }) => cells.slice(0, 8))).toEqual([
      [
        'Perusahaan B (SH-001)',
        'Libatkan sejak awal (di batas)',
        5,
        3,
        'berpengaruh dan sah',
        { date: '2026-11-13' },
        10,
        'Undang sejak perencanaan dan sepakati peran.',
      ],
      [
        'Radio C (SH-002)',
        'belum diketahui',
        'belum dinilai',
        'belum dinilai',
        'belum diketahui',
        'belum tercatat',
        undefined,
        'Tanyakan posisinya, lalu catat di lembar Kepentingan.',
      ],
    ]);
  });

  test.each<[NonNullable<VillageSketch['settings']>, object, string, string]>([
    [{}, {}, 'Libatkan sejak awal atau beri kabar', 'belum diketahui'],
    [{ classThreshold: 4 }, {}, 'Jaga komunikasi atau pantau', 'belum diketahui'],
    [{}, { legitimacy: 4 }, 'Libatkan sejak awal atau beri kabar', 'berkepentingan sah; kemendesakan belum dinilai'],
    [{}, { legitimacy: 1, urgency: 2 }, 'Libatkan sejak awal atau beri kabar', 'belum ada ciri yang tercatat tinggi'],
    [{}, { legitimacy: 4, urgency: 5, influence: 5 }, 'Libatkan sejak awal atau beri kabar', 'sah dan mendesak'],
    [
      { useInfluence: true },
      { influence: 5 },
      'Libatkan sejak awal (di batas)',
      'berpengaruh; keabsahan dan kemendesakan belum dinilai',
    ],
    [
      { useInfluence: true },
      { influence: 1, urgency: 1 },
      'Beri kabar (di batas)',
      'belum ada ciri yang tercatat tinggi; keabsahan belum dinilai',
    ],
  ])('class and traits with %j and %j: %s, %s', (settings, scores, role, traits) => {
    const stakeholders = [{ id: 'SH-001', name: 'Perusahaan B', status: 'ACTIVE' as const, ...scores }];
    const { columns, rows } = table(pageOf(village({ ...TWO, stakeholders, settings })), 'engagement');
    const cellAt = (key: string) => rows[0]?.cells[columns.findIndex((column) => column.key === key)];
    expect([cellAt('role'), cellAt('salience')]).toEqual([role, traits]);
  });

  test('at most 25 actors stand in the matrix, the most connected, and the rest are counted', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `SH-${String(index + 1).padStart(3, '0')}`);
    const interests = ids.flatMap((id, index) => [
      stand(id, 'KB-001', 1),
      ...(index >= 10 ? [stand(id, 'KB-002', -1)] : []),
    ]);
    const { columns, rows, note } = table(
      pageOf(village({ needs: NEEDS, stakeholders: ids.map((id) => ({ id, status: 'ACTIVE' as const })), interests })),
      'matrix',
    );
    expect([columns.length, rows.length]).toEqual([26, 25]);
    expect(columns.slice(-20).map(({ key }) => key)).toEqual(ids.slice(10));
    expect(note).toContain('6 pihak');
  });

  test('each party’s power and role stand there once every influence is known, a range while one is blank', () => {
    const ids = [VILLAGE, 'SH-001'];
    const at = { sheetId: 9, sheetName: 'Pengaruh', row: 2, column: 3 };
    const scores = (rows: readonly (readonly (number | undefined)[])[]) =>
      new Map(
        rows.flatMap((row, i) =>
          row.flatMap((score, j) =>
            score === undefined ? [] : [[influenceKey(ids[i] ?? '', ids[j] ?? ''), { score, at }] as const],
          ),
        ),
      );
    const shown = (rows: readonly (readonly (number | undefined)[])[]) =>
      table(pageOf({ ...village(TWO), influence: scores(rows) }), 'actors').rows.map(({ cells }) => cells.slice(1));
    // As in the tests of pairs: R* = 0 and 2, I = 1 and 2, D = 2 and 1, cut 1.5. Both weights 1, once together, once apart.
    expect(
      shown([
        [undefined, 1],
        [2, undefined],
      ]),
    ).toEqual([
      [1, 0, 'dipengaruhi'],
      [1, 2, 'memengaruhi'],
    ]);
    expect(
      shown([
        [undefined, undefined],
        [2, undefined],
      ]),
    ).toEqual([
      [1, '0–2', 'belum dapat dihitung'],
      [1, '0–2', 'belum dapat dihitung'],
    ]);
  });

  test('R* can be reckoned again from its sentence, which names the row and the column on Pengaruh', () => {
    const page = pageOf(withInfluence());
    let said = 0;
    for (const { because, cells } of table(page, 'actors').rows) {
      const sentence = because?.('relativePower') ?? '';
      const figures =
        /^([\d,]+) = ([\d.]+) pihak × ([\d.,]+) ÷ ([\d.,]+); .* = \(([\d.]+) − ([\d.]+)\) × ([\d.]+) ÷ \(([\d.]+) \+ ([\d.]+)\),/.exec(
          sentence,
        );
      const [shown = 0, actors = 0, own = 0, all = 1, influence = 0, feedback = 0, , , dependence = 0] = (figures ?? [])
        .slice(1)
        .map((text) => Number(text.replace('.', '').replace(',', '.')));
      expect(shown, sentence).toBeCloseTo(Number(cells[2]), 2);
      expect((actors * own) / all, sentence).toBeCloseTo(shown, 1);
      expect(((influence - feedback) * influence) / (influence + dependence), sentence).toBeCloseTo(own, 1);
      expect(sentence).toMatch(/lembar Pengaruh: baris Pengaruh!\w+:[A-Z]+\d+ dan kolom Pengaruh![A-Z]+\d+:[A-Z]+\d+/);
      said += 1;
    }
    expect(said).toBeGreaterThan(10);
  });

  test('whoever neither influences nor is influenced is said to, without a division by nothing', () => {
    const ids = [VILLAGE, 'SH-001', 'SH-002'];
    const scores = new Map(
      ids.flatMap((from, i) =>
        ids.map((on, j) => {
          const at = { sheetId: 9, sheetName: 'Pengaruh', row: i + 2, column: j + 2 };
          return [
            influenceKey(from, on),
            {
              score:
                [
                  [0, 2, 0],
                  [3, 0, 0],
                ][i]?.[j] ?? 0,
              at,
            },
          ] as const;
        }),
      ),
    );
    const stakeholders = ['SH-001', 'SH-002'].map((id) => ({ id, status: 'ACTIVE' as const }));
    const interests = ids.map((id) => stand(id, 'KB-001', 1));
    const page = pageOf({ ...village({ needs: NEEDS, stakeholders, interests }), influence: scores });
    expect(table(page, 'actors').rows[2]?.because?.('relativePower')).toBe(
      '0: tidak memengaruhi dan tidak dipengaruhi siapa pun menurut lembar Pengaruh: baris Pengaruh!B4:D4 dan kolom Pengaruh!D2:D4.',
    );
  });

  test('of equally powerful parties none is left out', () => {
    const ids = [VILLAGE, 'SH-001'];
    const at = { sheetId: 9, sheetName: 'Pengaruh', row: 2, column: 3 };
    const influence = (there: number, back: number) =>
      new Map([
        [influenceKey(ids[0] ?? '', ids[1] ?? ''), { score: there, at }],
        [influenceKey(ids[1] ?? '', ids[0] ?? ''), { score: back, at }],
      ]);
    const strongest = (data: VillageData) =>
      pageOf(data).blocks.flatMap((block) =>
        block.kind === 'figures' ? block.items.filter(({ key }) => key === 'peta power').map(({ value }) => value) : [],
      );
    // Both of the first move the third alike, which moves nobody.
    const three = { ...TWO, stakeholders: [...(TWO.stakeholders ?? []), { id: 'SH-002', status: 'ACTIVE' as const }] };
    const towards = new Map(
      [VILLAGE, 'SH-001', 'SH-002'].flatMap((from) =>
        [VILLAGE, 'SH-001', 'SH-002'].map(
          (on) => [influenceKey(from, on), { score: on === 'SH-002' && from !== on ? 3 : 0, at }] as const,
        ),
      ),
    );
    expect(strongest({ ...village(three), influence: towards })).toEqual(['Desa; Perusahaan B (SH-001)']);
    expect(strongest({ ...village(TWO), influence: influence(1, 2) })).toEqual(['Perusahaan B (SH-001)']);
  });

  test('hostile sheet text stays text, and links carry no sheet text', () => {
    const evil = '=HYPERLINK("http://contoh.invalid")';
    const page = pageOf(village({ ...TWO, needs: NEEDS.map((need) => ({ ...need, name: evil })) }));
    const layout = arrangePage(page, readKept([]), wordsFor('id'));
    for (const { value, format } of layout.cells.flat()) {
      if (typeof value === 'string') expect(format).toBe('@');
      if (typeof value === 'object' && 'link' in value) expect(value.label).toMatch(/^Buka [A-Z]+\d+$/);
    }
    expect(JSON.stringify(layout)).toContain('contoh.invalid');
  });

  test.each(['needs', 'stakeholders', 'interests'] as const)(
    'without %s there are no figures, only what to repair',
    (lost) => {
      const page = pageOf(village(TWO), 'id', { unread: [lost] });
      expect(page.blocks.map(({ kind }) => kind)).toEqual(['text', 'text']);
      expect(textOf(page)).toContain('tidak terbaca');
    },
  );

  test('without Komunikasi there is no plan that would say nobody was called', () => {
    const page = pageOf(village(TWO), 'id', { unread: ['interactions'] });
    expect(page.blocks.flatMap((block) => (block.kind === 'table' ? [block.key] : []))).toEqual([
      'pairs',
      'matrix',
      'actors',
      'needs',
    ]);
  });
});
