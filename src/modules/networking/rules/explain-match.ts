import { capacityFor } from './capacity.ts';
import type { Need, Offer } from './matching.ts';
import type { Said } from '../../../platform/cli.ts';
import type { Traits } from './two-sided-score.ts';

const agreements = {
  activity: { fr: 'l’activité', ar: 'النشاط', en: 'the activity' },
  territory: { fr: 'le territoire', ar: 'المجال الترابي', en: 'the territory' },
  season: { fr: 'la saison', ar: 'الموسم', en: 'the season' },
  capacity: { fr: 'la quantité', ar: 'الكمية', en: 'the quantity' },
  labels: { fr: 'les labels', ar: 'علامات الجودة', en: 'the labels' },
  language: { fr: 'la langue', ar: 'اللغة', en: 'the language' },
  record: { fr: 'des livraisons déjà honorées', ar: 'تسليمات سابقة ناجحة', en: 'deliveries made before' },
} satisfies Record<string, Said>;

const gaps = {
  activity_unknown: { fr: 'l’activité n’est pas indiquée', ar: 'النشاط غير محدد', en: 'the activity is not given' },
  activity_part: {
    fr: 'une partie de ce qui est cherché n’est pas proposée',
    ar: 'جزء من المطلوب غير معروض',
    en: 'a part of what is sought is not offered',
  },
  territory_unknown: {
    fr: 'le territoire n’est pas indiqué',
    ar: 'المجال الترابي غير محدد',
    en: 'the territory is not given',
  },
  season_unknown: { fr: 'les mois ne sont pas indiqués', ar: 'الشهور غير محددة', en: 'the months are not given' },
  season_part: {
    fr: 'certains mois ne sont pas couverts',
    ar: 'بعض الشهور غير مغطاة',
    en: 'some of the months are not covered',
  },
  capacity_unknown: { fr: 'la quantité n’est pas indiquée', ar: 'الكمية غير محددة', en: 'the quantity is not given' },
  capacity_part: {
    fr: 'la coopérative ne peut fournir qu’une partie de la quantité',
    ar: 'لا تستطيع التعاونية توفير سوى جزء من الكمية',
    en: 'the cooperative can bring only a part of the quantity',
  },
  labels_unknown: {
    fr: 'aucun label n’est indiqué',
    ar: 'لم تُذكر أي علامة جودة',
    en: 'no label is given',
  },
  labels_part: {
    fr: 'la coopérative n’a pas tous les labels demandés',
    ar: 'ليست للتعاونية كل علامات الجودة المطلوبة',
    en: 'the cooperative does not hold every label asked for',
  },
  language_unknown: { fr: 'la langue n’est pas indiquée', ar: 'اللغة غير محددة', en: 'the language is not given' },
  language_interpreter: { fr: 'il faut un interprète', ar: 'يلزم حضور مترجم', en: 'an interpreter is needed' },
  far: {
    fr: 'la livraison est dans une autre région',
    ar: 'مكان التسليم في جهة أخرى',
    en: 'delivery is in another region',
  },
} satisfies Record<string, Said>;

export type Agreed = keyof typeof agreements;
export type Missing = keyof typeof gaps;

const known = (one: readonly unknown[], other: readonly unknown[]): boolean => one.length > 0 && other.length > 0;

const listed = (codes: readonly (Agreed | Missing)[], words: Record<string, Said>): Said => ({
  fr: codes.map((code) => words[code]!.fr).join(', '),
  ar: codes.map((code) => words[code]!.ar).join('، '),
  en: codes.map((code) => words[code]!.en).join(', '),
});

/** What agrees and what is missing, in words. */
export const saidOf = (agreed: readonly Agreed[], missing: readonly Missing[]): Said => {
  const [good, bad] = [listed(agreed, agreements), listed(missing, gaps)];
  const both = (one: string, other: string): string => [one, other].filter(Boolean).join(' ');
  return {
    fr: both(agreed.length ? `Ce qui concorde : ${good.fr}.` : '', missing.length ? `Ce qui manque : ${bad.fr}.` : ''),
    ar: both(agreed.length ? `ما يتوافق: ${good.ar}.` : '', missing.length ? `ما ينقص: ${bad.ar}.` : ''),
    en: both(agreed.length ? `What agrees: ${good.en}.` : '', missing.length ? `What is missing: ${bad.en}.` : ''),
  };
};

/**
 * What agrees between a need and a cooperative that passed its filters, what is missing, and both in words. Of what the
 * need does not ask, nothing is missing.
 */
export const explainMatch = (
  need: Need,
  offer: Offer,
  traits: Traits,
): { agreed: Agreed[]; missing: Missing[]; say: Said } => {
  const agreed: Agreed[] = [];
  const missing: Missing[] = [];
  const settle = (isKnown: boolean, whole: boolean, yes: Agreed, unknown: Missing, part: Missing): void => {
    if (!isKnown) missing.push(unknown);
    else if (whole) agreed.push(yes);
    else missing.push(part);
  };
  const activities = known(need.activities, offer.activities);
  settle(activities, traits.activity === 1, 'activity', 'activity_unknown', 'activity_part');
  if (need.everywhere || need.territories.length > 0)
    settle(offer.territory !== null, true, 'territory', 'territory_unknown', 'territory_unknown');
  if (need.months.length > 0)
    settle(offer.months.length > 0, traits.season === 1, 'season', 'season_unknown', 'season_part');
  if (need.quantity !== null)
    settle(capacityFor(need, offer) !== null, traits.capacity === 1, 'capacity', 'capacity_unknown', 'capacity_part');
  if (traits.labels !== null)
    settle(offer.labels.length > 0, traits.labels === 1, 'labels', 'labels_unknown', 'labels_part');
  if (need.languages.length > 0)
    settle(offer.languages.length > 0, traits.language === 1, 'language', 'language_unknown', 'language_interpreter');
  if (offer.delivered > 0) agreed.push('record');
  if (traits.nearness === 0.3) missing.push('far');
  return { agreed, missing, say: saidOf(agreed, missing) };
};
