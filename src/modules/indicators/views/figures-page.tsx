import { EmptyState, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { Figure as FigureRead } from '../queries/figures.ts';
import { words } from '../words/index.ts';
import { FigureCard } from './figure-card.tsx';

/** Every open figure, each a door to its records. */
export const FiguresPage = ({ page, figures }: { page: PageContext; figures: FigureRead[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('title')} description={t('list.lede')}>
      <h1>{t('title')}</h1>
      <p class="lede">{t('list.lede')}</p>
      {figures.length === 0 ? (
        <EmptyState title={t('list.none')}>
          <p>
            <a href={inLang(page.lang, '/programmes')}>{t('list.none_next')}</a>
          </p>
        </EmptyState>
      ) : (
        <div class="grid">
          {figures.map((figure) => (
            <FigureCard page={page} figure={figure} />
          ))}
        </div>
      )}
    </Page>
  );
};
