// npm run bench [-- --smoke | --times]: service calls and times, side by side. Counts over a limit fail; times are printed only.
import { build } from 'esbuild';
import { buildParts } from '../build.mjs';

await buildParts(['dist']);
await build({
  entryPoints: ['bench/main.ts'],
  outfile: 'build/bench.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  tsconfigRaw: '{}',
  logLevel: 'warning',
});
await build({
  entryPoints: ['bench/fourResults.ts'],
  outfile: 'build/fourResults.js',
  bundle: true,
  format: 'iife',
  globalName: 'Bench',
  footer: { js: 'function refreshFour() { return Bench.refreshFour(); }' },
  target: 'es2019',
  charset: 'utf8',
  tsconfigRaw: '{}',
  logLevel: 'warning',
});
await import('../build/bench.mjs');
