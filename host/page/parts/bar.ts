import type { WorkbookView } from '../../protocol';
import { pageWords } from '../words';
import { button, byId, element } from './element';
import { openMenu } from './popupMenu';

export interface BarRequests {
  run(entry: string, label: string): void;
  open(file: File): void;
  startNew(): void;
}

/** The slim bar above the grid. */
export interface Bar {
  show(workbook: Pick<WorkbookView, 'title' | 'menu'>): void;
  /** What is running, or nothing; meanwhile no other command can be started. */
  busy(text: string | undefined): void;
  saved(text: string): void;
  connection(state: 'on' | 'off'): void;
}

const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function createBar(requests: BarRequests): Bar {
  const title = element('h1', {});
  const menu = button('', 'addon', () => open());
  menu.setAttribute('aria-haspopup', 'menu');
  menu.setAttribute('aria-expanded', 'false');
  const progress = element('span', { class: 'progress', role: 'status', 'aria-live': 'polite' });
  const saved = element('span', { class: 'saved', 'aria-live': 'polite' });
  const connection = element('span', { class: 'connection on', role: 'status' }, pageWords.connected);
  const files = fileButtons(requests);
  byId('bar').append(element('span', { class: 'logo', 'aria-hidden': 'true' }), title, menu, ...files);
  byId('bar').append(progress, element('span', { class: 'space' }), saved, connection);
  let items: WorkbookView['menu']['items'] = [];

  const open = (): void => {
    menu.setAttribute('aria-expanded', 'true');
    const entries = items.map(({ label, entry }) =>
      label === null || entry === null ? { label } : { label, run: () => requests.run(entry, label) },
    );
    openMenu(menu, menu.dataset['title'] ?? '', entries, () => menu.setAttribute('aria-expanded', 'false'));
  };
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    open();
  });
  return {
    show(workbook) {
      title.textContent = workbook.title || pageWords.untitled;
      title.title = title.textContent;
      document.title = `${title.textContent} – ${workbook.menu.title}`;
      items = workbook.menu.items;
      menu.dataset['title'] = workbook.menu.title;
      menu.replaceChildren(workbook.menu.title, element('span', { 'aria-hidden': 'true', class: 'arrow' }));
      menu.hidden = items.length === 0;
    },
    busy(text) {
      progress.textContent = text ?? '';
      progress.classList.toggle('on', text !== undefined);
      for (const control of [menu, ...files]) control.disabled = text !== undefined;
    },
    saved(text) {
      saved.textContent = text;
    },
    connection(state) {
      connection.className = `connection ${state}`;
      connection.textContent = state === 'on' ? pageWords.connected : pageWords.reconnecting;
    },
  };
}

function fileButtons({ open, startNew }: BarRequests): HTMLButtonElement[] {
  const input = element('input', { type: 'file', accept: XLSX, hidden: '' });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) open(file);
    input.value = '';
  });
  document.body.append(input);
  return [
    button(pageWords.openFile, '', () => input.click()),
    button(pageWords.download, '', () => element('a', { href: '/api/download', download: '' }).click()),
    button(pageWords.newWorkbook, '', startNew),
  ];
}
