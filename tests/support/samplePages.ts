import type { Desk } from '../../src/actions/desk';
import { resultPages } from '../../src/actions/explainFigures';
import { fillSampleData } from '../../src/actions/fillSampleData';
import { prepareWorkbook } from '../../src/actions/prepareWorkbook';
import { readVillage, type Village } from '../../src/actions/readVillage';
import { refreshAll } from '../../src/actions/refreshAll';
import type { Cell } from '../../src/core/cell';
import type { Page } from '../../src/core/report/page';
import { type MemorySheet, memoryWorkbook } from './memoryWorkbook';

/** How the sample village is looked at. */
export interface Outlook {
  readonly language: 'Indonesia' | 'English';
  /** Whether the village shows influence and has filled in who influences whom. */
  readonly influence: boolean;
}

export interface SampleResults {
  readonly village: Village;
  readonly pages: readonly Page[];
  /** Everything that stands on the input sheets. */
  readonly inputs: readonly Cell[];
}

/** Every result page of the sample village, made from a workbook in memory that has an older snapshot in its Riwayat. */
export function sampleResults({ language, influence }: Outlook): SampleResults {
  const book = memoryWorkbook('2026-11-20T09:00');
  const desk: Desk = {
    open: book.open,
    screen: { confirm: () => false, alert: () => undefined, toast: () => undefined },
    exclusively: (work) => work(),
  };
  fillSampleData(desk);
  const settings = book.sheet('Pengaturan');
  set(settings, 'Bahasa', language);
  if (influence) {
    set(settings, 'Tampilkan skor pengaruh', 'Ya');
    prepareWorkbook(desk);
    fillInfluence(book.sheet('Pengaruh'));
  }
  refreshAll(desk);
  moveOn(book.sheet('Pemantauan'));
  book.now = '2026-11-23T10:00';
  const inputs = book.sheets.reduce<Cell[]>((all, sheet) => all.concat(...sheet.cells), []);
  const village = readVillage(book.open());
  return { village, pages: resultPages(village), inputs };
}

function set(sheet: MemorySheet, label: string, value: Cell): void {
  const row = sheet.cells.find((cells) => cells[0] === label);
  if (row === undefined) throw new Error(`no setting ${label}`);
  row[1] = value;
}

function fillInfluence(sheet: MemorySheet): void {
  sheet.cells.forEach((cells, row) => {
    for (let column = 1; row > 0 && column < cells.length; column += 1)
      if (column !== row) cells[column] = (row * 3 + column) % 5;
  });
}

/** New results since the last snapshot, so that programs have moved. */
function moveOn(sheet: MemorySheet): void {
  const column = (sheet.cells[0] ?? []).indexOf('Capaian');
  for (const cells of sheet.cells.slice(1, 6)) {
    const value = cells[column];
    if (typeof value === 'number') cells[column] = value + 1;
  }
}
