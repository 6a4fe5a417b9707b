import type { ToldFact } from '../../platform/told.ts';
import { words } from './words/index.ts';

type Told = 'product_shown' | 'product_changed' | 'product_hidden' | 'product_retired';

const told = (name: Told, rest: Pick<ToldFact, 'dataset'> = {}): ToldFact => ({
  fact: `catalogue.${name}`,
  to: 'anyone',
  say: (lang) => words(lang)(`told.${name}`),
  ...rest,
});

const shown = { dataset: 'products' };

/** What is shown to all. Of what is taken away the id alone is told, so that it may be taken away elsewhere too. */
export const tells: readonly ToldFact[] = [
  told('product_shown', shown),
  told('product_changed', shown),
  told('product_hidden'),
  told('product_retired'),
];
