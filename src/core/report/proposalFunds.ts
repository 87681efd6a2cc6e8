import type { Proposals } from '../allocation/proposeCollaboration';
import { EXTRA, type FundedNeed, type FundingPartner, type Gift } from '../allocation/spreadFunds';
import { addressOf, type Percent } from '../cell';
import { cellOf } from '../table/defineTable';
import type { Words } from '../words/words';
import type { PageTable } from './page';
import { moneyColumn, type Shown, tableOf, textColumn } from './proposalColumns';
import { type NeedsByKey, needText, partnerText } from './proposalText';

/** Which need gets how much from whom, and what stays open. */
export function spreadTable({ spread }: Proposals, needs: NeedsByKey, words: Words): PageTable {
  // Without any known money only the gaps would be listed, and these stand on Prioritas.
  const isKnown = spread.partners.length > 0;
  const table = tableOf(
    'spread',
    isKnown ? spread.needs : [],
    spreadColumns(needs, words),
    ({ key, unmet }) => ({ key: `dana ${key}`, tone: unmet > 0 ? 'watch' : 'good' }),
    words,
  );
  return isKnown || spread.needs.length === 0 ? table : { ...table, empty: words.proposals.none.partners };
}

function spreadColumns(needs: NeedsByKey, words: Words): readonly Shown<FundedNeed>[] {
  const { because, columns, gift } = words.proposals;
  const { rupiah, percent } = words.format;
  const giftText = ({ partner, amount }: Gift): string => gift(partnerText(partner), rupiah(amount));
  return [
    textColumn('id', 80, ({ key }) => key),
    textColumn('need', 280, ({ key }) => needs.get(key)?.need.name),
    moneyColumn(
      'gap',
      ({ gap }) => gap,
      (shown, { key }) => gapBecause(shown, key, needs, words),
      words,
    ),
    moneyColumn(
      'given',
      ({ given }) => given,
      (shown, { gifts }) => because.given(shown, gifts.map(giftText)),
      words,
    ),
    {
      ...textColumn<FundedNeed>('gifts', 360, ({ gifts }) => gifts.map(giftText).join('; ')),
      because: ({ given, gifts }) =>
        gifts.length === 0 ? undefined : because.given(rupiah(given), gifts.map(giftText)),
    },
    moneyColumn(
      'unmet',
      ({ unmet }) => unmet,
      (shown, { gap, given }) => because.minus(shown, columns.gap, columns.given, rupiah(gap), rupiah(given)),
      words,
    ),
    {
      key: 'met',
      kind: 'percent',
      width: 100,
      show: ({ met }) => met,
      because: ({ met, given, gap }) => because.met(percent(met), rupiah(given), rupiah(gap)),
    },
  ];
}

function gapBecause(shown: string, key: string, needs: NeedsByKey, words: Words): string | undefined {
  const need = needs.get(key);
  if (need?.funding?.cost === undefined) return undefined;
  const { rupiah } = words.format;
  const { cost, committed } = need.funding;
  const at = addressOf(cellOf(need.need, 'estimatedCost'));
  return words.proposals.because.gap(shown, rupiah(cost), at, rupiah(committed));
}

/** What each partner is known to have, where it goes, and what more of it would do. */
export function partnerTable(result: Proposals, needs: NeedsByKey, words: Words): PageTable {
  return tableOf(
    'partners',
    result.spread.partners,
    partnerColumns(result, needs, words),
    ({ partner, more }) => ({ key: `mitra ${partner.id}`, tone: more === undefined ? 'quiet' : 'watch' }),
    words,
  );
}

function partnerColumns(
  { spread, leads }: Proposals,
  needs: NeedsByKey,
  words: Words,
): readonly Shown<FundingPartner>[] {
  const { because, columns, gift } = words.proposals;
  const { rupiah, number, percent } = words.format;
  const giftsOf = (id: string): readonly string[] => {
    const own = spread.needs.map(({ key, gifts }) => ({ key, one: gifts.find(({ partner }) => partner.id === id) }));
    return own.filter(({ one }) => one !== undefined).map(({ key, one }) => gift(key, rupiah(one?.amount ?? 0)));
  };
  const ledBy = ({ partner }: FundingPartner): readonly string[] => leads.get(partner.id) ?? [];
  const metBefore = ({ more }: Pick<FundingPartner, 'more'>): Percent =>
    spread.needs.find(({ key }) => key === more?.key)?.met ?? 0;
  return [
    textColumn('id', 80, ({ partner }) => partner.id),
    textColumn('partner', 280, ({ partner }) => partner.row.name),
    moneyColumn(
      'offer',
      ({ offer }) => offer.amount,
      (shown, { offer }) => because.offer(shown, offer.cells.map(addressOf)),
      words,
    ),
    moneyColumn(
      'used',
      ({ used }) => used,
      (shown, { partner }) => because.sum(shown, giftsOf(partner.id)),
      words,
    ),
    moneyColumn(
      'left',
      ({ left }) => left,
      (shown, { offer, used }) => because.minus(shown, columns.offer, columns.used, rupiah(offer.amount), rupiah(used)),
      words,
    ),
    {
      key: 'leads',
      kind: 'integer',
      width: 130,
      show: (one) => ledBy(one).length,
      because: (one) => because.leads(number(ledBy(one).length), ledBy(one)),
    },
    {
      ...textColumn<FundingPartner>('more', 420, (one) => moreText(one, metBefore(one), needs, words)),
      because: ({ more }) => more && because.more(percent(more.met), rupiah(EXTRA), percent(metBefore({ more }))),
    },
  ];
}

function moreText(
  { partner, left, more }: FundingPartner,
  before: Percent,
  needs: NeedsByKey,
  { proposals, format }: Words,
): string {
  const need = needs.get(more?.key ?? '');
  if (left > 0) return proposals.moneyLeft;
  if (more === undefined || need === undefined) return proposals.noMore;
  const [from, to] = [format.percent(before), format.percent(more.met)];
  return proposals.more(partnerText(partner), format.rupiah(EXTRA), needText(need), from, to);
}
