import { Breadcrumb, Cover, inLang, Page, PlotFigure, Tabs } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName, regions } from '../../registry/index.ts';
import { plotAddresses } from '../plot-address.ts';
import { linked, sayPlot } from '../plots.ts';
import type { PlotRead } from '../plots.ts';
import type { Impact } from '../story.ts';
import { words } from '../words/index.ts';
import { Photograph } from './photograph.tsx';
import { StoryFigures } from './story-figures.tsx';
import { Testimony } from './testimony.tsx';

interface Props {
  page: PageContext;
  impact: Impact;
  /** Which figure the map shows. */
  map: string;
}

const Plot = ({ page, read }: { page: PageContext; read: PlotRead }) => (
  <PlotFigure
    plot={linked(sayPlot(read, page.lang), page.lang)}
    downloads={plotAddresses(page.lang, read.asked, read.where)}
  />
);

/** Plots two by two where they are narrow, the wide ones alone. */
const Plots = ({ page, plots }: { page: PageContext; plots: PlotRead[] }) => {
  const wide = plots.filter(({ asked }) => asked.view === 'multiples' || asked.view === 'regions');
  const narrow = plots.filter((each) => !wide.includes(each));
  return (
    <>
      <div class="pair">
        {narrow.map((read) => (
          <Plot page={page} read={read} />
        ))}
      </div>
      {wide.map((read) => (
        <Plot page={page} read={read} />
      ))}
    </>
  );
};

const OnTheMap = ({ page, impact, map }: Props) => {
  const here = inLang(page.lang, '/impact');
  return (
    <section id="map">
      <h2>{words(page.lang)('impact.where')}</h2>
      <Tabs
        items={impact.story.slice(0, 4).map(({ code, title }) => ({
          href: `${here}?map=${code}#map`,
          label: said(title, page.lang),
          current: code === map,
        }))}
      />
      <Plot page={page} read={impact.mapped} />
    </section>
  );
};

const Voices = ({ page, impact }: Omit<Props, 'map'>) =>
  impact.testimonies.length + impact.photographs.length === 0 ? null : (
    <section>
      <h2>{words(page.lang)('impact.voices')}</h2>
      <div class="photographs">
        {impact.photographs.map((one) => (
          <Photograph one={one} />
        ))}
      </div>
      {impact.testimonies.map((one) => (
        <Testimony one={one} />
      ))}
      <p>
        <a href={inLang(page.lang, '/impact/voices')}>{words(page.lang)('impact.all_voices')}</a>
      </p>
    </section>
  );

const Reports = ({ page, impact }: Omit<Props, 'map'>) => {
  const t = words(page.lang);
  if (impact.reports.length === 0) return null;
  return (
    <section>
      <h2>{t('report.office')}</h2>
      <ul>
        {impact.reports.map(({ id, title, lede }) => (
          <li>
            <a href={inLang(page.lang, `/impact/reports/${id}`)}>{said(title, page.lang)}</a>
            {said(lede, page.lang) !== '' && <span class="muted"> · {said(lede, page.lang)}</span>}
          </li>
        ))}
      </ul>
      <p>
        <a href={inLang(page.lang, '/impact/reports')}>{t('impact.all_reports')}</a>
      </p>
    </section>
  );
};

/** How each figure is counted, and where its numbers can be taken away. */
const HowWeCount = ({ page, impact }: Omit<Props, 'map'>) => {
  const t = words(page.lang);
  return (
    <section class="how">
      <h2>{t('impact.how')}</h2>
      <p>{t('impact.how_text')}</p>
      <ul>
        {impact.story.map(({ title, href }) => (
          <li>
            <a href={inLang(page.lang, href)}>{said(title, page.lang)}</a>
          </li>
        ))}
      </ul>
      <h2>{t('impact.data')}</h2>
      <p>{t('impact.data_text')}</p>
      <p class="row noprint">
        <a class="button" href={inLang(page.lang, '/data')}>
          {t('impact.open_data')}
        </a>
        <a href={inLang(page.lang, '/impact/compare')}>{t('compare.title')}</a>
      </p>
    </section>
  );
};

const RegionLinks = ({ page, current }: { page: PageContext; current?: string }) => (
  <nav aria-label={words(page.lang)('impact.regions')} class="noprint regions">
    <h2>{words(page.lang)('impact.regions')}</h2>
    <ul class="plain grid">
      {regions.map(({ code, [page.lang]: name }) => (
        <li>
          <a href={inLang(page.lang, `/impact/regions/${code}`)} aria-current={code === current ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** The public page: six figures that are doors, where, since when, who says so, and how it is counted. */
export const ImpactPage = (props: Props) => {
  const { page, impact } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('impact.title')} description={t('impact.lede')} plots>
      <Cover title={t('impact.heading')} lede={t('impact.lede')} />
      <section aria-label={t('impact.figures')}>
        <StoryFigures figures={impact.story} />
      </section>
      <OnTheMap {...props} />
      <section>
        <h2>{t('impact.how_it_grew')}</h2>
        <Plots page={page} plots={impact.plots} />
      </section>
      <Voices page={page} impact={impact} />
      <Reports page={page} impact={impact} />
      <HowWeCount page={page} impact={impact} />
      <RegionLinks page={page} />
    </Page>
  );
};

/** The same of one region. */
export const RegionPage = ({ page, impact, region }: Omit<Props, 'map'> & { region: string }) => {
  const t = words(page.lang);
  const name = placeName(region, page.lang);
  return (
    <Page context={page} title={`${t('impact.title')} · ${name}`} description={t('impact.region_lede', { name })} plots>
      <Breadcrumb items={[{ href: inLang(page.lang, '/impact'), label: t('impact.title') }]} />
      <Cover title={name} lede={t('impact.region_lede', { name })} />
      <StoryFigures figures={impact.story} />
      <p>
        <a href={inLang(page.lang, `/cooperatives?region=${region}`)}>{t('impact.region_directory')}</a>
      </p>
      {impact.plots.length > 0 && <Plots page={page} plots={impact.plots} />}
      <Plot page={page} read={{ ...impact.mapped, where: { place: region } }} />
      <Voices page={page} impact={impact} />
      <RegionLinks page={page} current={region} />
    </Page>
  );
};
