import type { Page } from './page';
import { ask, tell } from './parts/dialogs';
import { closePanel } from './parts/panel';
import { showToast } from './parts/toasts';
import { showEffects } from './runEntry';
import { pageWords } from './words';

/** Opens an .xlsx in place of the current workbook, once the person agreed. */
export async function openFile(page: Page, file: File): Promise<void> {
  const { server, bar, sync } = page;
  const question = {
    title: pageWords.openTitle,
    message: pageWords.openQuestion(file.name),
    buttons: 'YES_NO',
  } as const;
  if ((await ask(question)) !== 'YES') return;
  bar.busy(pageWords.opening(file.name));
  try {
    const reply = await server.open(file);
    if (!reply.ok) return await tell(pageWords.cannotOpenTitle, reply.message);
    closePanel();
    await sync.reload();
    showToast('', pageWords.opened(file.name));
    showEffects(page, reply.effects ?? []);
  } finally {
    bar.busy(undefined);
  }
}

/** Opens an empty workbook in place of the current one. */
export async function startNew({ server, bar, sync }: Page): Promise<void> {
  const question = { title: pageWords.newTitle, message: pageWords.newQuestion, buttons: 'YES_NO' } as const;
  if ((await ask(question)) !== 'YES') return;
  bar.busy(pageWords.running(pageWords.newWorkbook));
  try {
    const reply = await server.startNew();
    if (!reply.ok) return await tell(pageWords.cannotOpenTitle, reply.message);
    closePanel();
    await sync.reload();
  } finally {
    bar.busy(undefined);
  }
}
