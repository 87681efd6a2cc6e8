import type { ColumnKind, Parsed, ReadContext } from '../column';
import type { FundingPart, Option } from '../kinds';
import { andThen, doubt, unread, value } from '../parsed';
import { reader } from '../reader';
import { parseMoney } from './money';
import { chosen, notChoice, optionIndex } from './options';
import { collect, splitEntries } from './several';

const AMOUNT = /^(.+?) ?[=:] ?(.+)$|^(\D+?) +((?:rp)?[. ]?\d.*)$/i;

const YEAR =
  /([a-z])[ /_-]*\(? ?(?:tahun anggaran|tahun|thn|th|ta|t\.a)?\.? ?20[1-4]\d(?: ?[/-] ?20[1-4]\d)? ?\)?(?![\d.,]*\d)/gi;
/** No source gives less than a thousand rupiah: such a number is a year or a figure in thousands or millions. */
const LEAST = 1000;

/** `DD 2026`, `DD (TA 2026)`: the year of a source is no amount. */
function withoutYears(text: string): string {
  return text.replace(YEAR, (match, letter: string, at: number) =>
    /\brp$/i.test(text.slice(0, at + 1)) ? match : letter,
  );
}

/** Sources of money, each with or without its amount: `DD=10.000.000; SWD=2.000.000`. Only `;` and line breaks split amounts. */
export function fundingParser<S>(list: readonly Option<S>[]): ColumnKind<readonly FundingPart<S>[]>['parse'] {
  const index = optionIndex(list);
  const partOf = (text: string, context: ReadContext): Parsed<FundingPart<S>> => {
    const whole = index.find(text);
    if (whole !== undefined) return andThen(chosen(index, text), (source) => value({ source, amount: undefined }));
    const match = AMOUNT.exec(text);
    if (match === null) return notChoice(index);
    const source = chosen(index, match[1] ?? match[3] ?? '');
    const amount = parseMoney(match[2] ?? match[4] ?? '', context);
    const isYear = /^(?:rp)?[. ]*20\d\d$/i.test(match[2] ?? match[4] ?? '');
    return isYear ? unread('notFunding') : andThen(source, (read) => withAmount(read, amount));
  };
  return reader<readonly FundingPart<S>[]>({
    wrong: 'notFunding',
    longest: 2000,
    lines: true,
    text: (typed, context) => {
      const text = withoutYears(typed);
      const parts = /\d/.test(text)
        ? text
            .split(/[;|\n]/)
            .map((part) => part.trim())
            .filter((part) => part !== '')
        : splitEntries(text, (part) => index.find(part) !== undefined);
      if (parts === undefined || parts.length > 60) return unread('notFunding');
      const read = collect(parts.map((part) => partOf(part, context)));
      return text === typed || read.is !== 'value'
        ? read
        : { ...read, doubts: [...(read.doubts ?? []), doubt('readAs', { value: text })] };
    },
  });
}

function withAmount<S>(source: S, amount: Parsed<number>): Parsed<FundingPart<S>> {
  if (amount.is === 'unread') return amount;
  if (amount.is === 'value' && amount.value > 0 && amount.value < LEAST) return unread('notMoney');
  const part = { source, amount: amount.is === 'value' ? amount.value : undefined };
  return value<FundingPart<S>>(part, amount.doubts ?? []);
}
