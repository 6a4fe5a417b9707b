import type { Lang } from '../../../platform/words/lang.ts';
import { countryName } from '../rules/countries.ts';
import { placeName } from '../rules/places.ts';
import type { Names } from '../tables.ts';

/** A structure's name as this reader reads it best, with the language that it is in. */
export const nameFor = (
  lang: Lang,
  names: Names,
  fallback = '',
): { text: string; lang: string; dir: 'ltr' | 'rtl' } => {
  const order: (keyof Names)[] = lang === 'ar' ? ['ar', 'fr', 'other', 'zgh'] : ['fr', 'other', 'ar', 'zgh'];
  const script = order.find((one) => names[one]);
  const text = (script && names[script]) ?? fallback;
  const tags = { fr: 'fr', ar: 'ar', zgh: 'zgh', other: 'und' } as const;
  return { text, lang: tags[script ?? 'fr'], dir: script === 'ar' ? 'rtl' : 'ltr' };
};

interface Place {
  country: string;
  region: string | null;
  province: string | null;
  commune: string | null;
}

/** "Tiout, Taroudannt", or the country's name abroad. */
export const placeFor = (lang: Lang, { country, region, province, commune }: Place): string => {
  const within =
    province !== null
      ? placeName(province, lang)
      : region !== null
        ? placeName(region, lang)
        : countryName(country, lang);
  return [commune, within].filter((part) => part !== null && part !== '').join(lang === 'ar' ? '، ' : ', ');
};
