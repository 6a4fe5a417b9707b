import { Badge, Breadcrumb, Page, YearStrip, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { Child } from 'hono/jsx';
import { fileAddress } from '../../../platform/files/index.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import { dirOf } from '../../../platform/words/lang.ts';
import { inLang as said, langOfText } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import { conceptLabel } from '../concepts.ts';
import type { PublicProduct } from '../queries/product-page.ts';
import { words } from '../words/index.ts';
import { capacitySaid, priceSaid, quantitySaid, seasonSaid, structureIn, termsSaid } from './say.ts';

interface Props {
  page: PageContext;
  product: PublicProduct;
}

const factsOf = ({ page: { lang }, product: p }: Props): [string, string | null][] => {
  const t = words(lang);
  return [
    [t('product.concept'), p.concept && conceptLabel(p.concept, lang)],
    [
      t('product.capacity'),
      p.capacity === null || p.period === null ? null : capacitySaid(lang, p.capacity, p.unit, p.period),
    ],
    [t('product.min_order'), p.minOrder === null ? null : quantitySaid(lang, p.minOrder, p.unit)],
    [t('product.lead'), p.leadDays === null ? null : t('lead.days', { count: p.leadDays })],
    [t('product.packaging'), p.packaging],
  ];
};

/** A fact of a list, left out where nothing is told. */
const Fact = ({ label, children }: { label: string; children?: Child }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

const Season = ({ page, product }: Props) => {
  const t = words(page.lang);
  const { available, harvested } = product;
  if (available.length === 0 && harvested.length === 0) return null;
  const [had, cut] = [seasonSaid(page.lang, available), seasonSaid(page.lang, harvested)];
  return (
    <section>
      <h2>{t('product.season')}</h2>
      <YearStrip months={available} marked={harvested} label={[had, cut].filter(Boolean).join(' · ')} />
      <p class="small">
        {had && t('season.available', { season: had })} {cut && `▲ ${t('season.harvested', { season: cut })}`}
      </p>
    </section>
  );
};

/** All that is told of a product, and where to find who makes it. */
export const ProductPage = (props: Props) => {
  const { page, product: p } = props;
  const { lang } = page;
  const t = words(lang);
  const spoken = langOfText(p.summary, lang);
  const title = said(p.name, lang);
  const summary = said(p.summary, lang);
  const terms = termsSaid(lang, p);
  const place = p.province ?? p.region;
  return (
    <Page context={page} title={title} description={summary.slice(0, 200) || `${title}, ${structureIn(lang, p)}`}>
      <Breadcrumb
        items={[
          { href: inLang(lang, '/catalogue'), label: t('catalogue.title') },
          ...(p.chain && p.chainTitle
            ? [{ href: inLang(lang, `/catalogue?chain=${p.chain}`), label: said(p.chainTitle, lang) }]
            : []),
        ]}
      />
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p class="lede">
        <bdi>{priceSaid(lang, p) ?? t('price.ask')}</bdi>
        {terms && <span class="muted small"> · {terms}</span>}
      </p>
      {p.photos.length > 0 && (
        <div class="pictures">
          {p.photos.map(({ file, alt }) => (
            <img
              src={fileAddress({ id: file, name: 'photo' })}
              alt={said(alt, lang)}
              lang={langOfText(alt, lang)}
              loading="lazy"
            />
          ))}
        </div>
      )}
      {summary && (
        <p lang={spoken} dir={dirOf(spoken)}>
          {summary}
        </p>
      )}
      <dl class="told">
        <Fact label={t('product.by')}>
          <a href={inLang(lang, `/cooperatives/${p.structure}`)}>
            <bdi>{structureIn(lang, p)}</bdi>
          </a>
          {place && <bdi> · {placeName(place, lang)}</bdi>}
        </Fact>
        {factsOf(props).map(
          ([label, value]) =>
            value && (
              <Fact label={label}>
                <bdi>{value}</bdi>
              </Fact>
            ),
        )}
        {p.labels.length > 0 && (
          <Fact label={t('product.labels')}>
            {p.labels.map(({ title: label, certified }) => (
              <>
                {said(label, lang)}{' '}
                <Badge tone={certified ? 'done' : 'open'}>
                  {t(certified ? 'label.certified' : 'label.engaged')}
                </Badge>{' '}
              </>
            ))}
          </Fact>
        )}
      </dl>
      <Season {...props} />
      <p class="small muted">{t('product.confirmed', { day: dateInWords(lang, p.confirmedOn) })}</p>
    </Page>
  );
};
