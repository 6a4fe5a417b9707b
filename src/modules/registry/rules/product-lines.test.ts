import { expect, test } from 'vitest';
import { linesOf, productsOf } from './product-lines.ts';

test('a line is a product, its scripts tell its languages, and it can be read again', () => {
  const products = productsOf('Amlou / أملو / Almond spread\r\n\r\n زيت الزيتون \nSavon noir');
  expect(products).toEqual([
    { fr: 'Amlou', ar: 'أملو', en: 'Almond spread' },
    { ar: 'زيت الزيتون' },
    { fr: 'Savon noir' },
  ]);
  expect(productsOf(linesOf(products))).toEqual(products);
  expect(productsOf(' / ')).toEqual([]);
});
