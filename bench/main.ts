import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { setCells } from '../host/model/edit';
import type { WorkbookModel } from '../host/model/types';
import { addSheet, createWorkbook } from '../host/model/workbook';
import { type CompiledBundle, compileBundle, loadBundle } from '../host/runtime/bundle';
import type { RunOutcome } from '../host/runtime/execute';
import { runEntry } from '../host/runtime/run';
import { timeAllocation } from './allocation';
import { ANALYSES, timeAnalyses } from './analysis';
import { CELL_BY_CELL } from './cellByCell';
import { largeVillage, type VillageSize } from './largeVillage';

const NOW = new Date('2026-11-23T03:00:00Z');
const ACTIONS = [
  { entry: 'menuRankPriorities', label: 'Hitung prioritas kolaborasi', most: 100 },
  { entry: 'menuFlagMismatches', label: 'Tandai ketidakcocokan', most: 100 },
  { entry: 'menuMapInterests', label: 'Gambar peta kepentingan', most: 100 },
  { entry: 'menuSummariseMonitoring', label: 'Buat ringkasan pemantauan', most: 100 },
  { entry: 'menuProposeCollaboration', label: 'Susun usulan kolaborasi', most: 100 },
  { entry: 'menuCheckData', label: 'Periksa data', most: 100 },
  { entry: 'menuRefreshAll', label: 'Perbarui semua', most: 300 },
] as const;

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

function workbookOf(size: VillageSize): WorkbookModel {
  const model = createWorkbook({ title: 'bench' });
  for (const { name, headers, dates, rows } of largeVillage(size)) {
    const sheet = addSheet(model, { name, rows: rows.length + 10, columns: 26 });
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

function run(bundle: CompiledBundle, model: WorkbookModel, entry: string): RunOutcome {
  const outcome = runEntry(bundle, model, { entry, trigger: 'menu', now: NOW, answers: ['NO', 'NO', 'NO', 'NO'] });
  if (outcome.state !== 'done') throw new Error(outcome.state === 'failed' ? outcome.error.stack : 'asked a question');
  const alert = outcome.effects.find((effect) => effect.kind === 'alert');
  if (alert?.kind === 'alert') throw new Error(alert.message);
  return outcome;
}

type Row = readonly (string | number)[];

function table(title: string, headers: Row, rows: readonly Row[]): void {
  const lines = [headers, ...rows].map((row) => row.map(String));
  const widths = headers.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const shown = lines.map((line) =>
    line.map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0))).join('  '),
  );
  console.log(
    `\n${title}\n${shown[0]}\n${widths.map((width) => '-'.repeat(width)).join('  ')}\n${shown.slice(1).join('\n')}`,
  );
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const ratio = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)}×`;

/** Counts at several sizes; the second run counts, because the first one adds the result sheet. Returns what is over a limit. */
function countCalls(bundle: CompiledBundle, sizes: readonly number[]): readonly string[] {
  const troubles: string[] = [];
  const outcomes = sizes.map((rows) => {
    const model = workbookOf(square(rows));
    return ACTIONS.map(({ entry }) => ({
      first: run(bundle, model, entry).calls,
      again: run(bundle, model, entry).calls,
    }));
  });
  const rows = ACTIONS.map(({ label, most }, index) => {
    const calls = outcomes.map((of) => of[index]);
    const firsts = calls.map((of) => of?.first.total ?? 0);
    const again = calls.map((of) => of?.again.total ?? 0);
    const late = Math.max(
      ...calls.map((of) => Math.max(of?.first.readsAfterWrite ?? 0, of?.again.readsAfterWrite ?? 0)),
    );
    const reads = Math.max(...calls.flatMap((of) => Object.values(of?.again.readsBySheet ?? {})));
    // A first run may add one call to make its new sheet longer; it is not more than that for any number of rows.
    if (new Set(again).size > 1 || Math.max(...firsts) - Math.min(...firsts) > 1)
      troubles.push(`${label}: the number of calls grows with rows`);
    if (Math.max(...firsts, ...again) > most) troubles.push(`${label}: more than ${most} calls`);
    if (late > 0) troubles.push(`${label}: ${late} reads after a write`);
    if (reads > 2) troubles.push(`${label}: a sheet is read ${reads} times`);
    return [label, ...again, Math.max(...firsts), most, late, reads];
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
  const naive = run(compileBundle({ code: CELL_BY_CELL }), workbookOf(square(rows)), 'rankCellByCell');
  const ours = run(bundle, workbookOf(square(rows)), 'menuRankPriorities');
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

/** The middle of several runs on fresh workbooks: the first runs of a process are slow. */
function timeRefresh(bundle: CompiledBundle, size: VillageSize, times: number): Timing {
  const runs = Array.from({ length: times }, () => run(bundle, workbookOf(size), 'menuRefreshAll'));
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
  const usual = timeRefresh(bundle, at(scale), 3);
  const large = timeRefresh(bundle, at(10 * scale), 1);
  const needs = USUAL.needs * scale;
  const fair = (10 * Math.log2(10 * needs)) / Math.log2(needs);
  const row = (label: string, { total, core }: Timing): Row => [label, ms(total), ms(core), ms(total - core)];
  table(
    'Perbarui semua',
    ['workbook', 'total', 'core', 'services'],
    [
      row(`${needs} needs, ${2 * needs} positions`, usual),
      row(`${10 * needs} needs, ${20 * needs} positions`, large),
      [
        'growth for ten times the rows',
        ratio(large.total / usual.total),
        ratio(large.core / usual.core),
        `n log n: ${ratio(fair)}`,
      ],
    ],
  );
}

/** How long Apps Script would spend on the file itself before any function runs; the middle of several fresh worlds. */
function timeLoading(): void {
  const code = readFileSync('dist/Code.js', 'utf8');
  const times = Array.from({ length: 9 }, () => {
    const context = vm.createContext({});
    const script = new vm.Script(code);
    const start = performance.now();
    script.runInContext(context);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  table(
    'Loading Code.js',
    ['what', 'figure', 'limit'],
    [
      ['evaluation', `${(times[4] ?? 0).toFixed(1)} ms`, '10 ms'],
      ['size', `${(Buffer.byteLength(code) / 1024).toFixed(0)} KB`, '250 KB'],
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
