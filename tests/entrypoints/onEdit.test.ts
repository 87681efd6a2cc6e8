import { describe, expect, it } from 'vitest';
import { renameSheet } from '../../host/model/sheets';
import { deleteRows } from '../../host/model/structure';
import { addSheet } from '../../host/model/workbook';
import { COLLEAGUE, message, type Office, OWNER, officeAfter, sampleOffice } from '../support/office';

const NAME = 2;

/** Types a name into the first free row and gives the id the row got. */
function add(place: Office, sheet: string, name: string, user?: string): unknown {
  const row = place.freeRow(sheet);
  place.type(sheet, [[row, NAME, name]], user);
  return place.value(sheet, row, 1);
}

const labels = (place: Office): unknown[] => Array.from(place.sheet('Daftar').cells.values(), ({ value }) => value);

describe('onEdit', () => {
  it.each([
    ['Kebutuhan', 'KB-001'],
    ['Stakeholder', 'SH-001'],
    ['Program', 'PR-001'],
  ])('gives the first row of an empty sheet %s the id %s', (sheet, id) => {
    expect(add(officeAfter('menuPrepareWorkbook'), sheet, 'Jalan rusak')).toBe(id);
  });

  it('goes on after the highest id, and writes ids and labels with nothing read in between', () => {
    const place = sampleOffice();
    const row = place.freeRow('Kebutuhan');
    const highest = place.value('Kebutuhan', row - 1, 1);
    const run = place.type('Kebutuhan', [[row, NAME, 'Talut longsor']]);
    const next = `KB-${String(Number(String(highest).slice(3)) + 1).padStart(3, '0')}`;
    expect(place.value('Kebutuhan', row, 1)).toBe(next);
    expect(labels(place)).toContain(`${next} · Talut longsor`);
    expect(run).toMatchObject({ state: 'done', effects: [], missing: [], calls: { readsAfterWrite: 0 } });
    expect(run.calls.total).toBeLessThanOrEqual(100);
    // The edited sheet is read once more, for the formulas of its id column.
    for (const [sheet, reads] of Object.entries(run.calls.readsBySheet))
      expect(reads, sheet).toBe(sheet === 'Kebutuhan' ? 2 : 1);
  });

  it('gives every row of a paste its id, also with empty rows between', () => {
    const place = sampleOffice();
    const row = place.freeRow('Kebutuhan');
    place.type('Kebutuhan', [
      [row, NAME, 'Satu'],
      [row + 1, NAME, 'Dua'],
      [row + 3, NAME, 'Tiga'],
    ]);
    const ids = [0, 1, 2, 3].map((step) => place.value('Kebutuhan', row + step, 1));
    expect(ids[2]).toBeNull();
    expect(new Set(ids).size).toBe(4);
    expect(ids.filter((id) => /^KB-\d{3}$/.test(String(id)))).toHaveLength(3);
  });

  it('never touches an id that a person typed, whatever it looks like', () => {
    const place = officeAfter('menuPrepareWorkbook');
    place.type('Kebutuhan', [
      [2, 1, 'usulan 7'],
      [2, NAME, 'Jembatan'],
    ]);
    expect(place.value('Kebutuhan', 2, 1)).toBe('usulan 7');
  });

  it('finds a sheet that was renamed', () => {
    const place = sampleOffice();
    renameSheet(place.model, place.sheet('Kebutuhan').id, "Usulan '26 </script> 🌾!");
    expect(add(place, "Usulan '26 </script> 🌾!", 'Jalan')).toMatch(/^KB-\d{3}$/);
  });

  it.each<readonly [string, (place: Office) => string]>([
    [
      'a sheet of another kind',
      (place) => {
        addSheet(place.model, { name: 'Catatan Kades' });
        return 'Catatan Kades';
      },
    ],
    [
      'a copy of an input sheet',
      (place) => {
        addSheet(place.model, { name: 'Salinan Kebutuhan' });
        place.put('Salinan Kebutuhan', 1, 1, 'ID Kebutuhan');
        place.put('Salinan Kebutuhan', 1, 2, 'Kebutuhan');
        return 'Salinan Kebutuhan';
      },
    ],
    ['the settings', () => 'Pengaturan'],
    ['the hidden list', () => 'Daftar'],
  ])('writes nothing after an edit on %s, and does not wait for a colleague', (_, choose) => {
    const place = sampleOffice();
    const sheet = choose(place);
    place.locks.document = 'a colleague';
    const run = place.type(sheet, [[place.freeRow(sheet), 4, 'Halo']]);
    expect(run).toMatchObject({ state: 'done', effects: [], calls: { writes: 0, readsBySheet: {} } });
    expect(run.calls.byMethod['Lock.tryLock']).toBeUndefined();
  });

  it('writes nothing in a workbook that was never prepared', () => {
    const place = officeAfter();
    const run = place.type('Sheet1', [[1, 1, 'Kebutuhan']]);
    expect(run).toMatchObject({ state: 'done', effects: [], calls: { writes: 0 } });
  });

  it('brings the labels of drop-downs in step with a changed name, and reads that sheet only', () => {
    const place = sampleOffice();
    const run = place.type('Stakeholder', [[2, NAME, 'Koperasi Baru']]);
    expect(labels(place)).toContain('SH-001 · Koperasi Baru');
    expect(run.calls.readsBySheet).toEqual({ Stakeholder: 1 });
  });

  it('leaves everything alone when neither a name nor a new row was typed', () => {
    const place = sampleOffice();
    const run = place.type('Kebutuhan', [[2, place.column('Kebutuhan', 'Tingkat keparahan'), '5']]);
    expect(run).toMatchObject({ state: 'done', calls: { writes: 0 } });
  });

  it('says nothing while a colleague’s action runs; the next action fills the id in', () => {
    const place = sampleOffice();
    const row = place.freeRow('Kebutuhan');
    place.locks.document = 'a colleague';
    expect(place.type('Kebutuhan', [[row, NAME, 'Menunggu']])).toMatchObject({ state: 'done', effects: [] });
    expect(place.value('Kebutuhan', row, 1)).toBeNull();
    delete place.locks.document;
    place.menu('menuCheckData');
    expect(place.value('Kebutuhan', row, 1)).toMatch(/^KB-\d{3}$/);
    expect(labels(place)).toContain(`${String(place.value('Kebutuhan', row, 1))} · Menunggu`);
  });

  it('never gives two people who add rows in turn the same id', () => {
    const place = sampleOffice();
    const people = [OWNER, COLLEAGUE, undefined, COLLEAGUE, OWNER];
    const ids = people.map((user, index) => add(place, 'Stakeholder', `Kelompok ${index}`, user));
    expect(new Set(ids).size).toBe(people.length);
  });

  it.each([
    ['Kebutuhan', 'Kepentingan', 'ID Kebutuhan', 'a position'],
    ['Stakeholder', 'Komunikasi', 'Stakeholder', 'a note of a meeting'],
    ['Program', 'Pemantauan', 'ID Program', 'a monitoring row'],
  ])('does not reuse the id of a deleted row of %s while %s still mentions it', (sheet, other, header) => {
    const place = sampleOffice();
    const last = place.freeRow(sheet);
    place.type(sheet, [[last, NAME, 'Dihapus kemudian']]);
    const id = String(place.value(sheet, last, 1));
    const mention = place.freeRow(other);
    place.put(other, mention, place.column(other, header), `${id} · Dihapus kemudian`);
    deleteRows(place.model, place.sheet(sheet).id, last, 1);
    place.type(sheet, [[2, NAME, 'Nama lain']]);
    expect(add(place, sheet, 'Baris baru')).not.toBe(id);
  });

  it('says by toast, not by an error, that a protected id column could not be written, and keeps what was typed', () => {
    const place = sampleOffice();
    place.protect('Kebutuhan', { row: 1, column: 1, rows: 1000, columns: 1 });
    const row = place.freeRow('Kebutuhan');
    const run = place.type('Kebutuhan', [[row, NAME, 'Drainase']]);
    expect(run.state).toBe('done');
    expect(message(run, 'toast')).toMatch(/"Kebutuhan".*diproteksi.*Minta pemilik/);
    expect(place.value('Kebutuhan', row, 1)).toBeNull();
    expect(place.value('Kebutuhan', row, NAME)).toBe('Drainase');
    expect(place.type('Kebutuhan', [[row + 1, NAME, 'Talut']], OWNER).effects).toEqual([]);
    expect(place.value('Kebutuhan', row, 1)).toMatch(/^KB-/);
  });

  it('says by toast what to do when the labels cannot be written', () => {
    const place = sampleOffice();
    place.protect('Daftar');
    const run = place.type('Kebutuhan', [[place.freeRow('Kebutuhan'), NAME, 'Jalan']]);
    expect(run.state).toBe('done');
    expect(message(run, 'toast')).toMatch(/kesalahan: .*protected.*Coba sekali lagi/);
  });

  it('works with the rights of a simple trigger alone, and shows no dialog', () => {
    const place = sampleOffice();
    const run = place.type('Kebutuhan', [[place.freeRow('Kebutuhan'), NAME, 'Jalan']]);
    expect(run.state).toBe('done');
    expect(Object.keys(run.calls.byMethod).filter((name) => /^(Ui|Session|Html|ScriptApp)/.test(name))).toEqual([]);
  });

  it('takes hostile names as text, in the sheet and in the labels', () => {
    const place = sampleOffice();
    const row = place.freeRow('Kebutuhan');
    place.put('Kebutuhan', row, NAME, '=HYPERLINK("http://jahat.invalid";"x")');
    place.type('Kebutuhan', [[row, 4, 'Dusun Krajan']]);
    const formulas = Array.from(place.sheet('Daftar').cells.values()).filter(({ formula }) => formula !== undefined);
    expect(place.value('Kebutuhan', row, 1)).toMatch(/^KB-/);
    expect(formulas).toEqual([]);
  });
});
