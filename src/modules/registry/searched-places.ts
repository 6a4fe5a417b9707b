import { sql, type Transaction } from 'kysely';
import type { SearchedDocument } from '../../platform/searched.ts';
import { foldForComparison } from '../../platform/text/index.ts';
import { langs, type Lang } from '../../platform/words/lang.ts';
import { placeName } from './rules/places.ts';
import { provinces, regions, type Province, type Region } from './rules/places-data.ts';
import type { RegistryTables } from './tables.ts';
import { words } from './words/index.ts';

const isProvince = (place: Province | Region): place is Province => 'region' in place;

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

/** Names by which a place is also known, those of a language's own letters. */
const variantsIn = ({ variants }: Region, lang: Lang): string[] =>
  variants.filter((variant) => isArabic(variant) === (lang === 'ar'));

const textIn = (place: Province | Region, lang: Lang) => ({
  lang,
  title: place[lang],
  named: true as const,
  text: words(lang)(isProvince(place) ? `place.${place.kind}` : 'place.region'),
  names: [...(isProvince(place) ? [placeName(place.region, lang)] : []), ...variantsIn(place, lang)].join(' · '),
});

/** The regions, provinces and prefectures: each leads to the directory of what is there. */
export const placeDocuments = (): SearchedDocument[] =>
  [...regions, ...provinces].map((place) => ({
    kind: 'place',
    id: place.code,
    texts: langs.map((lang) => textIn(place, lang)),
    address: `/cooperatives?${isProvince(place) ? 'province' : 'region'}=${place.code}`,
    audience: 'public',
    facets: {},
    places: isProvince(place) ? [place.region, place.code] : [place.code],
  }));

export interface CommuneRow {
  commune: string;
  province: string | null;
  region: string | null;
}

/** A commune by the name that structures give it; in which province makes it another. */
const communeDocument = ({ commune, province, region }: CommuneRow): SearchedDocument => {
  const lang = isArabic(commune) ? 'ar' : 'fr';
  const above = [province, region].filter((code) => code !== null);
  const query = new URLSearchParams({
    ...(province === null ? (region === null ? {} : { region }) : { province }),
    q: commune,
  });
  return {
    kind: 'place',
    id: `${above[0] ?? ''}/${foldForComparison(commune)}`,
    texts: [
      {
        lang,
        title: commune,
        named: true,
        text: words(lang)('place.commune'),
        names: above.map((code) => placeName(code, lang)).join(' · '),
      },
    ],
    address: `/cooperatives?${query}`,
    audience: 'public',
    facets: {},
    places: above.toReversed(),
  };
};

/** The communes of these structures, each once, in an order that two writers share. */
export const communeDocuments = (
  rows: readonly { commune: string | null; province: string | null; region: string | null }[],
): SearchedDocument[] => {
  const all = rows.flatMap(({ commune, ...where }) =>
    commune === null || commune.trim() === '' ? [] : [communeDocument({ commune: commune.trim(), ...where })],
  );
  return [...new Map(all.map((document) => [document.id, document])).values()].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
};

/** Every commune in which an active structure is. */
export const communes = async (tx: Transaction<RegistryTables>): Promise<SearchedDocument[]> => {
  const { rows } = await sql<CommuneRow>`select commune, province, region from registry.structure
    where state = 'active' and commune is not null group by 1, 2, 3 order by 1, 2, 3`.execute(tx);
  return communeDocuments(rows);
};
