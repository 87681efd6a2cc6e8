import type { WeightForm, WeightInput, WeightPreview } from '../src/core/priority/weights/weightForm';
import type { CallInput } from '../src/core/rpc';
import type { WeightMethod } from '../src/core/tables/weightSettings';
import type { weightPanelWords } from '../src/core/words/id/weightPanel';
import { element } from './elements';

type Speech = typeof weightPanelWords;
type Control = HTMLInputElement | HTMLSelectElement;

/** The form "Atur bobot": inputs of the chosen way, and the weights they give. */
export interface WeightView {
  readonly element: HTMLElement;
  /** What stands in the inputs now; `null` for one nobody touched. */
  choice(): CallInput<'setWeights'>;
  show(preview: WeightPreview): void;
}

/** Judgements in words, from "first much more important" to "second much more important". */
const TIMES = [9, 8, 7, 6, 5, 4, 3, 2] as const;

/** Builds the form; `commands` stand between the inputs and the weights. */
export function weightView(form: WeightForm, speech: Speech, commands: readonly HTMLElement[]): WeightView {
  const hint = element('p', { class: 'quiet' });
  const fields = element('div', {});
  const result = element('div', { class: 'preview', 'aria-live': 'polite' });
  const methods = form.methods.map(({ value, label }) => ({ value, text: label }));
  const chooser = select(methods, form.method);
  let controls: readonly Control[] = [];
  const method = (): WeightMethod => form.methods[chooser.selectedIndex]?.value ?? form.method;
  const refill = (): void => {
    hint.textContent = speech.hints[method()];
    controls = form.inputs[method()].map((input) => controlOf(input, method(), speech));
    const labels = form.inputs[method()].map((input) => labelOf(input, speech));
    fields.replaceChildren(...controls.map((control, index) => field(labels[index] ?? '', control)));
  };
  const show = (preview: WeightPreview): void => result.replaceChildren(...previewOf(preview, speech));
  const forget = (): void => result.replaceChildren();
  chooser.addEventListener('change', refill);
  // Weights that no longer belong to the inputs would mislead.
  for (const part of [chooser, fields]) part.addEventListener('input', forget);
  refill();
  show(form.preview);
  return {
    element: element(
      'div',
      {},
      element('h2', {}, speech.open),
      field(speech.method, chooser),
      hint,
      fields,
      ...commands,
      result,
    ),
    choice: () => {
      const inputs = form.inputs[method()];
      const texts = controls.map(({ value }, index) => (value === inputs[index]?.text ? null : value));
      return { method: method(), texts };
    },
    show: (preview) => {
      show(preview);
      result.scrollIntoView({ block: 'nearest' });
    },
  };
}

function labelOf({ criteria: [first = '', second] }: WeightInput, speech: Speech): string {
  return second === undefined ? first : speech.pair(first, second);
}

function field(label: string, control: Control): HTMLElement {
  return element('label', { class: 'field' }, element('span', {}, label), control);
}

function controlOf(input: WeightInput, method: WeightMethod, speech: Speech): Control {
  if (method === 'RANK_ORDER') return choose(['1', '2', '3', '4', '5'].map(plain), input.text, speech);
  if (method === 'PAIRWISE') return choose(judgements(input, speech), input.text, speech);
  return element('input', { type: 'text', inputmode: 'decimal', maxlength: '20', value: input.text });
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

function plain(value: string): Choice {
  return { value, text: value };
}

function judgements({ criteria: [first = '', second = ''] }: WeightInput, speech: Speech): readonly Choice[] {
  const more = TIMES.map((times) => ({ value: String(times), text: speech.more(first, times) }));
  const less = TIMES.map((times) => ({ value: `1/${times}`, text: speech.more(second, times) })).reverse();
  return [...more, { value: '1', text: speech.same }, ...less];
}

/** A list with "not filled in" first; what stands in the cell and is none of the choices can be kept. */
function choose(choices: readonly Choice[], current: string, speech: Speech): HTMLSelectElement {
  const isKnown = current === '' || choices.some(({ value }) => value === current);
  const kept = isKnown ? [] : [{ value: current, text: speech.asItStands(current) }];
  return select([{ value: '', text: speech.unset }, ...kept, ...choices], current);
}

function select(choices: readonly Choice[], current: string): HTMLSelectElement {
  const made = element('select', {}, ...choices.map(({ value, text }) => element('option', { value }, text)));
  made.value = current;
  return made;
}

function previewOf({ shares, sentences }: WeightPreview, speech: Speech): readonly HTMLElement[] {
  const rows = shares.map(({ criterion, share }) =>
    element('tr', {}, element('td', {}, criterion), element('td', {}, share)),
  );
  // First what is wrong or in force: the weights below it may be the default ones.
  return [
    element('h2', {}, speech.shares),
    ...sentences.map((sentence) => element('p', {}, sentence)),
    element('table', { 'aria-label': speech.shares }, ...rows),
  ];
}
