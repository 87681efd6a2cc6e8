import { autosave } from '../files/autosave';
import { FileTrouble } from '../files/fileTrouble';
import { lossesOf } from '../files/losses';
import { readXlsx } from '../files/readXlsx';
import { type NotedChange, openStore, saveName } from '../files/store';
import { writeXlsx } from '../files/writeXlsx';
import { createWorkbook } from '../model/workbook';
import { serverWords, storeWords } from '../words';
import type { AddOn } from './addOn';
import { type FirstOptions, firstWorkbook, titleOf } from './firstWorkbook';
import { createHttpServer, type FileWork } from './httpServer';
import { listen } from './listen';
import { remake } from './remake';
import { createSession, type Session } from './session';

export interface LocalHostOptions extends FirstOptions {
  addOn: AddOn;
  dataFolder: string;
  pageFolder: string;
  /** Absent: the first free one from the usual port on. */
  port: number | undefined;
  now(): Date;
}

export interface LocalHost {
  port: number;
  session: Session;
  messages: string[];
  /** Saves, closes every connection and gives the data folder free; false when the last save failed. */
  stop(): Promise<boolean>;
}

/** Opens the store and the workbook, and serves them; whatever fails gives the data folder free again. */
export async function startLocalHost(options: LocalHostOptions): Promise<LocalHost> {
  const { addOn, dataFolder, pageFolder, port, now } = options;
  const store = openStore(dataFolder);
  try {
    const first = firstWorkbook(store, addOn, options);
    let name = first.name;
    const saving = autosave({
      save: () => store.save(name, session.model),
      onSaved: () => session.announce({ kind: 'saved', at: now().toISOString() }),
      onTrouble: (error) => session.announce({ kind: 'trouble', message: reasonOf(error, dataFolder) }),
    });
    let keep: (noted?: NotedChange) => void = () => undefined;
    const session: Session = createSession({ model: first.model, addOn, onChange: (noted) => keep(noted) });
    const lost = remake(session, first.notes) ? [] : [storeWords.notAllNoted];
    const messages = [...new Set([...first.messages, ...lost])];
    keep = (noted) => {
      if (noted) return saving.note(() => store.note(name, noted));
      session.announce({ kind: 'saving' });
      saving.touch();
    };
    const files = fileWork(session, options, (next, replace) => {
      // What is not saved yet belongs to the workbook that goes, and no earlier workbook is written over.
      saving.flush();
      name = store.has(next) ? `${next}-${now().toISOString().replace(/\D+/g, '')}` : next;
      replace();
      saving.flush();
    });
    const http = createHttpServer(session, files, pageFolder);
    const used = await listen(http.server, port);
    saving.touch();
    const stop = async (): Promise<boolean> => {
      const saved = saving.stop();
      await http.close();
      store.close();
      return saved;
    };
    return { port: used, session, messages, stop };
  } catch (error) {
    store.close();
    throw error;
  }
}

type PutInPlace = (name: string, replace: () => void) => void;

function fileWork(session: Session, { addOn }: LocalHostOptions, putInPlace: PutInPlace): FileWork {
  return {
    open(content, name, client) {
      try {
        const model = readXlsx(content, titleOf(name));
        putInPlace(saveName(name, content), () => session.replace(model, client));
        const lost = lossesOf(content);
        if (lost === undefined) return { ok: true };
        // It stays until it has been read.
        return { ok: true, effects: [{ kind: 'toast', title: '', message: lost, seconds: -1 }] };
      } catch (error) {
        if (error instanceof FileTrouble) return { ok: false, message: error.message };
        throw error;
      }
    },
    startNew(client) {
      putInPlace('buku-kerja', () => session.replace(createWorkbook({ title: serverWords.untitled }), client));
      return { ok: true };
    },
    download: () => ({
      name: `${session.model.title.replace(/[/\\:*?"<>|\p{Cc}]/gu, '_') || serverWords.untitled}.xlsx`,
      content: writeXlsx(session.model, { customFunctions: addOn.customNames }),
    }),
  };
}

function reasonOf(error: unknown, folder: string): string {
  return storeWords.cannotWrite(folder, error instanceof Error ? error.message : String(error));
}
