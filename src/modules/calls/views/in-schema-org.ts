import { inLang } from '../../../platform/page/index.ts';
import type { SchemaOrg } from '../../../platform/page/index.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { CallShown } from '../queries/call.ts';
import type { LaureateShown } from '../queries/laureates.ts';

/** A call as the grants that it opens, one for each funder (https://schema.org/MonetaryGrant). */
export const callInSchemaOrg = (lang: Lang, call: CallShown): SchemaOrg[] =>
  call.funders.map(({ name, grant }) => ({
    '@type': 'MonetaryGrant',
    name: said(call.title, lang),
    description: said(call.summary, lang),
    url: inLang(lang, `/calls/${call.id}`),
    funder: { '@type': 'Organization', name: said(name, lang) },
    amount: { '@type': 'MonetaryAmount', currency: 'MAD', value: grant },
  }));

/** Laureates in their order (https://schema.org/ItemList). */
export const laureatesInSchemaOrg = (lang: Lang, laureates: LaureateShown[]): SchemaOrg => ({
  '@type': 'ItemList',
  numberOfItems: laureates.length,
  itemListElement: laureates.map(({ structure, names, name }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: names[lang === 'ar' ? 'ar' : 'fr'] ?? name,
    url: inLang(lang, `/cooperatives/${structure}`),
  })),
});
