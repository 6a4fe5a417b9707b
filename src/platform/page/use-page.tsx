import { createContext, useContext } from 'hono/jsx';
import type { Child } from 'hono/jsx';
import { type Lang, dirOf } from '../words/lang.ts';
import type { PageContext } from './context.ts';
import { words } from './words.ts';

// Every field would otherwise ask its caller for the language and the token: the page hands them down.
const Current = createContext<PageContext | null>(null);

/** What the components know of the page they stand in. Components do no I/O and are never async. */
export const usePage = () => {
  const page = useContext(Current);
  if (!page) throw new Error('A component of the frame was drawn outside of <Page> and <Part>.');
  return { page, lang: page.lang, t: words(page.lang) };
};

/** A piece of a page drawn alone, for a script that replaces it. */
export const Part = ({ context, children }: { context: PageContext; children?: Child }) => (
  <Current.Provider value={context}>{children}</Current.Provider>
);

/** An address of this site in a language: `/annuaire` → `/fr/annuaire`. */
export const inLang = (lang: Lang, path: string): string => `/${lang}${path === '/' ? '' : path}`;

/** `lang` and `dir` of a text that may be in another language than its page, such as a name. */
export const tongue = (lang: Lang) => ({ lang, dir: dirOf(lang) });
