import { actionWords } from './id/actions';
import { dataCheckWords } from './id/dataCheck';
import { formatWords } from './id/format';
import { mismatchWords } from './id/mismatch';
import { monitoringWords } from './id/monitoring';
import { panelWords } from './id/panel';
import { priorityWords } from './id/priority';
import { problemSentence, problemWords } from './id/problems';
import { proposalWords } from './id/proposals';
import { reportWords } from './id/report';
import { templateWords } from './id/template';

/** Indonesian, the default language. One file an area; `en.ts` mirrors it. */
export const id = {
  format: formatWords,
  problems: problemWords,
  problemSentence,
  dataCheck: dataCheckWords,
  priority: priorityWords,
  mismatch: mismatchWords,
  monitoring: monitoringWords,
  proposals: proposalWords,
  report: reportWords,
  actions: actionWords,
  panel: panelWords,
  template: templateWords,
};
