import { describe, expect, it } from 'vitest';
import { deleteSheet, renameSheet } from '../../host/model/sheets';
import { deleteRows } from '../../host/model/structure';
import { type Office, office, officeAfter, sampleOffice } from '../support/office';

const BAD = { ok: false, message: 'Permintaan panel tidak dikenali. Tutup panel lalu buka lagi dari menu.' };

const english = (): Office => {
  const place = sampleOffice();
  place.put('Pengaturan', place.rowOf('Pengaturan', 1, 'Bahasa'), 2, 'English');
  place.menu('menuCheckData');
  return place;
};

describe('the door refuses what the panel would never send', () => {
  it.each<readonly [unknown, unknown]>([
    ['nope', {}],
    ['__proto__', {}],
    ['constructor', {}],
    ['toString', {}],
    ['hasOwnProperty', {}],
    ['State', {}],
    ['state ', {}],
    ['', {}],
    [null, {}],
    [7, {}],
    [['state'], {}],
    [{ toString: 'state' }, {}],
    ['state', ''],
    ['state', '{'],
    ['state', 'null'],
    ['state', '[]'],
    ['state', '"{}"'],
    ['state', 'undefined'],
    ['run', {}],
    ['run', { action: 'removeSampleData' }],
    ['run', { action: 'fillSampleData' }],
    ['run', { action: '__proto__' }],
    ['run', { action: 'constructor' }],
    ['run', { action: ['refreshAll'] }],
    ['run', { action: null }],
    ['setWeights', {}],
    ['setWeights', { method: 'DICE', texts: [] }],
    ['setWeights', { method: '__proto__', texts: [] }],
    ['setWeights', { method: 'SWING', texts: [1, 2, 3, 4, 5] }],
    ['setWeights', { method: 'SWING', texts: new Array(11).fill(null) }],
    ['previewWeights', { method: 'SWING', texts: ['x'.repeat(201)] }],
    ['goTo', {}],
    ['goTo', { sheetId: 0, row: 0, column: 1 }],
    ['goTo', { sheetId: 0, row: 1, column: 0 }],
    ['goTo', { sheetId: -1, row: 1, column: 1 }],
    ['goTo', { sheetId: 0, row: 1.5, column: 1 }],
    ['goTo', { sheetId: 0, row: 1e9, column: 1 }],
    ['goTo', { sheetId: 0, row: 1, column: 1e9 }],
    ['goTo', { sheetId: '0', row: '1', column: '1' }],
    ['goTo', { sheetId: 1e300, row: 1, column: 1 }],
    ['goTo', '{"sheetId":0,"row":1e999,"column":1}'],
  ])('%j with %j', (name, input) => {
    const place = office();
    const before = place.everything();
    expect(place.panel(name, input)).toEqual(BAD);
    expect(place.everything()).toBe(before);
  });

  it('says so in English to a workbook that speaks English', () => {
    expect(english().panel('nope', {})).toMatchObject({
      ok: false,
      message: expect.stringContaining('open it again from the menu'),
    });
  });

  it.each(['{"extra":1}', '{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{"x":1}}}'])(
    'reads nothing from further keys such as %s',
    (input) => {
      expect(office().panel('state', input)).toMatchObject({ ok: true });
      expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    },
  );

  it('is called without arguments from the browser’s console', () => {
    expect(office().panel(undefined, undefined)).toEqual(BAD);
  });
});

describe('state', () => {
  it('says of an empty workbook that it is not prepared, and writes nothing', () => {
    const place = office();
    const before = place.everything();
    expect(place.panel('state', {})).toMatchObject({
      ok: true,
      value: { prepared: false, counts: [], language: 'id' },
    });
    expect(place.everything()).toBe(before);
  });

  it('shows zeros, not nothing, for a workbook that was just prepared', () => {
    const reply = officeAfter('menuPrepareWorkbook').panel('state', {});
    expect(reply).toMatchObject({
      ok: true,
      value: {
        prepared: true,
        problems: { errors: 0, warnings: 0 },
        lastRun: '',
        priorities: [],
        programs: [],
        flagCount: 0,
      },
    });
    expect(JSON.stringify(reply)).toContain('{"sheet":"Kebutuhan","rows":0}');
  });

  it('shows of the sample village the same figures as its sheets, with no call that writes', () => {
    const place = sampleOffice();
    const before = place.everything();
    const { value } = place.panel('state', {}) as { value: Record<string, unknown> };
    expect(place.everything()).toBe(before);
    expect(value).toMatchObject({ prepared: true, village: 'Desa Sukamaju Contoh', lastRun: '' });
    expect(value['priorities']).toHaveLength(5);
    expect(value['flags']).toHaveLength(5);
    place.menu('menuRefreshAll');
    const ids = Array.from(place.sheet('Ketidakcocokan').cells.values()).filter(({ value: id }) =>
      /^M\d+[ab]?-/.test(String(id)),
    );
    expect(new Set(ids.map(({ value: id }) => id)).size).toBe(value['flagCount']);
  });

  it('says when results were last made, whichever action made them', () => {
    const place = sampleOffice();
    place.menu('menuCheckData');
    expect(place.panel('state', {})).toMatchObject({ value: { lastRun: '23 November 2026 pukul 10.00' } });
  });

  it('names renamed sheets by their own names, and leaves hostile names as they are', () => {
    const place = sampleOffice();
    renameSheet(place.model, place.sheet('Kebutuhan').id, '<img src=x onerror=alert(1)>');
    place.put('<img src=x onerror=alert(1)>', 2, 2, '</script><script>alert(1)</script>');
    const text = JSON.stringify(place.panel('state', {}));
    expect(text).toContain('<img src=x onerror=alert(1)>');
    expect(text).toContain('</script><script>alert(1)</script>');
  });

  it('works for a person who may only look', () => {
    expect(sampleOffice().panel('state', {}, { user: 'tamu@desa.invalid' })).toMatchObject({ ok: true });
  });
});

