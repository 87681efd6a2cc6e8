import { explainWords } from './explain';
import { mismatchWords } from './mismatch';
import { monitoringWords } from './monitoring';
import { priorityWords } from './priority';

const areas = { priority: priorityWords, mismatch: mismatchWords, monitoring: monitoringWords, explain: explainWords };

/** The words of results. A function, so that they can be read only when something is computed. */
export function analysisWords(): typeof areas {
  return areas;
}
