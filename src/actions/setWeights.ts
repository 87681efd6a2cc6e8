import type { Grid } from '../core/cell';
import {
  WEIGHT_INPUTS,
  type WeightChoice,
  type WeightEntry,
  type WeightForm,
  type WeightPreview,
  weightEntries,
  weightForm,
  weightPreview,
  withEntries,
} from '../core/priority/weights/weightForm';
import { weightReasons } from '../core/priority/weights/weightSentences';
import { weightsInForce } from '../core/priority/weights/weightsInForce';
import { readSettings, type SettingsReading } from '../core/table/readSettings';
import { bareContext } from '../core/table/readWorkbook';
import { sentence } from '../core/table/sentence';
import { settings } from '../core/tables/settings';
import { type Words, wordsFor } from '../core/words/words';
import type { Edit, SheetDescription, Workbook } from '../core/workbook';
import { type Desk, done, type Outcome } from './desk';
import { findSheets } from './findSheets';
import { Refusal } from './refusal';
import { troubleSentences } from './troubleSentences';

/** What "Atur bobot" shows: the way in force, every input as it stands, and the weights. */
export function openWeights(desk: Desk): WeightForm {
  const { reading, grid, words } = readPengaturan(desk.open());
  return weightForm(reading, grid, words);
}

/** "Lihat bobot": the weights a choice would give; nothing is written. */
export function previewWeights(desk: Desk, choice: WeightChoice): WeightPreview {
  const { reading, words } = planned(readPengaturan(desk.open()), choice);
  return weightPreview(reading, words);
}

/** "Simpan ke Pengaturan": writes the way of weighing and the inputs of that way that changed. */
export function setWeights(desk: Desk, choice: WeightChoice): Outcome {
  return desk.exclusively(() => {
    const workbook = desk.open();
    const now = readPengaturan(workbook);
    const { sheet, words } = now;
    if (!workbook.canEdit(sheet.sheetId)) throw new Refusal(words.actions.protectedSheet(sheet.name));
    const { reading, entries } = planned(now, choice);
    refuseUnread(reading, entries, words);
    const troubles = workbook.apply(editsOf(now, entries));
    const inForce = weightsInForce(reading);
    const open = inForce.source === 'settings' ? [] : weightReasons(inForce, words);
    return done([words.weights.saved, ...open, ...troubleSentences(troubles, words)].join(' '));
  });
}

interface Pengaturan {
  readonly sheet: SheetDescription;
  readonly grid: Grid;
  readonly reading: SettingsReading;
  readonly words: Words;
  /** Reads another version of the sheet in the same way. */
  read(grid: Grid): SettingsReading;
}

function readPengaturan(workbook: Workbook): Pengaturan {
  const description = workbook.describe();
  const sheet = findSheets(workbook, description).settings;
  if (sheet === undefined) throw new Refusal(wordsFor(description.state?.language).actions.notPrepared);
  const grid = workbook.values(sheet.sheetId);
  const read = (rows: Grid): SettingsReading => readSettings({ ...sheet, grid: rows }, bareContext(description));
  const reading = read(grid);
  return { sheet, grid, reading, words: wordsFor(reading.values.language), read };
}

/** Pengaturan as it would read with a choice entered. Refuses when a row to write in is not there. */
function planned(
  { grid, reading, words, read }: Pengaturan,
  choice: WeightChoice,
): { readonly reading: SettingsReading; readonly entries: readonly WeightEntry[]; readonly words: Words } {
  const names = WEIGHT_INPUTS[choice.method];
  if (choice.texts.length !== names.length) throw new Refusal(words.panel.badCall);
  const missing = (['weightMethod', ...names] as const).filter((name) => reading.places[name] === undefined);
  if (missing.length > 0) {
    throw new Refusal(words.weights.rowsMissing(missing.map((name) => `"${settings[name].header}"`)));
  }
  const entries = weightEntries(choice, weightForm(reading, grid, words));
  return { entries, words, reading: read(withEntries(grid, entries, reading.places)) };
}

/** What would be listed in Periksa Data the moment it is written had better not be written. */
function refuseUnread({ problems, places }: SettingsReading, entries: readonly WeightEntry[], words: Words): void {
  const written = entries.map(({ name }) => places[name]);
  const wrong = problems.filter(
    ({ code, at }) =>
      (code === 'settingUnread' || code === 'weightsRefused') &&
      written.some((place) => place?.row === at.row && place.column === at.column),
  );
  if (wrong.length > 0) throw new Refusal(wrong.map((problem) => sentence(problem, words)).join(' '));
}

function editsOf({ sheet, grid, reading }: Pengaturan, entries: readonly WeightEntry[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { name, cell } of entries) {
    const place = reading.places[name];
    if (place === undefined || grid[place.row - 1]?.[place.column - 1] === cell) continue;
    const formats = name.startsWith('pair') ? { formats: ['@'] } : {};
    edits.push({ kind: 'write', sheet: sheet.sheetId, ...place, values: [[cell]], ...formats });
  }
  return edits;
}
