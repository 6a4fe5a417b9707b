import { Badge, Breadcrumb, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { PostingShown } from '../queries/posting.ts';
import { words } from '../words/index.ts';
import { Written, headlineSaid, tongueOf } from './headline.tsx';
import { askerSaid } from './posting-card.tsx';
import { PostingLines, SaidText } from './posting-told.tsx';

/** A need or an offer as everybody reads it; nobody's number stands here. */
export const PostingPage = ({
  page,
  posting,
  labels,
}: {
  page: PageContext;
  posting: PostingShown;
  labels: Trilingual[];
}) => {
  const t = words(page.lang);
  const { side, structureNamed: named } = posting;
  const title = headlineSaid(page, posting);
  const asker = askerSaid(page, {
    ...posting,
    structureName: named?.name ?? null,
    structureNameAr: named?.nameAr ?? null,
  });
  return (
    <Page context={page} title={title} description={said(posting.text, page.lang).slice(0, 200)} shell="work">
      <Breadcrumb items={[{ href: inLang(page.lang, `/${side}s`), label: t(`title.${side}`) }]} />
      <p class="row small">
        {posting.kind && <Badge tone="open">{t(`kind.${posting.kind}`)}</Badge>}
        {posting.state === 'matched' && <Badge tone="now">{t('state.matched')}</Badge>}
      </p>
      <h1 {...tongueOf(page, posting)}>{title}</h1>
      <Written page={page} one={posting} />
      <p class="lede">
        {named ? (
          <a href={inLang(page.lang, `/cooperatives/${named.id}`)}>
            <bdi>{asker}</bdi>
          </a>
        ) : (
          <bdi>{asker}</bdi>
        )}
      </p>
      <SaidText page={page} text={posting.text} />
      <PostingLines page={page} posting={posting} labels={labels} />
      {side === 'need' && (
        <p>
          <a class="button first" href={inLang(page.lang, `/needs/${posting.id}/answer`)}>
            {t('intro.answer_need.title')}
          </a>
        </p>
      )}
      <p class="small muted">{t('told.no_number')}</p>
    </Page>
  );
};
