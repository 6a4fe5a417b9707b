import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as textIn } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import { countries } from '../rules/countries.ts';
import { placeName } from '../rules/places.ts';
import { structureKinds } from '../rules/structure-draft.ts';
import { words } from '../words/index.ts';

/** A field's value in words, whatever its shape; null for nothing. */
export const fieldSayer = (lang: Lang, chains: readonly { code: string; title: Trilingual }[]) => {
  const titles = new Map(chains.map(({ code, title }) => [code, textIn(title, lang)]));
  const t = words(lang);
  const flat = (value: unknown): string | null => {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'boolean') return t(value ? 'say.yes' : 'say.no');
    if (Array.isArray(value)) return value.map(flat).filter(Boolean).join(', ') || null;
    if (typeof value === 'object') return Object.values(value).map(flat).filter(Boolean).join(' · ') || null;
    const text = String(value);
    const kind = structureKinds.find((one) => one === text);
    if (kind) return t(`kind.${kind}`);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateInWords(lang, text);
    const isPlace = /^MA-[A-Z0-9]+$/.test(text) || countries.includes(text);
    return titles.get(text) ?? (isPlace ? placeName(text, lang) : text);
  };
  return flat;
};
