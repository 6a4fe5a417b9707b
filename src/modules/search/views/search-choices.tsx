import { Facets, Tabs, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { numberInWords } from '../../../platform/words/format.ts';
import type { Answers } from '../queries/search-documents.ts';
import { words } from '../words/index.ts';
import { addressFor, choosing, type SearchAsked } from './search-address.ts';

export interface Props {
  page: PageContext;
  asked: SearchAsked;
  found: Answers;
}

/** What kinds of records answer, as a line above them: all, then each with how many it has. */
export const Kinds = ({ page, asked, found }: Props) => {
  const t = words(page.lang);
  const base = inLang(page.lang, '/search');
  const kinds = found.facets.find(({ code }) => code === 'kind')?.values ?? [];
  if (kinds.length < 2 && asked.chosen['kind'] === undefined) return null;
  const href = (kind: string | null): string => base + addressFor(choosing(asked, 'kind', kind));
  return (
    <Tabs
      label={t('facet.kind')}
      items={[
        { href: href(null), label: t('search.all_kinds'), current: asked.chosen['kind'] === undefined },
        ...kinds.map(({ value, title, count, chosen }) => ({
          href: href(value),
          label: `${title} ${numberInWords(page.lang, count)}`,
          current: chosen,
        })),
      ]}
    />
  );
};

/** What narrows the answers besides. */
export const Choices = ({ page, asked, found }: Props) => {
  const base = inLang(page.lang, '/search');
  const others = found.facets.filter(({ code }) => code !== 'kind');
  const facets = others.map(({ code, title, values }) => ({
    label: title,
    atLeast: false,
    values: values.map(({ value, title: label, count, chosen }) => ({
      ...{ label, count, chosen },
      href: base + addressFor(choosing(asked, code, chosen ? null : value)),
    })),
  }));
  const narrowed = Object.keys(asked.chosen).length > 0;
  return (
    <Facets
      facets={facets}
      {...(narrowed ? { clear: base + addressFor({ ...asked, chosen: {}, after: null }) } : {})}
    />
  );
};
