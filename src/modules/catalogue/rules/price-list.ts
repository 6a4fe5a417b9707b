import { numberFrom } from '../../../platform/words/number-typed.ts';
import type { Unit } from './units.ts';

/** What a column of a price list may hold. */
export const meanings = ['name', 'price', 'unit', 'packaging'] as const;
export type Meaning = (typeof meanings)[number];

const titles: Record<Meaning, RegExp> = {
  name: /^(produits?|désignations?|designations?|articles?|noms?( du produit)?|libell[ée]s?|المنتوج|المنتج|المنتوجات|المنتجات|الاسم|السلعة|products?|items?|names?|descriptions?)$/i,
  price:
    /^(prix( unitaire| de vente| ttc| ht)?( \(?(mad|dh|dhs)\)?)?|p\.?u\.?|tarifs?|الثمن|السعر|الأثمنة|price( \(?mad\)?)?|unit price)$/i,
  unit: /^(unit[ée]s?|mesures?|u|الوحدة|وحدة البيع|units?)$/i,
  packaging:
    /^(conditionnements?|emballages?|formats?|contenances?|poids|التعليب|الحجم|الوزن|packaging|packs?|sizes?)$/i,
};

const plain = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[:：]$/, '')
    .trim();

/** A title as it stands, without what is in brackets, and each half of one in two languages: « Produit / المنتج ». */
const wordings = (title: string): string[] =>
  [title, ...title.replaceAll(/\(.*?\)/g, ' ').split('/')].map(plain).filter((one) => one !== '');

/** Where each meaning stands among the titles of a row; a row without a name is no row of titles. */
export const columnsIn = (row: readonly string[]): Partial<Record<Meaning, number>> | null => {
  const found: Partial<Record<Meaning, number>> = {};
  for (const [place, cell] of row.entries())
    for (const meaning of meanings)
      if (found[meaning] === undefined && wordings(cell).some((one) => titles[meaning].test(one)))
        found[meaning] = place;
  return found.name === undefined ? null : found;
};

const units: Record<string, Unit> = Object.fromEntries(
  (
    [
      ['kg', 'kg kilo kilos kilogramme kilogrammes kilogram كيلو كلغ كغ كيلوغرام كيلوغرامات الكيلو'],
      ['g', 'g gr gramme grammes gram غرام غ كرام'],
      ['quintal', 'quintal quintaux qx قنطار'],
      ['tonne', 't tonne tonnes ton طن'],
      ['l', 'l litre litres liter liters لتر لترات ل اللتر'],
      ['ml', 'ml millilitre millilitres مل ميليلتر'],
      ['piece', 'pièce pièces piece pieces pce pcs unité unite u قطعة قطع الوحدة وحدة حبة'],
      ['pair', 'paire paires pair زوج'],
      ['dozen', 'douzaine douzaines dozen دزينة'],
      ['box', 'boîte boite boîtes carton cartons caisse caisses box علبة علب صندوق كرتون'],
      ['jar', 'pot pots bocal bocaux jar برطمان'],
      ['bottle', 'bouteille bouteilles flacon flacons bidon bottle قنينة قنينات قارورة'],
      ['bag', 'sac sacs sachet sachets bag كيس أكياس'],
      ['bunch', 'botte bottes bouquet bunch حزمة'],
      ['m', 'm mètre mètres metre متر'],
      ['m2', 'm2 m² متر مربع'],
      ['set', 'lot lots ensemble coffret set مجموعة طقم'],
    ] as const
  ).flatMap(([unit, said]) => said.split(' ').map((one) => [one, unit] as const)),
);

/** The unit that a cell says, or null where it is none that we know for certain: a person chooses then. */
export const unitSaid = (text: string): Unit | null =>
  units[
    plain(text)
      .toLowerCase()
      .replace(/^(le|la|l’|l'|par|\/|per|لل|ال)\s*/, '')
      .replace(/\.$/, '')
  ] ??
  units[plain(text).toLowerCase()] ??
  null;

/** `1.250` is one and a quarter to some and twelve hundred and fifty to others. */
const isTwofold = (text: string): boolean => /^[\d٠-٩]{1,3}[.,٫][\d٠-٩]{3}$/.test(text.trim());

/** What stands between a price and what it is for: « 80 DH/kg », « 60 dhs le pot ». */
const per = /\/|\s+(?:le|la|les|par|per|a|the|لل|ل)\s+/i;

/**
 * A price with the unit that it may carry: "80 DH/kg", "60 dhs le pot", "120,50", "١٢٠ درهم". NaN price where there is
 * none, or where it may be read in two ways.
 */
export const priceSaid = (text: string): { price: number; unit: Unit | null } => {
  const [amount = '', after] = text.split(per);
  const bare = amount.replace(/(dhs?|mad|درهم|دراهم|د\.م\.?)/gi, '');
  return { price: isTwofold(bare) ? Number.NaN : numberFrom(bare), unit: after === undefined ? null : unitSaid(after) };
};

export interface ListRow {
  row: number;
  name: string;
  unitSaid: string;
  unit: Unit | null;
  priceSaid: string;
  price: number | null;
  packaging: string;
}

/** The rows of a list below its titles, those without a name left out; null where no row is one of titles. */
export const rowsIn = (sheet: readonly { row: number; cells: readonly string[] }[]): ListRow[] | null => {
  const head = sheet.findIndex(({ cells }) => columnsIn(cells) !== null);
  if (head === -1) return null;
  const columns = columnsIn(sheet[head]!.cells)!;
  return sheet.slice(head + 1).flatMap(({ row, cells }) => {
    const cell = (meaning: Meaning) => (columns[meaning] === undefined ? '' : plain(cells[columns[meaning]] ?? ''));
    const name = cell('name').slice(0, 120);
    if (name === '') return [];
    const { price, unit } = priceSaid(cell('price'));
    return [
      {
        row,
        name,
        unitSaid: cell('unit').slice(0, 60),
        unit: unitSaid(cell('unit')) ?? unit,
        priceSaid: cell('price').slice(0, 60),
        price: Number.isNaN(price) || price < 0 ? null : price,
        packaging: cell('packaging').slice(0, 300),
      },
    ];
  });
};
