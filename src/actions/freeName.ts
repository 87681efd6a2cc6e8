import type { SheetDescription } from '../core/workbook';

/** The template's name for a new sheet, or the same with a number when a sheet of another kind has that name. */
export function freeName(name: string, sheets: readonly SheetDescription[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  if (!taken.has(name.toLowerCase())) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`.toLowerCase())) number += 1;
  return `${name} ${number}`;
}
