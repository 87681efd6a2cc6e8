import { describe, expect, it } from 'vitest';
import { renameSheet } from '../../host/model/sheets';
import type { StoredValue } from '../../host/model/types';
import { addSheet } from '../../host/model/workbook';
import { execute } from '../../host/runtime/execute';
import { bundle, NOW, type Office, officeAfter, sampleOffice, spilled } from '../support/office';

const NEEDS = '=SKOR_PRIORITAS(Kebutuhan!A1:Z; Pengaturan!A1:B)';
const FLAGS =
  '=KETIDAKCOCOKAN(Kebutuhan!A1:Z; Stakeholder!A1:Z; Kepentingan!A1:Z; Program!A1:Z; Pemantauan!A1:Z; Komunikasi!A1:Z; Pengaturan!A1:B)';
const PROGRAMS = '=RINGKASAN_PEMANTAUAN(Program!A1:Z; Pemantauan!A1:Z; Pengaturan!A1:B; Komunikasi!A1:Z)';

type Table = StoredValue[][];

/** The sample village with an empty sheet "Coba" to type formulas into. */
function desk(place: Office = sampleOffice()): Office {
  addSheet(place.model, { name: 'Coba' });
  return place;
}

function table(place: Office, formula: string): Table {
  place.formula('Coba', 1, 1, formula);
  return spilled(place.sheet('Coba'), 1, 1);
}

/** The table under the row that holds all these headers, up to the first row without its first column. */
function resultTable(place: Office, sheet: string, headers: readonly string[]): Table {
  const texts = (row: number) => Array.from({ length: 40 }, (_, column) => place.value(sheet, row, column + 1));
  let row = 1;
  while (row < 200 && !headers.every((header) => texts(row).includes(header))) row += 1;
  const columns = headers.map((header) => texts(row).indexOf(header) + 1);
  const rows: Table = [];
  for (let at = row + 1; place.value(sheet, at, columns[0] ?? 1) !== null; at += 1) {
    rows.push(columns.map((column) => place.value(sheet, at, column)));
  }
  return rows;
}

const pick = ([headers = [], ...rows]: Table, names: readonly string[]): Table =>
  rows.map((row) => names.map((name) => row[headers.indexOf(name)] ?? null));

const error = (place: Office): string => {
  const value = place.value('Coba', 1, 1);
  if (value === null || typeof value !== 'object') throw new Error(`no error but ${String(value)}`);
  return `${value.error} ${value.message ?? ''}`;
};

