import { foldForComparison } from '../../../../platform/text/words-of.ts';
import { numberFrom } from '../../../../platform/words/number-typed.ts';
import { needKinds, offerKinds } from '../posting.ts';
import type { Period, PostingKind, Side } from '../posting.ts';
import type { Unit } from '../units.ts';

/** A cell as it is kept: days as `2026-12-20`. */
export type Cell = string | number | null;

export const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim();

/** `1.500` is one and a half to some and fifteen hundred to others: a person says which. */
const isTwofold = (text: string): boolean => /^[\d٠-٩]{1,3}[.,٫][\d٠-٩]{3}$/.test(text);

/** A number as people write it; null where there is none, NaN where it cannot be read or may be read in two ways. */
export const numberOf = (cell: Cell | undefined): number | null => {
  if (typeof cell === 'number') return cell;
  const text = textOf(cell)
    .replace(/(dhs?|mad|درهم|دراهم)\.?\s*$/i, '')
    .trim();
  if (text === '') return textOf(cell) === '' ? null : Number.NaN;
  return isTwofold(text) ? Number.NaN : numberFrom(text);
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

/** Smaller and larger measures that are exactly so many of ours. */
const measures: [unit: Unit, factor: number, words: string[]][] = [
  ['kg', 0.001, ['g', 'gr', 'gramme', 'grammes', 'gram', 'grams', 'غرام', 'غ', 'كرام']],
  ['kg', 100, ['quintal', 'quintaux', 'qx', 'ql', 'قنطار', 'قناطير']],
  ['l', 0.001, ['ml', 'millilitre', 'millilitres', 'مل', 'ميليلتر']],
  ['l', 0.01, ['cl', 'centilitre', 'centilitres', 'سنتيلتر']],
  ['l', 100, ['hl', 'hectolitre', 'hectolitres']],
  ['piece', 12, ['douzaine', 'douzaines', 'dozen', 'dozens', 'دزينه', 'طزينه']],
];

/** A code by the words that people use for it, whatever their accents; null where they say none of them. */
export const unitNamed = (typed: string): Unit | null => named(unitWords, typed);

/** A unit with how many of it one is: a gram is a thousandth of a kilogram; null where it is none that we know. */
export const measureNamed = (typed: string): { unit: Unit; factor: number } | null => {
  const unit = unitNamed(typed);
  if (unit !== null) return { unit, factor: 1 };
  const sought = foldForComparison(typed);
  const found = measures.find(([, , words]) => words.some((word) => foldForComparison(word) === sought));
  return found ? { unit: found[0], factor: found[1] } : null;
};

export const periodNamed = (typed: string): Period | null => named(perWords, typed);
export const kindNamed = (typed: string, side: Side): PostingKind | null => {
  const kind = named(kindWords, typed);
  const kinds: readonly PostingKind[] = side === 'need' ? needKinds : offerKinds;
  return kind !== null && kinds.includes(kind) ? kind : null;
};
