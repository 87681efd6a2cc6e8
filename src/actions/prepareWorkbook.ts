import { isIndonesian } from '../core/locale';
import { wordsFor } from '../core/words/words';
import type { Edit } from '../core/workbook';
import { type Desk, done, type Outcome } from './desk';
import { takenByHeaders } from './findSheets';
import { planWorkbook } from './planWorkbook';
import { troubleSentences } from './troubleSentences';

/** "Siapkan / perbaiki lembar kerja": creates what is missing and repairs headers, drop-downs and formats; a second run changes nothing. */
export function prepareWorkbook(desk: Desk): Outcome {
  const locale = askLocale(desk);
  return desk.exclusively(() => {
    const workbook = desk.open();
    const plan = planWorkbook(workbook);
    const { words } = plan;
    const headersMissing = plan.unlocated.map((name) => words.actions.headersMissing(name));
    const beside = plan.beside.map(({ name, made }) => words.actions.madeBeside(name, made));
    const headersTwice = plan.twice.map((name) => words.actions.headersTwice(name));
    const troubles = workbook.apply([...locale, ...plan.edits, ...plan.closing({})]);
    return done(
      [
        words.actions.prepared(plan.created, plan.repaired),
        ...takenByHeaders(plan.found, plan.description).map(({ sheet, as }) => words.actions.taken(sheet, as)),
        ...headersMissing,
        ...headersTwice,
        ...beside,
        ...troubleSentences(troubles, words),
      ].join(' '),
    );
  });
}

/** The locale is the workbook owner's choice, so it is changed only after asking. */
export function askLocale(desk: Desk): readonly Edit[] {
  const { locale, state } = desk.open().describe();
  if (isIndonesian(locale)) return [];
  const { actions } = wordsFor(state?.language);
  const agreed = desk.screen.confirm(actions.title, actions.localeQuestion(locale));
  return agreed ? [{ kind: 'locale', locale: 'id_ID' }] : [];
}
