import type { Tongue } from './lang.ts';

/** A text that the house has in up to four languages. */
export interface Text {
  fr?: string | undefined;
  ar?: string | undefined;
  en?: string | undefined;
  zgh?: string | undefined;
}

const order: Record<Tongue, Tongue[]> = {
  fr: ['fr', 'en', 'ar'],
  ar: ['ar', 'fr', 'en'],
  en: ['en', 'fr', 'ar'],
  zgh: ['zgh', 'fr', 'ar', 'en'],
};

/** The language in which it is there for this reader, and the text. */
export const textIn = (text: Text | null | undefined, tongue: Tongue): { said: string; lang: Tongue } => {
  const lang = order[tongue].find((each) => (text?.[each] ?? '').trim() !== '') ?? tongue;
  return { said: text?.[lang] ?? '', lang };
};

export const saidIn = (text: Text | null | undefined, tongue: Tongue): string => textIn(text, tongue).said;
