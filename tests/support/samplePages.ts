import type { Desk } from '../../src/actions/desk';
import { resultPages } from '../../src/actions/explainFigures';
import { fillSampleData } from '../../src/actions/fillSampleData';
import { readVillage } from '../../src/actions/readVillage';
import type { Page } from '../../src/core/report/page';
import { memoryWorkbook } from './memoryWorkbook';

/** Every result page of the sample village, made from a workbook in memory. */
export function samplePages(): readonly Page[] {
  const book = memoryWorkbook();
  const desk: Desk = {
    open: book.open,
    screen: { confirm: () => false, alert: () => undefined, toast: () => undefined },
    exclusively: (work) => work(),
  };
  fillSampleData(desk);
  return resultPages(readVillage(book.open()));
}
