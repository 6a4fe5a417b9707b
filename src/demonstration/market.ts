import type { writePosting } from '../modules/networking/index.ts';

type Told = Parameters<typeof writePosting>[1]['told'];

/** Who buys in the demonstration; the first is the account of the buyer. */
export const buyers = [
  { organisation: 'Épicerie Démonstration', name: 'Épicerie Démonstration', shownAs: null },
  {
    organisation: 'Hôtel Les Orangers (démonstration)',
    name: 'Karim Alaoui',
    shownAs: { fr: 'Un hôtel à Casablanca', ar: 'فندق بالدار البيضاء', en: 'A hotel in Casablanca' },
  },
  { organisation: 'Maison Zellige, export (démonstration)', name: 'Nora Sebti', shownAs: null },
  { organisation: 'Marché Vert, distribution (démonstration)', name: 'Hamid Tazi', shownAs: null },
  {
    organisation: 'Riad Tamesna (démonstration)',
    name: 'Sofia Idrissi',
    shownAs: { fr: 'Un riad à Fès', ar: 'رياض بفاس', en: 'A riad in Fès' },
  },
  { organisation: 'Cantines du Sud (démonstration)', name: 'Brahim Oulhaj', shownAs: null },
] as const;

export interface MarketNeed {
  buyer: number;
  /** The value chain whose cooperatives answer. */
  chain: string;
  /** How many cooperatives both sides say yes to; those who say no; those who were asked and are silent. */
  introduced: number;
  declined: number;
  silent: number;
  /** Of those introduced, how many were introduced to another buyer before. */
  known: number;
  /** Days before now on which it was opened. */
  ago: number;
  told: Pick<Told, 'title' | 'concepts' | 'quantity' | 'unit' | 'per'>;
}

const need = (
  [buyer, chain, introduced, declined, silent, ago, known = 0]: [
    number,
    string,
    number,
    number,
    number,
    number,
    number?,
  ],
  [fr, ar, en]: [string, string, string],
  [concept, quantity, unit, per]: [string, number, NonNullable<Told['unit']>, NonNullable<Told['per']>],
): MarketNeed => ({
  buyer,
  chain,
  introduced,
  declined,
  silent,
  ago,
  known,
  told: { title: { fr, ar, en }, concepts: [concept], quantity, unit, per },
});

