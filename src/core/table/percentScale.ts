import type { IndicatorKind } from '../tables/monitoring';
import { nameKey, unitKey } from './indicatorKey';

const COLUMNS = ['actual', 'target', 'targetHigh', 'baseline'] as const;
/** What a row of Pemantauan says in numbers, and of what. */
export type Scaled = Readonly<Partial<Record<(typeof COLUMNS)[number], number | undefined>>> & {
  readonly programId?: string | undefined;
  readonly indicator?: string | undefined;
  readonly unit?: string | undefined;
  readonly kind?: IndicatorKind | undefined;
};

const PERCENT = /%|\b(persen|prosen|persentase|prosentase)\b/i;
const PERSONS = /^(orang|org|jiwa|kk|keluarga|warga|peserta|siswa|murid|anak|balita|kader)\b/i;
/** A cell of 200% holds 2; beyond that a number is hardly a share. */
const LARGEST_SHARE = 2;
/** How far above the largest other value a percent may lie and still be meant on its scale. */
const WITHIN = 5;

/**
 * The values of one indicator that seem to be cells of percents, which hold 0.75 for 75%, among values that were typed as
 * plain numbers; empty when all stand on one scale.
 *
 * Only values are read, not formats, so 0.75 of 100 in percent, or of 100 persons, may be 75 or less than one. 0.75 of 5 %
 * is taken at its word, because 75 of 5 is not what a report says; so are 0.75 of 1, which is 75 of 100.
 */
export function fractionsAmong(rows: readonly Scaled[]): ReadonlySet<number> {
  const values = rows.reduce<readonly number[]>(
    (all, row) => all.concat(COLUMNS.map((column) => Math.abs(row[column] ?? 0))),
    [],
  );
  const largest = Math.max(...values);
  const small = values.filter((value) => value > 0 && value <= 1 && 100 * value <= WITHIN * largest);
  if (largest <= LARGEST_SHARE || small.length === 0) return new Set();
  const isPercent = rows.some((row) => row.kind === 'PERCENTAGE' || PERCENT.test(row.unit ?? ''));
  const isWhole = rows.every((row) => row.unit === undefined || PERSONS.test(row.unit));
  return new Set(small.filter((value) => isPercent || (isWhole && !Number.isInteger(value))));
}

/** Rows by indicator, with the values that stand on another scale than the rest and the column that holds one. */
export function mixedScales<R extends Scaled>(
  rows: readonly R[],
): readonly { readonly row: R; readonly column: string; readonly value: number; readonly largest: number }[] {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    if (row.indicator === undefined) continue;
    const key = [row.programId ?? '', nameKey(row.indicator), unitKey(row.unit)].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return Array.from(groups.values()).flatMap((group) => {
    const fractions = fractionsAmong(group);
    if (fractions.size === 0) return [];
    const largest = Math.max(...group.flatMap((row) => COLUMNS.map((column) => Math.abs(row[column] ?? 0))));
    return group.flatMap((row) => {
      const column = COLUMNS.find((each) => fractions.has(Math.abs(row[each] ?? 0)));
      return column === undefined ? [] : [{ row, column, value: row[column] ?? 0, largest }];
    });
  });
}
