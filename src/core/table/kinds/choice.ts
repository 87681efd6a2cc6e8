import type { ColumnKind, Parsed } from '../column';
import type { Option } from '../kinds';
import { unread } from '../parsed';
import { reader } from '../reader';
import { chosen, notChoice, optionIndex } from './options';
import { collect, splitEntries } from './several';

/** One entry of a closed list, by label, code or other spelling. Checkboxes count only where the list is Ya / Tidak. */
export function choiceParser<V>(list: readonly Option<V>[]): ColumnKind<V>['parse'] {
  const index = optionIndex(list);
  const isYesNo = list.some((option) => typeof option.value === 'boolean');
  return reader<V>({
    wrong: 'notChoice',
    longest: 200,
    text: (text) => chosen(index, text),
    number: (read) => chosen(index, String(read)),
    date: () => notChoice(index),
    boolean: (read) => (isYesNo ? chosen(index, String(read)) : unread('checkbox')),
  });
}

/** Several entries of a closed list. */
export function choicesParser<V>(list: readonly Option<V>[]): ColumnKind<readonly V[]>['parse'] {
  const index = optionIndex(list);
  return reader<readonly V[]>({
    wrong: 'notChoice',
    longest: 2000,
    lines: true,
    text: (text): Parsed<readonly V[]> => {
      const parts = splitEntries(text, (part) => index.find(part) !== undefined);
      return parts === undefined ? notChoice(index) : collect(parts.map((part) => chosen(index, part)));
    },
    number: (read) => collect([chosen(index, String(read))]),
    date: () => notChoice(index),
  });
}
