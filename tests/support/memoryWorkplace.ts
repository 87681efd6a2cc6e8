import { checkData } from '../../src/actions/checkData';
import type { Desk, Outcome } from '../../src/actions/desk';
import { fillSampleData } from '../../src/actions/fillSampleData';
import { flagMismatches } from '../../src/actions/flagMismatches';
import { mapInterests } from '../../src/actions/mapInterests';
import { prepareWorkbook } from '../../src/actions/prepareWorkbook';
import { proposeCollaboration } from '../../src/actions/proposeCollaboration';
import { rankPriorities } from '../../src/actions/rankPriorities';
import { refreshAll } from '../../src/actions/refreshAll';
import { Refusal } from '../../src/actions/refusal';
import { removeSampleData } from '../../src/actions/removeSampleData';
import { summariseMonitoring } from '../../src/actions/summariseMonitoring';
import { memoryWorkbook } from './memoryWorkbook';
import type { MenuEntry, Workplace } from './workplace';

const ACTIONS: Readonly<Record<MenuEntry, (desk: Desk) => Outcome>> = {
  menuRefreshAll: refreshAll,
  menuRankPriorities: rankPriorities,
  menuFlagMismatches: flagMismatches,
  menuMapInterests: mapInterests,
  menuSummariseMonitoring: summariseMonitoring,
  menuProposeCollaboration: proposeCollaboration,
  menuCheckData: checkData,
  menuPrepareWorkbook: prepareWorkbook,
  menuFillSampleData: fillSampleData,
  menuRemoveSampleData: removeSampleData,
};

/** Actions called directly, on a workbook in memory. */
export function memoryWorkplace(): Workplace {
  const book = memoryWorkbook();
  return {
    run: (entry, answers = []) => {
      const left = answers.slice();
      const desk: Desk = {
        open: book.open,
        screen: { confirm: () => left.shift() ?? false, alert: () => undefined, toast: () => undefined },
        exclusively: (work) => work(),
      };
      try {
        return ACTIONS[entry](desk);
      } catch (error) {
        if (error instanceof Refusal) return { state: 'refused', message: error.message };
        throw error;
      }
    },
    grid: (name) => book.sheet(name).cells,
    put: (name, row, column, value) => {
      const sheet = book.sheet(name);
      while (sheet.cells.length < row) sheet.cells.push([]);
      const cells = sheet.cells[row - 1] ?? [];
      while (cells.length < column) cells.push('');
      cells[column - 1] = value;
    },
    addSheet: (name, cells) => void book.addSheet(name, cells),
    rename: (from, to) => {
      book.sheet(from).name = to;
    },
    protect: (name) => {
      book.sheet(name).isProtected = true;
    },
    setLocale: (locale) => {
      book.locale = locale;
    },
    locale: () => book.locale,
    names: () => book.sheets.map((sheet) => sheet.name),
    hidden: () => book.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name),
    everything: () =>
      JSON.stringify(book, (_, value: unknown) => (value instanceof Map ? Array.from(value.entries()) : value)),
  };
}
