import type { Child } from 'hono/jsx';
import { Breadcrumb, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { Dataset } from '../../../platform/dataset.ts';
import { dateInWords, momentInWords, numberInWords } from '../../../platform/words/format.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { licenceOf } from '../licences.ts';
import type { DatasetShown } from '../queries/catalogue.ts';
import type { Standing } from '../queries/standing.ts';
import type { Cell, Row } from '../rules/cell.ts';
import { edmName } from '../rules/odata/names.ts';
import { aboutOf, cellSaid, codesOf, columnAbout, columnTitle, titleOf } from '../said.ts';
import { words } from '../words/index.ts';
import { fileAddress } from './addresses.ts';

interface Props {
  page: PageContext;
  shown: DatasetShown;
  standing: Standing;
}

const Shown = ({ dataset, name, value, lang }: { dataset: Dataset; name: string; value: Cell; lang: Lang }) => {
  const column = dataset.columns[name]!;
  const t = words(lang);
  if (value === null) return <span class="muted">—</span>;
  if (typeof value === 'boolean') return <>{t(value ? 'value.yes' : 'value.no')}</>;
  if (typeof value === 'number')
    return <>{column.type === 'integer' && name === 'year' ? value : numberInWords(lang, value)}</>;
  if (Array.isArray(value))
    return <bdi>{value.map((one) => cellSaid(column, one, lang)).join(lang === 'ar' ? '، ' : ', ')}</bdi>;
  if (column.type === 'day') return <>{dateInWords(lang, value)}</>;
  if (column.type === 'instant') return <>{momentInWords(lang, value)}</>;
  // The whole of an identifier is in the files; its end tells two apart.
  if (column.type === 'id') return <code title={value}>{`…${value.slice(-6)}`}</code>;
  return <bdi>{cellSaid(column, value, lang)}</bdi>;
};

const Downloads = ({ dataset, lang }: { dataset: Dataset; lang: Lang }) => {
  const t = words(lang);
  return (
    <section aria-label={t('dataset.take')}>
      <div class="row">
        <a class="button first" href={fileAddress(dataset, 'xlsx', lang)}>
          {t('dataset.xlsx')}
        </a>
        <a class="button" href={fileAddress(dataset, 'csv', lang)}>
          {t('dataset.csv_said')}
        </a>
      </div>
      <p class="row small">
        <span class="muted">{t('dataset.for_programs')}</span>
        {[
          ['csv', 'CSV'],
          ['csv-metadata.json', 'CSVW'],
          ['json', 'JSON'],
          ['jsonl', 'JSON Lines'],
          ...(dataset.shape === undefined ? [] : [['geojson', 'GeoJSON']]),
        ].map(([ending, label]) => (
          <a href={fileAddress(dataset, ending!)}>{label}</a>
        ))}
        <a href={`/odata/v1/${encodeURIComponent(edmName(dataset.name))}`}>OData</a>
      </p>
    </section>
  );
};

const Codes = ({ dataset, name, lang }: { dataset: Dataset; name: string; lang: Lang }) => {
  const codes = codesOf(dataset.columns[name]!);
  if (codes === null) return null;
  return (
    <details>
      <summary>{words(lang)('dictionary.codes', { count: codes.of.length })}</summary>
      <ul>
        {codes.of.map((code) => (
          <li>
            <code>{code}</code> <bdi>{codes.say(code, lang)}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
};

const Dictionary = ({ dataset, lang }: { dataset: Dataset; lang: Lang }) => {
  const t = words(lang);
  return (
    <Table
      caption={t('dictionary.title')}
      columns={[
        { title: t('dictionary.name'), cell: (name: string) => <code dir="ltr">{name}</code> },
        { title: t('dictionary.said'), cell: (name) => columnTitle(dataset, lang, name) },
        { title: t('dictionary.type'), cell: (name) => t(`type.${dataset.columns[name]!.type}`) },
        {
          title: t('dictionary.about'),
          cell: (name) => (
            <>
              {columnAbout(dataset, lang, name)}
              <Codes dataset={dataset} name={name} lang={lang} />
            </>
          ),
        },
      ]}
      rows={Object.keys(dataset.columns)}
    />
  );
};

const Facts = ({ shown: { dataset, rows, period }, standing, lang }: Omit<Props, 'page'> & { lang: Lang }) => {
  const t = words(lang);
  const licence = licenceOf(dataset);
  const told: [title: string, said: Child][] = [
    [t('dataset.rows'), numberInWords(lang, rows)],
    [t('dataset.frequency'), t(`frequency.${dataset.frequency}`)],
    ...(standing.changedAt ? [[t('dataset.changed'), momentInWords(lang, standing.changedAt)] as [string, Child]] : []),
    ...(period ? [[t('dataset.period'), t('dataset.from_until', period)] as [string, Child]] : []),
    [
      t('dataset.licence'),
      <a href={licence.address} rel="license" lang="en" dir="ltr">
        {licence.name}
      </a>,
    ],
  ];
  return (
    <dl class="facts">
      {told.map(([title, said]) => (
        <div>
          <dt>{title}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
};

/** One dataset: what it is, its files, its first rows and its dictionary. */
export const DatasetPage = ({ page, shown, standing }: Props) => {
  const { lang } = page;
  const t = words(lang);
  const { dataset, preview } = shown;
  return (
    <Page context={page} title={titleOf(dataset, lang)} description={aboutOf(dataset, lang)} shell="work">
      <Breadcrumb items={[{ href: inLang(lang, '/data'), label: t('catalogue.title') }]} />
      <h1>{titleOf(dataset, lang)}</h1>
      <p class="lede">{aboutOf(dataset, lang)}</p>
      <Downloads dataset={dataset} lang={lang} />
      <Facts shown={shown} standing={standing} lang={lang} />
      <h2>{t('dataset.preview')}</h2>
      <Table
        caption={t('dataset.preview_caption', { count: preview.length })}
        wide
        columns={Object.keys(dataset.columns).map((name) => ({
          title: columnTitle(dataset, lang, name),
          numeric: ['integer', 'decimal'].includes(dataset.columns[name]!.type),
          cell: (row: Row) => <Shown dataset={dataset} name={name} value={row[name] ?? null} lang={lang} />,
        }))}
        rows={preview}
      />
      <h2>{t('dictionary.heading')}</h2>
      <Dictionary dataset={dataset} lang={lang} />
    </Page>
  );
};
