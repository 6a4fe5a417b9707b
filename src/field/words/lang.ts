/** The languages of the field client: the site's three, and Tamazight in Tifinagh. */
export const tongues = ['ar', 'zgh', 'fr', 'en'] as const;
export type Tongue = (typeof tongues)[number];

export const isTongue = (text: unknown): text is Tongue => tongues.some((tongue) => tongue === text);

export const nameOfTongue: Record<Tongue, string> = { ar: 'العربية', zgh: 'ⵜⴰⵎⴰⵣⵉⵖⵜ', fr: 'Français', en: 'English' };

/** Which of the site's languages speaks where Tamazight has no word yet, and counts and dates in its stead. */
export const siteLang = (tongue: Tongue): 'fr' | 'ar' | 'en' => (tongue === 'zgh' ? 'fr' : tongue);

export const sideOf = (tongue: Tongue): 'ltr' | 'rtl' => (tongue === 'ar' ? 'rtl' : 'ltr');
