import type { Filters } from '../directory/filters.ts';

export interface DirectoryAsked extends Filters {
  text: string;
  after: string | null;
}

const inAddress: [keyof Filters, string][] = [
  ['country', 'country'],
  ['region', 'region'],
  ['province', 'province'],
  ['chain', 'chain'],
  ['kind', 'kind'],
  ['womens', 'womens'],
  ['label', 'label'],
];

/** The query of the directory's address for this choice, with its '?', or ''. */
export const searchOf = (asked: Partial<DirectoryAsked>): string => {
  const query = new URLSearchParams();
  if (asked.text) query.set('q', asked.text);
  for (const [facet, name] of inAddress) {
    const value = asked[facet];
    if (value) query.set(name, value);
  }
  if (asked.after) query.set('after', asked.after);
  return query.size > 0 ? `?${query}` : '';
};
