import { Breadcrumb, Page, Table, YearStrip, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { phoneInWords } from '../../people/index.ts';
import { placeName } from '../../registry/index.ts';
import type { Printed } from '../queries/printed.ts';
import { words } from '../words/index.ts';
import { capacitySaid, priceSaid, quantitySaid, seasonSaid, structureIn, termsSaid } from './say.ts';

interface Props {
  page: PageContext;
  printed: Printed;
}

const Head = ({ page, printed: p }: Props) => {
  const place = p.province ?? p.region;
  return (
    <>
      <h1>
        <bdi>{structureIn(page.lang, p)}</bdi>
      </h1>
      <p class="lede">
        {place && <bdi>{placeName(place, page.lang)}</bdi>}
        {p.phone && (
          <>
            {' · '}
            <bdi dir="ltr">{phoneInWords(p.phone)}</bdi>
          </>
        )}
        {p.email && (
          <>
            {' · '}
            <bdi dir="ltr">{p.email}</bdi>
          </>
        )}
      </p>
    </>
  );
};

/** All that a structure offers on a sheet to print or to show: what, how much, when, at what price. */
export const PrintedPage = (props: Props) => {
  const { page, printed } = props;
  const { lang } = page;
  const t = words(lang);
  return (
    <Page context={page} title={`${t('section.title')}, ${structureIn(lang, printed)}`}>
      <Breadcrumb
        items={[{ href: inLang(lang, `/cooperatives/${printed.structure}`), label: structureIn(lang, printed) }]}
      />
      <Head {...props} />
      <p class="noprint">
        <a class="button" href={inLang(lang, `/catalogue/structures/${printed.structure}/catalogue.pdf`)}>
          {t('printed.pdf')}
        </a>
      </p>
      <Table
        caption={t('section.title')}
        quiet
        rows={printed.products}
        columns={[
          {
            title: t('product.name'),
            cell: (one) => (
              <>
                <a href={inLang(lang, `/catalogue/${one.id}`)}>{said(one.name, lang)}</a>
                {one.packaging && <span class="small muted"> {one.packaging}</span>}
              </>
            ),
          },
          {
            title: t('printed.price'),
            cell: (one) => (
              <>
                <bdi>{priceSaid(lang, one) ?? t('price.ask')}</bdi>
                <span class="small muted"> {termsSaid(lang, one)}</span>
              </>
            ),
          },
          {
            title: t('product.capacity'),
            cell: (one) =>
              one.capacity !== null && one.period !== null && capacitySaid(lang, one.capacity, one.unit, one.period),
          },
          {
            title: t('product.min_order'),
            cell: (one) => one.minOrder !== null && quantitySaid(lang, one.minOrder, one.unit),
          },
          {
            title: t('product.season'),
            cell: (one) =>
              one.available.length > 0 && (
                <YearStrip months={one.available} marked={one.harvested} label={seasonSaid(lang, one.available)} />
              ),
          },
        ]}
      />
      <p class="small muted noprint">{t('printed.hint')}</p>
    </Page>
  );
};
