import { actionWords } from './id/actions';
import { analysisWords } from './id/analysis';
import { formatWords } from './id/format';
import { panelWords } from './id/panel';
import { templateWords } from './id/template';

let read: ReturnType<typeof analysisWords> | undefined;

/** Asked for many thousand times a run; only the first time looks for the part that holds them. */
function analysis(): ReturnType<typeof analysisWords> {
  read ??= analysisWords();
  return read;
}

/** Indonesian, the default language. One file an area; `en.ts` mirrors it. */
export const id = {
  format: formatWords,
  actions: actionWords,
  panel: panelWords,
  template: templateWords,
  get interestMap() {
    return analysis().interestMap;
  },
  get problems() {
    return analysis().problems;
  },
  get dataCheck() {
    return analysis().dataCheck;
  },
  get report() {
    return analysis().report;
  },
  get problemSentence() {
    return analysis().problemSentence;
  },
  get proposals() {
    return analysis().proposals;
  },
  get priority() {
    return analysis().priority;
  },
  get mismatch() {
    return analysis().mismatch;
  },
  get monitoring() {
    return analysis().monitoring;
  },
  get robustness() {
    return analysis().robustness;
  },
  get contenders() {
    return analysisWords().contenders;
  },
  get explain() {
    return analysis().explain;
  },
  get weights() {
    return analysis().weights;
  },
};
