import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../../src/core/cell';
import { developments } from '../../../src/core/monitoring/development';
import {
  HISTORY_COLUMNS,
  type History,
  historyColumns,
  historyRows,
  readHistory,
} from '../../../src/core/monitoring/history';
import { summariseMonitoring } from '../../../src/core/monitoring/summarise';
import { wordsFor } from '../../../src/core/words/words';
import { TODAY, type VillageSketch, village } from '../../support/village';

const words = wordsFor('id');
const HEADERS = HISTORY_COLUMNS.map(({ header }) => header);
const MOMENT = { now: `${TODAY}T14:05`, serial: 46349.5 };

const SKETCH: VillageSketch = {
  programs: [
    { id: 'PR-001', name: 'Pipa', stage: 'IMPLEMENTATION', villageCost: 100 },
    { name: 'Tanpa ID', stage: 'IMPLEMENTATION' },
  ],
  monitoring: [
    {
      programId: 'PR-001',
      indicator: 'Pipa',
      kind: 'PERCENTAGE',
      target: 80,
      actual: 60,
      realisedAmount: 40,
      period: { start: '2026-10-01', end: '2026-10-31', label: 'Oktober 2026' },
    },
  ],
};
const summary = summariseMonitoring(village(SKETCH));

/** A row as an earlier run left it; figures by header, the rest empty. */
function line(key: string, cells: Readonly<Record<string, Cell>> = {}): readonly Cell[] {
  return HEADERS.map((header) => (header === 'Kunci' ? key : (cells[header] ?? '')));
}

const STATE = {
  Tahap: 'Pelaksanaan',
  'Capaian fisik %': 75,
  'Serapan dana %': 40,
  Rencana: 100,
  Realisasi: 40,
  Status: 'Perlu perhatian',
};

function historyOf(grid: Grid, sample = false): History {
  const found = readHistory({ sheetId: 9, name: 'Riwayat', grid }, sample);
  if (found === undefined) throw new Error('not recognised');
  return found;
}

const rowsAfter = (grid: Grid, sample = false) => historyRows(summary, historyOf(grid, sample), MOMENT, words);

