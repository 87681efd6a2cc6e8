import type { Proposals } from '../allocation/proposeCollaboration';
import { EXTRA, type FundedNeed, type FundingPartner, type Gift } from '../allocation/spreadFunds';
import { type BudgetItem, STEP } from '../allocation/villageBudget';
import { addressOf, type Rupiah } from '../cell';
import type { RankedNeed } from '../priority/rankNeeds';
import { cellOf } from '../table/defineTable';
import type { Words } from '../words/words';
import type { Figure, PageBlock, PageContext, PageTable } from './page';
import { type Shown, tableOf } from './proposalColumns';
import { needText, partnerText, scoreBecause } from './proposalText';

type Needs = ReadonlyMap<string, RankedNeed>;

/** Which need gets how much from whom, and what stays open. */
export function spreadTable({ spread }: Proposals, needs: Needs, words: Words): PageTable {
  const { because, columns: headers } = words.proposals;
  const { rupiah, percent } = words.format;
  const giftText = ({ partner, amount }: Gift): string => words.proposals.gift(partnerText(partner), rupiah(amount));
  const columns: readonly Shown<FundedNeed>[] = [
    { key: 'id', kind: 'text', width: 80, show: ({ key }) => key },
    { key: 'need', kind: 'text', width: 280, show: ({ key }) => needs.get(key)?.need.name },
    { key: 'gap', kind: 'rupiah', width: 130, show: ({ gap }) => gap, because: (one) => gapBecause(one, needs, words) },
    {
      key: 'given',
      kind: 'rupiah',
      width: 130,
      show: ({ given }) => given,
      because: ({ given, gifts }) => because.given(rupiah(given), gifts.map(giftText)),
    },
    { key: 'gifts', kind: 'text', width: 360, show: ({ gifts }) => gifts.map(giftText).join('; ') },
    {
      key: 'unmet',
      kind: 'rupiah',
      width: 130,
      show: ({ unmet }) => unmet,
      because: ({ unmet, gap, given }) =>
        because.minus(rupiah(unmet), headers.gap, headers.given, rupiah(gap), rupiah(given)),
    },
    {
      key: 'met',
      kind: 'percent',
      width: 100,
      show: ({ met }) => met,
      because: ({ met, given, gap }) => because.met(percent(met), rupiah(given), rupiah(gap)),
    },
  ];
  // Without any known money the partners' table says what to fill in; a list of nothing but gaps stands on Prioritas.
  const rows = spread.partners.length === 0 ? [] : spread.needs;
  const table = tableOf(
    'spread',
    rows,
    columns,
    ({ key, unmet }) => ({ key: `dana ${key}`, tone: unmet > 0 ? 'watch' : 'good' }),
    words,
  );
  return spread.partners.length === 0 && spread.needs.length > 0
    ? { ...table, empty: words.proposals.none.partners }
    : table;
}

function gapBecause({ key, gap }: FundedNeed, needs: Needs, words: Words): string | undefined {
  const need = needs.get(key);
  if (need?.funding?.cost === undefined) return undefined;
  const { rupiah } = words.format;
  const { cost, committed } = need.funding;
  return words.proposals.because.gap(
    rupiah(gap),
    rupiah(cost),
    addressOf(cellOf(need.need, 'estimatedCost')),
    rupiah(committed),
  );
}

