import { Breadcrumb, EmptyState, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { OwnHistory } from '../queries/own-structure.ts';
import { words } from '../words/index.ts';
import { History } from './history.tsx';
import { nameFor } from './say.ts';

/** What changed on her cooperative's record, when, and on which side. */
export const OwnHistoryPage = ({ page, own }: { page: PageContext; own: OwnHistory }) => {
  const t = words(page.lang);
  const said = ({ side, by }: OwnHistory['changes'][number]) =>
    side === 'office' && by !== null ? by : t(`history.by_${side}`);
  return (
    <Page context={page} title={t('history.title')} shell="work" hidden>
      <Breadcrumb
        items={[
          { href: inLang(page.lang, `/me/structures/${own.id}`), label: nameFor(page.lang, own.names, own.name).text },
        ]}
      />
      <h1>{t('history.title')}</h1>
      <p class="lede">{t('history.own_lede')}</p>
      {own.changes.length === 0 && <EmptyState title={t('own.nothing_yet')} />}
      <History
        page={page}
        chains={own.chains}
        changes={own.changes.map((change) => ({ ...change, by: said(change) }))}
      />
    </Page>
  );
};
