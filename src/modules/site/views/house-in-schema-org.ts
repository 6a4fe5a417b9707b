import { inLang } from '../../../platform/page/index.ts';
import type { PageContext, SchemaOrg } from '../../../platform/page/index.ts';

/** Who keeps this house, and where it is searched (https://schema.org/WebSite). */
export const houseInSchemaOrg = ({ lang, organisation }: PageContext): SchemaOrg[] => [
  { '@type': 'Organization', '@id': '#organisation', name: organisation.name, url: inLang(lang, '/') },
  {
    '@type': 'WebSite',
    name: organisation.name,
    url: inLang(lang, '/'),
    inLanguage: lang,
    publisher: { '@id': '#organisation' },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${inLang(lang, '/cooperatives')}?q={text}` },
      'query-input': 'required name=text',
    },
  },
];
