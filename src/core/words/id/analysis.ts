import { contenderWords } from './contenders';
import { dataCheckWords } from './dataCheck';
import { explainWords } from './explain';
import { interestMapWords } from './interestMap';
import { mismatchWords } from './mismatch';
import { monitoringWords } from './monitoring';
import { priorityWords } from './priority';
import { problemSentence, problemWords } from './problems';
import { proposalWords } from './proposals';
import { reportWords } from './report';
import { robustnessWords } from './robustness';
import { weightWords } from './weights';

const areas = {
  proposals: proposalWords,
  problemSentence,
  report: reportWords,
  dataCheck: dataCheckWords,
  problems: problemWords,
  interestMap: interestMapWords,
  priority: priorityWords,
  robustness: robustnessWords,
  contenders: contenderWords,
  mismatch: mismatchWords,
  monitoring: monitoringWords,
  explain: explainWords,
  weights: weightWords,
};

/** The words of results. A function, so that they can be read only when something is computed. */
export function analysisWords(): typeof areas {
  return areas;
}
