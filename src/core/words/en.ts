import { actionWords } from './en/actions';
import { contenderWords } from './en/contenders';
import { dataCheckWords } from './en/dataCheck';
import { explainWords } from './en/explain';
import { formatWords } from './en/format';
import { interestMapWords } from './en/interestMap';
import { mismatchWords } from './en/mismatch';
import { monitoringWords } from './en/monitoring';
import { panelWords } from './en/panel';
import { priorityWords } from './en/priority';
import { problemSentence, problemWords } from './en/problems';
import { proposalWords } from './en/proposals';
import { reportWords } from './en/report';
import { robustnessWords } from './en/robustness';
import { templateWords } from './en/template';
import { weightWords } from './en/weights';
import type { Words } from './words';

const en: Words = {
  format: formatWords,
  problems: problemWords,
  problemSentence,
  dataCheck: dataCheckWords,
  priority: priorityWords,
  robustness: robustnessWords,
  contenders: contenderWords,
  interestMap: interestMapWords,
  mismatch: mismatchWords,
  monitoring: monitoringWords,
  explain: explainWords,
  proposals: proposalWords,
  report: reportWords,
  actions: actionWords,
  panel: panelWords,
  template: templateWords,
  weights: weightWords,
};

/** English, the second language. A function, so that it can be read only when somebody asks for it. */
export function englishWords(): Words {
  return en;
}
