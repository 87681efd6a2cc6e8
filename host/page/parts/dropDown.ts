import { pageWords } from '../words';
import { element } from './element';
import { place } from './popupMenu';

let closeOpen: (() => void) | undefined;

/** From so many choices on a search line is worth its place. */
const MANY = 8;

interface DropDown {
  at: DOMRect;
  choices: readonly string[];
  current: string;
  choose(text: string): void;
  closed(): void;
}

/** Opens the list of a drop-down cell: search, arrows, Enter, Esc. */
export function openDropDown({ at, choices, current, choose, closed }: DropDown): void {
  closeOpen?.();
  const search = element('input', { type: 'search', placeholder: pageWords.filterChoices, role: 'combobox' });
  search.setAttribute('aria-label', pageWords.choices);
  search.setAttribute('aria-controls', 'choices');
  search.setAttribute('aria-expanded', 'true');
  const list = element('div', { role: 'listbox', id: 'choices', 'aria-label': pageWords.choices });
  const popup = element('div', { class: 'choices' }, search, list);
  popup.classList.toggle('few', choices.length < MANY);
  const close = (): void => {
    popup.remove();
    document.removeEventListener('pointerdown', outside, true);
    closeOpen = undefined;
  };
  const outside = (event: Event): void => {
    if (event.target instanceof Node && !popup.contains(event.target)) close();
  };
  const finish = (text: string | undefined): void => {
    close();
    closed();
    if (text !== undefined && text !== current) choose(text);
  };
  const fill = (): void => fillList(list, search, choices, current, finish);
  search.addEventListener('input', fill);
  popup.addEventListener('keydown', (event) => onKey(event, list, search, finish));
  document.body.append(popup);
  fill();
  popup.style.minWidth = `${Math.max(160, at.width)}px`;
  place(popup, at);
  document.addEventListener('pointerdown', outside, true);
  closeOpen = close;
  search.focus();
  select(list, list.querySelector('.current') ?? list.querySelector('[role="option"]'), search);
}

export function closeDropDown(): void {
  closeOpen?.();
}

function fillList(
  list: HTMLElement,
  search: HTMLInputElement,
  choices: readonly string[],
  current: string,
  finish: (text: string) => void,
): void {
  const wanted = search.value.trim().toLowerCase();
  const found = choices.filter((choice) => choice.toLowerCase().includes(wanted));
  const options = found.map((choice) => option(choice, choice, choice === current, finish));
  if (current !== '' && wanted === '') options.push(option(pageWords.emptyChoice, '', false, finish));
  if (options.length === 0) list.replaceChildren(element('p', {}, pageWords.noChoice));
  else list.replaceChildren(...options);
  select(list, list.querySelector('[role="option"]'), search);
}

function option(label: string, text: string, current: boolean, finish: (text: string) => void): HTMLElement {
  const made = element('div', { role: 'option', 'aria-selected': 'false', id: `choice-${crypto.randomUUID()}` }, label);
  made.dataset['text'] = text;
  made.classList.toggle('current', current);
  made.classList.toggle('empty', text === '');
  made.addEventListener('pointerup', () => finish(text));
  return made;
}

function select(list: HTMLElement, chosen: Element | null | undefined, search: HTMLElement): void {
  for (const other of list.querySelectorAll('[aria-selected="true"]')) other.setAttribute('aria-selected', 'false');
  chosen?.setAttribute('aria-selected', 'true');
  chosen?.scrollIntoView({ block: 'nearest' });
  search.setAttribute('aria-activedescendant', chosen?.id ?? '');
}

function onKey(
  event: KeyboardEvent,
  list: HTMLElement,
  search: HTMLElement,
  finish: (text: string | undefined) => void,
): void {
  event.stopPropagation();
  const now = list.querySelector<HTMLElement>('[aria-selected="true"]');
  const moves: Record<string, () => void> = {
    arrowdown: () => select(list, now?.nextElementSibling ?? list.firstElementChild, search),
    arrowup: () => select(list, now?.previousElementSibling ?? list.lastElementChild, search),
    enter: () => finish(now?.dataset['text']),
    tab: () => finish(now?.dataset['text']),
    escape: () => finish(undefined),
  };
  const move = moves[event.key.toLowerCase()];
  if (!move) return;
  event.preventDefault();
  move();
}
