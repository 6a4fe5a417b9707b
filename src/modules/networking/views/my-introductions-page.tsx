import { Badge, DateInWords, EmptyState, Page, Pager, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { MyIntroduction } from '../queries/my-introductions.ts';
import { words } from '../words/index.ts';
import { InTongue, StateBadge, nameIn } from './introduction-facts.tsx';

interface Props {
  page: PageContext;
  found: { total: number; size: number; rows: MyIntroduction[] };
  number: number;
}

const One = ({ page, one }: { page: PageContext; one: MyIntroduction }) => {
  const t = words(page.lang);
  return (
    <li class="card">
      <p class="row small">
        {one.awaited ? (
          <Badge tone="open">{t(`intro.mine.awaited_${one.side}`)}</Badge>
        ) : (
          <StateBadge page={page} state={one.state} stoppedWhy={one.stoppedWhy} />
        )}
        <span class="muted">
          <bdi>{nameIn(page.lang, one)}</bdi>
        </span>
      </p>
      <h2>
        <a href={inLang(page.lang, `/me/introductions/${one.id}`)}>
          <InTongue page={page} text={one.title} />
        </a>
      </h2>
      {one.awaited && one.answerBy && (
        <p>
          {t('intro.fact.by')} : <DateInWords at={one.answerBy} />
        </p>
      )}
    </li>
  );
};

/** What somebody is asked and has been introduced to, large and simple: what awaits an answer first. */
export const MyIntroductionsPage = ({ page, found, number }: Props) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('intro.mine.title')} shell="work" hidden>
      <h1>{t('intro.mine.title')}</h1>
      {found.rows.length === 0 && (
        <EmptyState title={t('intro.mine.none')}>
          <p>{t('intro.mine.none_next')}</p>
          <p>
            <a class="button first" href={inLang(page.lang, '/needs')}>
              {t('intro.mine.see_needs')}
            </a>
          </p>
        </EmptyState>
      )}
      <ul class="plain grid">
        {found.rows.map((one) => (
          <One page={page} one={one} />
        ))}
      </ul>
      <Pager
        page={number}
        size={found.size}
        total={found.total}
        address={(to) => `${inLang(page.lang, '/me/introductions')}?page=${to}`}
      />
    </Page>
  );
};
