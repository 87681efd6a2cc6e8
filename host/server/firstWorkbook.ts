import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FileTrouble } from '../files/fileTrouble';
import { lossesOf } from '../files/losses';
import { readXlsx } from '../files/readXlsx';
import { type NotedChange, type Store, saveName } from '../files/store';
import type { WorkbookModel } from '../model/types';
import { createWorkbook } from '../model/workbook';
import { serverWords } from '../words';
import type { AddOn } from './addOn';
import { prepareSample } from './prepareSample';
import { withoutEmptyFirst } from './withoutEmptyFirst';

/** The workbook that a session starts with, the name it is saved under, and what the person should know. */
interface FirstWorkbook {
  model: WorkbookModel;
  name: string;
  messages: string[];
  /** What was noted after the saved workbook. */
  notes: NotedChange[];
}

export interface FirstOptions {
  workbook: string | undefined;
  empty: boolean;
}

const USUAL_NAME = 'buku-kerja';

/** The given file, or what was open last, or a new workbook with the sample village. */
export function firstWorkbook(store: Store, addOn: AddOn, { workbook, empty }: FirstOptions): FirstWorkbook {
  return workbook === undefined ? lastOrNew(store, addOn, empty) : fromFile(store, workbook);
}

/** Reads a file that a person names; throws a `FileTrouble`. */
export function readGivenFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new FileTrouble((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'notFound' : 'unreadable', path);
  }
}

/** The name of a file without its folder and ending. */
export const titleOf = (path: string): string => basename(path).replace(/\.xlsx$/i, '') || serverWords.untitled;

function fromFile(store: Store, path: string): FirstWorkbook {
  const content = readGivenFile(path);
  const name = saveName(path, content);
  const saved = store.load(name);
  if (saved && 'model' in saved) {
    const told = saved.message === undefined ? [] : [saved.message];
    return { ...saved, name, messages: [serverWords.continued(basename(path)), ...told] };
  }
  const model = readXlsx(content, titleOf(path));
  const told = [lossesOf(content), saved?.message].filter((message) => message !== undefined);
  return { model, name, messages: [serverWords.imported(basename(path)), ...told], notes: [] };
}

function lastOrNew(store: Store, addOn: AddOn, empty: boolean): FirstWorkbook {
  const name = store.lastOpened() ?? USUAL_NAME;
  const saved = store.load(name);
  const told = saved?.message === undefined ? [] : [saved.message];
  if (saved && 'model' in saved) return { ...saved, name, messages: told };
  const made = empty ? emptyWorkbook() : sampleWorkbook(addOn);
  return { model: made.model, name, messages: [...told, ...made.messages], notes: [] };
}

function sampleWorkbook(addOn: AddOn): { model: WorkbookModel; messages: string[] } {
  const { model } = emptyWorkbook();
  const reason = prepareSample(addOn, model);
  if (reason === undefined) return { model: asSample(model), messages: [] };
  return { model: emptyWorkbook().model, messages: [serverWords.sampleFailed(reason)] };
}

/** The sample names itself, and the empty sheet that every new workbook begins with goes. */
function asSample(model: WorkbookModel): WorkbookModel {
  model.title = serverWords.sampleTitle;
  return withoutEmptyFirst(model);
}

const emptyWorkbook = () => ({ model: createWorkbook({ title: serverWords.untitled }), messages: [] as string[] });
