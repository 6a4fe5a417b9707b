import { Badge, EmptyState, Page, Pager, SearchForm, Table, Tabs, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import { conceptLabel } from '../concepts.ts';
import { officePerPage, officeViews } from '../queries/office-products.ts';
import type { OfficeFound, OfficeView } from '../queries/office-products.ts';
import { words } from '../words/index.ts';
import { ownAddress } from './own-address.ts';
import { tones } from './own-list.tsx';
import { priceSaid, structureIn } from './say.ts';

interface Props {
  page: PageContext;
  found: OfficeFound;
  view: OfficeView;
  text: string;
  number: number;
}

/** The products that the office keeps an eye on: what nobody has named, what has grown old, and all others. */
export const OfficePage = ({ page, found, view, text, number }: Props) => {
  const { lang } = page;
  const t = words(lang);
  const to = (one: OfficeView, at = 1) =>
    inLang(
      lang,
      `/office/catalogue?view=${one}${text && `&q=${encodeURIComponent(text)}`}${at > 1 ? `&page=${at}` : ''}`,
    );
  return (
    <Page context={page} title={t('office.title')} shell="office">
      <h1>{t('office.title')}</h1>
      <Tabs
        items={officeViews.map((one) => ({
          href: to(one),
          label: t(`view.${one}`, { count: found.counts[one] }),
          current: one === view,
        }))}
      />
      <SearchForm action={inLang(lang, '/office/catalogue')} label={t('office.search')} value={text}>
        <input type="hidden" name="view" value={view} />
      </SearchForm>
      {found.rows.length === 0 ? (
        <EmptyState title={t('office.none')} />
      ) : (
        <Table
          caption={t('office.title')}
          quiet
          rows={found.rows}
          columns={[
            {
              title: t('product.name'),
              cell: (one) => (
                <>
                  <a href={ownAddress(lang, one.structure, one.id)}>{said(one.name, lang)}</a>{' '}
                  {/* A tab of one state says it already. */}
                  {(view === 'to_name' || view === 'stale') && (
                    <Badge tone={tones[one.state]}>{t(`state.${one.state}`)}</Badge>
                  )}
                </>
              ),
            },
            {
              title: t('product.by'),
              cell: (one) => (
                <>
                  <bdi>{structureIn(lang, one)}</bdi>
                  {one.province && <span class="small muted"> {placeName(one.province, lang)}</span>}
                </>
              ),
            },
            { title: t('product.concept'), cell: (one) => one.concept && conceptLabel(one.concept, lang) },
            { title: t('printed.price'), cell: (one) => <bdi>{priceSaid(lang, one)}</bdi> },
            { title: t('office.confirmed'), cell: (one) => dateInWords(lang, one.confirmedOn) },
          ]}
        />
      )}
      <Pager page={number} size={officePerPage} total={found.counts[view]} address={(at) => to(view, at)} />
    </Page>
  );
};
