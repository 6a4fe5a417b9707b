import { EmptyState, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { MyEngagement } from '../queries/mine.ts';
import { words } from '../words/index.ts';
import { EngagementBadge, nameIn } from './states.tsx';

/** The accompaniments of the cooperatives that somebody represents. */
export const MinePage = ({ page, mine }: { page: PageContext; mine: MyEngagement[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('mine.title')} shell="work" hidden>
      <h1>{t('mine.title')}</h1>
      {mine.length === 0 && (
        <EmptyState title={t('mine.none')}>
          <p>
            <a class="button first" href={inLang(page.lang, '/accompaniment')}>
              {t('mine.see')}
            </a>
          </p>
        </EmptyState>
      )}
      <ul class="plain grid">
        {mine.map((one) => (
          <li class="card">
            <p class="row small">
              <EngagementBadge page={page} state={one.state} />
              {one.waiting !== null && <span>{t('list.waiting', { place: one.waiting })}</span>}
            </p>
            <h2>
              <a href={inLang(page.lang, `/me/accompaniment/${one.id}`)}>
                <bdi>{nameIn(page.lang, one)}</bdi>
              </a>
            </h2>
            <p class="muted">
              {said(one.programme, page.lang)} · {said(one.edition, page.lang)}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
};