describe('run and prepare', () => {
  it.each(['refreshAll', 'rankPriorities', 'flagMismatches', 'summariseMonitoring', 'checkData'])(
    'run %s answers with the sentence the menu would show, and shows no toast beside it',
    (action) => {
      const place = sampleOffice();
      expect(place.panel('run', { action })).toMatchObject({ ok: true, value: { state: 'done' } });
      expect(place.model.sheets.length).toBeGreaterThan(10);
    },
  );

  it('passes a refusal on as one, in the words of the menu', () => {
    const reply = office().panel('run', { action: 'refreshAll' });
    expect(reply).toMatchObject({
      ok: true,
      value: { state: 'refused', message: expect.stringContaining('Siapkan / perbaiki lembar kerja') },
    });
  });

  it('tells of a colleague at work, in the language of the workbook', () => {
    const place = english();
    place.locks.document = 'a colleague';
    expect(place.panel('run', { action: 'checkData' })).toMatchObject({
      value: { state: 'refused', message: expect.stringMatching(/colleague.*Wait a moment/) },
    });
  });

  it('tells of a service that failed, and what to do', () => {
    const faults = [{ method: 'Range.getValues', message: 'Service Spreadsheets timed out.' }];
    const reply = sampleOffice().panel('state', {}, { faults });
    expect(reply).toMatchObject({ ok: false, message: expect.stringMatching(/timed out\. .*Coba sekali lagi/) });
  });

  it('prepares an empty workbook', () => {
    const place = office();
    expect(place.panel('prepare', {})).toMatchObject({ ok: true, value: { state: 'done' } });
    expect(place.panel('state', {})).toMatchObject({ value: { prepared: true } });
  });
});

describe('weights', () => {
  const judged = { method: 'PAIRWISE', texts: ['1/5', '2', '2', '2', ...new Array<null>(6).fill(null)] };

  it('are previewed without a write, then saved; 1/5 stays what it is and is read back', () => {
    const place = sampleOffice();
    const before = place.everything();
    expect(place.panel('weights', {})).toMatchObject({ ok: true, value: { method: 'DIRECT' } });
    expect(place.panel('previewWeights', judged)).toMatchObject({
      ok: true,
      value: { shares: [{ criterion: 'Dirasakan banyak orang', share: '13,3%' }, { share: '66,7%' }, {}, {}, {}] },
    });
    expect(place.everything()).toBe(before);
    expect(place.panel('setWeights', judged)).toMatchObject({ ok: true, value: { state: 'done' } });
    const row = place.rowOf('Pengaturan', 1, 'Perbandingan: Dirasakan banyak orang : Tingkat keparahan');
    expect(place.value('Pengaturan', row, 2)).toBe('1/5');
    expect(place.panel('weights', {})).toMatchObject({
      value: { method: 'PAIRWISE', inputs: { PAIRWISE: [{ text: '1/5' }, {}, {}, {}, {}, {}, {}, {}, {}, {}] } },
    });
  });

  it('that cannot be read are refused as an outcome, for a person who may not write too', () => {
    const place = sampleOffice();
    const wrong = { method: 'PAIRWISE', texts: ['12', ...new Array<null>(9).fill(null)] };
    expect(place.panel('setWeights', wrong)).toMatchObject({
      value: { state: 'refused', message: expect.stringContaining('diharapkan angka 1/9 sampai 9') },
    });
    place.protect('Pengaturan');
    expect(place.panel('setWeights', judged)).toMatchObject({ value: { state: 'refused' } });
  });
});

describe('goTo', () => {
  it('brings the person to the cell', () => {
    const place = sampleOffice();
    const { id: sheetId } = place.sheet('Program');
    expect(place.panel('goTo', { sheetId, row: 3, column: 2 })).toEqual({ ok: true, value: { found: true } });
    expect(place.model.activeSheetId).toBe(sheetId);
  });

  it.each<readonly [string, (place: Office) => object]>([
    [
      'a sheet that was deleted',
      (place) => {
        const { id: sheetId } = place.sheet('Aset');
        deleteSheet(place.model, sheetId);
        return { sheetId, row: 2, column: 1 };
      },
    ],
    [
      'a row that was deleted',
      (place) => {
        const sheet = place.sheet('Aset');
        const row = sheet.maxRows;
        deleteRows(place.model, sheet.id, row, 1);
        return { sheetId: sheet.id, row, column: 1 };
      },
    ],
    ['a column beyond the grid', (place) => ({ sheetId: place.sheet('Aset').id, row: 1, column: 18_278 })],
    ['a sheet nobody ever had', () => ({ sheetId: 2_147_483_647, row: 1, column: 1 })],
    ['a number no sheet id can have', () => ({ sheetId: 9_007_199_254_740_991, row: 1, column: 1 })],
  ])('says that %s is not there', (_, where) => {
    const place = sampleOffice();
    expect(place.panel('goTo', where(place))).toEqual({ ok: true, value: { found: false } });
  });
});
