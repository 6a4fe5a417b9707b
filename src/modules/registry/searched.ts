import { sql, type Kysely, type Transaction } from 'kysely';
import type { Searched, SearchedDocument, SearchedText } from '../../platform/searched.ts';
import { inLang, type Trilingual } from '../../platform/words/trilingual.ts';
import { dropDocuments, keepDocuments } from '../search/index.ts';
import { placeName } from './rules/places.ts';
import { regions } from './rules/places-data.ts';
import { communeDocuments, communes, placeDocuments } from './searched-places.ts';
import type { Names, RegistryTables, StructureKind } from './tables.ts';

interface Row {
  id: string;
  kind: StructureKind;
  name: string;
  names: Names;
  acronym: string | null;
  country: string;
  region: string | null;
  province: string | null;
  commune: string | null;
  womens: boolean;
  summary: Trilingual;
  chains: { code: string; title: Trilingual }[];
  products: Trilingual[];
}

const rowsOf = async (tx: Transaction<RegistryTables>, ids: string[]): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select s.id, s.kind, s.name, s.names, s.acronym, s.country, s.region, s.province, s.commune, s.womens, s.summary,
      coalesce((select jsonb_agg(jsonb_build_object('code', c.code, 'title', c.title) order by c.code)
        from registry.structure_value_chain sc join registry.value_chain c on c.code = sc.value_chain
        where sc.structure = s.id), '[]') as chains,
      coalesce((select jsonb_agg(p.name order by p.id) from registry.product p where p.structure = s.id), '[]') as products
    from registry.structure s where s.id = any(${ids}) and s.state = 'active' order by s.id`.execute(tx);
  return rows;
};

const sentence = (parts: (string | null | undefined)[]): string =>
  [...new Set(parts.filter((part): part is string => typeof part === 'string' && part.trim() !== ''))].join(' · ');

const textIn = (row: Row, lang: 'fr' | 'ar'): SearchedText => ({
  lang,
  title: row.names[lang] ?? row.name,
  text: sentence([
    row.summary[lang] ?? (lang === 'fr' ? inLang({ en: row.summary.en ?? '' }, 'en') : null),
    ...row.products.map((product) => inLang(product, lang)),
    ...row.chains.map(({ title }) => inLang(title, lang)),
    row.acronym,
    ...(lang === 'fr' ? [row.names.zgh] : []),
  ]),
  names: sentence([
    row.commune,
    row.province === null ? null : placeName(row.province, lang),
    row.region === null ? null : placeName(row.region, lang),
  ]),
});

const isSaidIn = ({ names, summary }: Row, lang: 'fr' | 'ar'): boolean =>
  names[lang] !== undefined || (summary[lang] ?? '') !== '';

const documentOf = (row: Row): SearchedDocument => {
  const said = (['fr', 'ar'] as const).filter((lang) => isSaidIn(row, lang));
  return {
    kind: 'structure',
    id: row.id,
    texts: (said.length > 0 ? said : (['fr'] as const)).map((lang) => textIn(row, lang)),
    address: `/cooperatives/${row.id}`,
    audience: 'public',
    facets: { chain: row.chains.map(({ code }) => code), ...(row.womens ? { womens: ['yes'] } : {}) },
    places: [row.region, row.province].filter((code) => code !== null),
  };
};

const batch = 1000;

/** Tells search of these structures as they stand; those no longer active leave it. */
export const tellSearch = async (tx: Transaction<RegistryTables>, ids: string[]): Promise<void> => {
  for (let start = 0; start < ids.length; start += batch) {
    const some = ids.slice(start, start + batch);
    const rows = await rowsOf(tx, some);
    await keepDocuments(tx, [...rows.map(documentOf), ...communeDocuments(rows)]);
    const here = new Set(rows.map(({ id }) => id));
    await dropDocuments(
      tx,
      'structure',
      some.filter((id) => !here.has(id)),
    );
  }
};

async function* all(db: Kysely<RegistryTables>): AsyncGenerator<SearchedDocument[]> {
  yield placeDocuments();
  const there = await db.transaction().execute(communes);
  for (let start = 0; start < there.length; start += batch) yield there.slice(start, start + batch);
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const found = await db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select id from registry.structure where state = 'active' and id > ${after}::uuid order by id limit ${batch}`.execute(
        tx,
      );
      return rowsOf(
        tx,
        rows.map(({ id }) => id),
      );
    });
    if (found.length === 0) return;
    yield found.map(documentOf);
    after = found.at(-1)!.id;
  }
}

/** What the register hands to the one search. */
export const searched: Searched = {
  kinds: [
    { code: 'structure', order: 1, title: { fr: 'Structures', ar: 'البنيات', en: 'Structures' } },
    { code: 'place', order: 9, title: { fr: 'Lieux', ar: 'الأماكن', en: 'Places' } },
  ],
  facets: [
    {
      code: 'chain',
      order: 10,
      title: { fr: 'Filière', ar: 'سلسلة القيمة', en: 'Value chain' },
      names: async (tx: Transaction<RegistryTables>, values, lang) => {
        const rows = await tx
          .selectFrom('registry.value_chain')
          .select(['code', 'title'])
          .where('code', 'in', values.length > 0 ? values : [''])
          .execute();
        return new Map(rows.map(({ code, title }) => [code, inLang(title, lang)]));
      },
    },
    {
      code: 'womens',
      order: 20,
      title: { fr: 'Femmes', ar: 'النساء', en: 'Women' },
      names: async (_tx, _values, lang) =>
        new Map([['yes', { fr: 'Coopératives de femmes', ar: 'تعاونيات نسائية', en: "Women's cooperatives" }[lang]]]),
    },
  ],
  places: async (_tx, values, lang) =>
    new Map(regions.filter(({ code }) => values.includes(code)).map(({ code }) => [code, placeName(code, lang)])),
  all,
};
