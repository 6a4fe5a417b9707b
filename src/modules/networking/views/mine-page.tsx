import { Badge, DateInWords, EmptyState, Page, Tabs, inLang } from '../../../platform/page/index.ts';
import type { PageContext, Tone } from '../../../platform/page/index.ts';
import { dirOf } from '../../../platform/words/lang.ts';
import { inLang as said, langOfText } from '../../../platform/words/trilingual.ts';
import type { MyPosting } from '../queries/my-postings.ts';
import { sides } from '../rules/posting.ts';
import type { PostingState, Side } from '../rules/posting.ts';
import { words } from '../words/index.ts';
import { whereSaid } from './posting-card.tsx';

const tones: Record<PostingState, Tone> = {
  draft: 'draft',
  spoken: 'draft',
  open: 'open',
  matched: 'now',
  closed: 'done',
  withdrawn: 'closed',
  expired: 'closed',
};

export const StateBadge = ({ page, state }: { page: PageContext; state: PostingState }) => (
  <Badge tone={tones[state]}>{words(page.lang)(`state.${state}`)}</Badge>
);

const One = ({ page, side, one }: { page: PageContext; side: Side; one: MyPosting }) => {
  const t = words(page.lang);
  const lang = langOfText(one.title, page.lang);
  const name = (page.lang === 'ar' && one.structureNameAr) || one.structureName || one.organisation;
  return (
    <li class="card">
      <p class="row small">
        <StateBadge page={page} state={one.state} />
        <span class="muted">
          <bdi>{name}</bdi>
        </span>
      </p>
      <h2>
        <a href={inLang(page.lang, `/me/${side}s/${one.id}`)} lang={lang} dir={dirOf(lang)}>
          {said(one.title, page.lang) || t(`form.untitled_${side}`)}
        </a>
      </h2>
      <p>
        <bdi>{whereSaid(page, one)}</bdi>
        {one.closesOn && (
          <>
            {' · '}
            <DateInWords at={one.closesOn} />
          </>
        )}
      </p>
    </li>
  );
};

interface MineProps {
  page: PageContext;
  side: Side;
  mine: MyPosting[];
  mayAsk: boolean;
  /** Whether the reader represents a structure, for which some needs may be. */
  represents: boolean;
  /** Structures that belong to those that the reader represents. */
  members: number;
}

/** One's own needs, or offers: those that stand first, drafts among them. */
export const MinePage = ({ page, side, mine, mayAsk, represents, members }: MineProps) => {
  const t = words(page.lang);
  const create = inLang(page.lang, `/me/${side}s/new`);
  return (
    <Page context={page} title={t(`mine.${side}`)} shell="work" hidden>
      <h1>{t(`mine.${side}`)}</h1>
      <Tabs
        items={sides.map((one) => ({
          href: inLang(page.lang, `/me/${one}s`),
          label: t(`mine.${one}`),
          current: one === side,
        }))}
      />
      {mayAsk ? (
        <p>
          <a class="button first" href={create}>
            {t(`mine.new_${side}`)}
          </a>
        </p>
      ) : (
        <p>{t('mine.who_may')}</p>
      )}
      {represents && (
        <p>
          <a class="button" href={inLang(page.lang, '/me/needs/fitting')}>
            {t('fitting.title')}
          </a>
        </p>
      )}
      {members > 0 && (
        <p>
          <a href={inLang(page.lang, `/me/members/${side}s`)}>{t('followed.members')}</a>
        </p>
      )}
      {mine.length === 0 && <EmptyState title={t(`mine.none_${side}`)} />}
      <ul class="plain grid">
        {mine.map((one) => (
          <One page={page} side={side} one={one} />
        ))}
      </ul>
    </Page>
  );
};
