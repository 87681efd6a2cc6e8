import { SECTORS } from '../../tables/lists';
import type { Parsed } from '../column';
import type { Focus } from '../kinds';
import { normalise } from '../normalise';
import { andThen, unread, value } from '../parsed';
import { reader } from '../reader';
import { matchDoubts, type OptionIndex, optionIndex } from './options';
import { readGoal } from './sdg';
import { collect, splitEntries } from './several';

type Part = { readonly sector: number } | { readonly goal: number };

let sectors: OptionIndex<number> | undefined;

/** Fields and SDGs goals a stakeholder works on: a bare 1–5 is a field, `SDGs 6` a goal (domain.md §3.2). */
export const parseFocus = reader<Focus>({
  wrong: 'notFocus',
  longest: 2000,
  lines: true,
  text: (text) => {
    const parts = splitEntries(text, (part) => partOf(part).is === 'value');
    return parts === undefined ? unread('notFocus') : gather(collect(parts.map(partOf)));
  },
  number: (read) => gather(collect([partOf(String(read))])),
});

function partOf(text: string): Parsed<Part> {
  sectors = sectors ?? optionIndex<number>(SECTORS);
  const match = sectors.find(text);
  if (match !== undefined) return value({ sector: match.value }, matchDoubts(match));
  // A bare number beyond the five fields could be a goal; which is meant must be said.
  if (/^\d/.test(normalise(text))) return unread('notFocus');
  const goal = readGoal(text);
  return goal.is === 'unread' ? unread('notFocus') : andThen(goal, (read) => value({ goal: read }));
}

function gather(parts: Parsed<readonly Part[]>): Parsed<Focus> {
  if (parts.is !== 'value') return parts;
  const focus = {
    sectors: unique(parts.value.map((part) => ('sector' in part ? part.sector : 0))),
    goals: unique(parts.value.map((part) => ('goal' in part ? part.goal : 0))),
  };
  return { ...parts, value: focus };
}

function unique(numbers: readonly number[]): readonly number[] {
  return Array.from(new Set(numbers)).filter((read) => read > 0);
}
