import type { WeightMethod } from '../../tables/weightSettings';

const HINTS: Readonly<Record<WeightMethod, string>> = {
  DIRECT: 'Percent of each criterion. They should add up to 100.',
  RANK_ORDER: '1 is most important. Ties are allowed.',
  SWING: 'Imagine every criterion at its worst. The one to improve first gets 100, the others 0–100.',
  PAIRWISE: 'Compare two criteria. Not all are needed, as long as everything is connected.',
};

export const weightPanelWords = {
  open: 'Set the weights',
  back: 'Back',
  method: 'Way of weighing',
  preview: 'See the weights',
  save: 'Save to Pengaturan',
  shares: 'Weights of the criteria',
  hints: HINTS,
  unset: 'not filled in',
  pair: (first: string, second: string): string => `${first} against ${second}`,
  more: (criterion: string, times: number): string => `${times}× more important: ${criterion}`,
  same: 'Equally important',
  asItStands: (text: string): string => `As in Pengaturan: ${text}`,
};
