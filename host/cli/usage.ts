import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Answer } from '../protocol';
import { cliWords } from '../words';
import { ACTIONS, type CommandAction, findAction } from './actions';
import { badOption } from './badOption';

/** The command was written wrongly; the message says how to write it. */
export class UsageTrouble extends Error {
  override name = 'UsageTrouble';
}

export interface RunOptions {
  action: CommandAction;
  workbook: string;
  out: string | undefined;
  force: boolean;
  print: boolean;
  json: boolean;
  answer: Answer | undefined;
  /** As written, `2026-11-23`. */
  today: string | undefined;
  bundle: string | undefined;
}

/** Reads the arguments of `npm run host`; `help` when the help is asked for. */
export function readUsage(args: readonly string[]): RunOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help || positionals[0] === 'help' || args.length === 0) return 'help';
  const action = actionOf(positionals);
  const { workbook, out, force, print, json, bundle } = values;
  if (!workbook) throw new UsageTrouble(cliWords.noWorkbook);
  if (!out && !print && !json) throw new UsageTrouble(cliWords.noOut);
  if (out && !/\.xlsx$/i.test(out)) throw new UsageTrouble(cliWords.notXlsx(out));
  if (out && resolve(out) === resolve(workbook)) throw new UsageTrouble(cliWords.sameFile);
  const [answer, today] = [answerOf(values.answer), dayOf(values.today)];
  return { action, workbook, out, force, print, json, answer, today, bundle };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        workbook: { type: 'string', short: 'w' },
        out: { type: 'string', short: 'o' },
        print: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        answer: { type: 'string' },
        today: { type: 'string' },
        force: { type: 'boolean', default: false },
        bundle: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageTrouble(badOption(error, 'npm run host'));
  }
}

function actionOf(positionals: readonly string[]): CommandAction {
  const [name] = positionals;
  if (name === undefined) throw new UsageTrouble(cliWords.noAction);
  if (positionals.length > 1) throw new UsageTrouble(cliWords.tooManyActions(positionals.join(' ')));
  const action = findAction(name);
  if (action) return action;
  throw new UsageTrouble(cliWords.unknownAction(name, ACTIONS.map(({ names }) => names[0]).join(', ')));
}

const ANSWERS: Record<string, Answer> = { ya: 'YES', yes: 'YES', y: 'YES', tidak: 'NO', no: 'NO', n: 'NO', t: 'NO' };

/** A person's yes or no in either language. */
export const parseAnswer = (text: string): Answer | undefined => ANSWERS[text.trim().toLowerCase()];

function answerOf(text: string | undefined): Answer | undefined {
  if (text === undefined) return undefined;
  const answer = parseAnswer(text);
  if (!answer) throw new UsageTrouble(cliWords.badAnswer(text));
  return answer;
}

function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // `2026-02-30` would roll over into March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new UsageTrouble(cliWords.badDate(text));
  }
  return text;
}
