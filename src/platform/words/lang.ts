/** The languages every text exists in; French is the one a text is written in first. */
export const langs = ['fr', 'ar', 'en'] as const;

export type Lang = (typeof langs)[number];

export const isLang = (text: string | undefined): text is Lang => langs.some((lang) => lang === text);

/** The base direction of a language. */
export const dirOf = (lang: Lang): 'ltr' | 'rtl' => (lang === 'ar' ? 'rtl' : 'ltr');

/** BCP 47 tags: Moroccan Arabic names its months يناير … غشت and writes Latin digits. */
export const localeOf: Record<Lang, string> = { fr: 'fr', ar: 'ar-MA-u-nu-latn', en: 'en-GB' };

/** Each language in its own name, as the switch shows it to those who read no other. */
export const nameOfLang: Record<Lang, string> = { fr: 'Français', ar: 'العربية', en: 'English' };
