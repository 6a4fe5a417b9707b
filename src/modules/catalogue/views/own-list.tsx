import { ActionButton, Badge, Breadcrumb, EmptyState, Notice, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext, Tone } from '../../../platform/page/index.ts';
import { thumbnailAddress } from '../../../platform/files/index.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { OwnProducts } from '../queries/own-products.ts';
import { isStale } from '../rules/product.ts';
import type { ProductState } from '../rules/product.ts';
import { words } from '../words/index.ts';
import { ownAddress } from './own-address.ts';
import { priceSaid, seasonSaid } from './say.ts';

export const tones: Record<ProductState, Tone> = { draft: 'draft', shown: 'done', hidden: 'late', retired: 'closed' };

interface Props {
  page: PageContext;
  own: OwnProducts;
}

const Line = ({ page: { lang }, own, product }: Props & { product: OwnProducts['products'][number] }) => {
  const t = words(lang);
  const details = [priceSaid(lang, product), seasonSaid(lang, product.available)].filter(Boolean);
  return (
    <li class="card">
      <div class="row">
        {product.photo && (
          <img
            src={thumbnailAddress({ id: product.photo, name: 'photo' })}
            alt=""
            width="72"
            height="54"
            loading="lazy"
          />
        )}
        <span>
          <strong>
            <a href={ownAddress(lang, own.structure.id, product.id)}>{said(product.name, lang)}</a>
          </strong>{' '}
          <Badge tone={tones[product.state]}>{t(`state.${product.state}`)}</Badge>
        </span>
      </div>
      {details.length > 0 && <p class="small muted">{details.join(' · ')}</p>}
      {product.state === 'draft' && product.concept === null && <p class="small">{t('own.say_what')}</p>}
      {product.hiddenWhy && <p class="small">{t('own.hidden_why', { why: product.hiddenWhy })}</p>}
    </li>
  );
};

/** Names that the register knows and the catalogue does not yet. */
const Told = ({ page: { lang }, own }: Props) => {
  const t = words(lang);
  if (own.told.length === 0) return null;
  return (
    <section class="card alive">
      <h2>{t('own.told', { count: own.told.length })}</h2>
      <p>{own.told.map((name) => said(name, lang)).join(lang === 'ar' ? '، ' : ', ')}</p>
      <ActionButton action={ownAddress(lang, own.structure.id, 'told')} label={t('own.take_told')} />
    </section>
  );
};

const Confirm = ({ page, own }: Props) => {
  const t = words(page.lang);
  const today = dayOf(page.now);
  const old = own.products.filter((one) => one.state === 'shown' && isStale(one, today));
  if (old.length === 0) return null;
  return (
    <Notice kind="alive" title={t('own.still', { count: old.length })}>
      <ActionButton action={ownAddress(page.lang, own.structure.id, 'confirm')} label={t('own.confirm')} kind="first" />
    </Notice>
  );
};

/** What my structure offers: each product a card under the thumb. */
export const OwnListPage = (props: Props) => {
  const { page, own } = props;
  const { lang } = page;
  const t = words(lang);
  const { structure, products } = own;
  const name = lang === 'ar' ? (structure.nameAr ?? structure.name) : structure.name;
  return (
    <Page context={page} title={t('own.title')} shell="work" hidden>
      <Breadcrumb items={[{ href: inLang(lang, `/me/structures/${structure.id}`), label: name }]} />
      <h1>{t('own.title')}</h1>
      <Confirm {...props} />
      {products.length === 0 ? (
        <EmptyState title={t('own.none')}>
          <p>{t('own.none_hint')}</p>
        </EmptyState>
      ) : (
        <ul class="plain">
          {products.map((product) => (
            <Line {...props} product={product} />
          ))}
        </ul>
      )}
      <p class="row">
        <a class="button first" href={ownAddress(lang, structure.id, 'new')}>
          {t('own.add')}
        </a>
        <a class="button" href={ownAddress(lang, structure.id, 'list')}>
          {t('list.send_title')}
        </a>
        {products.some(({ state }) => state === 'shown') && (
          <a class="button" href={inLang(lang, `/catalogue/structures/${structure.id}`)}>
            {t('own.print')}
          </a>
        )}
      </p>
      <Told {...props} />
    </Page>
  );
};
