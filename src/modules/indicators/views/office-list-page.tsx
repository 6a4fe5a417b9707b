import { Badge, EmptyState, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Figure } from '../queries/figures.ts';
import { words } from '../words/index.ts';
import { saidValue } from './figure-card.tsx';
import { sayNumber } from './say.ts';

/** How a figure stands with what was published of it. */
export const StandingBadge = ({ page, figure }: { page: PageContext; figure: Figure }) => {
  const t = words(page.lang);
  if (figure.state === 'blocked') return <Badge tone="problem">{t('office.blocked', { count: figure.missing })}</Badge>;
  if (figure.state === 'outside') return <Badge tone="info">{t('office.outside')}</Badge>;
  if (figure.published?.pending) return <Badge tone="problem">{t('published.differs')}</Badge>;
  if (figure.published) return <Badge tone="done">{t('office.published')}</Badge>;
  return <Badge tone="info">{t('office.unpublished')}</Badge>;
};

/** Every figure of the house, for those who define and publish them. */
export const OfficeListPage = ({
  page,
  figures,
  mayDefine,
}: {
  page: PageContext;
  figures: Figure[];
  mayDefine: boolean;
}) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('office.title')} shell="office">
      <h1>{t('office.title')}</h1>
      {mayDefine && (
        <p>
          <a class="button first" href={inLang(page.lang, '/office/indicators/new')}>
            {t('form.new')}
          </a>
        </p>
      )}
      {figures.length === 0 ? (
        <EmptyState title={t('list.none')} />
      ) : (
        <Table
          caption={t('office.title')}
          quiet
          rows={figures}
          columns={[
            {
              title: t('office.indicator'),
              cell: ({ code, title }) => (
                <a href={inLang(page.lang, `/office/indicators/${code}`)}>{said(title, page.lang)}</a>
              ),
            },
            { title: t('office.value'), numeric: true, cell: (figure) => saidValue(page, figure) },
            {
              title: t('office.target'),
              numeric: true,
              cell: ({ target, unit }) => (target ? sayNumber(page.lang, unit, target.target) : '—'),
            },
            { title: t('office.standing'), cell: (figure) => <StandingBadge page={page} figure={figure} /> },
          ]}
        />
      )}
    </Page>
  );
};
