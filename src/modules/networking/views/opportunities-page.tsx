import {
  Badge,
  Cover,
  DateInWords,
  EmptyState,
  Figure,
  Found,
  Page,
  Pager,
  Table,
  Tabs,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext, Tone } from '../../../platform/page/index.ts';
import { opportunityStates } from '../introductions/introduction-tables.ts';
import type { OpportunityState } from '../introductions/introduction-tables.ts';
import type { NetworkingFigures, OpportunityRow } from '../queries/opportunities.ts';
import { words } from '../words/index.ts';
import { InTongue, nameIn } from './introduction-facts.tsx';

const tones: Record<OpportunityState, Tone> = {
  interest: 'open',
  meeting: 'now',
  agreed: 'done',
  delivered: 'done',
  lost: 'closed',
};

interface Props {
  page: PageContext;
  state: OpportunityState | null;
  number: number;
  found: { total: number; size: number; rows: OpportunityRow[] };
}

/** The published number, row by row, with the rule that counts it and what makes each row count. */
export const OpportunitiesPage = ({ page, state, number, found }: Props) => {
  const t = words(page.lang);
  const here = (to: OpportunityState | null, at = 1): string => {
    const asked = new URLSearchParams({ ...(to ? { state: to } : {}), ...(at > 1 ? { page: String(at) } : {}) });
    return inLang(page.lang, `/office/opportunities${asked.size > 0 ? `?${asked}` : ''}`);
  };
  return (
    <Page context={page} title={t('intro.opportunities.title')} shell="office" hidden>
      <h1>{t('intro.opportunities.title')}</h1>
      <p class="lede">{t('intro.opportunities.rule')}</p>
      <Tabs
        label={t('list.state')}
        items={[null, ...opportunityStates].map((one) => ({
          href: here(one),
          label: one === null ? t('list.every') : t(`intro.opportunity.${one}`),
          current: one === state,
        }))}
      />
      <Found count={found.total} />
      {found.rows.length === 0 ? (
        <EmptyState title={t('intro.opportunities.none')} />
      ) : (
        <Table
          caption={t('intro.opportunities.title')}
          quiet
          rows={found.rows}
          columns={[
            {
              title: t('intro.column.need'),
              cell: (row) => (
                <a href={inLang(page.lang, `/office/introductions/${row.introduction}`)}>
                  <InTongue page={page} text={row.title} />
                </a>
              ),
            },
            { title: t('intro.fact.asker'), cell: ({ asker }) => <bdi>{asker}</bdi> },
            {
              title: t('intro.column.cooperative'),
              cell: ({ cooperatives }) =>
                cooperatives.map((one, n) => (
                  <>
                    {n > 0 && <br />}
                    <bdi>{nameIn(page.lang, one)}</bdi>
                  </>
                )),
            },
            {
              title: t('intro.column.her_yes'),
              cell: ({ cooperativeAt }) => (cooperativeAt ? <DateInWords at={cooperativeAt} /> : ''),
            },
            {
              title: t('intro.column.buyer_yes'),
              cell: ({ buyerAt }) => (buyerAt ? <DateInWords at={buyerAt} /> : ''),
            },
            {
              title: t('list.state'),
              cell: ({ state: at, differs }) => (
                <>
                  <Badge tone={tones[at]}>{t(`intro.opportunity.${at}`)}</Badge>{' '}
                  {differs && <Badge tone="problem">{t('intro.queue.differ')}</Badge>}
                </>
              ),
            },
          ]}
        />
      )}
      <Pager page={number} size={found.size} total={found.total} address={(to) => here(state, to)} />
    </Page>
  );
};

/** What everybody reads of it: the number, what it means, and what is open now. */
export const NetworkingPage = ({ page, figures }: { page: PageContext; figures: NetworkingFigures }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('intro.public.title')} description={t('intro.public.lede')}>
      <Cover title={t('intro.public.title')} lede={t('intro.public.lede')}>
        <p class="row">
          <a class="button first" href={inLang(page.lang, '/needs')}>
            {t('intro.mine.see_needs')}
          </a>
          <a class="button" href={inLang(page.lang, '/offers')}>
            {t('title.offer')}
          </a>
        </p>
      </Cover>
      <div class="grid figures">
        <Figure
          value={figures.opportunities}
          label={t('intro.public.opportunities')}
          records={{ href: inLang(page.lang, '/figures/opportunities'), count: figures.opportunities }}
        />
        <Figure
          value={figures.networked}
          label={t('intro.public.networked')}
          records={{ href: inLang(page.lang, '/figures/cooperatives_networked'), count: figures.networked }}
        />
        <Figure
          value={figures.needsOpen}
          label={t('intro.public.open')}
          records={{ href: inLang(page.lang, '/needs'), count: figures.needsOpen }}
        />
      </div>
      <section>
        <h2>{t('intro.public.counted')}</h2>
        <p>{t('intro.opportunities.rule')}</p>
        <Table
          caption={t('intro.public.by_state')}
          rows={opportunityStates.filter((state) => figures.byState[state])}
          columns={[
            { title: t('list.state'), cell: (state) => t(`intro.opportunity.${state}`) },
            { title: t('intro.public.how_many'), numeric: true, cell: (state) => figures.byState[state] ?? 0 },
          ]}
        />
      </section>
    </Page>
  );
};
