import { EmptyState, Page, SearchForm, SelectField, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { DirectoryPage } from '../queries/search-directory.ts';
import { regions } from '../rules/places-data.ts';
import { words } from '../words/index.ts';
import { searchOf } from './directory-address.ts';
import type { DirectoryAsked } from './directory-address.ts';
import { StructureTable } from './structure-table.tsx';

interface Props {
  page: PageContext;
  asked: DirectoryAsked;
  found: DirectoryPage;
  /** The regions this reader keeps; null is all. */
  kept: string[] | null;
}

export const OfficeListPage = ({ page, asked, found, kept }: Props) => {
  const t = words(page.lang);
  const base = inLang(page.lang, '/office/structures');
  const offered = regions.filter(({ code }) => kept === null || kept.includes(code));
  return (
    <Page context={page} title={t('office.title')} shell="office" islands={['search-as-you-type']}>
      <div class="row">
        <h1>{t('office.title')}</h1>
        <a class="button first" href={`${base}/new`}>
          {t('office.new')}
        </a>
      </div>
      <SearchForm action={base} label={t('directory.search')} value={asked.text} live>
        <SelectField
          name="region"
          label={t('facet.region')}
          optional
          empty={t('office.all_regions')}
          value={asked.region ?? ''}
          options={offered.map((one) => ({ value: one.code, label: one[page.lang] }))}
        />
      </SearchForm>
      <div id="results">
        <output class="muted">
          {t(found.more ? 'directory.more_than' : 'directory.found', { count: found.total })}
        </output>
        {found.cards.length === 0 ? (
          <EmptyState title={t('directory.none')}>
            <p>{t('directory.none_hint')}</p>
          </EmptyState>
        ) : (
          <StructureTable page={page} found={found} to="/office/structures" />
        )}
        {found.next !== null && (
          <nav class="pager" aria-label={t('directory.pages')}>
            <span />
            <a class="button" rel="next" href={base + searchOf({ ...asked, after: found.next })}>
              {t('directory.next_page')}
            </a>
          </nav>
        )}
      </div>
    </Page>
  );
};
