import { Badge, EmptyState, Page, SearchForm, inLang, tongue } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { Piece } from '../../../platform/text/index.ts';
import { LISTED, type Answer } from '../queries/search-documents.ts';
import { words } from '../words/index.ts';
import { addressFor } from './search-address.ts';
import { Choices, Kinds, type Props } from './search-choices.tsx';

const Pieces = ({ pieces }: { pieces: Piece[] }) => (
  <>{pieces.map(({ text, match }) => (match ? <mark>{text}</mark> : text))}</>
);

const OneAnswer = ({
  page,
  answer,
  kinds,
}: {
  page: PageContext;
  answer: Answer;
  kinds: ReadonlyMap<string, string>;
}) => {
  const own = answer.lang === page.lang ? {} : tongue(answer.lang);
  return (
    <li>
      <h2>
        <a href={inLang(page.lang, answer.address)} {...own}>
          <Pieces pieces={answer.title} />
        </a>
      </h2>
      <p class="small muted">
        {kinds.get(answer.kind) ?? answer.kind}
        {answer.audience === 'office' && (
          <>
            {' '}
            <Badge tone="closed">{words(page.lang)('search.office')}</Badge>
          </>
        )}
      </p>
      {answer.snippet.length > 0 && (
        <p {...own}>
          <Pieces pieces={answer.snippet} />
        </p>
      )}
    </li>
  );
};

const Onward = ({ page, asked, found }: Props) => {
  const t = words(page.lang);
  const base = inLang(page.lang, '/search');
  if (found.next === null && asked.after === null) return null;
  return (
    <nav class="pager" aria-label={t('search.pages')}>
      {asked.after === null ? (
        <span />
      ) : (
        <a class="button" href={base + addressFor({ ...asked, after: null })}>
          {t('search.first_page')}
        </a>
      )}
      <span class="muted">
        {t('search.places', { first: found.first, last: found.first + found.answers.length - 1 })}
      </span>
      {found.next === null ? (
        <span />
      ) : (
        <a class="button" rel="next" href={base + addressFor({ ...asked, after: found.next })}>
          {t('search.next_page')}
        </a>
      )}
    </nav>
  );
};

const Meant = ({ page, asked, found }: Props) =>
  found.meant === null ? null : (
    <p>
      {words(page.lang)('search.meant')}{' '}
      <a href={inLang(page.lang, '/search') + addressFor({ ...asked, text: found.meant, after: null })}>
        <bdi>{found.meant}</bdi>
      </a>
      {page.lang === 'ar' ? '؟' : ' ?'}
    </p>
  );

const examples = ['miel de thym', 'زيت أركان', 'zit argan', 'natural dyes'];

const Beginning = ({ page }: { page: PageContext }) => {
  const t = words(page.lang);
  return (
    <EmptyState title={t('search.begin')}>
      <p>{t('search.begin_hint')}</p>
      <p>
        {t('search.examples')}{' '}
        {examples.map((text, at) => (
          <>
            {at > 0 && ' · '}
            <a href={inLang(page.lang, '/search') + addressFor({ text, chosen: {}, after: null })}>
              <bdi>{text}</bdi>
            </a>
          </>
        ))}
      </p>
    </EmptyState>
  );
};

const Results = (props: Props) => {
  const { page, asked, found } = props;
  const t = words(page.lang);
  const kinds = new Map(
    found.facets.find(({ code }) => code === 'kind')?.values.map(({ value, title }) => [value, title]),
  );
  if (found.total === 0)
    return (
      <EmptyState title={t('search.none')}>
        <Meant {...props} />
        <p>{t('search.none_hint')}</p>
        {Object.keys(asked.chosen).length > 0 && <Choices {...props} />}
      </EmptyState>
    );
  const more = found.total > LISTED;
  return (
    <>
      <Kinds {...props} />
      <div class="aside">
        <Choices {...props} />
        <section>
          <Meant {...props} />
          <output class="muted">
            {t(more ? 'search.more_than' : 'search.found', { count: Math.min(found.total, LISTED) })}
          </output>
          <ol class="plain answers" start={found.first}>
            {found.answers.map((answer) => (
              <OneAnswer page={page} answer={answer} kinds={kinds} />
            ))}
          </ol>
          <Onward {...props} />
          {found.next === null && more && <p class="small muted">{t('search.end', { count: LISTED })}</p>}
          {found.near && <p class="small muted">{t('search.near')}</p>}
        </section>
      </div>
    </>
  );
};

/** What is found of all rooms, in any language, by any spelling. */
export const SearchPage = (props: Props) => {
  const { page, asked } = props;
  const t = words(page.lang);
  return (
    <Page
      context={page}
      title={t('search.title')}
      description={t('search.lede')}
      islands={['search-as-you-type']}
      hidden={asked.text !== ''}
    >
      <h1>{t('search.title')}</h1>
      <p class="lede">{t('search.lede')}</p>
      <SearchForm action={inLang(page.lang, '/search')} label={t('search.label')} value={asked.text} live>
        {Object.entries(asked.chosen).map(([facet, value]) => (
          <input type="hidden" name={facet} value={value} />
        ))}
      </SearchForm>
      <div id="results">{asked.text === '' ? <Beginning page={page} /> : <Results {...props} />}</div>
    </Page>
  );
};
