import {
  Breadcrumb,
  Cover,
  DateInWords,
  EmptyState,
  Notice,
  Page,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { CampaignListed, CampaignShown } from '../queries/campaigns.ts';
import { words } from '../words/index.ts';
import { CampaignBadge, resultInWords } from './say.tsx';

/** Which figures were tried, and what came out. */
export const CampaignsPage = ({ page, rows }: { page: PageContext; rows: CampaignListed[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('public.title')} description={t('public.lede')}>
      <Cover title={t('public.title')} lede={t('public.lede')} />
      {rows.length === 0 ? (
        <EmptyState title={t('public.none')} />
      ) : (
        <Table
          caption={t('public.title')}
          quiet
          rows={rows}
          columns={[
            {
              title: t('campaign.title'),
              cell: ({ id, title }) => <a href={inLang(page.lang, `/evidence/${id}`)}>{said(title, page.lang)}</a>,
            },
            { title: t('campaign.state'), cell: ({ state }) => <CampaignBadge lang={page.lang} state={state} /> },
            { title: t('campaign.size'), numeric: true, cell: ({ size }) => size },
            { title: t('item.verified'), numeric: true, cell: ({ tally }) => tally.verified },
          ]}
        />
      )}
    </Page>
  );
};

interface Props {
  page: PageContext;
  campaign: CampaignShown;
}

const Result = ({ page, campaign }: Props) => {
  const t = words(page.lang);
  const { result, tally, drawn } = campaign;
  if (campaign.state === 'cancelled')
    return (
      <Notice kind="calm">
        {t('public.given_up')} <bdi>{campaign.givenUpBecause}</bdi>
      </Notice>
    );
  if (result === null)
    return <Notice kind="calm">{t(campaign.state === 'drawn' ? 'public.under_way' : 'public.not_drawn')}</Notice>;
  return (
    <section class="card">
      <h2>{t('result.title')}</h2>
      <p class="lede">{resultInWords(page.lang, result)}</p>
      <p>
        {t('result.counts', {
          verified: tally.verified,
          unproven: tally.unproven,
          unreachable: tally.unreachable,
          drawn,
        })}
      </p>
      <p class="small muted">{t('result.method')}</p>
    </section>
  );
};

const Criteria = ({ page, campaign }: Props) => {
  const t = words(page.lang);
  return (
    <Table
      caption={t('criteria.title')}
      quiet
      rows={campaign.criteria}
      columns={[
        { title: t('criteria.one'), cell: ({ label }) => said(label, page.lang) },
        { title: t('criteria.wants'), cell: ({ wants }) => t(`wants.${wants}`) },
        { title: t('criteria.kept'), numeric: true, cell: ({ kept }) => kept },
        { title: t('criteria.refused'), numeric: true, cell: ({ refused }) => refused },
      ]}
    />
  );
};

const Draw = ({ page, campaign }: Props) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('draw.title')}</h2>
      <p>{t('draw.how', { population: campaign.population ?? 0, size: campaign.size })}</p>
      <dl class="told">
        <dt>{t('draw.seed_from')}</dt>
        <dd>{said(campaign.seedFrom, page.lang)}</dd>
        {campaign.digest !== null && (
          <>
            <dt>{t('draw.digest')}</dt>
            <dd>
              <code class="digest" dir="ltr">
                {campaign.digest}
              </code>
              {campaign.announcedAt && (
                <span class="small muted">
                  {' '}
                  {t('draw.announced')} <DateInWords at={campaign.announcedAt} hour />
                </span>
              )}
            </dd>
          </>
        )}
        {campaign.seed !== null && (
          <>
            <dt>{t('draw.seed')}</dt>
            <dd>
              <code dir="ltr">{campaign.seed}</code>{' '}
              {campaign.drawnAt && (
                <span class="small muted">
                  {t('draw.drawn')} <DateInWords at={campaign.drawnAt} hour />
                </span>
              )}
            </dd>
          </>
        )}
      </dl>
      {campaign.seed !== null && (
        <>
          <p>{t('draw.again')}</p>
          <p>
            <a class="button" href={inLang(page.lang, `/evidence/${campaign.id}/draw.json`)} download>
              draw.json
            </a>
          </p>
          <pre dir="ltr">
            <code>bin/twiza evidence draw draw.json</code>
          </pre>
        </>
      )}
    </section>
  );
};

/** A figure on trial: how the sample was drawn, what proves a record, and what came out, for anybody. */
export const CampaignPage = (props: Props) => {
  const { page, campaign } = props;
  const t = words(page.lang);
  const title = said(campaign.title, page.lang);
  return (
    <Page context={page} title={title} description={t('public.lede')} plots>
      <Breadcrumb items={[{ href: inLang(page.lang, '/evidence'), label: t('public.title') }]} />
      <Cover title={title}>
        <p class="row">
          <CampaignBadge lang={page.lang} state={campaign.state} />
          <a href={inLang(page.lang, campaign.figureHref)}>{t('campaign.figure')}</a>
        </p>
      </Cover>
      <Result {...props} />
      <section>
        <h2>{t('criteria.title')}</h2>
        <Criteria {...props} />
      </section>
      <Draw {...props} />
    </Page>
  );
};
