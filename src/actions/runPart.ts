import { type Desk, done, type Outcome } from './desk';
import { errorCount } from './errorCount';
import { readVillage, type Village } from './readVillage';
import { type Result, writeResults } from './writeResult';

/** One result sheet of a run, with the sentences that tell how it went. */
export interface Part {
  readonly result: Result;
  readonly sentences: readonly string[];
}

/** Makes one result sheet from a fresh snapshot; `action` is the name under which the run is remembered. */
export function runPart(desk: Desk, action: string, part: (village: Village) => Part): Outcome {
  return desk.exclusively(() => {
    const village = readVillage(desk.open());
    const { result, sentences } = part(village);
    const troubles = writeResults(village, [result], action);
    const check = village.words.actions.alsoCheck(errorCount(village));
    return done([...sentences, ...(check === '' ? [] : [check]), ...troubles].join(' '));
  });
}
