import type { Answer, Buttons, Question } from '../../protocol';
import { pageWords } from '../words';
import { button, element } from './element';

const LABELS: Record<Answer, string> = {
  OK: pageWords.ok,
  CANCEL: pageWords.cancel,
  YES: pageWords.yes,
  NO: pageWords.no,
  CLOSE: pageWords.close,
};
const ANSWERS: Record<Buttons, readonly Answer[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** Asks a question and waits; closing the dialog without a button answers `CLOSE`, as in Apps Script. */
export function ask({ title, message, buttons }: Question): Promise<Answer> {
  return new Promise((resolve) => {
    const dialog = frameOf(title);
    const finish = (answer: Answer): void => {
      dialog.remove();
      resolve(answer);
    };
    const row = element('div', { class: 'buttons' });
    for (const [index, answer] of ANSWERS[buttons].entries()) {
      const made = button(LABELS[answer], index === 0 ? 'main' : '', () => finish(answer));
      made.autofocus = index === 0;
      row.append(made);
    }
    dialog.append(element('p', { class: 'message' }, message), row);
    dialog.addEventListener('close', () => finish('CLOSE'));
    open(dialog);
  });
}

/** Tells something that has to be read before going on. */
export async function tell(title: string, message: string): Promise<void> {
  await ask({ title, message, buttons: 'OK' });
}

/** Asks for one line of text; `undefined` when the person gave up. */
export function askText(title: string, label: string, value: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const dialog = frameOf(title);
    const finish = (text: string | undefined): void => {
      dialog.remove();
      resolve(text);
    };
    const input = element('input', { type: 'text', 'aria-label': label });
    input.value = value;
    const form = element(
      'form',
      {},
      input,
      element(
        'div',
        { class: 'buttons' },
        element('button', { class: 'main' }, pageWords.ok),
        button(pageWords.cancel, '', () => finish(undefined)),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      finish(input.value);
    });
    dialog.append(form);
    dialog.addEventListener('close', () => finish(undefined));
    open(dialog);
    input.select();
  });
}

function frameOf(title: string): HTMLDialogElement {
  const heading = element('h2', {}, title);
  heading.hidden = title === '';
  return element('dialog', { class: 'ask', 'aria-label': title || pageWords.troubleTitle }, heading);
}

/** Keys typed in a dialog must not reach the grid behind it. */
function open(dialog: HTMLDialogElement): void {
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(dialog);
  dialog.showModal();
}
