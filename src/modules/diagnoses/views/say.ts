import { numberInWords } from '../../../platform/words/format.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { placeName } from '../../registry/index.ts';

/** A percentage as it is shown: rounded here, and nowhere before. */
export const sayPercent = (lang: Lang, percent: number | null): string =>
  percent === null ? '—' : numberInWords(lang, percent / 100, { style: 'percent', maximumFractionDigits: 0 });

/** The same between 1 and 5. */
export const sayOnScale = (lang: Lang, value: number | null): string =>
  value === null ? '—' : numberInWords(lang, value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

type Names = Partial<Record<string, string | null>>;

/** A structure's name in the reader's language, else as it is written. */
export const nameIn = (lang: Lang, { names, name }: { names: Names; name: string }): string =>
  names[lang] || (lang === 'ar' ? names['fr'] : null) || name;

export const placeIn = (
  lang: Lang,
  { region, province }: { region: string | null; province?: string | null },
): string => [province, region].flatMap((code) => (code ? [placeName(code, lang)] : [])).join(' · ');
