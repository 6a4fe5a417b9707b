import type { TextLang } from '../form.ts';

const names: Record<TextLang, string[]> = {
  fr: ['fr', 'fra', 'fre', 'français', 'francais', 'french', 'الفرنسية', 'فرنسية', 'فرنسي'],
  ar: ['ar', 'ara', 'ary', 'arabe', 'arabic', 'العربية', 'عربية', 'عربي', 'الدارجة', 'darija'],
  en: ['en', 'eng', 'anglais', 'english', 'الإنجليزية', 'إنجليزية'],
  zgh: ['zgh', 'ber', 'tzm', 'tamazight', 'amazigh', 'tamaziɣt', 'ⵜⴰⵎⴰⵣⵉⵖⵜ', 'الأمازيغية', 'أمازيغية'],
};

/** The language that a heading names, as in `Français (fr)`, `العربية (ar)`, `English` or `zgh`; null for another. */
export const languageNamed = (heading: string): TextLang | null => {
  const plain = heading
    .normalize('NFC')
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
    .toLowerCase();
  const code = /\(\s*([a-z]{2,3})(?:[-_][a-z]+)*\s*\)\s*$/.exec(plain)?.[1];
  const wanted = code ?? plain.replace(/\s*\(.*\)\s*$/, '');
  return (Object.keys(names) as TextLang[]).find((lang) => names[lang].includes(wanted)) ?? null;
};

/** How Collect names each language in its menu; the code in brackets is what it reads. */
export const languageName: Record<TextLang, string> = {
  fr: 'Français (fr)',
  ar: 'العربية (ar)',
  en: 'English (en)',
  zgh: 'ⵜⴰⵎⴰⵣⵉⵖⵜ (zgh)',
};

/** The language of a text whose heading names none, by its script; null when Latin letters leave it open. */
export const languageOfScript = (text: string): TextLang | null => {
  if (/[\u2d30-\u2d7f]/.test(text)) return 'zgh';
  return /[\u0621-\u064a]/.test(text) ? 'ar' : null;
};
