import { Cover, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { feedsKnown } from '../feeds/known.ts';
import { licenceOfHouse } from '../licences.ts';
import type { Listed } from '../queries/catalogue.ts';
import { aboutOf, titleOf } from '../said.ts';
import { words } from '../words/index.ts';
import { fileAddress } from './addresses.ts';

/** Everything that the house gives away, a card each. */
export const CataloguePage = ({ page, listed }: { page: PageContext; listed: Listed[] }) => {
  const { lang } = page;
  const t = words(lang);
  const licence = licenceOfHouse();
  return (
    <Page
      context={page}
      title={t('catalogue.title')}
      description={t('catalogue.lede')}
      feeds={feedsKnown().map(({ name, title }) => ({ title: title(lang), href: `/feeds/${name}.${lang}.atom` }))}
    >
      <Cover title={t('catalogue.title')} lede={t('catalogue.lede')} />
      <p>
        {t('catalogue.licence')}{' '}
        <a href={licence.address} rel="license" lang="en" dir="ltr">
          {licence.name}
        </a>
      </p>
      <p class="row">
        <a class="button" href={inLang(lang, '/data/api')}>
          {t('api.title')}
        </a>
        <a href={inLang(lang, '/me/calendar')}>{t('catalogue.calendar')}</a>
      </p>
      <h2>{t('catalogue.tables')}</h2>
      <div class="grid">
        {listed.map(({ dataset, rows }) => (
          <section class="card">
            <h3>
              <a href={inLang(lang, `/data/${dataset.name}`)}>{titleOf(dataset, lang)}</a>
            </h3>
            <p>{aboutOf(dataset, lang)}</p>
            <p class="muted small">{t('catalogue.rows', { count: rows })}</p>
            <p class="row small">
              <a href={fileAddress(dataset, 'xlsx', lang)}>Excel</a>
              <a href={fileAddress(dataset, 'csv')}>CSV</a>
              <a href={fileAddress(dataset, 'json')}>JSON</a>
              {dataset.shape && <a href={fileAddress(dataset, 'geojson')}>GeoJSON</a>}
            </p>
          </section>
        ))}
      </div>
      <section>
        <h2>{t('catalogue.feeds')}</h2>
        <ul class="plain grid">
          {feedsKnown().map(({ name, title }) => (
            <li>
              {title(lang)}
              <br />
              <a href={`/feeds/${name}.${lang}.atom`}>Atom</a> · <a href={`/feeds/${name}.${lang}.rss`}>RSS</a>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
};
