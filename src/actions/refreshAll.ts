import { dataCheck } from './checkData';
import { type Desk, done, type Outcome } from './desk';
import { mismatches } from './flagMismatches';
import { proposals } from './proposeCollaboration';
import { priorities } from './rankPriorities';
import { readVillage } from './readVillage';
import { summary } from './summariseMonitoring';
import { writeResults } from './writeResult';

/** "Perbarui semua": all result sheets from one snapshot, so that their figures agree with each other. */
export function refreshAll(desk: Desk): Outcome {
  return desk.exclusively(() => {
    const village = readVillage(desk.open());
    const parts = [priorities(village), mismatches(village), summary(village), proposals(village), dataCheck(village)];
    const results = parts.map((part) => part.result);
    const troubles = writeResults(village, results, 'refreshAll');
    // What could not be read is said by every part it concerns; the person needs to hear it once.
    const sentences = parts.reduce<readonly string[]>((all, part) => all.concat(part.sentences), []);
    return done(Array.from(new Set([...sentences, ...troubles])).join(' '));
  });
}
