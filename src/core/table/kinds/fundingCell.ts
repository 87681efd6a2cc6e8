import type { ColumnKind, Parsed, ReadContext } from '../column';
import type { FundingPart, Option } from '../kinds';
import { andThen, unread, value } from '../parsed';
import { reader } from '../reader';
import { parseMoney } from './money';
import { chosen, notChoice, optionIndex } from './options';
import { collect, splitEntries } from './several';

const AMOUNT = /^(.+?) ?[=:] ?(.+)$|^(\D+?) +((?:rp)?[. ]?\d.*)$/i;

/** Sources of money, each with or without its amount: `DD=10.000.000; SWD=2.000.000`. Only `;` and line breaks split amounts. */
export function fundingParser<S>(list: readonly Option<S>[]): ColumnKind<readonly FundingPart<S>[]>['parse'] {
  const index = optionIndex(list);
  const partOf = (text: string, context: ReadContext): Parsed<FundingPart<S>> => {
    const whole = index.find(text);
    if (whole !== undefined) return andThen(chosen(index, text), (source) => value({ source, amount: undefined }));
    const match = AMOUNT.exec(text);
    if (match === null) return notChoice(index);
    const source = chosen(index, match[1] ?? match[3] ?? '');
    const amount = parseMoney(match[2] ?? match[4] ?? '', { ...context, unit: 1 });
    return andThen(source, (read) => withAmount(read, amount));
  };
  return reader<readonly FundingPart<S>[]>({
    wrong: 'notFunding',
    longest: 2000,
    lines: true,
    text: (text, context) => {
      const parts = /\d/.test(text)
        ? text
            .split(/[;|\n]/)
            .map((part) => part.trim())
            .filter((part) => part !== '')
        : splitEntries(text, (part) => index.find(part) !== undefined);
      return parts === undefined || parts.length > 60
        ? unread('notFunding')
        : collect(parts.map((part) => partOf(part, context)));
    },
  });
}

function withAmount<S>(source: S, amount: Parsed<number>): Parsed<FundingPart<S>> {
  if (amount.is === 'unread') return amount;
  const part = { source, amount: amount.is === 'value' ? amount.value : undefined };
  return value<FundingPart<S>>(part, amount.doubts ?? []);
}
