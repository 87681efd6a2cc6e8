import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/core/cell';
import { memoryWorkplace } from '../support/memoryWorkplace';
import type { Workplace } from '../support/workplace';

const NEEDS: Cell[][] = [
  ['ID Kebutuhan', 'Kebutuhan', 'Bidang', 'Lokasi', 'Perkiraan biaya', 'Tingkat keparahan'],
  ['KB-001', 'Bantuan untuk NIK 3301020304050006', 2, 'Dusun A', 10_000_000, 5],
  ['KB-002', 'Jalan', 2, 'Dusun B', '#DIV/0!', 4],
];

function onlyNeeds(): Workplace {
  const place = memoryWorkplace();
  place.addSheet('Kebutuhan', NEEDS);
  return place;
}

function cellOf(place: Workplace, id: string, header: string): Cell | undefined {
  const grid = place.grid('Prioritas');
  const column = grid.find((row) => row.includes(header))?.indexOf(header) ?? -1;
  return grid.find((row) => row.includes(id))?.[column];
}

describe('a workbook with nothing but needs', () => {
  it.each([
    ['Dana komitmen', 'belum dapat dihitung', 'nothing known is not nothing promised'],
    ['Kesenjangan', 'belum dapat dihitung', 'a gap needs to know what was promised'],
    ['Melalui kas desa', 'belum dapat dihitung', 'the same'],
    ['Dukungan', 'belum dapat dihitung', 'no positions are known, not even that there are none'],
    ['Kuadran', 'belum dapat dihitung', 'it rests on support'],
  ])('shows %s as %s, because %s', (header, shown) => {
    const place = onlyNeeds();
    place.run('menuRankPriorities');
    expect(cellOf(place, 'KB-001', header)).toBe(shown);
  });

  it('says which sheets are absent, and what to do', () => {
    const place = onlyNeeds();
    place.run('menuRankPriorities');
    const text = place.grid('Prioritas').flat().join(' ');
    expect(text).toContain('Lembar Stakeholder, Kepentingan, Program, dan Pemantauan belum ada');
    expect(cellOf(place, 'KB-001', 'Catatan')).toContain('Lembar Program belum ada atau belum terbaca');
  });

  it.each([
    ['Usulan Kolaborasi', 'Kesenjangan', 'no gap is known without programs'],
    ['Ringkasan', 'Komitmen lewat tenggat', 'no promise is known without Komunikasi'],
    ['Ringkasan', 'Belum ada komitmen', 'the same in a table'],
    ['Peta Kepentingan', 'Pasangan yang perlu dibicarakan', 'no pair is known without positions'],
  ])('%s does not speak of "%s", because %s', (sheet, text) => {
    const place = onlyNeeds();
    place.run('menuRefreshAll');
    expect(place.grid(sheet).flat().join(' ')).toContain('belum ada, jadi yang bergantung padanya belum diketahui');
    expect(place.grid(sheet).flat().join(' ')).not.toContain(text);
  });

  it('shows no 0 for lights and promises without their sheets', () => {
    const place = onlyNeeds();
    place.addSheet('Program', [
      ['ID Program', 'Nama program', 'Kebutuhan', 'Mitra', 'Tahap', 'Biaya desa'],
      ['PR-001', 'Program A', 'KB-001', 'SH-001', 'Pelaksanaan', 5_000_000],
    ]);
    place.run('menuSummariseMonitoring');
    const grid = place.grid('Ringkasan');
    for (const label of ['Terlambat', 'Perlu perhatian', 'Sesuai', 'Komitmen lewat tenggat'])
      expect(grid.find(([first]) => first === label)?.[1], label).toBe('belum dapat dihitung');
  });

  it('tells a cost that could not be read from one that is empty', () => {
    const place = onlyNeeds();
    place.run('menuRankPriorities');
    expect(cellOf(place, 'KB-002', 'Catatan')).toContain('Perkiraan biaya belum terbaca');
    expect(cellOf(place, 'KB-001', 'Catatan')).not.toContain('Perkiraan biaya');
  });

  it('does not claim that nothing needs to be discussed', () => {
    const place = onlyNeeds();
    const { message } = place.run('menuFlagMismatches');
    expect(message).toMatch(/aturan belum dapat diperiksa seluruhnya/);
    expect(message).not.toContain('Tidak ada ketidakcocokan');
    const reasons = place
      .grid('Ketidakcocokan')
      .flat()
      .filter((cell) => /^M\d+ .*belum ada/.test(String(cell)));
    expect(reasons.length).toBeGreaterThan(5);
    expect(new Set(reasons).size, 'each reason once').toBe(reasons.length);
  });

  it('shows no personal number on a result sheet, and leaves the cell as it is', () => {
    const place = onlyNeeds();
    place.run('menuRefreshAll');
    const shown = place
      .names()
      .filter((name) => name !== 'Kebutuhan')
      .map((name) => place.grid(name))
      .flat(2);
    expect(shown.join(' ')).not.toContain('3301020304050006');
    expect(shown.join(' ')).toContain('Bantuan untuk NIK 3301••••••••••••');
    expect(place.grid('Kebutuhan').flat()).toContain('Bantuan untuk NIK 3301020304050006');
  });
});
