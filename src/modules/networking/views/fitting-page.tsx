import { Breadcrumb, DaysLeft, EmptyState, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { amountSaid, quantitySaid } from '../quantity.ts';
import type { PostingListed } from '../queries/postings.ts';
import { words } from '../words/index.ts';
import { headlineSaid, tongueOf } from './headline.tsx';
import { askerSaid, whereSaid } from './posting-card.tsx';

/** One need in large letters: what, how much, for whom, by when; nothing else to read. */
const One = ({ page, need }: { page: PageContext; need: PostingListed }) => {
  const t = words(page.lang);
  const quantity = quantitySaid(page.lang, need);
  return (
    <li class="card">
      <h2 {...tongueOf(page, need)}>{headlineSaid(page, need)}</h2>
      {quantity && (
        <p class="lede">
          <strong>{quantity}</strong>
        </p>
      )}
      <p class="lede">
        <bdi>{askerSaid(page, need)}</bdi> · <bdi>{whereSaid(page, need)}</bdi>
      </p>
      <p>
        {amountSaid(page.lang, need)} · <DaysLeft at={need.closesOn} />
      </p>
      <p>
        <a class="button first" href={inLang(page.lang, `/needs/${need.id}`)}>
          {t('fitting.see')}
        </a>
      </p>
    </li>
  );
};

/** What a cooperative could answer, in her language. */
export const FittingPage = ({ page, needs }: { page: PageContext; needs: PostingListed[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('fitting.title')} shell="work" hidden>
      <Breadcrumb items={[{ href: inLang(page.lang, '/me/needs'), label: t('mine.need') }]} />
      <h1>{t('fitting.title')}</h1>
      {needs.length === 0 && (
        <EmptyState title={t('fitting.none')}>
          <p>
            <a class="button" href={inLang(page.lang, '/needs')}>
              {t('fitting.all')}
            </a>
          </p>
        </EmptyState>
      )}
      <ul class="plain">
        {needs.map((need) => (
          <One page={page} need={need} />
        ))}
      </ul>
    </Page>
  );
};
