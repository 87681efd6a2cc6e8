import type { Effect } from '../protocol';
import type { Grid } from './grid/openGrid';
import { findSheet, type Mirror } from './mirror';
import { tell } from './parts/dialogs';
import { openHtmlDialog } from './parts/htmlDialog';
import type { FrameRequests } from './parts/htmlFrame';
import { openPanel } from './parts/panel';
import { showToast } from './parts/toasts';

export interface EffectTargets {
  mirror: Mirror;
  grid: Grid;
  frame: Pick<FrameRequests, 'call' | 'focusGrid'>;
  /** Asks the server for the whole workbook. */
  reload(): Promise<void>;
}

/** Performs what a run asked to show, in order; an alert is read before the next one comes. */
export async function perform(effects: readonly Effect[], targets: EffectTargets): Promise<void> {
  for (const effect of effects) await performOne(effect, targets);
}

async function performOne(effect: Effect, targets: EffectTargets): Promise<void> {
  switch (effect.kind) {
    case 'toast':
      return showToast(effect.title, effect.message, effect.seconds);
    case 'alert':
      return tell(effect.title, effect.message);
    case 'panel':
      return openPanel(effect.title, effect.html, targets.frame);
    case 'dialog':
      return openHtmlDialog(effect, targets.frame);
    case 'select':
      // The answer to a run may arrive before the event that brings a new sheet.
      if (!findSheet(targets.mirror, effect.sheetId)) await targets.reload();
      if (findSheet(targets.mirror, effect.sheetId)) targets.grid.select(effect.sheetId, effect.range);
  }
}