/** What each partner is known to have, where it goes, and what more of it would do. */
export function partnerTable({ spread, leads, list }: Proposals, needs: Needs, words: Words): PageTable {
  const { because, columns: headers } = words.proposals;
  const { rupiah, number } = words.format;
  const ledBy = (id: string): readonly string[] =>
    list.filter(({ lead }) => lead?.pair.partner.id === id).map(({ need }) => need.key);
  const giftsOf = (id: string): readonly string[] =>
    spread.needs.reduce<readonly string[]>(
      (all, { key, gifts }) =>
        all.concat(
          gifts
            .filter(({ partner }) => partner.id === id)
            .map(({ amount }) => words.proposals.gift(key, rupiah(amount))),
        ),
      [],
    );
  const columns: readonly Shown<FundingPartner>[] = [
    { key: 'id', kind: 'text', width: 80, show: ({ partner }) => partner.id },
    { key: 'partner', kind: 'text', width: 280, show: ({ partner }) => partner.row.name },
    {
      key: 'offer',
      kind: 'rupiah',
      width: 130,
      show: ({ offer }) => offer.amount,
      because: ({ offer }) => because.offer(rupiah(offer.amount), offer.cells.map(addressOf)),
    },
    {
      key: 'used',
      kind: 'rupiah',
      width: 130,
      show: ({ used }) => used,
      because: ({ used, partner }) => because.sum(rupiah(used), giftsOf(partner.id)),
    },
    {
      key: 'left',
      kind: 'rupiah',
      width: 130,
      show: ({ left }) => left,
      because: ({ left, offer, used }) =>
        because.minus(rupiah(left), headers.offer, headers.used, rupiah(offer.amount), rupiah(used)),
    },
    {
      key: 'leads',
      kind: 'integer',
      width: 100,
      show: ({ partner }) => leads.get(partner.id) ?? 0,
      because: ({ partner }) => because.leads(number(leads.get(partner.id) ?? 0), ledBy(partner.id)),
    },
    { key: 'more', kind: 'text', width: 420, show: (one) => moreText(one, needs, words) },
  ];
  return tableOf(
    'partners',
    spread.partners,
    columns,
    ({ partner, more }) => ({ key: `mitra ${partner.id}`, tone: more === undefined ? 'quiet' : 'watch' }),
    words,
  );
}

function moreText({ partner, more }: FundingPartner, needs: Needs, words: Words): string {
  const { proposals, format } = words;
  const need = needs.get(more?.key ?? '');
  if (more === undefined || need === undefined) return proposals.noMore;
  return proposals.more(partnerText(partner), format.rupiah(EXTRA), needText(need), format.percent(more.met));
}

/** What the village's own money closes, with how far that is from the best bound; or that no budget is set. */
export function villageBlocks(
  { village }: Proposals,
  needs: Needs,
  { words, data }: PageContext,
): readonly PageBlock[] {
  const { headings, noBudget, because } = words.proposals;
  if (village === undefined) return [{ kind: 'text', heading: headings.village, paragraphs: [noBudget] }];
  const { rupiah } = words.format;
  const columns: readonly Shown<BudgetItem>[] = [
    { key: 'id', kind: 'text', width: 80, show: ({ key }) => key },
    { key: 'need', kind: 'text', width: 280, show: ({ key }) => needs.get(key)?.need.name },
    {
      key: 'cost',
      kind: 'rupiah',
      width: 130,
      show: ({ cost }) => cost,
      because: ({ cost, unmet }) => because.cost(rupiah(cost), rupiah(unmet), rupiah(STEP)),
    },
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
  const table = tableOf('village', village.chosen, columns, ({ key }) => ({ key: `desa ${key}`, tone: 'good' }), words);
  const cell = data.settings.cells.collaborationBudget;
  const figures = villageFigures(village, cell === undefined ? '' : addressOf(cell), words);
  return [table, { kind: 'figures', heading: '', items: figures }];
}

function villageFigures(village: NonNullable<Proposals['village']>, at: string, words: Words): readonly Figure[] {
  const { figures, because } = words.proposals;
  const { rupiah, points, percent } = words.format;
  const money = (key: 'budget' | 'used' | 'left', value: Rupiah, reason: string): Figure => ({
    key: `desa.${key}`,
    label: figures[key],
    value,
    kind: 'rupiah',
    because: reason,
  });
  const { budget, used, left, total, bound, gap, exact, chosen } = village;
  const costs = chosen.map(({ key, cost }) => words.proposals.gift(key, rupiah(cost)));
  const scores = chosen.map(({ key, priority }) => words.proposals.gift(key, points(priority)));
  const distance = exact ? because.exact(percent(gap)) : because.bounded(percent(gap), points(total), points(bound));
  return [
    money('budget', budget, because.budget(rupiah(budget), at)),
    money('used', used, because.sum(rupiah(used), costs)),
    money('left', left, because.minus(rupiah(left), figures.budget, figures.used, rupiah(budget), rupiah(used))),
    {
      key: 'desa.total',
      label: figures.total,
      value: total,
      kind: 'points',
      because: because.sum(points(total), scores),
    },
    { key: 'desa.gap', label: figures.gap, value: gap, kind: 'percent', because: distance },
  ];
}
