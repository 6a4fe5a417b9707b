import type { FewRows } from './index.ts';

export const rows: FewRows['rows'] = async () => ({
  dataset: 'structures',
  export: 'structures.csv',
  entities: 'structures',
  part: '$count',
});
