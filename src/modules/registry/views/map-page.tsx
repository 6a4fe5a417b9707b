import { Breadcrumb, Page, RegionMap, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { DirectoryPage as Found } from '../queries/search-directory.ts';
import { regions } from '../rules/places-data.ts';
import { words } from '../words/index.ts';
import { searchOf } from './directory-address.ts';
import type { DirectoryAsked } from './directory-address.ts';

/** The 12 regions with how many structures each has; each leads to its list. */
export const MapPage = ({ page, asked, found }: { page: PageContext; asked: DirectoryAsked; found: Found }) => {
  const t = words(page.lang);
  const base = inLang(page.lang, '/cooperatives');
  const values = regions.map((region) => ({
    code: region.code,
    name: region[page.lang],
    value: found.facets.region.get(region.code) ?? 0,
    href: base + searchOf({ ...asked, region: region.code, province: null }),
    current: asked.region === region.code,
  }));
  return (
    <Page context={page} title={t('map.title')}>
      <Breadcrumb items={[{ href: base + searchOf(asked), label: t('directory.title') }]} />
      <h1>{t('map.title')}</h1>
      <RegionMap title={t('map.title')} measure={t('map.measure')} regions={values} />
    </Page>
  );
};
