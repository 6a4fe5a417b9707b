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

const inALanguage = new RegExp(`^/(${langs.join('|')})(/|$)`);

/** An address as people say it, `/sign-in`, in the reader's language; null for what is no page, or has its language. */
export const inOwnLanguage = (c: WebContext): string | null => {
  const asksForPage = c.req.method === 'GET' && (c.req.header('accept')?.includes('text/html') ?? false);
  if (!asksForPage || inALanguage.test(c.req.path)) return null;
  return `/${preferredLang(c)}${c.req.path}${new URL(c.req.url).search}`;
};
