import type { Parsed } from '../column';
import { isBlank } from '../normalise';
import { EMPTY, unread, value } from '../parsed';
import { isNothing, reader } from '../reader';

/** What each person judged of one pair, 1/9–9; `undefined` where a person left it open. */
export type Judgements = readonly (number | undefined)[];

const FRACTION = /^(\d+(?:[.,]\d+)?) ?[/:] ?(\d+(?:[.,]\d+)?)$/;
const NUMBER = /^(\d+(?:[.,]\d+)?)(?: ?(?:x|×|kali))?$/i;
/** 0,33 is meant as 1/3 and 0,13 as 1/8: two decimals of an inverse are no further away. */
const TWO_DECIMALS = 0.0051;
const EDGE = 1e-9;

/** `3`, `1/5`, `0,2`, or one judgement a person: `3; ; 1/5`. */
export const parseJudgements = reader<Judgements>({
  wrong: 'settingUnread',
  text: (text) => {
    const judgements: (number | undefined)[] = [];
    for (const part of text.split(';').map((each) => each.trim())) {
      const judgement = isBlank(part) || isNothing(part) ? undefined : judgementOf(part);
      if (judgement === null) return unread('settingUnread');
      judgements.push(judgement);
    }
    return judgements.every((each) => each === undefined) ? EMPTY : value(judgements);
  },
  number: (read): Parsed<Judgements> => {
    const judgement = inRange(read);
    return judgement === null ? unread('settingUnread') : value([judgement]);
  },
});

function judgementOf(text: string): number | null {
  const [, above, below] = FRACTION.exec(text) ?? [];
  if (above !== undefined && below !== undefined) return inRange(numberOf(above) / numberOf(below));
  const [, digits] = NUMBER.exec(text) ?? [];
  return digits === undefined ? null : inRange(numberOf(digits));
}

function numberOf(digits: string): number {
  return Number(digits.replace(',', '.'));
}

function inRange(read: number): number | null {
  const inverse = Math.round(1 / read);
  const isInverse = read < 1 && inverse <= 9 && Math.abs(read - 1 / inverse) < TWO_DECIMALS;
  const judgement = isInverse ? 1 / inverse : read;
  return judgement >= 1 / 9 - EDGE && judgement <= 9 + EDGE ? judgement : null;
}
