import type { WebContext } from './env.ts';
import { isLang, langs } from '../words/lang.ts';
import type { Lang } from '../words/lang.ts';

/** The language a browser asks for first among ours; French when it asks for none of them. */
export const preferredLang = (c: WebContext): Lang => {
  const asked = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = Number(parameters.find((one) => one.trim().startsWith('q='))?.split('=')[1] ?? 1);
      return { lang: tag.slice(0, 2).toLowerCase(), weight };
    })
    .filter(({ lang, weight }) => isLang(lang) && weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return langs.find((lang) => lang === asked[0]?.lang) ?? 'fr';
};
