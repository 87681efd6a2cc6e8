import type { StructureEdit } from '../../protocol';
import { columnLetters } from '../addresses';
import type { MirrorSheet } from '../mirror';
import { pageWords } from '../words';
import { button, byId, element } from './element';

/** A strip above the grid with one switch per column group of the sheet. */
export function showGroups(sheet: MirrorSheet | undefined, structure: (edit: StructureEdit) => void): void {
  const strip = byId('groups');
  const groups = sheet?.columnGroups ?? [];
  strip.hidden = groups.length === 0;
  if (!sheet || groups.length === 0) return;
  const switches = groups.map(({ first, last, collapsed }) => {
    const span = first === last ? columnLetters(first) : `${columnLetters(first)}–${columnLetters(last)}`;
    const label = collapsed ? pageWords.unfold(span) : pageWords.fold(span);
    const made = button(label, `group ${collapsed ? 'folded' : 'open'}`, () =>
      structure({ kind: 'columnGroup', sheetId: sheet.id, first, last, collapsed: !collapsed }),
    );
    made.setAttribute('aria-expanded', String(!collapsed));
    return made;
  });
  strip.replaceChildren(element('span', {}, pageWords.groups), ...switches);
}
