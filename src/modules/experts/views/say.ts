import { listInWords, moneyInWords, numberInWords } from '../../../platform/words/format.ts';
import { localeOf } from '../../../platform/words/lang.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { placeName } from '../../registry/index.ts';
import type { MissionState } from '../rules/mission.ts';
import type { ExpertState, RatePer, Spoken, Terms } from '../tables.ts';
import type { Tone } from '../../../platform/page/index.ts';
import { words } from '../words/index.ts';

export const missionTones: Record<MissionState, Tone> = {
  requested: 'open',
  proposed: 'now',
  accepted: 'now',
  done: 'now',
  confirmed: 'done',
  cancelled: 'closed',
};

export const expertTones: Record<ExpertState, Tone> = { active: 'done', paused: 'draft', left: 'closed' };

/** "12 heures". */
export const hoursSaid = (lang: Lang, hours: number): string =>
  words(lang)('hours.count', { count: hours, said: numberInWords(lang, hours, { maximumFractionDigits: 1 }) });

export const languagesSaid = (lang: Lang, spoken: readonly Spoken[]): string =>
  listInWords(
    lang,
    spoken.map((one) => words(lang)(`spoken.${one}`)),
  );

/** "Souss-Massa et Guelmim", or "toutes les régions". */
export const regionsSaid = (lang: Lang, regions: readonly string[]): string =>
  regions.length === 0
    ? words(lang)('regions.all')
    : listInWords(
        lang,
        regions.map((code) => placeName(code, lang)),
      );

/** Monday is 1. */
export const weekdayName = (lang: Lang, weekday: number): string =>
  new Intl.DateTimeFormat(localeOf[lang], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, 5, weekday)),
  );

/** "300 à 500 MAD par heure". */
export const rateSaid = (
  lang: Lang,
  { terms, low, high, per }: { terms: Terms; low: number | null; high: number | null; per: RatePer | null },
): string => {
  const t = words(lang);
  if (low === null || per === null) return t(`terms.${terms}`);
  const amount =
    high === null || high === low
      ? moneyInWords(lang, low)
      : t('rate.range', { low: numberInWords(lang, low), high: moneyInWords(lang, high) });
  return `${t(`terms.${terms}`)} · ${amount} ${t(`per.${per}`)}`;
};

export const structureIn = (
  lang: Lang,
  { structureName, structureNameAr }: { structureName: string; structureNameAr: string | null },
): string => (lang === 'ar' ? (structureNameAr ?? structureName) : structureName);
