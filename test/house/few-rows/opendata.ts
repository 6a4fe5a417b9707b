import { makeKey } from '../../../src/modules/opendata/commands/make-key.ts';
import { subscribe } from '../../../src/modules/opendata/commands/subscribe.ts';
import { newKey, newSecret } from '../../../src/modules/opendata/secrets.ts';
import { newId } from '../../../src/platform/ids.ts';
import type { FewRows } from './index.ts';

export const rows: FewRows['rows'] = async () => ({
  dataset: 'structures',
  export: 'structures.csv',
  entities: 'structures',
  part: '$count',
  feed: 'calls.fr.atom',
});

/** A key and a subscription of the representative. */
export const theirs: FewRows['theirs'] = async (as) => {
  const apiKey = newId();
  await makeKey(as('representative'), { id: apiKey, key: newKey(), title: 'Tableau', scopes: ['datasets'] });
  const subscription = newId();
  await subscribe(as('representative'), {
    id: subscription,
    secret: newSecret(),
    title: 'Tableau',
    address: 'https://exemple.ma/twiza',
    facts: ['registry.structure_registered'],
  });
  return { apiKey, subscription };
};
