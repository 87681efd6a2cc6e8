import { expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import { workbook } from './sheets';

const CASES: readonly (readonly [cell: Cell, unit: Cell, read: number | undefined, said: string, because: string])[] = [
  [2000, 'm', 2000, '', 'a number alone'],
  ['500 m', 'm', 500, 'wordLeftOut', 'the same unit'],
  ['500 m', 'Meter', 500, 'wordLeftOut', 'in another spelling'],
  ['500 meter', 'm', 500, 'wordLeftOut', 'the other way round'],
  ['500 m', 'meter lari', 500, 'wordLeftOut', 'with a word behind it'],
  ['75%', '%', 75, 'wordLeftOut', 'percent'],
  ['75%', 'persen KK', 75, 'wordLeftOut', 'percent of something'],
  ['3 embung', 'Embung', 3, 'wordLeftOut', 'a unit of its own'],
  ['2 km', 'm', undefined, 'unitDiffers', 'two kilometres are not two metres'],
  ['200 m2', 'm', undefined, 'unitDiffers', 'an area is no length'],
  ['200 m', 'meter persegi', undefined, 'unitDiffers', 'nor a length an area'],
  ['75%', 'orang', undefined, 'unitDiffers', 'percent are no persons'],
  ['50 KK', 'orang', undefined, 'unitDiffers', 'families are no persons'],
  ['25 juta', 'Rp juta', undefined, 'unitDiffers', 'millions of millions, or not: nobody can tell'],
  ['25 juta', 'Rp', 25_000_000, 'abbreviated', 'Satuan says nothing of millions'],
  ['25 juta', 'jutaan rupiah', undefined, 'unitDiffers', 'a Satuan says its size as a header does'],
  ['20 peserta', 'orang', 20, 'wordLeftOut', 'persons are persons'],
  ['10 unit', 'buah', 10, 'wordLeftOut', 'both count pieces'],
  ['2 km', '', 2, 'wordLeftOut', 'nothing in Satuan to differ from'],
];

test.each(CASES)('%j with Satuan %j gives %s %s: %s', (cell, unit, read, said) => {
  const reading = workbook({
    needs: [
      ['Kebutuhan', 'Bidang', 'Lokasi', 'Volume', 'Satuan'],
      ['Jalan', 2, 'Krajan', cell, unit],
    ],
  });
  const [row] = reading.data.rows.needs;
  expect([row?.volume, row?.origin.unread.has('volume')]).toEqual([read, read === undefined]);
  const about = reading.problems.filter(({ at }) => at.column === 4 && at.row === 2).map(({ code }) => code);
  expect(about).toEqual(said === '' ? [] : [said]);
});
