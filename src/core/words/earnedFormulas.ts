import type { EarnedName } from '../monitoring/earnedValue';

/** Amounts and indices as they are written in the language of the page. */
export interface EarnedTexts {
  readonly pv: string;
  readonly ev: string;
  readonly ac: string;
  readonly bac: string;
  readonly spi: string;
  readonly cpi: string;
  readonly eac: string;
}

/** How each figure of earned value comes about, in the letters that every language uses for it. */
export const earnedFormulas: Readonly<Record<EarnedName, (t: EarnedTexts) => string>> = {
  scheduleVariance: ({ ev, pv }) => `EV ${ev} − PV ${pv}`,
  costVariance: ({ ev, ac }) => `EV ${ev} − AC ${ac}`,
  spi: ({ ev, pv }) => `EV ${ev} ÷ PV ${pv}`,
  cpi: ({ ev, ac }) => `EV ${ev} ÷ AC ${ac}`,
  estimate: ({ bac, cpi }) => `BAC ${bac} ÷ CPI ${cpi}`,
  estimateAtypical: ({ ac, bac, ev }) => `AC ${ac} + BAC ${bac} − EV ${ev}`,
  estimateBoth: ({ ac, bac, ev, cpi, spi }) => `AC ${ac} + (BAC ${bac} − EV ${ev}) ÷ (CPI ${cpi} × SPI ${spi})`,
  toComplete: ({ eac, ac }) => `EAC ${eac} − AC ${ac}`,
  variance: ({ bac, eac }) => `BAC ${bac} − EAC ${eac}`,
  tcpi: ({ bac, ev, ac }) => `(BAC ${bac} − EV ${ev}) ÷ (BAC ${bac} − AC ${ac})`,
};
