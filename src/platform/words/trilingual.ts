import * as v from 'valibot';
import { langs } from './lang.ts';
import type { Lang } from './lang.ts';

/** A text that staff typed: at least in one language, shown in the reader's when it is there. */
export type Trilingual = Partial<Record<Lang, string>>;

const order: Record<Lang, Lang[]> = { fr: ['fr', 'en', 'ar'], ar: ['ar', 'fr', 'en'], en: ['en', 'fr', 'ar'] };

/** The language that `inLang` will answer in; the page marks it with `lang` and `dir` where it is not the reader's. */
export const langOfText = (text: Trilingual, lang: Lang): Lang =>
  order[lang].find((candidate) => (text[candidate] ?? '').trim() !== '') ?? lang;

export const inLang = (text: Trilingual | null | undefined, lang: Lang): string =>
  text ? (text[langOfText(text, lang)] ?? '') : '';

/** A text in every language, out of what says it in one. */
export const inEach = (say: (lang: Lang) => string): Trilingual =>
  Object.fromEntries(langs.map((lang) => [lang, say(lang)]));

const optional = (limit: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(limit)), '');

/** Schema of a text in up to three languages; at least one of them must be there. */
export const trilingual = (limit = 500) =>
  v.pipe(
    v.object({ fr: optional(limit), ar: optional(limit), en: optional(limit) }),
    v.check((text) => [text.fr, text.ar, text.en].some((one) => one !== ''), 'invalid.text_missing'),
    v.transform((text): Trilingual => Object.fromEntries(Object.entries(text).filter(([, one]) => one !== ''))),
  );
