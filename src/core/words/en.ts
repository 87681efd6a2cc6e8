import { actionWords } from './en/actions';
import { dataCheckWords } from './en/dataCheck';
import { formatWords } from './en/format';
import { mismatchWords } from './en/mismatch';
import { monitoringWords } from './en/monitoring';
import { panelWords } from './en/panel';
import { priorityWords } from './en/priority';
import { problemSentence, problemWords } from './en/problems';
import { proposalWords } from './en/proposals';
import { reportWords } from './en/report';
import { templateWords } from './en/template';
import type { Words } from './words';

/** English, the second language. */
export const en: Words = {
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
