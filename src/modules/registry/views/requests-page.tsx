import { DateInWords, EmptyState, Page, Pager, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as textIn } from '../../../platform/words/trilingual.ts';
import { type Request, requestsOnPage, type requestsWaiting } from '../queries/requests.ts';
import { words } from '../words/index.ts';
import { nameFor } from './say.ts';

interface Props {
  page: PageContext;
  number: number;
  found: Awaited<ReturnType<typeof requestsWaiting>>;
}

const saying = (page: PageContext) => {
  const t = words(page.lang);
  return ({ kind, office, label, stage }: Request): string =>
    kind === 'claim'
      ? t('requests.claim', { office: t(`officer.${office!}`) })
      : t('requests.label', { label: textIn(label, page.lang), stage: t(`stage.${stage!}`) });
};

/** What people ask of the register, the oldest first; each is answered on the page of its structure. */
export const RequestsPage = ({ page, number, found }: Props) => {
  const t = words(page.lang);
  const say = saying(page);
  return (
    <Page context={page} title={t('requests.title')} shell="office">
      <h1>{t('requests.title')}</h1>
      {found.total === 0 ? (
        <EmptyState title={t('requests.none')}>
          <p>{t('requests.none_hint')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('requests.count', { count: found.total })}
          rows={found.requests}
          columns={[
            {
              title: t('structure.name'),
              cell: ({ structure, names, name }) => (
                <a href={inLang(page.lang, `/office/structures/${structure}#requests`)}>
                  <bdi>{nameFor(page.lang, names, name).text}</bdi>
                </a>
              ),
            },
            { title: t('requests.what'), cell: say },
            { title: t('requests.since'), cell: ({ asked_at }) => <DateInWords at={asked_at} /> },
          ]}
        />
      )}
      <Pager
        page={number}
        size={requestsOnPage}
        total={found.total}
        address={(n) => inLang(page.lang, `/office/requests?page=${n}`)}
      />
    </Page>
  );
};
