import { RegionMap } from '../map/region-map.tsx';
import { Table } from '../table.tsx';
import { usePage } from '../use-page.tsx';
import { Drawing, summaryOf } from './drawing.tsx';
import { Multiples } from './multiples-plot.tsx';
import { asNumber, type Plot, sayCell } from './plot.ts';

interface PlotFigureProps {
  plot: Plot;
  /** Where it can be taken away as a file: «CSV», «SVG», «PNG». */
  downloads?: { href: string; label: string }[];
}

/** Of many small plots, each is a row: their times are fewer than they are. */
const NumbersOfMany = ({ plot }: { plot: Plot }) => {
  const { lang, t } = usePage();
  return (
    <Table
      caption={plot.title}
      quiet
      rows={plot.series}
      columns={[
        { title: t('plot.label'), cell: ({ label }) => <bdi>{label}</bdi> },
        ...plot.places.map((place, at) => ({
          title: place.label,
          numeric: true,
          cell: ({ values }: Plot['series'][number]) => <bdi>{sayCell(lang, values[at], plot.unit)}</bdi>,
        })),
      ]}
    />
  );
};

const Numbers = ({ plot }: { plot: Plot }) => {
  const { lang, t } = usePage();
  return (
    <Table
      caption={plot.title}
      quiet
      rows={plot.places.map((place, at) => ({ ...place, at }))}
      columns={[
        {
          title: plot.places.some(({ code }) => code?.startsWith('MA-')) ? t('map.region') : t('plot.label'),
          cell: ({ label, href }) => (href ? <a href={href}>{label}</a> : <bdi>{label}</bdi>),
        },
        ...plot.series.map(({ label, values }) => ({
          title: plot.series.length === 1 ? plot.measure : label,
          numeric: true,
          cell: ({ at }: { at: number }) => <bdi>{sayCell(lang, values[at], plot.unit)}</bdi>,
        })),
      ]}
    />
  );
};

const Downloads = ({ downloads = [] }: { downloads: PlotFigureProps['downloads'] | undefined }) => {
  const { t } = usePage();
  if (downloads.length === 0) return null;
  return (
    <p class="small noprint">
      {t('plot.download')}{' '}
      {downloads.map(({ href, label }, i) => (
        <>
          {i > 0 && ' · '}
          <a href={href} download>
            {label}
          </a>
        </>
      ))}
    </p>
  );
};

/** A plot on a page that loads `plots`: what it shows, the drawing, its numbers in a table, and the files to take away. */
export const PlotFigure = ({ plot, downloads }: PlotFigureProps) => {
  const { lang, t } = usePage();
  const title = (
    <figcaption>
      <strong>{plot.title}</strong>
      {plot.note && <p class="small muted">{plot.note}</p>}
    </figcaption>
  );
  if (plot.kind === 'map')
    return (
      <section class="plot">
        {title}
        <RegionMap
          title={plot.title}
          measure={plot.measure}
          regions={plot.places.map(({ label, code, ...place }, at) => {
            const value = plot.series[0]?.values[at];
            const said = value === 'hidden' ? { said: sayCell(lang, value) } : {};
            return { code: code ?? '', name: label, value: asNumber(value), ...place, ...said };
          })}
        />
        <Downloads downloads={downloads} />
      </section>
    );
  return (
    <figure class="plot">
      {title}
      {plot.kind === 'multiples' ? (
        <Multiples plot={plot} lang={lang} summary={summaryOf(plot, lang)} />
      ) : (
        <Drawing plot={plot} lang={lang} />
      )}
      <details class="data">
        <summary>{t('plot.numbers')}</summary>
        {plot.kind === 'multiples' ? <NumbersOfMany plot={plot} /> : <Numbers plot={plot} />}
      </details>
      <Downloads downloads={downloads} />
    </figure>
  );
};
