import { EmptyState, Facets, Page, Pager, SearchForm, inLang } from '../../../platform/page/index.ts';
import type { Facet, PageContext } from '../../../platform/page/index.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import { facetNames, listedMost, perPage } from '../queries/pool.ts';
import type { Asked, FacetName, Listed, Pool } from '../queries/pool.ts';
import { skillLabel, skillTitle } from '../skills.ts';
import type { Spoken } from '../tables.ts';
import { words } from '../words/index.ts';
import { searchOf } from './asked.ts';
import { languagesSaid, regionsSaid } from './say.ts';

interface Props {
  page: PageContext;
  asked: Asked;
  found: Pool;
}

const capital = (label: string): string => label.charAt(0).toLocaleUpperCase() + label.slice(1);

const valueSaid = (facet: FacetName, value: string, lang: Lang): string =>
  ({
    skill: () => skillTitle(value, lang),
    language: () => capital(words(lang)(`spoken.${value as Spoken}`)),
    region: () => placeName(value, lang),
  })[facet]();

const facetsOf = ({ page, asked, found }: Props, base: string): Facet[] =>
  facetNames
    .filter((facet) => found.facets[facet].length > 0)
    .map((facet) => ({
      label: words(page.lang)(`facet.${facet}`),
      values: found.facets[facet].slice(0, 15).map(([value, count]) => {
        const chosen = asked[facet] === value;
        const href = base + searchOf({ ...asked, page: 1, [facet]: chosen ? null : value });
        return { label: valueSaid(facet, value, page.lang), count, chosen, href };
      }),
    }));

const Card = ({ page: { lang }, expert }: { page: PageContext; expert: Listed }) => (
  <li class="card ware">
    <h3>
      <a href={inLang(lang, `/experts/${expert.id}`)}>{expert.name}</a>
    </h3>
    {expert.affiliation && (
      <p class="small muted">
        <bdi>{expert.affiliation}</bdi>
      </p>
    )}
    <p>
      <bdi>
        {said(expert.headline, lang) ||
          expert.skills
            .slice(0, 3)
            .map((skill) => skillLabel(skill, lang))
            .join(lang === 'ar' ? '، ' : ', ')}
      </bdi>
    </p>
    <p class="small muted">
      {capital(languagesSaid(lang, expert.languages))} · {regionsSaid(lang, expert.regions)}
    </p>
  </li>
);

/** Those who help cooperatives, by what they know, where and in which language. */
export const PoolPage = (props: Props) => {
  const { page, asked, found } = props;
  const t = words(page.lang);
  const base = inLang(page.lang, '/experts');
  const isNarrowed = facetNames.some((facet) => asked[facet] !== null);
  return (
    <Page context={page} title={t('pool.title')} description={t('pool.lede')} islands={['search-as-you-type']}>
      <h1>{t('pool.title')}</h1>
      <p class="lede">{t('pool.lede')}</p>
      <SearchForm action={base} label={t('pool.search')} value={asked.text} live>
        {facetNames.map((facet) => asked[facet] && <input type="hidden" name={facet} value={asked[facet]} />)}
      </SearchForm>
      <div id="results" class="aside">
        <Facets
          facets={facetsOf(props, base)}
          {...(isNarrowed ? { clear: base + searchOf({ text: asked.text }) } : {})}
        />
        <section>
          <output class="muted">{t('pool.found', { count: found.total })}</output>
          {found.listed.length === 0 ? (
            <EmptyState title={t('pool.none')}>
              <a class="button" href={base}>
                {t('pool.all')}
              </a>
            </EmptyState>
          ) : (
            <ul class="plain grid">
              {found.listed.map((expert) => (
                <Card page={page} expert={expert} />
              ))}
            </ul>
          )}
          <Pager
            page={asked.page}
            size={perPage}
            total={Math.min(found.total, listedMost)}
            address={(number) => base + searchOf({ ...asked, page: number })}
          />
        </section>
      </div>
    </Page>
  );
};