/** What they seek, the oldest first. */
export const marketNeeds: MarketNeed[] = [
  need(
    [2, 'weaving', 5, 1, 0, 320],
    ['Tapis de laine pour une boutique de Paris', 'زرابي صوفية لمتجر في باريس', 'Wool carpets for a shop in Paris'],
    ['wool-carpet', 40, 'piece', 'season'],
  ),
  need(
    [3, 'honey', 5, 1, 0, 300],
    ['Miel de thym en pots de 500 g', 'عسل الزعتر في علب 500 غرام', 'Thyme honey in 500 g jars'],
    ['thyme-honey', 300, 'kg', 'season'],
  ),
  need(
    [1, 'argan', 4, 1, 0, 280],
    ['Huile d’argan cosmétique pour un spa', 'زيت أركان تجميلية لمنتجع صحي', 'Cosmetic argan oil for a spa'],
    ['argan-oil-cosmetic', 40, 'l', 'month'],
  ),
  need(
    [3, 'olive_oil', 5, 1, 0, 250],
    ['Huile d’olive extra vierge', 'زيت زيتون بكر ممتازة', 'Extra virgin olive oil'],
    ['extra-virgin-olive-oil', 2000, 'l', 'season'],
  ),
  need(
    [4, 'pottery', 4, 0, 0, 220],
    ['Plats à tajine pour une salle de restaurant', 'طواجن لقاعة مطعم', 'Tagine dishes for a restaurant'],
    ['tagine-dish', 120, 'piece', 'once'],
  ),
  need(
    [2, 'saffron', 3, 1, 0, 200],
    ['Safran de Taliouine en boîtes de 1 g', 'زعفران تالوين في علب غرام واحد', 'Taliouine saffron in 1 g boxes'],
    ['saffron', 5, 'kg', 'season'],
  ),
  need(
    [5, 'dates', 3, 0, 0, 180],
    ['Dattes mejhoul pour le Ramadan', 'تمر المجهول لشهر رمضان', 'Mejhoul dates for Ramadan'],
    ['mejhoul', 3, 't', 'season'],
  ),
  need(
    [3, 'dairy', 3, 1, 0, 150],
    ['Fromage de chèvre frais chaque semaine', 'جبن ماعز طري كل أسبوع', 'Fresh goat cheese every week'],
    ['goat-cheese', 60, 'kg', 'week'],
  ),
  need(
    [4, 'roses', 3, 0, 0, 130],
    ['Eau de rose pour un hammam', 'ماء الورد لحمام تقليدي', 'Rose water for a hammam'],
    ['rose-water', 30, 'l', 'month'],
  ),
  need(
    [2, 'leather', 2, 0, 0, 110],
    ['Babouches brodées pour l’export', 'بلاغي مطرزة للتصدير', 'Embroidered slippers for export'],
    ['babouche', 200, 'pair', 'season'],
  ),
  need(
    [3, 'cactus', 3, 1, 0, 90],
    ['Huile de pépins de figue de barbarie', 'زيت بذور التين الشوكي', 'Prickly pear seed oil'],
    ['prickly-pear-oil', 15, 'l', 'month'],
  ),
  need(
    [1, 'sewing', 3, 1, 0, 70],
    ['Nappes et serviettes brodées', 'مفارش ومناديل مطرزة', 'Embroidered tablecloths and napkins'],
    ['embroidery', 80, 'piece', 'once'],
  ),
  need(
    [5, 'fishing', 2, 1, 0, 55],
    ['Sardines en conserve pour des cantines', 'سردين معلب لمطاعم مدرسية', 'Canned sardines for canteens'],
    ['canned-fish', 1500, 'piece', 'month'],
  ),
  need(
    [3, 'aromatic_plants', 3, 0, 1, 40],
    ['Verveine et thym séchés', 'لويزة وزعتر مجففان', 'Dried verbena and thyme'],
    ['verbena', 100, 'kg', 'month'],
  ),
  need(
    [0, 'honey', 2, 1, 1, 25, 1],
    ['Miel d’euphorbe pour une épicerie fine', 'عسل الدغموس لمتجر راق', 'Euphorbia honey for a fine grocery'],
    ['euphorbia-honey', 50, 'kg', 'month'],
  ),
  need(
    [3, 'argan', 4, 1, 2, 18, 2],
    ['Huile d’argan alimentaire pour les cuisines', 'زيت أركان غذائية للمطابخ', 'Culinary argan oil for kitchens'],
    ['argan-oil-food', 60, 'l', 'month'],
  ),
  need(
    [4, 'weaving', 2, 1, 2, 10, 1],
    ['Coussins et couvertures tissés main', 'وسائد وأغطية منسوجة يدويا', 'Hand-woven cushions and blankets'],
    ['blanket', 60, 'piece', 'once'],
  ),
];

/** Answered by three cooperatives together. */
export const pooledNeed: MarketNeed = need(
  [5, 'couscous', 3, 0, 0, 60],
  ['Couscous d’orge pour des cantines scolaires', 'كسكس الشعير لمطاعم مدرسية', 'Barley couscous for school canteens'],
  ['barley-couscous', 600, 'kg', 'month'],
);

/** For these nobody was asked yet: an officer has them matched together. */
export const waitingNeeds: MarketNeed[] = [
  need(
    [4, 'saffron', 0, 0, 0, 3],
    ['Safran pour la table d’hôtes', 'زعفران لمائدة الضيوف', 'Saffron for a guest table'],
    ['saffron', 2, 'kg', 'year'],
  ),
  need(
    [2, 'weaving', 0, 0, 0, 2],
    ['Couvertures de laine pour l’hiver', 'بطانيات صوفية للشتاء', 'Wool blankets for the winter'],
    ['blanket', 60, 'piece', 'season'],
  ),
  need(
    [5, 'honey', 0, 0, 0, 1],
    ['Miel en petits pots pour des cantines', 'عسل في علب صغيرة للمطاعم المدرسية', 'Honey in small jars for canteens'],
    ['honey', 80, 'kg', 'month'],
  ),
];

/** What the account of the buyer seeks today, of the chain of the cooperative whose account one may try. */
export const needOfToday = (chain: string): MarketNeed => ({
  ...need(
    [0, chain, 0, 0, 3, 0],
    [
      'Produits du terroir pour une épicerie fine de Rabat',
      'منتوجات مجالية لمتجر راق بالرباط',
      'Local products for a fine grocery in Rabat',
    ],
    ['', 50, 'kg', 'month'],
  ),
  told: {
    title: {
      fr: 'Produits du terroir pour une épicerie fine de Rabat',
      ar: 'منتوجات مجالية لمتجر راق بالرباط',
      en: 'Local products for a fine grocery in Rabat',
    },
    concepts: [],
    quantity: 50,
    unit: 'kg',
    per: 'month',
  },
});
