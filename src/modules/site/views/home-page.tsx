import {
  Badge,
  Cover,
  DateInWords,
  DaysLeft,
  Figure,
  Form,
  Page,
  RegionMap,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { Home } from '../home.ts';
import { words } from '../words/index.ts';
import { houseInSchemaOrg } from './house-in-schema-org.ts';

interface Props {
  page: PageContext;
  home: Home;
}

const Open = ({ page, home }: Props) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('home.open')}</h2>
      {home.open.length === 0 ? (
        <p>{t('home.nothing_open')}</p>
      ) : (
        <ul class="plain grid">
          {home.open.map(({ id, title, standing, opensAt, closesAt }) => (
            <li class={standing === 'open' ? 'card alive' : 'card'}>
              <p class="small">
                <Badge tone={standing === 'open' ? 'open' : 'info'}>
                  {t(standing === 'open' ? 'home.open_badge' : 'home.soon_badge')}
                </Badge>
              </p>
              <h3>
                <a href={inLang(page.lang, `/calls/${id}`)}>{said(title, page.lang)}</a>
              </h3>
              <p>
                {standing === 'open' ? (
                  <>
                    {t('home.closes')} <DateInWords at={closesAt} /> (<DaysLeft at={closesAt} />)
                  </>
                ) : (
                  <>
                    {t('home.opens')} <DateInWords at={opensAt} />
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const Counted = ({ page, home }: Props) => {
  const t = words(page.lang);
  const at = (path: string) => inLang(page.lang, path);
  return (
    <>
      <div class="figures">
        {home.figures.map(({ title, value, target, published, href }) => (
          <Figure
            value={value ?? 0}
            label={said(title, page.lang)}
            {...(target ? { period: t('figure.of_target', { target: target.target }) } : {})}
            {...(published ? { frozenAt: published.at, pending: published.pending } : {})}
            records={{ href: at(href), count: value ?? 0 }}
          />
        ))}
      </div>
      <p>
        <a href={at('/impact')}>{t('home.impact')}</a>
      </p>
    </>
  );
};

const Figures = ({ page, home }: Props) => {
  const t = words(page.lang);
  const at = (path: string) => inLang(page.lang, path);
  return (
    <section>
      <h2>{t('home.figures')}</h2>
      {home.figures.length > 0 && <Counted page={page} home={home} />}
      <ul class="plain line muted">
        <li>
          <a href={at('/cooperatives')}>{t('house.structures', { count: home.structures })}</a>
        </li>
        <li>
          <a href={at('/programmes')}>{t('house.editions', { count: home.editions })}</a>
        </li>
        <li>
          <a href={at('/calls')}>{t('house.calls', { count: home.calls })}</a>
        </li>
      </ul>
    </section>
  );
};

const Laureates = ({ page, home }: Props) => {
  const t = words(page.lang);
  if (home.laureates.count === 0) return null;
  return (
    <section>
      <h2>{t('home.laureates')}</h2>
      <ul class="plain grid">
        {home.laureates.latest.map(({ structure, name, names, region, callTitle }) => (
          <li class="card">
            <h3>
              <a href={inLang(page.lang, `/cooperatives/${structure}`)}>
                <bdi>{(page.lang === 'ar' ? names.ar : names.fr) || name}</bdi>
              </a>
            </h3>
            <p class="small muted">
              {region && <>{placeName(region, page.lang)} · </>}
              {said(callTitle, page.lang)}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={inLang(page.lang, '/laureates')}>{t('home.all_laureates')}</a>
      </p>
    </section>
  );
};

const How = ({ page }: Props) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('home.how')}</h2>
      <ol>
        <li>{t('home.step1')}</li>
        <li>{t('home.step2')}</li>
        <li>{t('home.step3')}</li>
      </ol>
      <h2>{t('home.receipt')}</h2>
      <Form action={inLang(page.lang, '/receipts')} method="get" submit={t('home.receipt_go')}>
        <TextField name="code" label={t('home.receipt_code')} dir="ltr" brief />
      </Form>
      <p>
        <a href={inLang(page.lang, '/about')}>{t('footer.about')}</a>
      </p>
    </section>
  );
};

/** The public home: what is open now, figures that are doors, the latest laureates, the map, and the way in. */
export const HomePage = (props: Props) => {
  const { page, home } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('home.title')} description={t('home.lede')} about={houseInSchemaOrg(page)}>
      <Cover title={t('home.heading')} lede={t('home.lede')}>
        <p>
          <a class="button first" href={inLang(page.lang, '/calls')}>
            {t('home.all_calls')}
          </a>
        </p>
      </Cover>
      <Open {...props} />
      <Figures {...props} />
      <Laureates {...props} />
      <section>
        <h2>{t('home.map')}</h2>
        <RegionMap
          title={t('home.map')}
          measure={t('home.map_measure')}
          regions={home.regions.map((region) => ({
            code: region.code,
            name: region[page.lang],
            value: region.count,
            href: inLang(page.lang, `/impact/regions/${region.code}`),
          }))}
        />
      </section>
      <How {...props} />
    </Page>
  );
};
