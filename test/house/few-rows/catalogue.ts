import { addProduct, showProduct } from '../../../src/modules/catalogue/index.ts';
import { type FewRows, madeBy } from './index.ts';

/** A product of the representative's cooperative that anybody sees. */
export const rows: FewRows['rows'] = async (house, { structure }) => {
  const honey = { name: { fr: 'Miel', ar: 'عسل' }, unit: 'kg' as const, concept: 'honey', structure: structure! };
  const product = (await madeBy(addProduct(house, honey))).about;
  await showProduct(house, { product });
  return { product };
};
