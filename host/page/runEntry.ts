import type { Answer, CallReply, Effect } from '../protocol';
import { type EffectTargets, perform } from './effects';
import { type Page, showAround } from './page';
import { ask, tell } from './parts/dialogs';
import { pageWords } from './words';

/** Runs a menu item, asks what it asks, and shows what it shows; meanwhile no other can be started. */
export async function runEntry(page: Page, entry: string, label: string): Promise<void> {
  const answers: Answer[] = [];
  page.bar.busy(pageWords.running(label));
  try {
    // What was just typed belongs to the workbook the command reads.
    await page.grid.endEditing();
    await page.edits.settled();
    for (;;) {
      const reply = await page.server.menu(entry, answers);
      if (reply.state === 'asks') {
        answers.push(await ask(reply.question));
        continue;
      }
      page.bar.busy(undefined);
      await perform(reply.effects, effectTargets(page));
      if (reply.state === 'failed') await tell(pageWords.runFailedTitle, reply.message);
      return;
    }
  } finally {
    page.bar.busy(undefined);
    showAround(page);
  }
}

/** A call from the panel or a dialog; what it shows is shown here, the answer goes back. */
async function call(page: Page, name: string, args: string): Promise<CallReply> {
  await page.edits.settled();
  const reply = await page.server.call(name, args);
  showEffects(page, reply.effects);
  return reply;
}

/** Shows what came with an answer that waits for nobody. */
export function showEffects(page: Page, effects: readonly Effect[]): void {
  void perform(effects, effectTargets(page)).then(() => showAround(page));
}

function effectTargets(page: Page): EffectTargets {
  const { mirror, grid, sync } = page;
  return {
    mirror,
    grid,
    frame: { call: (name, args) => call(page, name, args), focusGrid: () => grid.focus() },
    reload: async () => {
      await sync.reload();
    },
  };
}
