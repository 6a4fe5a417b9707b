import type { Transaction } from 'kysely';
import { nameOfLang, isLang, type Lang } from '../../../platform/words/lang.ts';
import { facetsKnown, kindsKnown, placeNames } from '../known.ts';
import type { SearchTables } from '../tables.ts';
import { words } from '../words/index.ts';

/** A facet in the reader's language, its values by how many answers they leave. */
export interface FacetShown {
  code: string;
  title: string;
  values: { value: string; title: string; count: number; chosen: boolean }[];
}

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;
type Names = (tx: Transaction<SearchTables>, values: string[], lang: Lang) => Promise<Map<string, string>>;

/** Values of one facet on a page at most. */
const MOST = 15;

const ofKinds: Names = async (_tx, _values, lang) =>
  new Map(kindsKnown().map(({ code, title }) => [code, title[lang]]));
const ofLangs: Names = async (_tx, values) => new Map(values.filter(isLang).map((one) => [one, nameOfLang[one]]));

const all = (lang: Lang): { code: string; title: string; names: Names }[] => {
  const t = words(lang);
  return [
    { code: 'kind', title: t('facet.kind'), names: ofKinds },
    { code: 'place', title: t('facet.place'), names: placeNames() ?? (async () => new Map()) },
    ...facetsKnown().map(({ code, title, names }) => ({ code, title: title[lang], names })),
    { code: 'lang', title: t('facet.lang'), names: ofLangs },
  ];
};

/** The facets that leave a choice, or have one. */
export const namedFacets = async (
  tx: Transaction<SearchTables>,
  counts: Counts,
  chosen: ReadonlyMap<string, string>,
  lang: Lang,
): Promise<FacetShown[]> => {
  const shown: FacetShown[] = [];
  for (const { code, title, names } of all(lang)) {
    const its = new Map(counts.get(code));
    const choice = chosen.get(code);
    if (choice !== undefined && !its.has(choice)) its.set(choice, 0);
    if (its.size === 0) continue;
    const named = await names(tx, [...its.keys()], lang);
    const values = [...its]
      .filter(([value]) => named.has(value) || value === choice)
      .map(([value, count]) => ({ value, title: named.get(value) ?? value, count, chosen: value === choice }))
      .toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count)
      .slice(0, MOST);
    if (values.length > 0) shown.push({ code, title, values });
  }
  return shown;
};
