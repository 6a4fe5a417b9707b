import type { Lang } from '../../../platform/words/lang.ts';
import { placeName, provinces } from '../../registry/index.ts';

/** The provinces to choose from, in the alphabet of the reader's language. */
export const provinceOptions = (lang: Lang): { value: string; label: string }[] =>
  provinces
    .map(({ code }) => ({ value: code, label: placeName(code, lang) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, lang));
