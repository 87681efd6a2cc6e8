import { readFileSync } from 'node:fs';
import { setCells } from '../host/model/edit';
import type { WorkbookModel } from '../host/model/types';
import { addSheet, createWorkbook } from '../host/model/workbook';
import { type CompiledBundle, compileBundle, loadBundle } from '../host/runtime/bundle';
import type { RunOutcome } from '../host/runtime/execute';
import { runEntry } from '../host/runtime/run';
import { timeAllocation } from './allocation';
import { ANALYSES, timeAnalyses } from './analysis';
import { CELL_BY_CELL } from './cellByCell';
import { everythingOn } from './everythingOn';
import { type BenchSheet, largeVillage, type VillageSize } from './largeVillage';
import { timeLoading } from './loading';
import { ms, type Row, ratio, table } from './table';

const NOW = new Date('2026-11-23T03:00:00Z');
/** An earlier run, so that Riwayat holds a state of every program to compare with. */
const EARLIER = new Date('2026-08-20T03:00:00Z');
/** What Perbarui semua may take for the usual village. */
const MOST_MILLISECONDS = 2500;
/** And for its first four results. */
const FOUR_LIMIT = '1500 ms, core 500 ms';
interface CountedAction {
  readonly entry: string;
  readonly label: string;
  readonly most: number;
  /** With everything optional as well. */
  readonly everything?: true;
  /** Sheets that a first run adds; each may cost one call to make it longer, for any number of rows. */
  readonly added: number;
}

const ACTIONS: readonly CountedAction[] = [
  { entry: 'menuRankPriorities', label: 'Hitung prioritas kolaborasi', most: 100, added: 1 },
  { entry: 'menuFlagMismatches', label: 'Tandai ketidakcocokan', most: 100, added: 1 },
  { entry: 'menuMapInterests', label: 'Gambar peta kepentingan', most: 100, added: 1 },
  { entry: 'menuSummariseMonitoring', label: 'Buat ringkasan pemantauan', most: 100, added: 2 },
  { entry: 'menuProposeCollaboration', label: 'Susun usulan kolaborasi', most: 100, added: 1 },
  { entry: 'menuCheckData', label: 'Periksa data', most: 100, added: 1 },
  { entry: 'menuRefreshAll', label: 'Perbarui semua', most: 300, added: 1 },
  { entry: 'menuRefreshAll', label: 'Perbarui semua, influence on', most: 300, added: 7, everything: true },
];

/** Every table with the same number of rows, for counting calls. */
const square = (rows: number): VillageSize => ({
  needs: rows,
  stakeholders: rows,
  interests: rows,
  programs: rows,
  monitoring: rows,
  interactions: rows,
});

/** A village of the size that Perbarui semua has to manage. */
const USUAL: VillageSize = {
  needs: 1000,
  stakeholders: 200,
  interests: 2000,
  programs: 300,
  monitoring: 3000,
  interactions: 500,
};

function workbookOf(sheets: readonly BenchSheet[]): WorkbookModel {
  const model = createWorkbook({ title: 'bench' });
  for (const { name, headers, dates, rows } of sheets) {
    const columns = Math.max(26, headers.length);
    const sheet = addSheet(model, { name, rows: rows.length + 10, columns });
    const edits = [headers, ...rows].flatMap((cells, row) =>
      cells.map((value, column) => ({
        row: row + 1,
        column: column + 1,
        patch: {
          value: value === '' ? null : value,
          ...(row > 0 && dates.includes(headers[column] ?? '') ? { numberFormat: 'dd/mm/yyyy' } : {}),
        },
      })),
    );
    setCells(model, sheet.id, edits);
  }
  return model;
}

function run(bundle: CompiledBundle, model: WorkbookModel, entry: string, now = NOW): RunOutcome {
  const outcome = runEntry(bundle, model, { entry, trigger: 'menu', now, answers: ['NO', 'NO', 'NO', 'NO'] });
  if (outcome.state !== 'done') throw new Error(outcome.state === 'failed' ? outcome.error.stack : 'asked a question');
  const alert = outcome.effects.find((effect) => effect.kind === 'alert');
  if (alert?.kind === 'alert') throw new Error(alert.message);
  return outcome;
}

const rangeOf = (counts: readonly number[]): string =>
  Array.from(new Set([Math.min(...counts), Math.max(...counts)])).join('–');

