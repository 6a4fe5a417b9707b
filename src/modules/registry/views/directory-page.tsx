import { EmptyState, Page, SearchForm, TableFiles, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { exportLimit } from '../queries/export-directory.ts';
import type { DirectoryPage as Found } from '../queries/search-directory.ts';
import { words } from '../words/index.ts';
import { searchOf } from './directory-address.ts';
import type { DirectoryAsked } from './directory-address.ts';
import { DirectoryFacets } from './directory-facets.tsx';
import { StructureTable } from './structure-table.tsx';

interface Props {
  page: PageContext;
  asked: DirectoryAsked;
  found: Found;
}

const Chosen = ({ asked }: { asked: DirectoryAsked }) => (
  <>
    {(['country', 'region', 'province', 'chain', 'kind', 'womens', 'label'] as const).map(
      (facet) => asked[facet] && <input type="hidden" name={facet} value={asked[facet]} />,
    )}
  </>
);

const Onward = ({ page, asked, found, base }: Props & { base: string }) => {
  const t = words(page.lang);
  if (found.next === null && asked.after === null) return null;
  return (
    <nav class="pager" aria-label={t('directory.pages')}>
      {asked.after === null ? (
        <span />
      ) : (
        <a class="button" href={base + searchOf({ ...asked, after: null })}>
          {t('directory.first_page')}
        </a>
      )}
      {found.next === null ? (
        <span />
      ) : (
        <a class="button" rel="next" href={base + searchOf({ ...asked, after: found.next })}>
          {t('directory.next_page')}
        </a>
      )}
    </nav>
  );
};

const Exports = ({ page, asked, found }: Props) => {
  const t = words(page.lang);
  const address = (format: string) =>
    `${inLang(page.lang, `/cooperatives.${format}`)}${searchOf({ ...asked, after: null })}`;
  return (
    <p class="small muted">
      {t('directory.export')} <a href={address('xlsx')}>XLSX</a> · <a href={address('csv')}>CSV</a>
      {(found.more || found.total > exportLimit) && <> · {t('directory.export_limit', { limit: exportLimit })}</>}
    </p>
  );
};

/** Find a structure by any spelling, narrow by what it is, take along what one sees. */
export const DirectoryPage = (props: Props) => {
  const { page, asked, found } = props;
  const t = words(page.lang);
  const base = inLang(page.lang, '/cooperatives');
  return (
    <Page
      context={page}
      title={t('directory.title')}
      description={t('directory.lede')}
      islands={['search-as-you-type']}
      tables={['structures']}
    >
      <h1>{t('directory.title')}</h1>
      <p class="lede">{t('directory.lede')}</p>
      <SearchForm action={base} label={t('directory.search')} value={asked.text} live>
        <Chosen asked={asked} />
      </SearchForm>
      <p>
        <a href={inLang(page.lang, `/cooperatives/map${searchOf({ ...asked, text: '', after: null })}`)}>
          {t('directory.map')}
        </a>
      </p>
      <div id="results" class="aside">
        <DirectoryFacets page={page} base={base} asked={asked} found={found} />
        <section>
          <output class="muted">
            {t(found.more ? 'directory.more_than' : 'directory.found', { count: found.total })}
          </output>
          {found.cards.length === 0 ? (
            <EmptyState title={t('directory.none')}>
              <p>{t('directory.none_hint')}</p>
              <a class="button" href={base}>
                {t('directory.all')}
              </a>
            </EmptyState>
          ) : (
            <StructureTable page={page} found={found} to="/cooperatives" />
          )}
          <Onward {...props} base={base} />
          {found.cards.length > 0 && <Exports {...props} />}
          <TableFiles table="structures" />
        </section>
      </div>
    </Page>
  );
};
