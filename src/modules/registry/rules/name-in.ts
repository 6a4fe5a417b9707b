import type { Lang } from '../../../platform/words/lang.ts';

/** A structure as a reader of this language calls it: in Arabic by its Arabic name where it has one. */
export const nameIn = (lang: Lang, { name, nameAr }: { name: string; nameAr: string | null }): string =>
  (lang === 'ar' && nameAr) || name;
