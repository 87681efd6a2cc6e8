import type { WorkbookModel } from '../../../host/model/types';
import { createWorkbook } from '../../../host/model/workbook';
import { compileBundle } from '../../../host/runtime/bundle';
import type { RunOutcome, RunRequest } from '../../../host/runtime/execute';
import { runEntry } from '../../../host/runtime/run';

export type ScriptOptions = Partial<RunRequest> & { model?: WorkbookModel; scopes?: string[]; timeZone?: string };

/** Runs the body of a function in which `ss` is the spreadsheet and `sheet` its first sheet. */
export function runBody(body: string, { model = createWorkbook(), scopes, timeZone, ...request }: ScriptOptions = {}) {
  const open = 'const ss = SpreadsheetApp.getActive(); const sheet = ss && ss.getSheets()[0];';
  return runCode(`function go() { ${open} ${body} }`, { model, scopes, timeZone, ...request } as ScriptOptions);
}

/** Runs the global function `go` of a script. */
export function runCode(
  code: string,
  { model = createWorkbook(), scopes, timeZone, ...request }: ScriptOptions = {},
): RunOutcome {
  const manifest = { ...(scopes && { oauthScopes: scopes }), ...(timeZone && { timeZone }) };
  const bundle = compileBundle({ code, html: { Panel: '<p>Panel</p>' }, manifest });
  return runEntry(bundle, model, { entry: 'go', trigger: 'function', ...request });
}

/** The value of an expression, or `Name: message` of the error that it throws. */
export function evaluate(expression: string, options: ScriptOptions = {}): unknown {
  return resultOf(runBody(`return (${expression});`, options));
}

/** What a run gave: its value, or `Name: message`, or the question. */
export function resultOf(outcome: RunOutcome): unknown {
  if (outcome.state === 'done') return outcome.value;
  return outcome.state === 'failed' ? `${outcome.error.name}: ${outcome.error.message}` : outcome.question;
}
