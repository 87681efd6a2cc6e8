import { type Desk, done, type Outcome } from './desk';
import { readVillage } from './readVillage';
import { RESULT_PARTS } from './resultParts';
import { writeResults } from './writeResult';

/** "Perbarui semua": all result sheets from one snapshot, so that their figures agree with each other. */
export function refreshAll(desk: Desk, results: typeof RESULT_PARTS = RESULT_PARTS): Outcome {
  return desk.exclusively(() => {
    const village = readVillage(desk.open());
    const parts = results.map((part) => part(village));
    const troubles = writeResults(
      village,
      parts.map((part) => part.result),
      'refreshAll',
    );
    // What could not be read is said by every part it concerns; the person needs to hear it once.
    const sentences = parts.reduce<readonly string[]>((all, part) => all.concat(part.sentences), []);
    return done(Array.from(new Set([...sentences, ...troubles])).join(' '));
  });
}
