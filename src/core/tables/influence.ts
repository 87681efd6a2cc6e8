import type { CellRef } from '../cell';

/** The optional sheet of direct influences, actor by actor. It exists only where Pengaturan lets influence be shown. */
export const INFLUENCE_SHEET = 'Pengaruh';

/** Corner cell of the sheet: what stands in it, and the scale. */
export const INFLUENCE_CORNER =
  'Pengaruh baris pada kolom: 0 tidak ada, 1 pada kegiatannya, 2 programnya, 3 tugas pokoknya, 4 keberadaannya';

/** One direct influence 0–4 and the cell it was read from. */
export interface InfluenceScore {
  readonly score: number;
  readonly at: CellRef;
}

/** Direct influences by {@link influenceKey}; what is blank or could not be read is not there. */
export type Influence = ReadonlyMap<string, InfluenceScore>;

/** `SH-001 DESA`: the influence of the first actor on the second. */
export function influenceKey(from: string, on: string): string {
  return `${from} ${on}`;
}
