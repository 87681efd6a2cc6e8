import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { type Row, table } from './table';

/** What is read when it is first called, and from which size on it would be too much. */
const PARTS = ['Analysis', 'English', 'Setup'];
const TIMES = 9;

const textOf = (file: string): string => readFileSync(`dist/${file}`, 'utf8');
const kilobytes = (text: string): string => `${(Buffer.byteLength(text) / 1024).toFixed(0)} KB`;

/** The middle of several runs, in milliseconds; `prepare` is not timed. */
function middleOf<T>(prepare: () => T, work: (prepared: T) => unknown): string {
  const times = Array.from({ length: TIMES }, () => {
    const prepared = prepare();
    const start = performance.now();
    work(prepared);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return `${(times[Math.floor(TIMES / 2)] ?? 0).toFixed(1)} ms`;
}

/** A fresh world that has run Code.js and serves its HTML files. */
function worldOf(code: string): vm.Context {
  const read: string[] = [];
  const createHtmlOutputFromFile = (name: string) => {
    read.push(name);
    return { getContent: () => textOf(`${name}.html`) };
  };
  const world = vm.createContext({ HtmlService: { createHtmlOutputFromFile }, read });
  vm.runInContext(code, world);
  return world;
}

/** The panel's door is behind Analysis; called without a name it opens the part and does no more. */
function loadAnalysis(world: vm.Context): void {
  vm.runInContext("KolaborasiDesa.panelCall('', '[]')", world);
  if (String(world['read']) !== 'Analysis') throw new Error(`read ${String(world['read'])}, not Analysis alone`);
}

/** How long Apps Script would spend on the files themselves before any function does its work, in fresh worlds. */
export function timeLoading(): void {
  const code = textOf('Code.js');
  const script = new vm.Script(code);
  const evaluation = middleOf(
    () => vm.createContext({}),
    (world) => script.runInContext(world),
  );
  const sizes = PARTS.map((part): Row => [`size of ${part}`, kilobytes(textOf(`${part}.html`)), '']);
  table(
    'Loading Code.js, and the parts that are read when they are first called',
    ['what', 'figure', 'limit'],
    [
      ['evaluation of Code.js', evaluation, '10 ms'],
      ['size of Code.js', kilobytes(code), '250 KB'],
      ...sizes,
      ['reading and evaluation of Analysis', middleOf(() => worldOf(code), loadAnalysis), ''],
    ],
  );
}
