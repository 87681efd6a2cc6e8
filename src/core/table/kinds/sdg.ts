import { OLD_SDG_GOALS, SDG_GOALS } from '../../tables/lists';
import type { Parsed } from '../column';
import { normalise } from '../normalise';
import { doubt, unread, value } from '../parsed';
import { reader } from '../reader';

const PREFIX = /^(sdgs?|tujuan|goals?|tpb)( (desa|ke|no|nomor|sdgs?))* ?/;

const goalsByName = new Map<string, { readonly goal: number; readonly old: boolean }>();
const key = (name: string): string =>
  normalise(name)
    .replace(/\bdesa\b/g, ' ')
    .replace(/pemukiman/g, 'permukiman')
    .replace(/ +/g, ' ')
    .trim();
// Lists and kinds import each other's types; the map is filled at the first look-up, when both are there.
function names(): typeof goalsByName {
  if (goalsByName.size === 0) {
    for (const { value: goal, label } of OLD_SDG_GOALS) goalsByName.set(key(label), { goal, old: true });
    for (const { value: goal, label, aliases = [] } of SDG_GOALS) {
      for (const name of [label, ...aliases]) goalsByName.set(key(name), { goal, old: false });
    }
  }
  return goalsByName;
}

/** SDGs Desa goal 1–18, by number or name; older names are accepted and said. */
export const parseSdgGoal = reader<number>({
  wrong: 'notGoal',
  text: readGoal,
  number: (read) => goalOf(read),
});

/** `5`, `SDGs 5`, `5. Keterlibatan Perempuan Desa`, `Desa berkesetaraan gender`. */
export function readGoal(text: string): Parsed<number> {
  const plain = normalise(text.replace(/\.$/, '')).replace(PREFIX, '');
  const [, digits = '', name = ''] = /^(\d{1,2})?(?: |$)?(.*)$/.exec(plain) ?? [];
  const named = name === '' ? undefined : names().get(key(name));
  const goal = digits === '' ? named?.goal : Number(digits);
  if (goal === undefined || (name !== '' && named?.goal !== goal)) return unread('notGoal');
  if (named?.old === true) return value(goal, [doubt('olderGoalName', { value: goal })]);
  return goalOf(goal);
}

function goalOf(read: number): Parsed<number> {
  return Number.isInteger(read) && read >= 1 && read <= 18 ? value(read) : unread('notGoal');
}
