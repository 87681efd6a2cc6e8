import { describe, expect, it } from 'vitest';
import { renameSheet } from '../../host/model/sheets';
import { deleteRows, insertRows } from '../../host/model/structure';
import type { RunOutcome } from '../../host/runtime/execute';
import { message, type Office, OWNER, office, officeAfter, sampleOffice, VIEWER } from '../support/office';

const INPUTS = ['Kebutuhan', 'Stakeholder', 'Kepentingan', 'Program', 'Pemantauan', 'Komunikasi', 'Aset', 'Pengaturan'];
const RESULTS = [
  ['menuRankPriorities', 'Prioritas'],
  ['menuFlagMismatches', 'Ketidakcocokan'],
  ['menuMapInterests', 'Peta Kepentingan'],
  ['menuSummariseMonitoring', 'Ringkasan'],
  ['menuProposeCollaboration', 'Usulan Kolaborasi'],
  ['menuCheckData', 'Periksa Data'],
] as const;
const ACTIONS = [...RESULTS.map(([entry]) => entry), 'menuRefreshAll'] as const;

const text = (place: Office, sheet: string): string =>
  JSON.stringify(Array.from(place.sheet(sheet).cells.values(), ({ value }) => value));

/** The text of the sheets people type into, for comparing before and after. */
const inputsOf = (place: Office): string => JSON.stringify(INPUTS.map((sheet) => Array.from(place.sheet(sheet).cells)));

/** What stands on a sheet, in reading order. */
const filled = (place: Office, sheet: string): unknown[] =>
  Array.from(place.sheet(sheet).cells)
    .filter(([, { value }]) => value !== null)
    .sort(([a], [b]) => a - b)
    .map(([, { value }]) => value);

function done(outcome: RunOutcome): string {
  expect(outcome.state === 'failed' ? outcome.error : outcome.state).toBe('done');
  expect(outcome).toMatchObject({ missing: [], warnings: [] });
  return message(outcome, 'toast');
}

function refused(outcome: RunOutcome): string {
  expect(outcome.state === 'failed' ? outcome.error : outcome.state).toBe('done');
  expect(message(outcome, 'toast')).toBe('');
  return message(outcome, 'alert');
}

