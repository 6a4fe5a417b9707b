import { EmptyState, Facets, Page, Pager, SearchForm, TableFiles, inLang } from '../../../platform/page/index.ts';
import type { Facet, PageContext } from '../../../platform/page/index.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import { conceptLabel } from '../concepts.ts';
import { facetNames, listed, perPage } from '../queries/catalogue.ts';
import type { Asked, FacetName, Found } from '../queries/catalogue.ts';
import { words } from '../words/index.ts';
import { searchOf } from './asked.ts';
import { ProductCard } from './product-card.tsx';
import { monthName } from './say.ts';

interface Props {
  page: PageContext;
  asked: Asked;
  found: Found;
}

const valueSaid = (facet: FacetName, value: string, lang: Lang, found: Found): string =>
  ({
    chain: () => said(found.chains.get(value), lang) || value,
    region: () => placeName(value, lang),
    month: () => monthName(lang, Number(value)),
    label: () => said(found.labels.get(value), lang) || value,
    concept: () => conceptLabel(value, lang),
  })[facet]();

/** Months in the order of the year, the others by how many they leave. */
const ordered = (facet: FacetName, counts: [string, number][]): [string, number][] =>
  facet === 'month' ? counts.toSorted(([a], [b]) => Number(a) - Number(b)) : counts.slice(0, 15);

const facetsOf = ({ page, asked, found }: Props, base: string): Facet[] =>
  facetNames
    .filter((facet) => found.facets[facet].length > 0)
    .map((facet) => ({
      label: words(page.lang)(`facet.${facet}`),
      values: ordered(facet, found.facets[facet]).map(([value, count]) => {
        const chosen = asked[facet] === value;
        return {
          label: valueSaid(facet, value, page.lang, found),
          count,
          chosen,
          href: base + searchOf({ ...asked, page: 1, [facet]: chosen ? null : value }),
        };
      }),
    }));

const isNarrowed = (asked: Asked): boolean => facetNames.some((facet) => asked[facet] !== null);

/** What cooperatives offer: by what it is, where, and when it can be had. */
export const CataloguePage = (props: Props) => {
  const { page, asked, found } = props;
  const t = words(page.lang);
  const base = inLang(page.lang, '/catalogue');
  return (
    <Page
      context={page}
      title={t('catalogue.title')}
      description={t('catalogue.lede')}
      islands={['search-as-you-type']}
      tables={['products']}
    >
      <h1>{t('catalogue.title')}</h1>
      <p class="lede">{t('catalogue.lede')}</p>
      <SearchForm action={base} label={t('catalogue.search')} value={asked.text} live>
        {facetNames.map((facet) => asked[facet] && <input type="hidden" name={facet} value={asked[facet]} />)}
      </SearchForm>
      <div id="results" class="aside">
        <Facets
          facets={facetsOf(props, base)}
          {...(isNarrowed(asked) ? { clear: base + searchOf({ text: asked.text }) } : {})}
        />
        <section>
          <output class="muted">{t('catalogue.found', { count: found.total })}</output>
          {found.cards.length === 0 ? (
            <EmptyState title={t('catalogue.none')}>
              <p>{t('catalogue.none_hint')}</p>
              <a class="button" href={base}>
                {t('catalogue.all')}
              </a>
            </EmptyState>
          ) : (
            <ul class="plain grid">
              {found.cards.map((card) => (
                <ProductCard page={page} card={card} />
              ))}
            </ul>
          )}
          <Pager
            page={asked.page}
            size={perPage}
            total={Math.min(found.total, listed)}
            address={(number) => base + searchOf({ ...asked, page: number })}
          />
          <TableFiles table="products" />
        </section>
      </div>
    </Page>
  );
};
