import { actionWords } from './id/actions';
import { analysisWords } from './id/analysis';
import { formatWords } from './id/format';
import { panelWords } from './id/panel';
import { templateWords } from './id/template';

/** Indonesian, the default language. One file an area; `en.ts` mirrors it. */
export const id = {
  format: formatWords,
  actions: actionWords,
  panel: panelWords,
  template: templateWords,
  get interestMap() {
    return analysisWords().interestMap;
  },
  get problems() {
    return analysisWords().problems;
  },
  get dataCheck() {
    return analysisWords().dataCheck;
  },
  get report() {
    return analysisWords().report;
  },
  get problemSentence() {
    return analysisWords().problemSentence;
  },
  get proposals() {
    return analysisWords().proposals;
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
  get contenders() {
    return analysisWords().contenders;
  },
  get explain() {
    return analysisWords().explain;
  },
  get weights() {
    return analysisWords().weights;
  },
};
