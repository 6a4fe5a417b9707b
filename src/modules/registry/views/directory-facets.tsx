import { Facets } from '../../../platform/page/index.ts';
import type { Facet, PageContext } from '../../../platform/page/index.ts';
import { inLang } from '../../../platform/words/trilingual.ts';
import { without } from '../directory/filters.ts';
import type { FacetName } from '../directory/filters.ts';
import { isNarrowed } from '../directory/filters.ts';
import { countedUpTo } from '../directory/found.ts';
import type { DirectoryPage } from '../queries/search-directory.ts';
import { countryName } from '../rules/countries.ts';
import { placeName } from '../rules/places.ts';
import { words } from '../words/index.ts';
import { searchOf } from './directory-address.ts';
import type { DirectoryAsked } from './directory-address.ts';

const shown: FacetName[] = ['region', 'province', 'chain', 'womens', 'kind', 'label', 'country'];
const most = 20;

interface Props {
  page: PageContext;
  base: string;
  asked: DirectoryAsked;
  found: DirectoryPage;
}

export const DirectoryFacets = ({ page, base, asked, found }: Props) => {
  const t = words(page.lang);
  const titles = new Map(found.chains.map(({ code, title }) => [code, inLang(title, page.lang)]));
  const label = (facet: FacetName, value: string): string => {
    if (facet === 'region' || facet === 'province') return placeName(value, page.lang);
    if (facet === 'country') return countryName(value, page.lang);
    if (facet === 'chain') return titles.get(value) ?? value;
    if (facet === 'kind') return t(`kind.${value}` as 'kind.cooperative');
    return t(`facet.${facet}.${value}` as 'facet.womens.yes');
  };
  const facetOf = (facet: FacetName): Facet[] => {
    const counts = [...found.facets[facet]].toSorted((a, b) => b[1] - a[1]);
    const top = counts.filter(([value], at) => at < most || value === asked[facet]);
    if (top.length === 0) return [];
    const bare = { ...without(asked, facet), text: asked.text };
    const values = top.map(([value, count]) => {
      const chosen = asked[facet] === value;
      return {
        label: label(facet, value),
        count,
        chosen,
        href: base + searchOf(chosen ? bare : { ...bare, [facet]: value }),
      };
    });
    return [
      {
        label: t(`facet.${facet}` as 'facet.region'),
        open: facet === 'region',
        atLeast: found.atLeast.includes(facet),
        values,
      },
    ];
  };
  return (
    <div>
      <Facets
        facets={shown.flatMap(facetOf)}
        {...(isNarrowed(asked) ? { clear: base + searchOf({ text: asked.text }) } : {})}
      />
      {found.atLeast.length > 0 && <p class="small muted">{t('directory.facets_at_least', { limit: countedUpTo })}</p>}
    </div>
  );
};
