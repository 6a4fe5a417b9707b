import { makeKey } from '../../../src/modules/opendata/commands/make-key.ts';
import { newKey } from '../../../src/modules/opendata/secrets.ts';
import { newId } from '../../../src/platform/ids.ts';
import type { FewRows } from './index.ts';

export const rows: FewRows['rows'] = async () => ({
  dataset: 'structures',
  export: 'structures.csv',
  entities: 'structures',
  part: '$count',
});

/** A key of the representative. */
export const theirs: FewRows['theirs'] = async (as) => {
  const apiKey = newId();
  await makeKey(as('representative'), { id: apiKey, key: newKey(), title: 'Tableau', scopes: ['datasets'] });
  return { apiKey };
};
