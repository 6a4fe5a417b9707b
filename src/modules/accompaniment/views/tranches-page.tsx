import { EmptyState, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { TrancheListed } from '../queries/tranches.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  tranches: TrancheListed[];
  /** Where each leads: `/office/accompaniment` or `/share/accompaniment`. */
  under: string;
}

/** Every tranche in reach, with how many wait and how many are accompanied. */
export const TranchesPage = ({ page, tranches, under }: Props) => {
  const t = words(page.lang);
  const title = t(under.startsWith('/share') ? 'share.title' : 'office.title');
  return (
    <Page context={page} title={title} shell="office">
      <h1>{title}</h1>
      {tranches.length === 0 ? (
        <EmptyState title={t('office.none')}>
          <p>{t('office.none_next')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={title}
          quiet
          rows={tranches}
          columns={[
            {
              title: t('tranche.tranche'),
              cell: ({ edition, name, programmeName }) => (
                <>
                  <a href={inLang(page.lang, `${under}/${edition}`)}>{said(name, page.lang)}</a>
                  <br />
                  <small class="muted">{said(programmeName, page.lang)}</small>
                </>
              ),
            },
            { title: t('state.applied'), numeric: true, cell: ({ applied }) => applied },
            { title: t('state.waitlisted'), numeric: true, cell: ({ waitlisted }) => waitlisted },
            { title: t('figure.accompanied'), numeric: true, cell: ({ accompanied }) => accompanied },
            {
              title: t('figure.reached_short'),
              numeric: true,
              cell: ({ reached, terms }) => (terms ? t('figure.of', { n: reached, target: terms.target }) : '—'),
            },
          ]}
        />
      )}
    </Page>
  );
};