describe('the sheet Riwayat', () => {
  test.each<[Grid, string]>([
    [[HEADERS], 'as it was made'],
    [[HEADERS.slice().reverse()], 'columns may be moved'],
    [[['Catatan rapat', '', ''], [], ['Catatan', ...HEADERS, 'Rapat']], 'rows above and columns beside may be added'],
    [[line('2026-11-20T10:00|PR-001', STATE), HEADERS], 'sorting may have taken the header along'],
    [[['Kunci', ' ID PROGRAM ', 'waktu']], 'columns may be dropped as long as it can be told what it is'],
  ])('%j is recognised, because %s', (grid) => {
    expect(historyColumns(grid)).toBeDefined();
  });

  test.each<[Grid, string]>([
    [[], 'nothing stands there'],
    [[['Waktu', 'Kegiatan', 'Kunci']], 'a sheet of their own'],
    [[HEADERS.filter((header) => header !== 'Kunci')], 'without keys no row can be told from another'],
  ])('%j is not, because %s', (grid) => {
    expect(historyColumns(grid)).toBeUndefined();
  });

  test('one row per program with an id; a program without one could not be found again', () => {
    const rows = rowsAfter([HEADERS]);
    expect(rows).toEqual([
      {
        time: { date: TODAY, serial: 46349.5 },
        programId: 'PR-001',
        program: 'Pipa',
        stage: 'Pelaksanaan',
        physical: 75,
        absorption: 40,
        planned: 100,
        realised: 40,
        spi: null,
        status: 'Perlu perhatian',
        key: '2026-11-23T14:05|PR-001',
      },
    ]);
  });

  test.each<[readonly (readonly Cell[])[], number, string]>([
    [[line(`${TODAY}T09:00|PR-001`, STATE)], 0, 'nothing changed since the last row of the day'],
    [[line('2026-11-22T09:00|PR-001', STATE)], 1, 'a new day is worth a row even when nothing changed'],
    [[line(`${TODAY}T09:00|PR-001`, { ...STATE, Realisasi: 39 })], 1, 'a figure changed'],
    [[line(`${TODAY}T09:00|PR-001`, { ...STATE, 'Capaian fisik %': '' })], 1, 'unknown became known'],
    [
      [line(`${TODAY}T11:00|PR-001`, { ...STATE, Realisasi: 39 }), line(`${TODAY}T09:00|PR-001`, STATE)],
      1,
      'the latest minute counts, however the rows were sorted',
    ],
    [[line(`${TODAY}T09:00|PR-001`, { ...STATE, Program: 'Nama lama' })], 0, 'a new name is no new state'],
    [[line(`${TODAY}T09:00|PR-002`, STATE)], 1, 'another program'],
    [[line('diubah orang', STATE)], 1, 'a row whose key somebody changed is theirs'],
    [[line(`${TODAY}T09:00|contoh PR-001`, STATE)], 1, 'a row of the sample village is not of this program'],
  ])('after %j it appends %d rows, because %s', (lines, count) => {
    expect(rowsAfter([HEADERS, ...lines]).length).toBe(count);
  });

  test('a column that people dropped is not compared', () => {
    const without = (cells: readonly Cell[]): readonly Cell[] => cells.filter((_, at) => HEADERS[at] !== 'Realisasi');
    const old = line(`${TODAY}T09:00|PR-001`, { ...STATE, Realisasi: 1 });
    expect(rowsAfter([without(HEADERS), without(old)])).toEqual([]);
  });

  test('while the sample village is filled in, rows say so in their key', () => {
    expect(rowsAfter([HEADERS], true)[0]?.key).toBe(`${TODAY}T14:05|contoh PR-001`);
    expect(rowsAfter([HEADERS, line(`${TODAY}T09:00|contoh PR-001`, STATE)], true)).toEqual([]);
  });
});

describe('how a program moved', () => {
  const trendsAfter = (lines: readonly (readonly Cell[])[]) =>
    developments(summary, historyOf([HEADERS, ...lines])).map(({ since, physical, absorption }) => [
      since,
      physical.trend,
      physical.points,
      absorption.trend,
    ]);

  test.each<[readonly (readonly Cell[])[], unknown, string]>([
    [[], [], 'one run alone says nothing'],
    [[line(`${TODAY}T08:00|PR-001`, STATE)], [], 'two runs of one day say nothing'],
    [
      [line('2026-11-20T08:00|PR-001', { ...STATE, 'Capaian fisik %': 60 })],
      [['2026-11-20', 'up', 15, 'same']],
      '75 after 60',
    ],
    [
      [line('2026-11-20T08:00|PR-001', { ...STATE, 'Serapan dana %': 40.5, 'Capaian fisik %': 75.04 })],
      [['2026-11-20', 'same', expect.closeTo(-0.04, 9), 'down']],
      'a step nobody can see on the sheet is none',
    ],
    [
      [
        line('2026-11-22T08:00|PR-001', { ...STATE, 'Capaian fisik %': 80 }),
        line('2026-11-20T08:00|PR-001', { ...STATE, 'Capaian fisik %': 60 }),
      ],
      [['2026-11-22', 'down', -5, 'same']],
      'the last earlier day counts, however rows are sorted',
    ],
    [
      [line('2026-11-20T08:00|PR-001', { ...STATE, 'Capaian fisik %': '60 persen' })],
      [['2026-11-20', undefined, undefined, 'same']],
      'a figure that became text is unknown',
    ],
    [[line('2026-12-20T08:00|PR-001', STATE)], [], 'a row of a later day is no earlier state'],
  ])('after %j: %j, because %s', (lines, expected) => {
    expect(trendsAfter(lines)).toEqual(expected);
  });
});
