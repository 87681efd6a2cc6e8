import type { CellRef } from '../src/core/cell';
import {
  PANEL_ACTIONS,
  type PanelAction,
  type PanelLine,
  type PanelOutcome,
  type PanelState,
} from '../src/core/panelState';
import { actionWords as actionsEn } from '../src/core/words/en/actions';
import { panelWords as panelEn } from '../src/core/words/en/panel';
import { weightPanelWords as weightsEn } from '../src/core/words/en/weightPanel';
import { actionWords as actionsId } from '../src/core/words/id/actions';
import { panelWords as panelId } from '../src/core/words/id/panel';
import { weightPanelWords as weightsId } from '../src/core/words/id/weightPanel';
import { button, element } from './elements';
import { createExplainView } from './explainView';
import { CallError, call } from './server';
import { type WeightView, weightView } from './weightView';

interface Speech {
  readonly panel: typeof panelId;
  readonly menu: typeof actionsId.menu;
  readonly weights: typeof weightsId;
}

const SPEECH: Readonly<Record<PanelState['language'], Speech>> = {
  id: { panel: panelId, menu: actionsId.menu, weights: weightsId },
  en: { panel: panelEn, menu: actionsEn.menu, weights: weightsEn },
};

/** Buttons that ask the server; none can be pressed while an answer is awaited. */
const COMMANDS = '.command, .why';
const root = element('div', {});
const explainView = createExplainView({
  ask: (id) => working(speech.panel.loading, async () => explainView.show(id, (await call('explain', { id })).lines)),
  jump: (at) => void jump(at),
});
const status = element('div', { class: 'status', role: 'status', 'aria-live': 'polite' });
let speech = SPEECH.id;
let busy = false;

/** Reads the workbook and shows it; a failure says what to do and leaves the reload button. */
async function reload(): Promise<void> {
  await working(speech.panel.loading, async () => show(await call('state', {})));
}

async function run(action: PanelAction): Promise<void> {
  await finish(speech.menu[action], () => call('run', { action }));
}

async function prepare(): Promise<void> {
  await finish(speech.menu.prepareWorkbook, () => call('prepare', {}));
}

async function finish(label: string, start: () => Promise<PanelOutcome>): Promise<void> {
  await working(speech.panel.running(label), async () => {
    const { message, state } = await start();
    try {
      show(await call('state', {}));
      say(message, state === 'done' ? 'good' : 'act');
    } catch (error) {
      say(`${message} ${failure(error)}`, 'act');
    }
  });
}

/** Opens the form for the weights; it stays until they are saved or the person goes back. */
async function openWeights(): Promise<void> {
  await working(speech.panel.loading, async () => {
    const { weights } = speech;
    const commands = [
      command('previewWeights', weights.preview, 'command', () => void previewWeights(view)),
      command('setWeights', weights.save, 'command main', () => void saveWeights(view)),
      command('back', weights.back, 'command', () => void reload()),
    ];
    const view = weightView(await call('weights', {}), weights, commands);
    root.replaceChildren(view.element);
    view.element.querySelector('select')?.focus();
  });
}

async function previewWeights(view: WeightView): Promise<void> {
  await working(speech.panel.loading, async () => view.show(await call('previewWeights', view.choice())));
}

async function saveWeights(view: WeightView): Promise<void> {
  await working(speech.panel.running(speech.weights.save), async () => {
    const { message, state } = await call('setWeights', view.choice());
    if (state === 'done') show(await call('state', {}));
    say(message, state === 'done' ? 'good' : 'act');
  });
}

async function jump({ sheetId, row, column }: CellRef): Promise<void> {
  try {
    const { found } = await call('goTo', { sheetId, row, column });
    if (!found) say(speech.panel.gone, 'act');
  } catch (error) {
    say(failure(error), 'act');
  }
}

/** Shows progress while something runs; a second command waits until the first has ended. */
async function working(message: string, work: () => Promise<void>): Promise<void> {
  if (busy) return;
  const focused = document.activeElement instanceof HTMLButtonElement ? document.activeElement.name : '';
  setBusy(true);
  say(message, 'busy');
  status.append(element('div', { class: 'bar', 'aria-hidden': 'true' }));
  try {
    await work();
    if (status.querySelector('.bar') !== null) say('', 'good');
  } catch (error) {
    say(failure(error), 'act');
  } finally {
    setBusy(false);
    refocus(focused);
  }
}

