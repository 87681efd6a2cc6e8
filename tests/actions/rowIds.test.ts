import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/core/cell';
import { hostWorkplace } from '../support/hostWorkplace';
import { memoryWorkplace } from '../support/memoryWorkplace';
import type { Workplace } from '../support/workplace';

const NEEDS = ['Kebutuhan', 'Bidang', 'Lokasi', 'Perkiraan biaya', 'Status'];
const need = (name: string): Cell[] => [name, 2, 'Dusun A', 10_000_000, 'Usulan'];

/** Column (from 0) under a header, and the rows below it. */
function under(place: Workplace, sheet: string, header: string): { column: number; headerRow: number } {
  const grid = place.grid(sheet);
  const headerRow = grid.findIndex((row) => row.includes(header));
  const column = grid[headerRow]?.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`${sheet} has no header ${header}`);
  return { column, headerRow };
}

/** Every second row has an id of its own, so that each of the others is a stretch. */
const apart = (at: number): Cell[] => [at % 2 === 0 ? '' : `KB-${String(at).padStart(3, '0')}`, ...need(`Jalan ${at}`)];

function putRow(place: Workplace, row: number, cells: readonly Cell[]): void {
  for (const [at, cell] of cells.entries()) place.put('Usulan', row, at + 1, cell);
}

function idOf(place: Workplace, name: string): Cell | undefined {
  const { column } = under(place, 'Usulan', 'ID Kebutuhan');
  return place.grid('Usulan').find((row) => row.includes(name))?.[column];
}

/** The row (from 1) of a flag on Ketidakcocokan. */
const flagRow = (place: Workplace, id: string): number =>
  place.grid('Ketidakcocokan').findIndex((row) => row[0] === id) + 1;

function noteOf(place: Workplace, id: string): Cell | undefined {
  return place.grid('Ketidakcocokan')[flagRow(place, id) - 1]?.[under(place, 'Ketidakcocokan', 'Catatan').column];
}

function writeNote(place: Workplace, id: string, note: string): void {
  place.put('Ketidakcocokan', flagRow(place, id), under(place, 'Ketidakcocokan', 'Catatan').column + 1, note);
}

/** Programs, so that the rule about needs without money can be judged. */
const PROGRAMS: Cell[][] = [['ID Program', 'Nama program', 'Kebutuhan', 'Mitra', 'Tahap', 'Biaya desa']];

function pasted(make: () => Workplace, rows: readonly (readonly Cell[])[], headers = NEEDS): Workplace {
  const place = make();
  place.addSheet('Usulan', [['DAFTAR USULAN'], headers, ...rows]);
  place.addSheet('Program', PROGRAMS);
  return place;
}

