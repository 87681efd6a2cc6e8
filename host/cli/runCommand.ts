import { existsSync, realpathSync } from 'node:fs';
import { FileTrouble } from '../files/fileTrouble';
import { firstResults } from '../files/firstResults';
import { lossesOf } from '../files/losses';
import { readXlsx } from '../files/readXlsx';
import { writeXlsx } from '../files/writeXlsx';
import { observe } from '../model/changes';
import { recalculate } from '../model/formula/engine';
import type { SheetModel, WorkbookModel } from '../model/types';
import type { Answer, Effect, Question, RunReply } from '../protocol';
import type { AddOn } from '../server/addOn';
import { readGivenFile, titleOf } from '../server/firstWorkbook';
import { refusalOf } from '../server/refusal';
import { cliWords } from '../words';
import { actionList } from './actions';
import { displayGrid, harmless, printSheet } from './printSheet';
import { parseAnswer, type RunOptions, readUsage, UsageTrouble } from './usage';
import { WriteTrouble, writeFileSafely } from './writeFile';

/** 0 done, 1 refused or failed, 2 wrong usage, 3 cannot read, 4 cannot write. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** What a command needs from outside. */
export interface Surroundings {
  print(text: string): void;
  complain(text: string): void;
  /** Asks the person at the terminal; absent when nobody is there. */
  ask?: (prompt: string) => Promise<string>;
  loadAddOn(options: { bundle: string | undefined; today: string | undefined }): AddOn;
}

/** `npm run host -- …`: runs one action on a file. */
export async function runCommand(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  try {
    const options = readUsage(args);
    if (options === 'help') {
      around.print(cliWords.help(actionList()));
      return 0;
    }
    return await runAction(options, around);
  } catch (error) {
    return explain(error, around);
  }
}

async function runAction(options: RunOptions, around: Surroundings): Promise<ExitCode> {
  const { action, workbook, out, force } = options;
  const content = readGivenFile(workbook);
  const model = readXlsx(content, titleOf(workbook));
  refuseOut(options);
  const addOn = around.loadAddOn(options);
  if (!addOn.hasEntry(action.entry)) {
    around.complain(cliWords.missingEntry(action.entry));
    return 1;
  }
  firstResults(model, addOn.custom(model));
  const touched = new Set<number>();
  const stop = observe(model, (change) => {
    if (change.kind !== 'workbook') touched.add(change.sheetId);
  });
  const reply = await runWithAnswers(addOn, model, options, around);
  recalculate(model, addOn.custom(model));
  stop();
  const refusal = refusalOf(reply);
  const sheets = refusal === undefined ? resultSheets(model, options, touched) : [];
  if (options.json) around.print(JSON.stringify(asJson(model, reply, sheets), null, 2));
  else report(model, reply, sheets, options.print && refusal === undefined, around);
  if (refusal !== undefined) return 1;
  if (out) {
    const bytes = writeXlsx(model, { customFunctions: addOn.customNames });
    writeFileSafely(out, bytes, force);
    if (!options.json) around.print(cliWords.written(out));
    const lost = lossesOf(content);
    if (lost !== undefined) around.complain(lost);
  }
  return 0;
}

/** Before the work, so that nobody waits for a result that cannot be stored. */
function refuseOut({ out, workbook, force }: RunOptions): void {
  if (out === undefined || !existsSync(out)) return;
  if (realpathSync(out) === realpathSync(workbook)) throw new UsageTrouble(cliWords.sameFile);
  if (!force) throw new WriteTrouble(cliWords.outExists(out));
}

type Finished = Exclude<RunReply, { state: 'asks' }>;

/** Runs again with one more answer until nothing is asked. */
async function runWithAnswers(
  addOn: AddOn,
  model: WorkbookModel,
  { action, answer }: RunOptions,
  around: Surroundings,
): Promise<Finished> {
  const answers: Answer[] = [];
  for (;;) {
    const reply = addOn.run(model, action.entry, answers, model.owner);
    if (reply.state !== 'asks') return reply;
    answers.push(fitting(answer ?? (await askPerson(reply.question, around)), reply.question));
  }
}

/** `OK` and `CANCEL` where the question has those buttons. */
function fitting(answer: Answer, { buttons }: Question): Answer {
  if (buttons.startsWith('YES')) return answer;
  return answer === 'YES' || buttons === 'OK' ? 'OK' : 'CANCEL';
}

async function askPerson(question: Question, { ask }: Surroundings): Promise<Answer> {
  const text = harmless([question.title, question.message].filter((part) => part !== '').join(' — '));
  if (!ask) throw new UsageTrouble(cliWords.needsAnswer(text));
  for (;;) {
    const answer = parseAnswer(await ask(`${text} ${cliWords.askYesNo}`));
    if (answer) return answer;
  }
}

function resultSheets(model: WorkbookModel, { action }: RunOptions, touched: ReadonlySet<number>): SheetModel[] {
  const wanted = model.sheets.filter(({ name }) => action.sheets?.includes(name));
  return wanted.length ? wanted : model.sheets.filter(({ id, hidden }) => touched.has(id) && !hidden);
}

function report(
  model: WorkbookModel,
  reply: Finished,
  sheets: readonly SheetModel[],
  printing: boolean,
  around: Surroundings,
): void {
  for (const effect of reply.effects) {
    const line = effectLine(effect);
    if (line !== undefined) around.print(line);
  }
  for (const sheet of printing ? sheets : []) around.print(`\n${printSheet(model, sheet)}`);
  if (printing && sheets.length === 0) around.print(cliWords.noResultSheets);
  if (reply.state === 'failed') around.complain(cliWords.failed(harmless(reply.message)));
}

function effectLine(effect: Effect): string | undefined {
  if (effect.kind !== 'toast' && effect.kind !== 'alert') return undefined;
  const parts = [effect.title, effect.message].filter((part) => part !== '');
  return `[${effect.kind === 'toast' ? 'info' : 'pesan'}] ${harmless(parts.join(': '))}`;
}

function asJson(model: WorkbookModel, reply: Finished, sheets: readonly SheetModel[]): unknown {
  return {
    state: refusalOf(reply) === undefined ? 'done' : reply.state === 'failed' ? 'failed' : 'refused',
    ...(reply.state === 'failed' ? { message: reply.message } : {}),
    messages: reply.effects.flatMap((effect) =>
      effect.kind === 'toast' || effect.kind === 'alert' ? [{ title: effect.title, message: effect.message }] : [],
    ),
    sheets: sheets.map((sheet) => ({ name: sheet.name, rows: displayGrid(model, sheet) })),
  };
}

function explain(error: unknown, around: Surroundings): ExitCode {
  const codes: [type: new (...given: never[]) => Error, code: ExitCode][] = [
    [UsageTrouble, 2],
    [FileTrouble, 3],
    [WriteTrouble, 4],
  ];
  const known = codes.find(([type]) => error instanceof type);
  if (!known || !(error instanceof Error)) throw error;
  around.complain(error.message);
  return known[1];
}
