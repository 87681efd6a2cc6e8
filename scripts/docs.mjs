// npm run docs: rewrites docs/kamus-data.md from the table declarations. A test fails when it is out of date.
import { writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

await build({
  stdin: {
    contents: `
      export { dictionary } from './src/core/table/dictionary';
      export { TABLES } from './src/core/tables/tables';
      export { settings } from './src/core/tables/settings';
    `,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  outfile: 'build/docs.mjs',
  bundle: true,
  format: 'esm',
  tsconfigRaw: '{}',
  logLevel: 'warning',
});
const { dictionary, TABLES, settings } = await import('../build/docs.mjs');
await writeFile('docs/kamus-data.md', dictionary(Object.values(TABLES), settings));