describe('how an action ends', () => {
  it.each([...ACTIONS, 'menuPrepareWorkbook'] as const)('%s says by toast that it succeeded', (entry) => {
    const outcome = sampleOffice().menu(entry);
    expect(done(outcome)).not.toBe('');
    expect(message(outcome, 'alert')).toBe('');
  });

  it.each([
    ['menuRefreshAll', office, /Jalankan menu "Lembar kerja → Siapkan/],
    ['menuFillSampleData', sampleOffice, /sudah berisi data\. Buat buku kerja baru/],
    ['menuRemoveSampleData', officeAfter, /Tidak ada data contoh/],
  ] as const)('%s says by alert that it did nothing', (entry, make, sentence) => {
    const place = make();
    const before = place.everything();
    expect(refused(place.menu(entry))).toMatch(sentence);
    expect(place.everything()).toBe(before);
  });

  it.each([...ACTIONS, 'menuPrepareWorkbook', 'menuRemoveSampleData'] as const)(
    '%s writes nothing while a colleague’s action runs, and says to wait',
    (entry) => {
      const place = sampleOffice();
      place.locks.document = 'a colleague';
      const before = place.everything();
      expect(refused(place.menu(entry, { answers: ['YES'] }))).toMatch(/Rekan lain .* coba lagi/);
      expect(place.everything()).toBe(before);
    },
  );

  it('speaks English to a workbook that does, also when it is busy or fails', () => {
    const place = sampleOffice();
    place.put('Pengaturan', place.rowOf('Pengaturan', 1, 'Bahasa'), 2, 'English');
    place.menu('menuCheckData');
    const faults = [{ method: 'Range.setValues', message: 'Service Spreadsheets timed out.' }];
    expect(refused(place.menu('menuRankPriorities', { faults }))).toMatch(
      /"Prioritas" could not be written: Service .* Try once more/,
    );
    place.locks.document = 'a colleague';
    expect(refused(place.menu('menuRankPriorities'))).toMatch(/Wait a moment/);
  });

  it.each([
    ['Range.setValues', 1, 'while writing'],
    ['Range.getValues', 3, 'while reading'],
    ['Spreadsheet.insertSheet', 1, 'while adding the sheet'],
    ['SpreadsheetApp.flush', 1, 'while storing'],
  ])('says what to do when %s fails at call %i (%s), leaves the inputs alone, and lets the lock go', (method, call) => {
    const place = sampleOffice();
    const before = inputsOf(place);
    const fault = { method, call, message: "We're sorry, a server error occurred. Please wait a bit and try again." };
    const said = refused(place.menu('menuRankPriorities', { faults: [fault] }));
    expect(said).toMatch(/server error occurred.*Isian Anda tidak diubah\. Coba sekali lagi/);
    expect(inputsOf(place)).toBe(before);
    expect(place.locks).toEqual({});
    expect(done(place.menu('menuRankPriorities'))).toMatch(/kebutuhan diurutkan/);
  });

  it('goes on the second time where a fault stopped it between two pages', () => {
    const place = sampleOffice();
    const faults = [{ method: 'Range.setValues', call: 3, message: 'Service Spreadsheets timed out.' }];
    refused(place.menu('menuRefreshAll', { faults }));
    expect(done(place.menu('menuRefreshAll'))).not.toBe('');
    for (const [, sheet] of RESULTS) expect(text(place, sheet)).toContain('Diperbarui pada 23 November 2026');
  });

  it('tells a person who may only look', () => {
    const place = sampleOffice();
    for (const [entry] of RESULTS) place.menu(entry);
    const before = place.everything();
    expect(refused(place.menu('menuRefreshAll', { user: VIEWER }))).toMatch(/diproteksi sehingga tidak dapat ditulis/);
    expect(place.everything()).toBe(before);
  });

  it('writes results for an editor who may not write ids, and says so', () => {
    const place = sampleOffice();
    place.put('Kebutuhan', place.freeRow('Kebutuhan'), 2, 'Drainase');
    place.protect('Kebutuhan');
    expect(done(place.menu('menuRankPriorities'))).toMatch(
      /diurutkan.*ID baru di lembar "Kebutuhan" tidak dapat ditulis/,
    );
    expect(text(place, 'Prioritas')).toContain('Drainase');
    expect(done(place.menu('menuRankPriorities', { user: OWNER }))).not.toMatch(/diproteksi/);
  });

  it('refuses before it writes when only a part of a result sheet is protected', () => {
    const place = sampleOffice();
    place.menu('menuRankPriorities');
    place.protect('Prioritas', { row: 5, column: 3, rows: 1, columns: 1 });
    const before = place.everything();
    expect(refused(place.menu('menuRefreshAll'))).toMatch(/Lembar "Prioritas" diproteksi.*Minta pemilik/);
    expect(place.everything()).toBe(before);
  });
});

describe('tables with typed columns', () => {
  const whole = { row: 1, column: 1, rows: 400, columns: 26 };

  it('prepares what it can and says how to undo the table', () => {
    const place = officeAfter('menuPrepareWorkbook');
    place.sheet('Kebutuhan').typedTables.push(whole);
    const said = done(place.menu('menuPrepareWorkbook'));
    expect(said).toMatch(/Pilihan isian di lembar "Kebutuhan".*"Kembalikan ke rentang tanpa format"/);
    expect(said).not.toContain('"Stakeholder"');
  });

  it('writes the flags although their drop-downs cannot be set, and says so once', () => {
    const place = sampleOffice();
    place.menu('menuFlagMismatches');
    const before = filled(place, 'Ketidakcocokan');
    place.sheet('Ketidakcocokan').typedTables.push({ ...whole, row: place.freeRow('Ketidakcocokan') });
    expect(done(place.menu('menuFlagMismatches')).match(/tanpa format/g)).toHaveLength(1);
    expect(filled(place, 'Ketidakcocokan')).toEqual(before);
  });

  it('names the result sheet whose header cannot be written, and says how to undo the table', () => {
    const place = sampleOffice();
    place.menu('menuFlagMismatches');
    place.sheet('Ketidakcocokan').typedTables.push({ ...whole, row: 5 });
    expect(refused(place.menu('menuRefreshAll'))).toMatch(
      /Lembar "Ketidakcocokan" tidak dapat ditulis: .*[^.]\. Isian .*"Kembalikan ke rentang tanpa format"/,
    );
  });
});

describe('a workbook in another locale', () => {
  it.each([
    ['YES', 'id_ID'],
    ['NO', 'en_US'],
    ['CLOSE', 'en_US'],
  ] as const)('is changed only after a question; %s gives %s', (answer, locale) => {
    const place = office();
    place.model.locale = 'en_US';
    const asked = place.menu('menuPrepareWorkbook');
    expect(asked).toMatchObject({ state: 'asks', question: { buttons: 'YES_NO' } });
    expect(asked.state === 'asks' && asked.question.message).toMatch(/"en_US".*Ubah ke Indonesia\?/);
    expect(place.model.sheets).toHaveLength(1);
    expect(done(place.menu('menuPrepareWorkbook', { answers: [answer] }))).toMatch(/8 lembar dibuat/);
    expect(place.model.locale).toBe(locale);
  });

  it.each(['in_ID', 'id', 'id_ID'])('%s is Indonesian and needs no question', (locale) => {
    const place = office();
    place.model.locale = locale;
    expect(done(place.menu('menuPrepareWorkbook'))).not.toBe('');
    expect(place.model.locale).toBe(locale);
  });
});

describe('inputs as they are in villages', () => {
  const NAME = 2;
  const ranked = (outcome: RunOutcome): string => done(outcome).split('.')[0] ?? '';

  it.each<readonly [string, (place: Office) => void]>([
    [
      'rows hidden by hand and by a filter',
      (place) => {
        for (let row = 2; row < 12; row += 1) place.sheet('Kebutuhan').hiddenRows.add(row);
        for (let row = 12; row < 20; row += 1) place.sheet('Kebutuhan').filteredRows.add(row);
      },
    ],
    [
      'a thousand formatted rows below',
      (place) => {
        for (let row = 40; row < 1000; row += 1)
          place.put('Kebutuhan', row, 9, { numberFormat: '#,##0', style: { bold: true } });
      },
    ],
    [
      'checkboxes nobody ticked below the data',
      (place) => {
        const validation = { criteria: 'CHECKBOX', args: [], allowInvalid: false };
        for (let row = 40; row < 140; row += 1) place.put('Kebutuhan', row, 24, { value: false, validation });
      },
    ],
    ['formulas that give nothing', (place) => place.put('Kebutuhan', 200, 10, { formula: '=IF(1=1;"";1)' })],
    [
      'a merged title above the headers',
      (place) => {
        const cells = Array.from(place.sheet('Kebutuhan').cells);
        place.sheet('Kebutuhan').cells.clear();
        for (const [key, cell] of cells) place.sheet('Kebutuhan').cells.set(key + 2 * 65536, cell);
        place.put('Kebutuhan', 1, 1, 'DAFTAR KEBUTUHAN DESA SUKAMAJU CONTOH');
        place.sheet('Kebutuhan').merges.push({ row: 1, column: 1, rows: 1, columns: 8 });
      },
    ],
  ])('%s change no figure', (_, arrange) => {
    const plain = ranked(sampleOffice().menu('menuRankPriorities'));
    const place = sampleOffice();
    arrange(place);
    const outcome = place.menu('menuRankPriorities');
    expect(ranked(outcome)).toBe(plain);
  });

  it('counts a formula error as not readable, names its cell, and goes on', () => {
    const place = sampleOffice();
    const column = place.column('Kebutuhan', 'Perkiraan biaya');
    place.put('Kebutuhan', 2, column, { formula: '=1/0' });
    expect(place.value('Kebutuhan', 2, column)).toMatchObject({ error: '#DIV/0!' });
    expect(done(place.menu('menuRefreshAll'))).toMatch(/1 isian belum terbaca/);
    expect(text(place, 'Periksa Data')).toContain('#DIV/0!');
  });

  it('takes a cell of 50,000 characters', () => {
    const place = sampleOffice();
    place.put('Kebutuhan', 2, NAME, `=${'9'.repeat(49_999)}`);
    place.put('Stakeholder', 3, NAME, '🌾'.repeat(25_000));
    place.put('Pengaturan', place.rowOf('Pengaturan', 1, 'Nama desa'), 2, 'x'.repeat(50_000));
    expect(done(place.menu('menuRefreshAll'))).not.toBe('');
    const lengths = RESULTS.flatMap(([, sheet]) =>
      Array.from(place.sheet(sheet).cells.values(), ({ value }) => String(value).length),
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(50_000);
  });

  it.each(["Usulan '26", 'Apa ini!', '🌾 Sawah', '</script><b>', 'a"b', 'Kebutuhan & Co'])(
    'a sheet named %s is read, and links jump to its cells',
    (name) => {
      const place = sampleOffice();
      const { id } = place.sheet('Program');
      renameSheet(place.model, id, name);
      done(place.menu('menuSummariseMonitoring'));
      const links = linksOf(place, 'Ringkasan');
      expect(links.length).toBeGreaterThan(5);
      expect(links.some((link) => link.gid === id)).toBe(true);
      expect(JSON.stringify(links)).not.toContain(name);
    },
  );

  it('links of each program lead to the row of that program, also after rows moved', () => {
    const place = sampleOffice();
    const { id } = place.sheet('Program');
    deleteRows(place.model, id, 3, 2);
    insertRows(place.model, id, 2, 5);
    done(place.menu('menuSummariseMonitoring'));
    const rows = linksOf(place, 'Ringkasan').flatMap(({ row, gid, targetRow }) => {
      const first = String(place.value('Ringkasan', row, 1));
      return gid === id && /^PR-/.test(first) ? [[first, place.value('Program', targetRow, 1)]] : [];
    });
    expect(rows.length).toBeGreaterThan(10);
    for (const [shown, target] of rows) expect(target).toBe(shown);
  });
});

interface Link {
  readonly row: number;
  readonly gid: number;
  readonly targetRow: number;
}

function linksOf(place: Office, sheet: string): readonly Link[] {
  return Array.from(place.sheet(sheet).cells).flatMap(([key, { formula }]) => {
    const parts = /^=HYPERLINK\("#gid=(\d+)&range=[A-Z]+(\d+)"[;,]"[^"]*"\)$/.exec(formula ?? '');
    return parts === null ? [] : [{ row: Math.floor(key / 65536), gid: Number(parts[1]), targetRow: Number(parts[2]) }];
  });
}

/** One jump and nothing else: a quote inside the label is doubled, so it cannot end it. */
const JUMP = /^=HYPERLINK\("#gid=\d+&range=[A-Z]+\d+"[;,]"(?:[^"]|"")*"\)$/;

describe('text from cells', () => {
  const HOSTILE = [
    '=HYPERLINK("http://jahat.invalid";"klik")',
    "'=1+1",
    '+628123456789',
    '-1+1',
    '@SUM(1)',
    ' =1+1',
    '\u00a0=1+1',
    '\t=1+1',
    '\n+1+1',
    '＝1+1',
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '{{7*7}}',
    '01-02',
    '1/2',
    '007',
    '1e5',
    'TRUE',
    '#REF!',
  ];

  it.each(HOSTILE)('%j stays text on every result sheet', (hostile) => {
    const place = sampleOffice();
    for (const [sheet, header] of [
      ['Kebutuhan', 'Kebutuhan'],
      ['Kebutuhan', 'Lokasi'],
      ['Stakeholder', 'Nama lembaga'],
      ['Program', 'Nama program'],
    ] as const) {
      for (const row of [2, 3, 4])
        place.put(sheet, row, place.column(sheet, header), { value: hostile, numberFormat: '@' });
    }
    place.put('Pengaturan', place.rowOf('Pengaturan', 1, 'Nama desa'), 2, { value: hostile, numberFormat: '@' });
    done(place.menu('menuRefreshAll'));
    for (const [, sheet] of RESULTS) {
      const formulas = Array.from(place.sheet(sheet).cells.values()).filter(({ formula }) => formula !== undefined);
      for (const { formula } of formulas) expect(formula).toMatch(JUMP);
    }
    const bare = hostile.trim().replace(/^'/, '');
    expect(text(place, 'Prioritas') + text(place, 'Periksa Data')).toContain(JSON.stringify(bare).slice(1, -1));
  });
});

describe('names of sheets', () => {
  it.each(['";IMPORTXML("http://jahat.invalid";"//a")&"', '=1+1', '"', "'", '<img src=x onerror=alert(1)>'])(
    '%s cannot leave the label of a link',
    (name) => {
      const place = sampleOffice();
      place.put('Kebutuhan', 2, place.column('Kebutuhan', 'Perkiraan biaya'), 'banyak');
      renameSheet(place.model, place.sheet('Kebutuhan').id, name);
      done(place.menu('menuRefreshAll'));
      const formulas = RESULTS.flatMap(([, sheet]) =>
        Array.from(place.sheet(sheet).cells.values()).flatMap(({ formula }) => formula ?? []),
      );
      expect(formulas.length).toBeGreaterThan(50);
      for (const formula of formulas) expect(formula).toMatch(JUMP);
    },
  );
});

describe('service calls on the sample village', () => {
  const LIMITS = [...RESULTS.map(([entry]) => [entry, 100] as const), ['menuRefreshAll', 300] as const];

  it.each(LIMITS)(
    '%s needs at most %i, reads nothing after it wrote, and reads no input sheet twice',
    (entry, most) => {
      const place = sampleOffice();
      for (const time of ['first', 'second']) {
        const { calls, milliseconds } = place.menu(entry);
        console.log(
          `${entry}, ${time} run: ${calls.total} calls, ${calls.reads} reads, ${Math.round(milliseconds)} ms`,
        );
        expect(calls.total).toBeLessThanOrEqual(most);
        expect(calls.readsAfterWrite).toBe(0);
        for (const sheet of INPUTS) expect(calls.readsBySheet[sheet], sheet).toBe(1);
      }
    },
  );

  it('does not grow with the rows of the sheets', () => {
    const place = sampleOffice();
    const few = place.menu('menuRefreshAll').calls.total;
    const again = place.menu('menuRefreshAll').calls.total;
    for (let row = 40; row < 340; row += 1) {
      place.put('Kebutuhan', row, 1, `KB-${row + 100}`);
      place.put('Kebutuhan', row, 2, `Kebutuhan ${row}`);
      place.put('Kebutuhan', row, place.column('Kebutuhan', 'Tingkat keparahan'), (row % 5) + 1);
    }
    expect(place.menu('menuRefreshAll').calls.total).toBeLessThanOrEqual(Math.max(few, again) + 8);
  }, 120_000);

  it('prepares an empty workbook in few calls, and a prepared one in fewer', () => {
    const place = office();
    const first = place.menu('menuPrepareWorkbook').calls;
    const second = place.menu('menuPrepareWorkbook').calls;
    console.log(`menuPrepareWorkbook: ${first.total} calls, then ${second.total}`);
    expect(first).toMatchObject({ readsAfterWrite: 0 });
    expect(second).toMatchObject({ readsAfterWrite: 0 });
    expect(first.total).toBeLessThanOrEqual(600);
    expect(second.total).toBeLessThanOrEqual(first.total);
  });
});