describe.each([
  ['in memory', memoryWorkplace],
  ['on the built bundle in the host', hostWorkplace],
])('ids %s', (_, make) => {
  it('a pasted list without an id column gets one, so that notes follow their rows', () => {
    const place = pasted(make, [need('Jalan'), need('Air')]);
    const { state, message } = place.run('menuRefreshAll');
    expect(state).toBe('done');
    expect(message).toContain('Kolom "ID Kebutuhan" ditambahkan di ujung kanan lembar "Usulan"');
    expect([idOf(place, 'Jalan'), idOf(place, 'Air')]).toEqual(['KB-001', 'KB-002']);
    expect(
      place
        .grid('Usulan')
        .slice(1)
        .map((row) => row.slice(0, NEEDS.length)),
      'what was pasted stays',
    ).toEqual([NEEDS, need('Jalan'), need('Air')]);
    writeNote(place, 'M5-KB001', 'tentang jalan');
    // A row pushed in above: everything moves down by one.
    const rows = place.grid('Usulan').slice(2);
    for (const [at, row] of [[...need('Sekolah'), ''], ...rows].entries()) putRow(place, at + 3, row);
    place.run('menuRefreshAll');
    expect(idOf(place, 'Sekolah')).toBe('KB-003');
    expect([noteOf(place, 'M5-KB001'), noteOf(place, 'M5-KB003')]).toEqual(['tentang jalan', '']);
  });

  it('ids that could not be written are given again, so that notes stay with their row', () => {
    const place = make();
    place.addSheet('Usulan', [['ID Kebutuhan', ...NEEDS], ...Array.from({ length: 50 }, (_, at) => apart(at))]);
    place.addSheet('Program', PROGRAMS);
    place.run('menuRefreshAll');
    const flagged = (): string =>
      String(place.grid('Ketidakcocokan').find((row) => /^Jalan 48 /.test(String(row[4])))?.[0]);
    const first = flagged();
    expect(first, 'more stretches than one action writes').toBe('M5-KB074');
    expect(idOf(place, 'Jalan 48')).toBe('');
    writeNote(place, first, 'tentang 48');
    place.run('menuRefreshAll');
    expect([flagged(), noteOf(place, first)]).toEqual([first, 'tentang 48']);
    expect(idOf(place, 'Jalan 48')).toBe('KB-074');
  });

  it('set-up gives ids at once, and a second run changes nothing', () => {
    const place = pasted(make, [need('Jalan')]);
    place.run('menuPrepareWorkbook');
    expect(idOf(place, 'Jalan')).toBe('KB-001');
    const before = place.everything();
    place.run('menuPrepareWorkbook');
    expect(place.everything()).toBe(before);
  });

  it('the id of a deleted last row does not come back with its notes', () => {
    const place = pasted(make, [need('Jalan'), need('Air')]);
    place.run('menuRefreshAll');
    writeNote(place, 'M5-KB002', 'tentang air');
    const { column } = under(place, 'Usulan', 'ID Kebutuhan');
    for (let at = 1; at <= column + 1; at += 1) place.put('Usulan', 4, at, '');
    place.run('menuRefreshAll');
    putRow(place, 4, need('Sekolah'));
    place.run('menuRefreshAll');
    expect(idOf(place, 'Sekolah')).toBe('KB-003');
    expect([noteOf(place, 'M5-KB002'), noteOf(place, 'M5-KB003')]).toEqual(['tentang air', '']);
  });

  it('set-up says which sheet cannot be read because a header stands twice', () => {
    const place = pasted(make, [[...need('Jalan'), 'Dusun B']], [...NEEDS, 'Lokasi']);
    const { message } = place.run('menuPrepareWorkbook');
    expect(message).toContain('Lembar "Usulan" punya dua kolom dengan judul yang sama');
  });

  it('set-up says when it made a sheet beside one that it does not recognise', () => {
    const place = make();
    place.addSheet('Kebutuhan', [
      ['Siapa', 'Ukuran'],
      ['Warga', 3],
    ]);
    const { message } = place.run('menuPrepareWorkbook');
    expect(place.names()).toContain('Kebutuhan 2');
    expect(message).toContain('lembar "Kebutuhan 2" dibuat. Salin isinya ke sana');
    expect(place.grid('Kebutuhan')[1]).toEqual(['Warga', 3]);
  });

  it('flags of the sample go with it, words beside them stay, and its ids do not come back', () => {
    const place = make();
    place.run('menuFillSampleData');
    place.run('menuRefreshAll');
    const flags = place
      .grid('Ketidakcocokan')
      .map((row) => String(row[0]))
      .filter((id) => /^M\d/.test(id));
    const [noted = '', other = ''] = flags;
    writeNote(place, noted, 'kata saat latihan');
    const { message } = place.run('menuRemoveSampleData', [true]);
    expect(message).toContain('sampai Anda menjalankan "Perbarui semua"');
    place.run('menuRefreshAll');
    const after = place.grid('Ketidakcocokan');
    expect(after.flat()).toContain('kata saat latihan');
    expect(flagRow(place, other), 'a flag that nobody wrote beside').toBe(0);
    expect(noteOf(place, noted)).toBe('kata saat latihan');
    place.put('Kebutuhan', 2, under(place, 'Kebutuhan', 'Kebutuhan').column + 1, 'Jalan sungguhan');
    place.run('menuRefreshAll');
    const { column } = under(place, 'Kebutuhan', 'ID Kebutuhan');
    expect(place.grid('Kebutuhan')[1]?.[column], 'practice notes cannot become a real need’s').toBe('KB-027');
  });
});
