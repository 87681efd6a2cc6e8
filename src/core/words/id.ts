import { actionWords } from './id/actions';
import { analysisWords } from './id/analysis';
import { dataCheckWords } from './id/dataCheck';
import { formatWords } from './id/format';
import { panelWords } from './id/panel';
import { problemSentence, problemWords } from './id/problems';
import { reportWords } from './id/report';
import { templateWords } from './id/template';

/** Indonesian, the default language. One file an area; `en.ts` mirrors it. */
export const id = {
  format: formatWords,
  problems: problemWords,
  problemSentence,
  dataCheck: dataCheckWords,
  report: reportWords,
  actions: actionWords,
  panel: panelWords,
  template: templateWords,
  get interestMap() {
    return analysisWords().interestMap;
  },
  get priority() {
    return analysisWords().priority;
  },
  get mismatch() {
    return analysisWords().mismatch;
  },
  get monitoring() {
    return analysisWords().monitoring;
  },
  get robustness() {
    return analysisWords().robustness;
  },
  get explain() {
    return analysisWords().explain;
  },
  get weights() {
    return analysisWords().weights;
  },
};
