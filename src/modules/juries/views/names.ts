import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said, type Trilingual } from '../../../platform/words/trilingual.ts';
import { placeName, regions } from '../../registry/index.ts';
import type { EntryShown, PanelHead } from '../shown.ts';

const places = new Set(regions.map(({ code }) => code as string));

/** What a code is called: a region, or a name that the panel was opened with; else the code itself. */
export const nameOfCode = (lang: Lang, code: string | null, names: Record<string, Trilingual> = {}): string => {
  if (code === null) return '';
  return said(names[code], lang) || (places.has(code) ? placeName(code, lang) : code);
};

/** "12 · Coopérative …": the number first, as on the minutes; the name apart, whatever way it is written. */
export const nameOfEntry = ({ number, name }: Pick<EntryShown, 'number' | 'name'>): string =>
  name === '' ? `${number}` : `${number} · \u2068${name}\u2069`;

/** What a quota asks, in figures around the name of what it counts. */
export const nameOfLimit = (lang: Lang, quota: { by: string; value: string }, head: Pick<PanelHead, 'names'>): string =>
  nameOfCode(lang, quota.value, head.names);
