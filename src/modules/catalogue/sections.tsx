import { inLang } from '../../platform/page/index.ts';
import { registerStructureSection } from '../registry/index.ts';
import { shownOf } from './queries/catalogue.ts';
import { ownProducts } from './queries/own-products.ts';
import { ownAddress } from './views/own-address.ts';
import { ProductCard } from './views/product-card.tsx';
import { words } from './words/index.ts';

const onItsPage = 6;

registerStructureSection('public', 'catalogue', async (caller, page, structure) => {
  const cards = await shownOf(caller, { structure, limit: onItsPage + 1 });
  if (cards.length === 0) return null;
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('section.title')}</h2>
      <ul class="plain grid">
        {cards.slice(0, onItsPage).map((card) => (
          <ProductCard page={page} card={card} own />
        ))}
      </ul>
      <p>
        <a href={inLang(page.lang, `/catalogue/structures/${structure}`)}>
          {t(cards.length > onItsPage ? 'section.all' : 'section.print')}
        </a>
      </p>
    </section>
  );
});

registerStructureSection('own', 'catalogue', async (caller, page, structure) => {
  const { products, told } = await ownProducts(caller, { structure });
  const t = words(page.lang);
  const shown = products.filter(({ state }) => state === 'shown').length;
  const waiting = products.filter(({ state }) => state === 'draft').length + told.length;
  return (
    <section class="card" id="products">
      <h2>{t('own.title')}</h2>
      <p>
        {t('own.shown', { count: shown })} {waiting > 0 && t('own.waiting', { count: waiting })}
      </p>
      <p>
        <a class="button" href={ownAddress(page.lang, structure)}>
          {t('own.keep')}
        </a>
      </p>
    </section>
  );
});
