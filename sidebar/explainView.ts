import { addressOf, type CellRef } from '../src/core/cell';
import type { Explanation } from '../src/core/report/explainId';
import type { panelWords } from '../src/core/words/id/panel';
import { button, element } from './elements';

type Speech = (typeof panelWords)['explain'];

interface Requests {
  ask(id: string): void;
  jump(at: CellRef): void;
}

/** "Jelaskan angka": a field for an id, and below it every figure of that row with the sentence behind it. */
export interface ExplainView {
  /** Asks about an id, from the field or from a line of the panel. */
  ask(id: string): void;
  show(id: string, lines: readonly Explanation[]): void;
  /** The view in a language; what it showed before stays. */
  elements(speech: Speech): readonly HTMLElement[];
}

export function createExplainView({ ask, jump }: Requests): ExplainView {
  const field = element('input', { id: 'explain', type: 'text', maxlength: '60', autocomplete: 'off' });
  const answer = element('div', { class: 'answer', tabindex: '-1', 'aria-live': 'polite' });
  let words: Speech | undefined;
  const request = (id: string): void => {
    // An explanation of something else would mislead while this one is looked for, or not found.
    answer.replaceChildren();
    if (id.trim() !== '') ask(id.trim());
  };
  return {
    ask: (id) => {
      field.value = id;
      request(id);
    },
    show: (id, lines) => {
      if (words === undefined) return;
      answer.replaceChildren(element('h3', {}, words.title(id)), ...groups(lines, words, jump));
      answer.focus({ preventScroll: true });
      answer.scrollIntoView({ block: 'start' });
    },
    elements: (speech) => {
      words = speech;
      const submit = button(speech.button, 'command', () => undefined);
      submit.name = 'explain';
      submit.type = 'submit';
      const form = element('form', { class: 'ask' }, element('label', { for: 'explain' }, speech.label), field, submit);
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        request(field.value);
      });
      return [element('h2', {}, speech.heading), form, answer];
    },
  };
}

/** Sentences under the name of the result they belong to. */
function groups(lines: readonly Explanation[], words: Speech, jump: (at: CellRef) => void): readonly HTMLElement[] {
  const pages = Array.from(new Set(lines.map(({ page }) => page)));
  return pages.reduce<HTMLElement[]>((all, page) => {
    const own = lines.filter((line) => line.page === page);
    const at = own.find((line) => line.at !== undefined)?.at;
    const open = at === undefined ? [] : [button(words.open(addressOf(at)), 'link', () => jump(at))];
    const sentences = own.map(({ label, because }) => element('li', {}, element('strong', {}, `${label}. `), because));
    return all.concat(element('h4', {}, page), element('ul', { class: 'sentences' }, ...sentences), ...open);
  }, []);
}
