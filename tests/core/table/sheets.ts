import type { Cell, Grid } from '../../../src/core/cell';
import type { SheetInput } from '../../../src/core/table/layOut';
import { readWorkbook, type WorkbookInput, type WorkbookReading } from '../../../src/core/table/readWorkbook';
import { sentence } from '../../../src/core/table/sentence';
import { TABLES } from '../../../src/core/tables/tables';
import { wordsFor } from '../../../src/core/words/words';

type Role = keyof WorkbookInput['sheets'];

/** Rows of a sheet; shorter ones are filled up with empty cells. */
export function grid(rows: readonly (readonly Cell[])[]): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

export function workbook(
  sheets: Readonly<Partial<Record<Role, readonly (readonly Cell[])[]>>>,
  more: Partial<WorkbookInput> = {},
): WorkbookReading {
  const inputs: Partial<Record<Role, SheetInput>> = {};
  Object.entries(sheets).forEach(([role, rows], index) => {
    const name = role === 'settings' ? 'Pengaturan' : TABLES[role as keyof typeof TABLES].sheet;
    inputs[role as Role] = { sheetId: index + 1, name, grid: grid(rows) };
  });
  return readWorkbook({ sheets: inputs, locale: 'id_ID', today: '2026-11-23', ...more });
}

/** Problems as `code Sheet!A1`, in order; notes and required cells left out unless asked for. */
export function told(reading: WorkbookReading, wanted: 'all' | 'pressing' = 'pressing'): readonly string[] {
  return reading.problems
    .filter((problem) => wanted === 'all' || (problem.severity !== 'note' && problem.code !== 'requiredEmpty'))
    .filter((problem) => wanted === 'all' || problem.code !== 'missingColumn')
    .map((problem) => `${problem.code} ${sentence(problem, wordsFor('id')).split(':')[0]}`);
}
