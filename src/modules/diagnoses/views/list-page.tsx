import {
  Badge,
  DateInWords,
  EmptyState,
  Form,
  Page,
  Pager,
  SelectField,
  Table,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { Column, PageContext } from '../../../platform/page/index.ts';
import { placeName, regions } from '../../registry/index.ts';
import { listSize } from '../queries/diagnoses-list.ts';
import type { DiagnosisListed } from '../queries/diagnoses-list.ts';
import { occasions } from '../tables.ts';
import { words } from '../words/index.ts';
import { nameIn, placeIn, sayPercent } from './say.ts';

export interface Asked {
  q: string;
  state: string;
  occasion: string;
  region: string;
  page: number;
}

const columnsOf = (page: PageContext): Column<DiagnosisListed>[] => {
  const t = words(page.lang);
  return [
    {
      title: t('list.structure'),
      cell: (row) => (
        <>
          <a href={inLang(page.lang, `/diagnoses/${row.id}`)}>
            <bdi>{nameIn(page.lang, row)}</bdi>
          </a>
          <span class="small muted">
            <br />
            {placeIn(page.lang, row)}
          </span>
        </>
      ),
    },
    { title: t('list.occasion'), cell: ({ occasion }) => t(`occasion.${occasion}`) },
    { title: t('list.held_on'), cell: ({ held_on }) => <DateInWords at={held_on} /> },
    {
      title: t('list.state'),
      cell: ({ state }) => <Badge tone={state === 'agreed' ? 'done' : 'now'}>{t(`state.${state}`)}</Badge>,
    },
    { title: t('result.score'), numeric: true, cell: ({ percent }) => sayPercent(page.lang, percent) },
  ];
};

const Filters = ({ page, asked }: { page: PageContext; asked: Asked }) => {
  const t = words(page.lang);
  return (
    <Form action={inLang(page.lang, '/office/diagnoses')} method="get" submit={t('list.look')} class="row">
      <TextField name="q" label={t('list.search')} value={asked.q} type="search" optional />
      <SelectField
        name="state"
        label={t('list.state')}
        options={(['open', 'agreed'] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
        value={asked.state}
        empty={t('list.any')}
        optional
      />
      <SelectField
        name="occasion"
        label={t('list.occasion')}
        options={occasions.map((value) => ({ value, label: t(`occasion.${value}`) }))}
        value={asked.occasion}
        empty={t('list.any')}
        optional
      />
      <SelectField
        name="region"
        label={t('list.region')}
        options={regions.map(({ code }) => ({ value: code, label: placeName(code, page.lang) }))}
        value={asked.region}
        empty={t('list.any')}
        optional
      />
    </Form>
  );
};

interface OfficeProps {
  page: PageContext;
  found: { rows: DiagnosisListed[]; total: number };
  asked: Asked;
}

/** Every diagnosis that the reader may hold: what is open first in sight by its badge, filtered and paged. */
export const OfficeListPage = ({ page, found, asked }: OfficeProps) => {
  const t = words(page.lang);
  const { page: at, ...filters } = asked;
  const isFiltered = Object.values(filters).some((value) => value !== '');
  const address = (n: number) =>
    inLang(page.lang, `/office/diagnoses?${new URLSearchParams({ ...filters, page: String(n) }).toString()}`);
  return (
    <Page context={page} title={t('list.title')} shell="office">
      <h1>{t('list.title')}</h1>
      <p class="row">
        <a class="button first" href={inLang(page.lang, '/office/diagnoses/new')}>
          {t('start.title')}
        </a>
      </p>
      {(found.total > 0 || isFiltered) && (
        <details class="data" open={isFiltered}>
          <summary>{t('list.filters')}</summary>
          <Filters page={page} asked={asked} />
        </details>
      )}
      {found.rows.length === 0 ? (
        <EmptyState title={t(isFiltered ? 'list.none_found' : 'list.none')}>
          <p>{t(isFiltered ? 'list.none_found_next' : 'list.none_next')}</p>
        </EmptyState>
      ) : (
        <Table caption={t('list.title')} quiet rows={found.rows} columns={columnsOf(page)} />
      )}
      <Pager page={at} size={listSize} total={found.total} address={address} />
    </Page>
  );
};

/** The diagnoses of the reader's own cooperatives. */
export const MyListPage = ({ page, rows }: { page: PageContext; rows: DiagnosisListed[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('list.mine')} shell="work">
      <h1>{t('list.mine')}</h1>
      {rows.length === 0 ? (
        <EmptyState title={t('list.none')}>
          <p>{t('list.mine_none')}</p>
        </EmptyState>
      ) : (
        <Table caption={t('list.mine')} quiet rows={rows} columns={columnsOf(page)} />
      )}
    </Page>
  );
};
