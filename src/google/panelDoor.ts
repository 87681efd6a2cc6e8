import { checkData } from '../actions/checkData';
import type { Desk, Outcome } from '../actions/desk';
import { explainFigures } from '../actions/explainFigures';
import { flagMismatches } from '../actions/flagMismatches';
import { mapInterests } from '../actions/mapInterests';
import { panelState } from '../actions/panelState';
import { prepareWorkbook } from '../actions/prepareWorkbook';
import { proposeCollaboration } from '../actions/proposeCollaboration';
import { rankPriorities } from '../actions/rankPriorities';
import { refreshAll } from '../actions/refreshAll';
import { Refusal } from '../actions/refusal';
import { openWeights, previewWeights, setWeights } from '../actions/setWeights';
import { summariseMonitoring } from '../actions/summariseMonitoring';
import type { PanelAction } from '../core/panelState';
import { type Answers, CALLS, type CallInput, type CallName, type Reply } from '../core/rpc';
import { attemptAction, googleDesk, messageOf } from './desk';
import { wordsHere } from './language';

const ACTIONS: Readonly<Record<PanelAction, (desk: Desk) => Outcome>> = {
  refreshAll,
  rankPriorities,
  flagMismatches,
  summariseMonitoring,
  proposeCollaboration,
  mapInterests,
  checkData,
};

const HANDLERS: { readonly [N in CallName]: (input: CallInput<N>) => Answers[N] } = {
  state: () => panelState(googleDesk()),
  run: ({ action }) => attemptAction(ACTIONS[action], googleDesk()),
  explain: ({ id }) => ({ lines: explainFigures(googleDesk().open(), id) }),
  prepare: () => attemptAction(prepareWorkbook, googleDesk()),
  weights: () => openWeights(googleDesk()),
  previewWeights: (choice) => previewWeights(googleDesk(), choice),
  setWeights: (choice) => attemptAction((desk) => setWeights(desk, choice), googleDesk()),
  goTo: ({ sheetId, row, column }) => {
    const sheet = SpreadsheetApp.getActive().getSheetById(sheetId);
    if (sheet === null || row > sheet.getMaxRows() || column > sheet.getMaxColumns()) return { found: false };
    sheet.getRange(row, column).activate();
    return { found: true };
  },
};

/** Answers one call of the panel. Any editor can make such calls by hand, so name and input are checked first. */
export function answerPanel(name: unknown, input: unknown): string {
  return JSON.stringify(answer(name, input));
}

function answer(name: unknown, input: unknown): Reply<CallName> {
  if (typeof name !== 'string' || !Object.keys(CALLS).includes(name)) {
    return { ok: false, message: wordsHere().panel.badCall };
  }
  try {
    return { ok: true, value: handle(name as CallName, input) };
  } catch (error) {
    return { ok: false, message: messageOf(error) };
  }
}

function handle<N extends CallName>(name: N, input: unknown): Answers[N] {
  const parsed = CALLS[name].safeParse(parseJson(input));
  if (!parsed.success) throw new Refusal(wordsHere().panel.badCall);
  // The schema found under `name` gives the very input its handler takes; TypeScript cannot follow the pairing.
  return HANDLERS[name](parsed.data as CallInput<N>);
}

function parseJson(input: unknown): unknown {
  try {
    return JSON.parse(String(input));
  } catch {
    return undefined;
  }
}
