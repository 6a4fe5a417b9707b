import { Breadcrumb, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { Dataset } from '../../../platform/dataset.ts';
import { operators } from '../rules/rest/options.ts';
import { titleOf } from '../said.ts';
import { allowances } from '../web/allowance.ts';
import { problems } from '../web/problems.ts';
import type { ProblemCode } from '../web/problems.ts';
import { words } from '../words/index.ts';

const Parameters = ({ page }: { page: PageContext }) => {
  const t = words(page.lang);
  const rows = [
    ['region=MA-09', t('api.value_example')],
    ['created_on[gte]=2024-01-01', t('api.compared', { operators: operators.join(', ') })],
    ['sort=-members,name', t('openapi.sort')],
    ['fields=id,name_ar', t('openapi.fields')],
    ['limit=500', t('openapi.limit')],
    ['cursor=…', t('openapi.cursor')],
    ['total=true', t('openapi.total')],
    ['lang=ar', t('openapi.lang')],
  ] as const;
  return (
    <Table
      caption={t('api.filters')}
      quiet
      columns={[
        { title: t('api.example'), cell: ([example]) => <code dir="ltr">{example}</code> },
        { title: t('api.means'), cell: ([, means]) => means },
      ]}
      rows={rows}
    />
  );
};

const Problems = ({ page }: { page: PageContext }) => {
  const t = words(page.lang);
  return (
    <Table
      caption={t('api.problems')}
      quiet
      columns={[
        {
          title: t('api.code'),
          cell: ([code]: [ProblemCode, number]) => (
            <code dir="ltr" id={code}>
              {code}
            </code>
          ),
        },
        { title: t('api.status'), cell: ([, status]) => status, numeric: true },
        { title: t('api.means'), cell: ([code]) => t(`problem_title.${code}`) },
      ]}
      rows={Object.entries(problems) as [ProblemCode, number][]}
    />
  );
};

interface Props {
  page: PageContext;
  origin: string;
  datasets: Dataset[];
}

/** How programs read: what to call first, how to filter, and what a wrong call is told. */
export const ApiPage = ({ page, origin, datasets }: Props) => {
  const { lang } = page;
  const t = words(lang);
  return (
    <Page context={page} title={t('api.title')} description={t('api.lede')} shell="work">
      <Breadcrumb items={[{ href: inLang(lang, '/data'), label: t('catalogue.title') }]} />
      <h1>{t('api.title')}</h1>
      <p class="lede">{t('api.lede')}</p>
      <h2>{t('api.start')}</h2>
      <p>
        <code
          class="address"
          dir="ltr"
        >{`curl '${origin}/api/v1/datasets/structures/rows?region=MA-09&limit=10'`}</code>
      </p>
      <p>{t('api.rates', { place: allowances.place.times, key: allowances.key.times })}</p>
      <p class="row">
        <a class="button first" href={`/api/v1/openapi.json?lang=${lang}`}>
          {t('api.description')}
        </a>
        <a class="button" href={inLang(lang, '/me/keys')}>
          {t('api.make_key')}
        </a>
      </p>
      <h2>Excel · Power BI</h2>
      <p>{t('api.odata')}</p>
      <p>
        <code class="address" dir="ltr">{`${origin}/odata/v1/`}</code>
      </p>
      <h2>{t('api.filters')}</h2>
      <Parameters page={page} />
      <h2>{t('api.tables')}</h2>
      <p>
        <code class="address" dir="ltr">
          /api/v1/datasets/NAME/rows
        </code>
      </p>
      <Table
        caption={t('api.tables')}
        quiet
        columns={[
          {
            title: t('dictionary.said'),
            cell: (dataset: Dataset) => <a href={inLang(lang, `/data/${dataset.name}`)}>{titleOf(dataset, lang)}</a>,
          },
          { title: 'NAME', cell: ({ name }) => <code dir="ltr">{name}</code> },
        ]}
        rows={datasets}
      />
      <h2>{t('api.problems')}</h2>
      <p>{t('api.problems_text')}</p>
      <Problems page={page} />
    </Page>
  );
};