describe('custom functions in cells of the sample village', () => {
  it.each([
    [NEEDS, 'menuRankPriorities', 'Prioritas', ['ID', 'Kebutuhan', 'Skor']],
    [FLAGS, 'menuFlagMismatches', 'Ketidakcocokan', ['ID', 'Tingkat', 'Aturan', 'Mengapa', 'Langkah berikut']],
    [PROGRAMS, 'menuSummariseMonitoring', 'Ringkasan', ['ID', 'Program', 'Status']],
  ] as const)('%s says what %s writes', (formula, entry, sheet, headers) => {
    const place = desk();
    const given = pick(table(place, formula), headers);
    place.menu(entry);
    const written = resultTable(place, sheet, headers);
    expect(written.length).toBeGreaterThan(5);
    expect(given.slice(0, written.length)).toEqual(written);
  });

  it('SKOR_PRIORITAS weighs as Pengaturan says: the score of the first need moves with the rank order, as on the page', () => {
    const place = desk();
    const before = table(place, NEEDS);
    const set = (label: string, value: StoredValue) =>
      place.put('Pengaturan', place.rowOf('Pengaturan', 1, label), 2, value);
    set('Cara menentukan bobot', 'Urutan kepentingan');
    const names = [
      'Tersedia potensi',
      'Sering terjadi',
      'Menghambat pendapatan',
      'Tingkat keparahan',
      'Dirasakan banyak orang',
    ];
    names.forEach((name, index) => {
      set(`Urutan: ${name}`, index + 1);
    });
    const headers = ['ID', 'Kebutuhan', 'Skor'];
    const given = pick(table(place, NEEDS), headers);
    place.menu('menuRankPriorities');
    // The function takes off the last bits of binary arithmetic; the page leaves that to the number format.
    const written = resultTable(place, 'Prioritas', headers).map((row) =>
      row.map((value) => (typeof value === 'number' ? Number(value.toFixed(9)) : value)),
    );
    expect(given.slice(0, written.length)).toEqual(written);
    expect(given).not.toEqual(pick(before, headers));
  });

  it('spills one row a need and a header above', () => {
    const given = table(desk(), NEEDS);
    expect(given[0]?.slice(0, 4)).toEqual(['Peringkat', 'ID', 'Kebutuhan', 'Skor']);
    expect(new Set(given.map((row) => row.length)).size).toBe(1);
    expect(typeof given[1]?.[3]).toBe('number');
  });

  it.each([
    [NEEDS, '=SKOR_PRIORITAS(Pengaturan!A1:B; Kebutuhan!A1:Z)'],
    [
      FLAGS,
      '=ketidakcocokan(Pengaturan!A1:B; Komunikasi!A1:Z; Pemantauan!A1:Z; Program!A1:Z; Kepentingan!A1:Z; Stakeholder!A1:Z; Kebutuhan!A1:Z)',
    ],
    [PROGRAMS, '=RINGKASAN_PEMANTAUAN(Komunikasi!A1:Z; Pengaturan!A1:B; Pemantauan!A1:Z; Program!A1:Z)'],
  ])('%s gives the same with its ranges in another order', (formula, other) => {
    expect(table(desk(), other)).toEqual(table(desk(), formula));
  });

  it('takes optional ranges left out, or skipped with nothing between the separators', () => {
    const plain = table(desk(), '=SKOR_PRIORITAS(Kebutuhan!A1:Z)');
    expect(plain.length).toBeGreaterThan(10);
    expect(table(desk(), '=SKOR_PRIORITAS(Kebutuhan!A1:Z;)')).toEqual(plain);
  });

  it('is worked out anew when an input changes, and follows a renamed sheet', () => {
    const place = desk();
    const before = table(place, NEEDS);
    const id = before[1]?.[1] ?? '';
    const row = place.rowOf('Kebutuhan', 1, id);
    for (const header of ['Dirasakan banyak orang', 'Tingkat keparahan', 'Menghambat pendapatan']) {
      place.put('Kebutuhan', row, place.column('Kebutuhan', header), 1);
    }
    const after = spilled(place.sheet('Coba'), 1, 1);
    expect(after.find((line) => line[1] === id)?.[3]).toBeLessThan(Number(before[1]?.[3]));
    renameSheet(place.model, place.sheet('Kebutuhan').id, 'Usulan warga');
    place.put('Usulan warga', row, 2, 'Nama baru');
    expect(spilled(place.sheet('Coba'), 1, 1).flat()).toContain('Nama baru');
  });

  const WRONG: readonly (readonly [string, RegExp, string])[] = [
    ['=SKOR_PRIORITAS()', /^#ERROR! Rentang Kebutuhan belum ada\. Contoh: =SKOR_PRIORITAS\(/, 'nothing given'],
    ['=SKOR_PRIORITAS(Kebutuhan!A2)', /^#ERROR! Rentang ke-1 tidak dikenali\. Ambil seluruh tabel/, 'one cell'],
    ['=SKOR_PRIORITAS(5)', /^#ERROR! Rentang ke-1 tidak dikenali/, 'a number'],
    ['=SKOR_PRIORITAS(Kebutuhan!A2:Z)', /^#ERROR! Rentang ke-1 tidak dikenali/, 'no header row'],
    ['=SKOR_PRIORITAS(Kebutuhan!C1:D9)', /^#ERROR! Rentang ke-1 tidak dikenali/, 'a part of the table'],
    ['=SKOR_PRIORITAS(Coba!D1:F20)', /^#ERROR! Rentang ke-1 tidak dikenali/, 'an empty range'],
    ['=SKOR_PRIORITAS(Coba!D1)', /^#ERROR! Rentang Kebutuhan belum ada/, 'an empty cell counts as left out'],
    ['=SKOR_PRIORITAS(Kebutuhan!A1:Z; Kebutuhan!A1:Z)', /^#ERROR! Lembar Kebutuhan diberikan dua kali/, 'twice'],
    ['=SKOR_PRIORITAS(Stakeholder!A1:Z)', /^#ERROR! Rentang Kebutuhan belum ada/, 'another table'],
    ['=SKOR_PRIORITAS(Kebutuhan!A1:Z; Daftar!A1:C)', /^#ERROR! Rentang ke-2 tidak dikenali/, 'a foreign second range'],
    ['=KETIDAKCOCOKAN(Kebutuhan!A1:Z; Stakeholder!A1:Z)', /^#ERROR! Rentang Kepentingan belum ada/, 'one is missing'],
    ['=RINGKASAN_PEMANTAUAN(Program!A1:Z)', /^#ERROR! Rentang Pemantauan belum ada/, 'one is missing'],
  ];
  it.each(WRONG)('%s says in the cell what is wrong: %s (%s)', (formula, sentence) => {
    const place = desk();
    table(place, formula);
    expect(error(place)).toMatch(sentence);
  });

  it.each([NEEDS, FLAGS, PROGRAMS])('%s does not write over what stands in its way', (formula) => {
    const place = desk();
    place.put('Coba', 3, 2, 'catatan saya');
    table(place, formula);
    expect(error(place)).toMatch(/^#REF!/);
    expect(place.value('Coba', 3, 2)).toBe('catatan saya');
  });

  it.each([
    [NEEDS, 'Peringkat'],
    [FLAGS, 'ID'],
    [PROGRAMS, 'ID'],
  ])('%s gives headers for a village that has typed nothing yet', (formula, header) => {
    const given = table(desk(officeAfter('menuPrepareWorkbook')), formula);
    expect(given[0]?.[0]).toBe(header);
    expect(given.flat().filter((value) => typeof value === 'object')).toEqual([]);
  });

  it('reads dirty cells as the sheets do, and leaves hostile text as text', () => {
    const place = desk();
    place.put('Kebutuhan', 2, 2, '=IMPORTXML("http://jahat.invalid")');
    place.put('Kebutuhan', 3, place.column('Kebutuhan', 'Tingkat keparahan'), { value: { error: '#DIV/0!' } });
    const given = table(place, NEEDS);
    expect(given.flat()).toContain('=IMPORTXML("http://jahat.invalid")');
    expect(Array.from(place.sheet('Coba').cells.values()).filter(({ formula }) => formula !== undefined)).toHaveLength(
      1,
    );
  });

  it.each(['SKOR_PRIORITAS', 'RINGKASAN_PEMANTAUAN', 'KETIDAKCOCOKAN'])(
    '%s needs eight calls, none that writes or asks who is there',
    (entry) => {
      const place = sampleOffice();
      const grid = (name: string): StoredValue[][] =>
        Array.from({ length: 40 }, (_, row) =>
          Array.from({ length: 26 }, (__, column) => place.value(name, row + 1, column + 1) ?? ''),
        );
      const needed =
        entry === 'SKOR_PRIORITAS'
          ? ['Kebutuhan']
          : entry === 'KETIDAKCOCOKAN'
            ? ['Kebutuhan', 'Stakeholder', 'Kepentingan']
            : ['Program', 'Pemantauan'];
      const run = execute(bundle, place.model, { entry, trigger: 'customFunction', args: needed.map(grid), now: NOW });
      expect(run.state === 'failed' ? run.error : run.state).toBe('done');
      expect(run.calls.byMethod).toEqual({
        'SpreadsheetApp.getActive': 1,
        'Spreadsheet.getSpreadsheetTimeZone': 1,
        'Spreadsheet.getSpreadsheetLocale': 1,
        'Spreadsheet.getDeveloperMetadata': 1,
        'DeveloperMetadata.getKey': 1,
        'DeveloperMetadata.getValue': 1,
        'HtmlService.createHtmlOutputFromFile': 1,
        'HtmlOutput.getContent': 1,
      });
      expect(run.calls.writes).toBe(0);
    },
  );
});

describe('JELASKAN', () => {
  it('says every figure of a need as the sheet shows it, with the cells it came from', () => {
    const place = desk();
    const [headers = [], ...rows] = table(place, '=JELASKAN("kb-001")');
    expect(headers).toEqual(['Lembar', 'Angka', 'Nilai', 'Penjelasan']);
    const pages = new Set(rows.map(([page]) => page));
    expect([...pages]).toEqual(expect.arrayContaining(['Prioritas kolaborasi', 'Ketidakcocokan']));
    for (const [, , shown, because] of rows.filter(([page]) => page === 'Prioritas kolaborasi')) {
      expect(String(because)).toContain(String(shown).replace(/ \(seri\)$/, ''));
    }
    expect(rows.map(([, , , because]) => because).join(' ')).toMatch(
      /\(nilai \d di Kebutuhan![A-Z]+\d+ − 1\)\/4 × bobot/,
    );
  });

  it('works in a cell of a workbook whose results and Riwayat stand there already: a formula may write on none of them', () => {
    const place = desk();
    place.menu('menuRefreshAll');
    expect(place.sheet('Riwayat').cells.size).toBeGreaterThan(0);
    expect(table(place, '=JELASKAN("PR-001")').length).toBeGreaterThan(5);
  });

  it('explains the totals of a result sheet by its name', () => {
    const rows = table(desk(), '=JELASKAN("ringkasan")');
    expect(rows.slice(1).map(([, label]) => label)).toContain('Capaian fisik rata-rata');
    const totals = rows.slice(1).filter(([, , shown]) => shown !== '');
    expect(totals.length).toBeGreaterThan(15);
    for (const [, label, shown, because] of totals) expect(because).toContain(`${label} ${shown}: `);
  });

  it('tells how a sheet without totals is computed and read', () => {
    const rows = table(desk(), '=JELASKAN("Prioritas")');
    expect(rows.map(([, , , because]) => because).join(' ')).toMatch(/Skor = rata-rata berbobot lima kriteria/);
  });

  it('says which row a figure stands in where several are about one id', () => {
    const rows = table(desk(), '=JELASKAN("SH-005")').slice(1);
    const labels = rows.map(([page, label]) => `${page} ${label}`);
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(labels).size).toBeGreaterThan(labels.length / 2);
    expect(labels.join(' ')).toMatch(/\(Pasangan pihak: Desa\)/);
  });

  it('is computed anew when the range beside the id changes', () => {
    const place = desk();
    place.formula('Coba', 1, 1, '=JELASKAN("KB-001"; Kebutuhan!A1:Z)');
    const before = JSON.stringify(spilled(place.sheet('Coba'), 1, 1));
    const at = place.column('Kebutuhan', 'Tingkat keparahan');
    place.put('Kebutuhan', 2, at, place.value('Kebutuhan', 2, at) === 1 ? 2 : 1);
    expect(JSON.stringify(spilled(place.sheet('Coba'), 1, 1))).not.toBe(before);
  });

  it.each([
    ['"KB-999"', '"KB-999" tidak ditemukan', 'an id nobody has'],
    ['""', '"" tidak ditemukan', 'an empty id'],
    ['Kebutuhan!A1:Z', 'tidak ditemukan', 'a range in place of an id'],
    ['"Kerjakan"', '"Kerjakan" tidak ditemukan', 'a word that many rows share'],
    ['"Dusun Wanasari"', 'tidak ditemukan', 'a place that many rows share'],
    ['"1–2"', 'tidak ditemukan', 'a rank'],
  ])('answers %s with a sentence (%s: %s)', (argument, sentence) => {
    const place = desk();
    place.formula('Coba', 1, 1, `=JELASKAN(${argument})`);
    expect(error(place)).toContain(sentence);
  });

  it('reads, and writes nothing', () => {
    const { model } = sampleOffice();
    const run = execute(bundle, model, { entry: 'JELASKAN', trigger: 'customFunction', args: ['KB-001'], now: NOW });
    expect(run.state === 'failed' ? run.error : run.state).toBe('done');
    expect(run.calls).toMatchObject({ writes: 0, readsAfterWrite: 0 });
    expect(run.missing).toEqual([]);
  });
});
