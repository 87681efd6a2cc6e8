import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/core/cell';
import { memoryWorkplace } from '../support/memoryWorkplace';
import type { MenuEntry, Workplace } from '../support/workplace';

const UNREAD = 'Lembar Program tidak terbaca. Perbaiki menurut lembar Periksa Data, lalu jalankan lagi.';

/** The sample village after something happened to its sheet Program. */
function villageWith(change: (place: Workplace) => void): Workplace {
  const place = memoryWorkplace();
  place.run('menuFillSampleData');
  change(place);
  return place;
}

function headerTwice(place: Workplace): void {
  const [headers = []] = place.grid('Program');
  place.put('Program', 1, headers.length + 1, 'Tahap');
}

function headersGone(place: Workplace): void {
  place.grid('Program')[0]?.forEach((_, index) => void place.put('Program', 1, index + 1, `x${index}`));
}

function rowsGone(place: Workplace): void {
  place.grid('Program').forEach((row, index) => {
    if (index > 0) row.forEach((_, column) => void place.put('Program', index + 1, column + 1, ''));
  });
}

const shown = (place: Workplace, sheet: string): readonly Cell[] => place.grid(sheet).flat();

describe.each([
  ['a header stands twice', headerTwice],
  ['the headers are gone', headersGone],
])('when %s on Program', (_, change) => {
  it.each<readonly [MenuEntry, string]>([
    ['menuRankPriorities', 'Prioritas'],
    ['menuFlagMismatches', 'Ketidakcocokan'],
    ['menuSummariseMonitoring', 'Ringkasan'],
  ])('%s says so, in its message and before anything else on %s', (entry, sheet) => {
    const place = villageWith(change);
    expect(place.run(entry).message).toContain(UNREAD);
    const rows = place.grid(sheet).map((row) => row[0]);
    expect(rows.indexOf(UNREAD)).toBeGreaterThan(0);
    expect(rows.indexOf(UNREAD)).toBeLessThan(5);
  });

  it('the summary claims nothing about programs', () => {
    const place = villageWith(change);
    expect(place.run('menuSummariseMonitoring').message).not.toMatch(/\d+ program/);
    const sheet = shown(place, 'Ringkasan').join('\n');
    expect(sheet).not.toMatch(/belum ada program|Belum ada program|Capaian fisik rata-rata|Semua baris ikut dihitung/);
    expect(sheet).toContain('Komitmen menurut pihak');
  });

  it('rules about programs are left open and their flags are not settled', () => {
    const place = memoryWorkplace();
    place.run('menuFillSampleData');
    place.run('menuFlagMismatches');
    const before = shown(place, 'Ketidakcocokan').filter((cell) => cell === 'berlaku').length;
    change(place);
    place.run('menuFlagMismatches');
    const after = shown(place, 'Ketidakcocokan');
    expect(after).not.toContain('selesai');
    expect(after.filter((cell) => cell === 'belum dapat diperiksa').length).toBeGreaterThan(0);
    expect(after.filter((cell) => cell === 'berlaku' || cell === 'belum dapat diperiksa')).toHaveLength(before);
    expect(after).toContain(`M8 Pelaksanaan tanpa perjanjian: ${UNREAD}`);
  });
});

describe('when Program has headers but no rows', () => {
  it('it is an empty table, not an unread one', () => {
    const place = villageWith(rowsGone);
    expect(place.run('menuSummariseMonitoring').message).toContain('0 program diringkas');
    place.run('menuFlagMismatches');
    expect(JSON.stringify([place.grid('Ringkasan'), place.grid('Ketidakcocokan')])).not.toContain('tidak terbaca.');
  });
});

it('a priority list without readable needs does not say that there are none', () => {
  const place = memoryWorkplace();
  place.run('menuFillSampleData');
  const [headers = []] = place.grid('Kebutuhan');
  place.put('Kebutuhan', 1, headers.length + 1, 'Kebutuhan');
  expect(place.run('menuRankPriorities').message).not.toMatch(/\d+ kebutuhan/);
  const unread = UNREAD.replace('Program', 'Kebutuhan');
  expect(shown(place, 'Prioritas').filter((cell) => cell === unread)).toHaveLength(3);
});
