import { assign } from '../src/core/allocation/assignment';
import { pairUp, partnersOf } from '../src/core/allocation/partnerFit';
import { priorityOf, proposeCollaboration } from '../src/core/allocation/proposeCollaboration';
import { spreadFunds } from '../src/core/allocation/spreadFunds';
import type { Grid } from '../src/core/cell';
import { rankNeeds } from '../src/core/priority/rankNeeds';
import { proposalPage } from '../src/core/report/proposalPage';
import { readWorkbook } from '../src/core/table/readWorkbook';
import { TABLES, type VillageData } from '../src/core/tables/tables';
import { wordsFor } from '../src/core/words/words';
import { type BenchSheet, largeVillage } from './largeVillage';

const NEEDS = 300;
const PARTNERS = 100;
const LIMIT = 2000;
const TODAY = '2026-11-23';
const SETTINGS = [
  ['Pengaturan', 'Nilai'],
  ['Nama desa', 'Contoh'],
  ['Kecamatan', 'Contoh'],
  ['Kabupaten/Kota', 'Contoh'],
  ['Provinsi', 'Contoh'],
  ['Dana desa untuk kolaborasi', 500_000_000],
];

/** Every need of 300 scored and open, every partner of 100 with money to give: the largest case that is promised. */
function villageOf(): VillageData {
  const size = {
    needs: NEEDS * 2,
    stakeholders: PARTNERS,
    interests: 1200,
    programs: 60,
    monitoring: 120,
    interactions: 0,
  };
  const made = largeVillage(size);
  const sheets: Record<string, { sheetId: number; name: string; grid: Grid }> = {};
  Object.entries(TABLES).forEach(([name, { sheet }], index) => {
    const found = made.find((one) => one.name === sheet);
    if (found !== undefined) sheets[name] = { sheetId: index + 1, name: sheet, grid: gridOf(found) };
  });
  sheets['settings'] = { sheetId: 99, name: 'Pengaturan', grid: SETTINGS };
  const { data } = readWorkbook({ sheets, locale: 'id_ID', today: TODAY });
  const open = data.rows.needs.filter((need) => need.status !== 'DONE').slice(0, NEEDS);
  return { ...data, rows: { ...data.rows, needs: open } };
}

function gridOf({ name, headers, rows }: BenchSheet): Grid {
  if (name !== 'Stakeholder') return [headers, ...rows];
  const offer = (at: number): number => (1 + ((at * 31) % 60)) * 1_000_000;
  return [[...headers, 'Dana yang dapat diberikan'], ...rows.map((row, at) => [...row, offer(at)])];
}

/** The middle of several runs, in milliseconds. */
function timed(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}

/** How long proposals take for 300 needs and 100 partners, from rows to the page, and where the time goes. */
export function timeAllocation(): void {
  const data = villageOf();
  const needs = rankNeeds(data).scored;
  const partners = partnersOf(data);
  const pairs = pairUp(
    needs.map(({ need }) => need),
    partners,
    data,
  );
  const worths = needs.map((need, at) =>
    (pairs[at] ?? []).map(({ fit }) => (fit.feasible ? priorityOf(need) * fit.low : undefined)),
  );
  const toFund = needs.map((need, at) => ({
    key: need.key,
    priority: priorityOf(need),
    gap: need.funding?.gap,
    pairs: pairs[at] ?? [],
  }));
  const context = { words: wordsFor('id'), now: `${TODAY}T10:00`, rowsRead: 0, data };
  const lines: readonly (readonly [string, number])[] = [
    [
      'fit',
      timed(() =>
        pairUp(
          needs.map(({ need }) => need),
          partners,
          data,
        ),
      ),
    ],
    ['one lead partner per need', timed(() => assign(worths, 'max', new Array<number>(partners.length).fill(2)))],
    ['spread of money, and what more would do', timed(() => spreadFunds(toFund, partners))],
    ['all of it, with the page', timed(() => proposalPage(proposeCollaboration(data), context))],
  ];
  console.log(`\nUsulan Kolaborasi: ${needs.length} needs, ${partners.length} partners (limit ${LIMIT} ms)`);
  for (const [what, milliseconds] of lines) console.log(`${what.padEnd(42)}${milliseconds.toFixed(0).padStart(6)} ms`);
}
