import { describe, expect, it } from 'vitest';
import { functionNames } from '../../host/runtime/execute';
import { runEntry } from '../../host/runtime/run';
import { enumValue } from '../../host/services/enums';
import { bundle, NOW, OFFICIAL, type Office, office, officeAfter, sampleOffice } from '../support/office';

const INDONESIAN = [
  'Buka panel',
  'Perbarui semua',
  null,
  'Hitung prioritas kolaborasi',
  'Tandai ketidakcocokan',
  'Buat ringkasan pemantauan',
  'Susun usulan kolaborasi',
  'Gambar peta kepentingan',
  null,
  'Periksa data',
  'Lembar kerja › Siapkan / perbaiki lembar kerja',
  'Lembar kerja › Isi data contoh',
  'Lembar kerja › Hapus data contoh',
];

const labels = (place: Office, authMode: 'NONE' | 'LIMITED' | 'FULL' = 'LIMITED') =>
  place.opened({ authMode }).items.map(({ label }) => label);

const documentCalls = (place: Office, authMode: 'NONE' | 'LIMITED') =>
  Object.keys(place.opened({ authMode }).outcome?.calls.byMethod ?? {}).filter(
    (method) => !/^(Menu|Ui)\./.test(method),
  );

/** A workbook whose last run spoke English. */
function english(): Office {
  const place = sampleOffice();
  const row = place.rowOf('Pengaturan', 1, 'Bahasa');
  place.put('Pengaturan', row, 2, 'English');
  place.menu('menuCheckData');
  return place;
}

describe('onOpen', () => {
  it.each([
    ['NONE', 'a published add-on that is not enabled in this workbook yet'],
    ['LIMITED', 'a bound script'],
    ['FULL', 'called by onInstall'],
  ] as const)('makes nine Indonesian items in two groups of lines in mode %s (%s)', (mode, _because) => {
    expect(labels(sampleOffice(), mode)).toEqual(INDONESIAN);
    expect(labels(office(), mode)).toEqual(INDONESIAN);
  });

  it('asks nothing of the document in mode NONE, where a single call would cost the menu', () => {
    expect(documentCalls(english(), 'NONE')).toEqual(['SpreadsheetApp.getUi']);
  });

  it('asks only for the remembered language in mode LIMITED', () => {
    expect(documentCalls(english(), 'LIMITED').sort()).toEqual([
      'DeveloperMetadata.getKey',
      'DeveloperMetadata.getValue',
      'Spreadsheet.getDeveloperMetadata',
      'SpreadsheetApp.getActive',
      'SpreadsheetApp.getUi',
    ]);
  });

  it('speaks English once the workbook does, and Indonesian where it may not look', () => {
    const place = english();
    expect(labels(place)).toContain('Rank collaboration priorities');
    expect(labels(place)).toHaveLength(INDONESIAN.length);
    expect(labels(place, 'NONE')).toEqual(INDONESIAN);
  });

  it.each([
    ['not JSON', 'text that is no JSON'],
    ['{"sheets":{},"language":"xx"}', 'a language nobody knows'],
    ['[]', 'another shape'],
    ['', 'nothing'],
    [JSON.stringify({ sheets: { needs: 'x' }, language: { toString: 1 } }), 'a language that is no text'],
  ])('keeps the menu when the remembered state is %s (%s)', (value) => {
    const place = officeAfter('menuPrepareWorkbook');
    for (const entry of place.model.metadata) entry.value = value;
    expect(labels(place)).toEqual(INDONESIAN);
  });

  it.each(['Spreadsheet.getDeveloperMetadata', 'DeveloperMetadata.getValue', 'SpreadsheetApp.getActive'])(
    'keeps the menu when %s fails',
    (method) => {
      const faults = [{ method, message: 'Service Spreadsheets failed while accessing document.' }];
      const { items, outcome } = sampleOffice().opened({ faults });
      expect(outcome?.state).toBe('done');
      expect(items.map(({ label }) => label)).toEqual(INDONESIAN);
    },
  );

  it('names only functions that exist at the top level', () => {
    const entries = office()
      .opened()
      .items.flatMap(({ entry }) => (entry === null ? [] : [entry]));
    expect(entries).toHaveLength(11);
    for (const entry of entries) expect(functionNames(bundle), entry).toContain(entry);
  });

  it.each([
    ['without an event', []],
    ['with an event without a mode', [{}]],
  ])('works when run from the editor %s', (_, args) => {
    const run = runEntry(bundle, office().model, { entry: 'onOpen', trigger: 'function', args });
    expect(run.menus[0]?.items).toHaveLength(INDONESIAN.length);
  });
});

describe('onInstall', () => {
  it('makes the same menu, so that nobody has to reload after installing', () => {
    const request = { entry: 'onInstall', trigger: 'onInstall', user: OFFICIAL, now: NOW } as const;
    const event = { authMode: enumValue('AuthMode', 'FULL') };
    const run = runEntry(bundle, office().model, request, { makeArguments: () => [event] });
    expect(run.state).toBe('done');
    expect(run.menus.map(({ title }) => title)).toEqual(['Kolaborasi Desa']);
    expect(run.menus[0]?.items.map(({ label }) => label)).toEqual(INDONESIAN);
  });
});
