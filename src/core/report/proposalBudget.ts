import type { Proposals } from '../allocation/proposeCollaboration';
import { type BudgetItem, STEP, type VillageBudget } from '../allocation/villageBudget';
import { addressOf, type CellRef, type Rupiah } from '../cell';
import type { Words } from '../words/words';
import type { Figure, PageBlock, PageContext } from './page';
import { moneyColumn, type Shown, tableOf, textColumn } from './proposalColumns';
import { type NeedsByKey, scoreBecause } from './proposalText';

/** What the village's own money closes and how far that is from the best bound; or that no budget is set. */
export function villageBlocks(
  { village }: Proposals,
  needs: NeedsByKey,
  { words, data }: PageContext,
): readonly PageBlock[] {
  const { headings, noBudget } = words.proposals;
  if (village === undefined) return [{ kind: 'text', heading: headings.village, paragraphs: [noBudget] }];
  const rowOf = ({ key }: BudgetItem) => ({ key: `desa ${key}`, tone: 'good' as const });
  const table = tableOf('village', village.chosen, columnsFor(needs, words), rowOf, words);
  const items = figuresOf(village, data.settings.cells.collaborationBudget, words);
  return [table, { kind: 'figures', heading: '', items }];
}

function columnsFor(needs: NeedsByKey, words: Words): readonly Shown<BudgetItem>[] {
  const { because } = words.proposals;
  const { rupiah } = words.format;
  return [
    textColumn('id', 80, ({ key }) => key),
    textColumn('need', 280, ({ key }) => needs.get(key)?.need.name),
    moneyColumn(
      'cost',
      ({ cost }) => cost,
      (shown, { unmet }) => because.cost(shown, rupiah(unmet), rupiah(STEP)),
      words,
    ),
    {
      key: 'score',
      kind: 'points',
      width: 80,
      show: ({ priority }) => priority,
      because: ({ key }) => {
        const need = needs.get(key);
        return need && scoreBecause(need, words, true);
      },
    },
  ];
}

function figuresOf(village: VillageBudget, at: CellRef | undefined, words: Words): readonly Figure[] {
  const { figures, because, gift } = words.proposals;
  const { rupiah, points, percent } = words.format;
  const { budget, used, left, total, bound, gap, exact, chosen } = village;
  type Key = keyof typeof figures;
  const figure = (key: Key, value: number, kind: Figure['kind'], reason: string): Figure => ({
    key: `desa.${key}`,
    label: figures[key],
    value,
    kind,
    because: reason,
  });
  const money = (key: Key, value: Rupiah, reason: (shown: string) => string): Figure =>
    figure(key, value, 'rupiah', reason(rupiah(value)));
  const costs = chosen.map(({ key, cost }) => gift(key, rupiah(cost)));
  const scores = chosen.map(({ key, priority }) => gift(key, points(priority)));
  const distance = exact ? because.exact(percent(gap)) : because.bounded(percent(gap), points(total), points(bound));
  return [
    money('budget', budget, (shown) => because.budget(shown, at === undefined ? '' : addressOf(at))),
    money('used', used, (shown) => because.sum(shown, costs)),
    money('left', left, (shown) => because.minus(shown, figures.budget, figures.used, rupiah(budget), rupiah(used))),
    figure('total', total, 'points', because.sum(points(total), scores)),
    figure('gap', gap, 'percent', distance),
  ];
}
