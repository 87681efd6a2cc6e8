import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeXlsx } from '../files/writeXlsx';
import { recalculate } from '../model/formula/engine';
import type { WorkbookModel } from '../model/types';
import { createWorkbook } from '../model/workbook';
import type { AddOn } from '../server/addOn';
import { runWithYes, SAMPLE_ENTRIES } from '../server/prepareSample';
import { withoutEmptyFirst } from '../server/withoutEmptyFirst';
import { cliWords } from '../words';
import { badOption } from './badOption';
import type { ExitCode, Surroundings } from './runCommand';
import { WriteTrouble, writeFileSafely } from './writeFile';

const [PREPARE, FILL] = SAMPLE_ENTRIES;
/** The files and the entries that make each of them. */
const TEMPLATES = [
  { name: 'templat-kosong', entries: [PREPARE] },
  { name: 'templat-contoh', entries: [PREPARE, FILL] },
];

/** `npm run template`: writes the template as the add-on makes it, empty and with the sample village. */
export function templateCommand(args: readonly string[], around: Surroundings): ExitCode {
  if (args.includes('--help') || args.includes('-h')) {
    around.print(cliWords.templateHelp);
    return 0;
  }
  let folder: string;
  try {
    folder = parseArgs({ args: [...args], options: { 'out-dir': { type: 'string', default: '.' } } }).values['out-dir'];
  } catch (error) {
    around.complain(badOption(error, 'npm run template'));
    return 2;
  }
  const addOn = around.loadAddOn({ bundle: undefined, today: undefined });
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, entries } of TEMPLATES) {
      const reason = write(addOn, join(folder, `${name}.xlsx`), name, entries);
      if (reason !== undefined) {
        around.complain(cliWords.failed(reason));
        return 1;
      }
      around.print(cliWords.templateWritten(join(folder, `${name}.xlsx`)));
    }
    return 0;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!(error instanceof WriteTrouble) && code === '') throw error;
    around.complain(error instanceof WriteTrouble ? error.message : cliWords.cannotWrite(folder, code));
    return 4;
  }
}

/** Says why it failed, or nothing. */
function write(addOn: AddOn, path: string, title: string, entries: readonly string[]): string | undefined {
  const model: WorkbookModel = createWorkbook({ title });
  for (const entry of entries) {
    const reason = addOn.hasEntry(entry) ? runWithYes(addOn, model, entry) : cliWords.missingEntry(entry);
    if (reason !== undefined) return reason;
  }
  withoutEmptyFirst(model);
  recalculate(model, addOn.custom(model));
  // The template is made by the program, so an older one may be replaced.
  writeFileSafely(path, writeXlsx(model, { customFunctions: addOn.customNames }), true);
  return undefined;
}
