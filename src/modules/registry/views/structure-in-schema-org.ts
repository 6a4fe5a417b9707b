import { fileAddress } from '../../../platform/files/index.ts';
import { inLang } from '../../../platform/page/index.ts';
import type { SchemaOrg } from '../../../platform/page/index.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as textIn } from '../../../platform/words/trilingual.ts';
import type { PublicStructure } from '../queries/structure-page.ts';
import { placeName } from '../rules/places.ts';
import { nameFor } from './say.ts';

/** What is known is said; what is not is left out. */
const known = (facts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  );

const addressOf = (lang: Lang, s: PublicStructure) => ({
  '@type': 'PostalAddress',
  ...known({
    addressCountry: s.country,
    addressRegion: s.region && placeName(s.region, lang),
    addressLocality: s.commune ?? (s.province && placeName(s.province, lang)),
  }),
});

/** A structure as an Organization (https://schema.org/Organization): what its page says, nothing more. */
export const structureInSchemaOrg = (lang: Lang, s: PublicStructure): SchemaOrg => {
  const name = nameFor(lang, s.names, s.name).text;
  return {
    '@type': 'Organization',
    '@id': inLang(lang, `/cooperatives/${s.id}`),
    name,
    address: addressOf(lang, s),
    ...known({
      url: s.website ?? inLang(lang, `/cooperatives/${s.id}`),
      alternateName: Object.values(s.names).filter((other) => other !== name),
      description: textIn(s.summary, lang),
      foundingDate: s.created_on,
      dissolutionDate: s.dissolved_on,
      identifier: s.register_number && {
        '@type': 'PropertyValue',
        propertyID: 'register number',
        value: s.register_number,
      },
      knowsAbout: s.chains.map(({ title }) => textIn(title, lang)),
      image: s.photos.map(({ file, title }) => fileAddress({ id: file, name: title })),
      contactPoint: s.contacts.map(({ phone, email }) => ({
        '@type': 'ContactPoint',
        ...known({ telephone: phone, email }),
      })),
    }),
  };
};
