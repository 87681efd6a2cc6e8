import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dictionary } from '../src/core/table/dictionary';
import { settings } from '../src/core/tables/settings';
import { TABLES } from '../src/core/tables/tables';

describe('docs', () => {
  it('keeps the data dictionary in step with the declarations (npm run docs)', () => {
    expect(readFileSync('docs/kamus-data.md', 'utf8')).toBe(dictionary(Object.values(TABLES), settings));
  });
});
