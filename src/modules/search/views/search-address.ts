/** What is asked in the address of the page. */
export interface SearchAsked {
  text: string;
  chosen: Readonly<Record<string, string>>;
  after: string | null;
}

/** The query of the address for this question, with its '?', or ''. */
export const addressFor = ({ text, chosen, after }: SearchAsked): string => {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  for (const [facet, value] of Object.entries(chosen)) query.set(facet, value);
  if (after !== null) query.set('after', after);
  return query.size > 0 ? `?${query}` : '';
};

/** The same question from its first page, with another choice for a facet, or none. */
export const choosing = (asked: SearchAsked, facet: string, value: string | null): SearchAsked => {
  const { [facet]: _gone, ...others } = asked.chosen;
  return { ...asked, after: null, chosen: value === null ? others : { ...others, [facet]: value } };
};
