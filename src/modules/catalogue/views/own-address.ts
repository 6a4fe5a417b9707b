import { inLang } from '../../../platform/page/index.ts';

/** Where a structure's products are kept, by those who say what it offers. */
export const ownPath = (structure: string, rest = ''): string =>
  `/me/structures/${structure}/products${rest && `/${rest}`}`;

export const ownAddress = (lang: 'fr' | 'ar' | 'en', structure: string, rest = ''): string =>
  inLang(lang, ownPath(structure, rest));