/** Counts at several sizes; the second run counts, because the first one adds the result sheet. Returns what is over a limit. */
function countCalls(bundle: CompiledBundle, sizes: readonly number[]): readonly string[] {
  const troubles: string[] = [];
  const outcomes = sizes.map((rows) => {
    const plain = workbookOf(largeVillage(square(rows)));
    const full = workbookOf(everythingOn(largeVillage(square(rows))));
    return ACTIONS.map(({ entry, everything }) => {
      const model = everything ? full : plain;
      return { first: run(bundle, model, entry).calls, again: run(bundle, model, entry).calls };
    });
  });
  const rows = ACTIONS.map(({ label, most, added }, index) => {
    const calls = outcomes.map((of) => of[index]);
    const firsts = calls.map((of) => of?.first.total ?? 0);
    const again = calls.map((of) => of?.again.total ?? 0);
    const late = Math.max(
      ...calls.map((of) => Math.max(of?.first.readsAfterWrite ?? 0, of?.again.readsAfterWrite ?? 0)),
    );
    const reads = Math.max(...calls.flatMap((of) => Object.values(of?.again.readsBySheet ?? {})));
    if (new Set(again).size > 1 || Math.max(...firsts) - Math.min(...firsts) > added)
      troubles.push(`${label}: the number of calls grows with rows`);
    if (Math.max(...firsts, ...again) > most) troubles.push(`${label}: more than ${most} calls`);
    if (late > 0) troubles.push(`${label}: ${late} reads after a write`);
    if (reads > 2) troubles.push(`${label}: a sheet is read ${reads} times`);
    return [label, ...again, rangeOf(firsts), most, late, reads];
  });
  const headers = [
    'service calls',
    ...sizes.map((size) => `${size} rows`),
    'first run',
    'limit',
    'late reads',
    'reads/sheet',
  ];
  table('Service calls per action', headers, rows);
  return troubles;
}

function compareWithCellByCell(bundle: CompiledBundle, rows: number): void {
  const naive = run(compileBundle({ code: CELL_BY_CELL }), workbookOf(largeVillage(square(rows))), 'rankCellByCell');
  const ours = run(bundle, workbookOf(largeVillage(square(rows))), 'menuRankPriorities');
  table(
    `The ranking of ${rows} needs, cell by cell and in blocks`,
    ['way', 'service calls', 'host time', 'calls, ours = 1'],
    [
      [
        'cell by cell (score only)',
        naive.calls.total,
        ms(naive.milliseconds),
        ratio(naive.calls.total / ours.calls.total),
      ],
      ['this add-on (score, support, funding, reasons)', ours.calls.total, ms(ours.milliseconds), ratio(1)],
    ],
  );
}

interface Timing {
  readonly total: number;
  readonly core: number;
}

/** What is refreshed, and on which workbook. */
interface Refresh {
  readonly bundle: CompiledBundle;
  readonly entry: string;
  readonly sheets: readonly BenchSheet[];
}

/** The middle of several second runs on fresh workbooks: results of an earlier run stand there, Riwayat is filled. */
function timeRefresh({ bundle, entry, sheets }: Refresh, times: number): Timing {
  const runs = Array.from({ length: times }, () => {
    const model = workbookOf(sheets);
    run(bundle, model, entry, EARLIER);
    return run(bundle, model, entry);
  });
  const middle = runs.sort((a, b) => a.milliseconds - b.milliseconds)[Math.floor(times / 2)];
  const total = middle?.milliseconds ?? 0;
  return { total, core: total - (middle?.serviceMilliseconds ?? 0) };
}

function timeEverything(bundle: CompiledBundle, scale: number): void {
  const at = (factor: number): VillageSize => ({
    needs: USUAL.needs * factor,
    stakeholders: USUAL.stakeholders * factor,
    interests: USUAL.interests * factor,
    programs: USUAL.programs * factor,
    monitoring: USUAL.monitoring * factor,
    interactions: USUAL.interactions * factor,
  });
  const whole = (factor: number): Refresh => ({
    bundle,
    entry: 'menuRefreshAll',
    sheets: everythingOn(largeVillage(at(factor))),
  });
  const usual = timeRefresh(whole(scale), 5);
  const large = timeRefresh(whole(10 * scale), 1);
  const first = compileBundle({ code: readFileSync('build/fourResults.js', 'utf8') });
  const four = timeRefresh({ bundle: first, entry: 'refreshFour', sheets: largeVillage(at(scale)) }, 5);
  const needs = USUAL.needs * scale;
  const fair = (10 * Math.log2(10 * needs)) / Math.log2(needs);
  const row = (label: string, { total, core }: Timing, limit: string): Row => [
    label,
    ms(total),
    ms(core),
    ms(total - core),
    limit,
  ];
  table(
    'Perbarui semua; everything on is influence of 40 partners, offers, Aset, Riwayat of an earlier run; second runs',
    ['workbook', 'total', 'core', 'services', 'limit'],
    [
      row(`${needs} needs: Prioritas, Ketidakcocokan, Ringkasan, Periksa Data`, four, scale === 1 ? FOUR_LIMIT : ''),
      row(`${needs} needs, ${2 * needs} positions, everything on`, usual, scale === 1 ? ms(MOST_MILLISECONDS) : ''),
      row(`${10 * needs} needs, ${20 * needs} positions, everything on`, large, ''),
      [
        'growth for ten times the rows',
        ratio(large.total / usual.total),
        ratio(large.core / usual.core),
        `n log n: ${ratio(fair)}`,
        '',
      ],
    ],
  );
}

const smoke = process.argv.includes('--smoke');
const bundle = loadBundle('dist');
const troubles = process.argv.includes('--times') ? [] : countCalls(bundle, smoke ? [10, 300] : [10, 1000, 10_000]);
timeLoading();
table('Analyses', ['analysis', 'first run', 'middle of five', 'limit'], timeAnalyses(ANALYSES, 5));
compareWithCellByCell(bundle, smoke ? 100 : 1000);
timeEverything(bundle, smoke ? 0.1 : 1);
timeAllocation();
for (const trouble of troubles) console.error(`over its limit: ${trouble}`);
process.exitCode = troubles.length === 0 ? 0 : 1;
