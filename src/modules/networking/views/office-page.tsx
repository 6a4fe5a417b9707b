import {
  DateInWords,
  EmptyState,
  Found,
  Page,
  Pager,
  SelectField,
  Table,
  Tabs,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { dirOf } from '../../../platform/words/lang.ts';
import { inLang as said, langOfText } from '../../../platform/words/trilingual.ts';
import { officeSize } from '../queries/office-postings.ts';
import type { OfficePosting, OfficeWanted } from '../queries/office-postings.ts';
import { kindsOf, postingSources, postingStates, sides } from '../rules/posting.ts';
import type { PostingState } from '../rules/posting.ts';
import { words } from '../words/index.ts';
import { StateBadge } from './mine-page.tsx';
import { whereSaid } from './posting-card.tsx';

interface Props {
  page: PageContext;
  wanted: OfficeWanted;
  listed: { total: number; rows: OfficePosting[]; counts: Partial<Record<PostingState, number>> };
}

const addressOf = ({ page, wanted }: Props, more: Partial<OfficeWanted> = {}): string => {
  const { side, state, kind, source, programme, page: number } = { ...wanted, page: 1, ...more };
  const asked = Object.entries({ state, kind, source, programme, page: number > 1 ? number : null });
  const query = new URLSearchParams(asked.flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])));
  return inLang(page.lang, `/office/${side}s${query.size > 0 ? `?${query}` : ''}`);
};

const Filters = ({ page, wanted, listed }: Props) => {
  const t = words(page.lang);
  return (
    <form class="row" method="get" action={inLang(page.lang, `/office/${wanted.side}s`)}>
      <SelectField
        name="state"
        label={t('list.state')}
        options={postingStates.map((state) => ({
          value: state,
          label: `${t(`state.${state}`)} (${listed.counts[state] ?? 0})`,
        }))}
        value={wanted.state ?? ''}
        empty={t('list.every')}
        optional="quiet"
      />
      <SelectField
        name="kind"
        label={t('list.kind')}
        options={kindsOf(wanted.side).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={wanted.kind ?? ''}
        empty={t('list.every')}
        optional="quiet"
      />
      <SelectField
        name="source"
        label={t('list.source')}
        options={postingSources.map((source) => ({ value: source, label: t(`source.${source}`) }))}
        value={wanted.source ?? ''}
        empty={t('list.every')}
        optional="quiet"
      />
      <button>{t('list.show')}</button>
    </form>
  );
};

const Rows = ({ page, wanted, listed }: Props) => {
  const t = words(page.lang);
  return (
    <Table
      caption={t(`title.${wanted.side}`)}
      quiet
      rows={listed.rows}
      columns={[
        {
          title: t('form.title'),
          cell: (row) => (
            <a
              href={inLang(page.lang, `/office/${wanted.side}s/${row.id}`)}
              lang={langOfText(row.title, page.lang)}
              dir={dirOf(langOfText(row.title, page.lang))}
            >
              {said(row.title, page.lang) || t(`form.untitled_${wanted.side}`)}
            </a>
          ),
        },
        {
          title: t('told.asker'),
          cell: (row) => (
            <bdi>{(page.lang === 'ar' && row.structureNameAr) || row.structureName || row.organisation}</bdi>
          ),
        },
        { title: t('list.kind'), cell: ({ kind }) => (kind ? t(`kind.${kind}`) : '') },
        { title: t('list.place'), cell: (row) => <bdi>{whereSaid(page, row)}</bdi> },
        { title: t('form.until_on'), cell: ({ closesOn }) => (closesOn ? <DateInWords at={closesOn} /> : '') },
        { title: t('list.state'), cell: ({ state }) => <StateBadge page={page} state={state} /> },
      ]}
    />
  );
};

/** Needs, or offers, as the office tends them. */
export const OfficePage = (props: Props) => {
  const { page, wanted, listed } = props;
  const { side } = wanted;
  const t = words(page.lang);
  const spoken = listed.counts.spoken ?? 0;
  return (
    <Page context={page} title={t(`title.${side}`)} shell="office">
      <h1>{t(`title.${side}`)}</h1>
      <Tabs
        items={sides.map((one) => ({
          href: inLang(page.lang, `/office/${one}s`),
          label: t(`title.${one}`),
          current: one === side,
        }))}
      />
      <div class="row">
        <a class="button first" href={inLang(page.lang, `/office/${side}s/for`)}>
          {t(`mine.new_${side}`)}
        </a>
        <a class="button" href={inLang(page.lang, `/office/${side}s/lists`)}>
          {t(`list.heading_${side}`)}
        </a>
        {side === 'need' && (
          <a class="button" href={inLang(page.lang, '/office/needs/together')}>
            {t('intro.together.title')}
          </a>
        )}
        {spoken > 0 && <a href={addressOf(props, { state: 'spoken' })}>{t('office.to_write', { count: spoken })}</a>}
      </div>
      <Filters {...props} />
      <Found count={listed.total} />
      {listed.rows.length === 0 ? <EmptyState title={t(`none.${side}`)} /> : <Rows {...props} />}
      <Pager
        page={wanted.page}
        size={officeSize}
        total={listed.total}
        address={(number) => addressOf(props, { page: number })}
      />
    </Page>
  );
};