/** Buttons are made anew or were disabled meanwhile, so a person at the keyboard is brought back to the same one. */
function refocus(name: string): void {
  const { activeElement: at } = document;
  if (name === '' || at !== document.body) return;
  const commands = Array.from(document.querySelectorAll<HTMLButtonElement>(COMMANDS));
  (commands.find((command) => command.name === name) ?? commands[0])?.focus();
}

function setBusy(value: boolean): void {
  busy = value;
  document.getElementById('panel')?.setAttribute('aria-busy', String(value));
  for (const command of Array.from(document.querySelectorAll<HTMLButtonElement>(COMMANDS))) command.disabled = value;
}

function say(message: string, tone: 'busy' | 'good' | 'act'): void {
  status.className = `status ${tone}`;
  status.replaceChildren(message);
}

function failure(error: unknown): string {
  if (!(error instanceof CallError)) return speech.panel.failed(String(error));
  if (error.reason === 'refused') return error.message;
  if (error.reason === 'manyAccounts') return speech.panel.manyAccounts;
  return error.reason === 'offline' ? speech.panel.offline : speech.panel.failed(error.message);
}

function show(state: PanelState): void {
  speech = SPEECH[state.language];
  document.documentElement.lang = state.language;
  reloadButton.textContent = speech.panel.reload;
  root.replaceChildren(...(state.prepared ? preparedView(state) : unpreparedView()));
  setBusy(busy);
}

function unpreparedView(): readonly HTMLElement[] {
  return [
    element('p', {}, speech.panel.notPrepared),
    command('prepare', speech.panel.prepare, 'command main', () => void prepare()),
  ];
}

/** A button of a command, with a name to find it by. */
function command(name: string, label: string, className: string, onClick: () => void): HTMLButtonElement {
  const made = button(label, className, onClick);
  made.name = name;
  return made;
}

function preparedView(state: PanelState): readonly HTMLElement[] {
  const { panel } = speech;
  return [
    element('h2', {}, state.village === '' ? panel.state : state.village),
    countsTable(state),
    element('p', {}, panel.problems(state.problems.errors, state.problems.warnings)),
    element('p', { class: 'quiet' }, panel.lastRun(state.lastRun)),
    element('h2', {}, panel.actions),
    ...PANEL_ACTIONS.map((name, index) =>
      command(name, speech.menu[name], index === 0 ? 'command main' : 'command', () => void run(name)),
    ),
    command('weights', speech.weights.open, 'command', () => void openWeights()),
    ...section(panel.priorities, state.priorities, panel.noPriorities),
    ...section(panel.flags(state.flagCount), state.flags, panel.noFlags),
    ...section(panel.programs, state.programs, panel.noPrograms),
    ...explainView.elements(panel.explain),
    element('p', { class: 'quiet' }, panel.note),
  ];
}

function countsTable(state: PanelState): HTMLElement {
  const rows = state.counts.map(({ sheet, rows: count }) =>
    element('tr', {}, element('td', {}, sheet), element('td', {}, speech.panel.rows(count))),
  );
  return element('table', { 'aria-label': speech.panel.counts }, ...rows);
}

function section(heading: string, lines: readonly PanelLine[], empty: string): readonly HTMLElement[] {
  const list = lines.length === 0 ? element('p', { class: 'quiet' }, empty) : element('ul', {}, ...lines.map(lineItem));
  return [element('h2', {}, heading), list];
}

function lineItem(line: PanelLine): HTMLElement {
  const { id } = line;
  if (id === undefined) return element('li', {}, lineButton(line));
  const why = command(`why ${id}`, '?', 'why', () => explainView.ask(id));
  why.setAttribute('aria-label', speech.panel.explain.why(id));
  why.title = speech.panel.explain.why(id);
  return element('li', { class: 'explained' }, lineButton(line), why);
}

function lineButton(line: PanelLine): HTMLElement {
  const made = button('', `line ${line.tone}`, () => void jump(line.at));
  made.title = speech.panel.open(line.label);
  const head = element('span', { class: 'head' }, line.label, element('span', { class: 'badge' }, line.badge));
  made.append(head, element('span', { class: 'quiet' }, line.detail));
  return made;
}

const reloadButton = command('reload', speech.panel.reload, 'command', () => void reload());
document.getElementById('panel')?.append(status, root, reloadButton);
void reload();
