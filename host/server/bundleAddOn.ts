import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serverWords } from '../words';
import type { AddOn } from './addOn';

/** There is no built add-on in the folder; the message says how to build it. */
export class MissingBundle extends Error {
  override name = 'MissingBundle';
}

/** The add-on of a `dist` folder. */
export function bundleAddOn(folder: string, _now: () => Date): AddOn {
  if (!existsSync(join(folder, 'Code.js'))) throw new MissingBundle(serverWords.noBundle(folder));
  const failed = { state: 'failed', message: '', effects: [] } as const;
  return {
    custom: undefined,
    menu: () => ({ title: 'Kolaborasi Desa', items: [] }),
    hasEntry: () => false,
    run: () => ({ ...failed, effects: [] }),
    call: (_, name) => ({
      ok: false,
      error: { name: 'Error', message: serverWords.unknownFunction(name) },
      effects: [],
    }),
    onEdit: () => [],
  };
}
