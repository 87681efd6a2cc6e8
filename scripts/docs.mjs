// npm run docs: rewrites docs/kamus-data.md from the table declarations. A test fails when it is out of date.
import { writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const entry = `
  export { dictionary } from './src/core/table/dictionary';
  export { TABLES } from './src/core/tables/tables';
  export { settings } from './src/core/tables/settings';
`;

export async function dictionaryText() {
  const result = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    tsconfigRaw: '{}',
  });
  const code = Buffer.from(result.outputFiles[0].contents).toString('base64');
  const { dictionary, TABLES, settings } = await import(`data:text/javascript;base64,${code}`);
  return dictionary(TABLES, settings);
}

await writeFile('docs/kamus-data.md', await dictionaryText());
