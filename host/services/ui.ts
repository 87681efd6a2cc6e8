import type { Answer, Buttons, MenuItem, Question } from '../protocol';
import { type EnumValue, enumValue, isEnumValue } from './enums';
import { Halt, NotImitated, ServiceException } from './exception';
import type { Execution } from './execution';
import type { Methods, Service } from './methods';
import type { HtmlObject, MenuObject, PromptObject, UiObject } from './objects';

export const theUi: UiObject = Object.freeze({ service: 'Base.Ui' });

interface Asked {
  question: Question;
  /** A prompt waits for text even when it has only an OK button. */
  needsAnswer: boolean;
}

function asked(given: readonly unknown[], prompt: boolean): Asked {
  const last = given[given.length - 1];
  const buttons = isEnumValue(last) ? (last.name as Buttons) : 'OK';
  const texts = given.filter((arg): arg is string => typeof arg === 'string');
  const [title, message] = texts.length > 1 ? texts : ['', texts[0]];
  const question = { title: title ?? '', message: message ?? '', buttons };
  return { question, needsAnswer: prompt || buttons !== 'OK' };
}

/**
 * Takes the next answer, or stops the execution with the question.
 *
 * The host asks by running again from the start with one more answer, so nothing may be written before.
 */
function ask(run: Execution, what: 'alert' | 'prompt', given: readonly unknown[]): { button: Answer; text: string } {
  const { question, needsAnswer } = asked(given, what === 'prompt');
  if (!needsAnswer) {
    run.effects.push({ kind: 'alert', title: question.title, message: question.message });
    releaseLocks(run);
    return { button: 'OK', text: '' };
  }
  if (run.wrote()) throw new NotImitated(`Ui.${what} after a write`, 'is not imitated');
  releaseLocks(run);
  const answer = run.answers.shift();
  if (answer !== undefined) return typeof answer === 'string' ? { button: answer, text: '' } : answer;
  run.question = question;
  throw new Halt();
}

/** A dialog that waits suspends the script, and locks do not survive that. */
function releaseLocks({ locks, id }: Execution): void {
  for (const kind of ['document', 'script', 'user'] as const) if (locks[kind] === id) delete locks[kind];
}

const button = (name: Answer): EnumValue => enumValue('Button', name);

function showDialog(run: Execution, html: HtmlObject, title: string, modal: boolean): void {
  const { content, width, height } = html;
  run.effects.push({ kind: 'dialog', title, html: content, width: width ?? 600, height: height ?? 400, modal });
}

const newMenu = (title: string | undefined): MenuObject => ({ service: 'Base.Menu', title, items: [] });

/** Menus, dialogs and the side panel. */
export const uiService = {
  alert: (run, _self, ...given: (string | EnumValue)[]) => button(ask(run, 'alert', given).button),
  prompt: (run, _self, ...given: (string | EnumValue)[]) => ({
    service: 'Base.PromptResponse',
    ...ask(run, 'prompt', given),
  }),
  createMenu: (_run, _self, title) => newMenu(title),
  createAddonMenu: () => newMenu(undefined),
  showSidebar: (run, _self, html) => {
    run.effects.push({ kind: 'panel', title: html.title, html: html.content });
  },
  showModalDialog: (run, _self, html, title) => showDialog(run, html, title, true),
  showModelessDialog: (run, _self, html, title) => showDialog(run, html, title, false),
} satisfies Methods<GoogleAppsScript.Base.Ui, UiObject>;

export const promptService = {
  getResponseText: (_run, { text }) => text,
  getSelectedButton: (_run, self) => enumValue('Button', self.button),
} satisfies Methods<GoogleAppsScript.Base.PromptResponse, PromptObject>;

/** Items of a menu as one list: a menu inside a menu shows its items behind its own name. */
function flat(items: MenuObject['items'], before = ''): MenuItem[] {
  return items.flatMap(({ label, entry, items: inner }) =>
    inner ? flat(inner, `${before}${label} › `) : [{ label: label === null ? null : before + label, entry }],
  );
}

function addTo(menu: MenuObject, item: MenuObject['items'][number]): MenuObject {
  menu.items.push(item);
  return menu;
}

export const menuService = {
  local: {
    addItem: (_run, menu, label, entry) => addTo(menu, { label, entry }),
    addSeparator: (_run, menu) => addTo(menu, { label: null, entry: null }),
    addSubMenu: (_run, menu, { title, items }) => addTo(menu, { label: title ?? '', entry: null, items }),
    addToUi: (run, { title, items }) => {
      if (items.length === 0) throw new ServiceException('A menu must have at least one item.');
      run.menus.push({ title: title ?? 'Add-on', items: flat(items) });
    },
  },
} satisfies Service<GoogleAppsScript.Base.Menu, MenuObject>;
