import { pageWords } from '../words';
import { button, byId, element } from './element';

const SHORTEST_SECONDS = 3;
const LONGEST_SECONDS = 60;

/** Shows a short message at the bottom right; a negative time keeps it until it is closed, as in Apps Script. */
export function showToast(title: string, message: string, seconds = 5): void {
  const text = element('div', { class: 'text' });
  if (title !== '') text.append(element('strong', {}, title));
  text.append(element('span', {}, message));
  const toast = element('div', { class: 'toast' }, text);
  const remove = (): void => toast.remove();
  const close = button('×', 'close', remove);
  close.setAttribute('aria-label', pageWords.close);
  toast.append(close);
  byId('toasts').append(toast);
  if (seconds >= 0) setTimeout(remove, Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, seconds)) * 1000);
}
