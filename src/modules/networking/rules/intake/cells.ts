import { foldForComparison } from '../../../../platform/text/words-of.ts';
import { numberFrom } from '../../../../platform/words/number-typed.ts';
import { needKinds, offerKinds } from '../posting.ts';
import type { Period, PostingKind, Side } from '../posting.ts';
import type { Unit } from '../units.ts';

/** A cell as it is kept: days as `2026-12-20`. */
export type Cell = string | number | null;

export const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim();

/** A number as people write it; null where there is none, NaN where it cannot be read. */
export const numberOf = (cell: Cell | undefined): number | null => {
  if (typeof cell === 'number') return cell;
  const text = textOf(cell);
  return text === '' ? null : numberFrom(text.replace(/(dhs?|mad|درهم)\s*$/i, '').trim());
};

const valid = (year: number, month: number, day: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, day));
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return same ? at.toISOString().slice(0, 10) : null;
};

/** A day written `2026-12-20` or, as it is here, day first: `20/12/2026`; null where it is empty, undefined where it cannot be read. */
export const dayOf = (cell: Cell | undefined): string | null | undefined => {
  const text = textOf(cell);
  if (text === '') return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? undefined;
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : (valid(Number(year), Number(month), Number(day)) ?? undefined);
};

const unitWords: Record<Unit, string[]> = {
  kg: ['kg', 'kgs', 'kilo', 'kilos', 'kilogramme', 'kilogrammes', 'kilogram', 'كلغ', 'كيلو', 'كيلوغرام', 'كغ'],
  t: ['t', 'tonne', 'tonnes', 'ton', 'tons', 'طن'],
  l: ['l', 'litre', 'litres', 'liter', 'liters', 'لتر', 'ل'],
  piece: ['piece', 'pieces', 'pcs', 'unite', 'unites', 'unit', 'units', 'قطعه', 'وحده'],
  pair: ['paire', 'paires', 'pair', 'pairs', 'زوج'],
  box: ['caisse', 'caisses', 'carton', 'cartons', 'box', 'boxes', 'صندوق'],
  m: ['m', 'metre', 'metres', 'meter', 'meters', 'متر'],
  m2: ['m2', 'm²', 'metre carre', 'metres carres', 'square metre', 'square metres', 'متر مربع'],
  hour: ['heure', 'heures', 'h', 'hour', 'hours', 'ساعه'],
  day: ['jour', 'jours', 'j', 'day', 'days', 'يوم'],
  person: ['personne', 'personnes', 'person', 'persons', 'people', 'شخص'],
};

const perWords: Record<Period, string[]> = {
  once: ['une fois', 'ponctuel', 'once', 'مره واحده'],
  week: ['par semaine', 'semaine', 'hebdomadaire', 'weekly', 'a week', 'في الاسبوع', 'اسبوعيا'],
  month: ['par mois', 'mois', 'mensuel', 'mensuelle', 'monthly', 'a month', 'في الشهر', 'شهريا'],
  season: ['par saison', 'saison', 'a season', 'في الموسم'],
  year: ['par an', 'an', 'annuel', 'annuelle', 'yearly', 'a year', 'في السنه', 'سنويا'],
};

const kindWords: Record<PostingKind, string[]> = {
  sourcing: ['approvisionnement', 'achat', 'fourniture', 'sourcing', 'supply', 'purchase', 'تزويد', 'شراء'],
  quote: ['devis', 'demande de devis', 'quote', 'quotation', 'عرض اسعار', 'طلب عرض اسعار'],
  tender: ["appel d'offres", 'marche', 'tender', 'call for tenders', 'طلب عروض'],
  equipment: ['equipement', 'materiel', 'machine', 'equipment', 'تجهيزات', 'معدات'],
  expertise: ['expertise', 'conseil', 'formation', 'advice', 'خبره', 'استشاره'],
  partnership: ['partenariat', 'partnership', 'شراكه'],
  joint_bid: ['reponse groupee', 'groupement', 'joint bid', 'عرض مشترك'],
  products: ['produits', 'produit', 'vente', 'products', 'sale', 'منتجات', 'بيع'],
  services: ['services', 'service', 'prestation', 'خدمات', 'خدمه'],
  capacity: ['atelier', 'capacite', 'workshop', 'capacity', 'ورشه'],
};

const named = <Code extends string>(words: Record<Code, string[]>, typed: string): Code | null => {
  const sought = foldForComparison(typed);
  const says = (word: string): boolean => foldForComparison(word) === sought;
  return (Object.keys(words) as Code[]).find((code) => code === sought || words[code].some(says)) ?? null;
};

/** A code by the words that people use for it, whatever their accents; null where they say none of them. */
export const unitNamed = (typed: string): Unit | null => named(unitWords, typed);
export const periodNamed = (typed: string): Period | null => named(perWords, typed);
export const kindNamed = (typed: string, side: Side): PostingKind | null => {
  const kind = named(kindWords, typed);
  const kinds: readonly PostingKind[] = side === 'need' ? needKinds : offerKinds;
  return kind !== null && kinds.includes(kind) ? kind : null;
};
