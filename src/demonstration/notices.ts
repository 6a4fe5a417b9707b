// Longer than our files are: what is put up, each in three languages.
import type { writePosting } from '../modules/networking/index.ts';
import { buyers } from './market.ts';

type Told = Parameters<typeof writePosting>[1]['told'];

export interface Notice {
  side: 'need' | 'offer';
  /** A buyer by its place in `buyers`, or a cooperative of this value chain. */
  by: number | { chain: string };
  /** Days before now on which it was written. */
  ago: number;
  told: Omit<Told, 'untilOn' | 'language'>;
  draft?: true;
}

const called = (fr: string, ar: string, en: string): Pick<Told, 'title'> => ({ title: { fr, ar, en } });

/** The oldest first. */
export const notices: Notice[] = [
  {
    side: 'need',
    by: 5,
    ago: 12,
    told: {
      ...called(
        'Couscous et légumineuses pour 14 cantines scolaires',
        'كسكس وقطاني لفائدة 14 مطعما مدرسيا',
        'Couscous and pulses for 14 school canteens',
      ),
      kind: 'tender',
      concepts: ['couscous'],
      territories: ['MA-09', 'MA-10'],
      quantity: 4,
      unit: 't',
      per: 'month',
      least: 0.25,
      amountFrom: 180_000,
      amountTo: 240_000,
      seats: 6,
    },
  },
  {
    side: 'need',
    by: 1,
    ago: 6,
    told: {
      ...called(
        'Devis pour 250 coffrets d’accueil',
        'عرض أثمنة لـ 250 علبة هدايا للضيوف',
        'A quote for 250 welcome boxes',
      ),
      kind: 'quote',
      concepts: ['gift-box'],
      territories: ['MA-06'],
      quantity: 250,
      unit: 'piece',
      per: 'once',
      amountFrom: 30_000,
      amountTo: 45_000,
      anonymous: true,
      shownAs: { ...buyers[1].shownAs },
    },
  },
  {
    side: 'need',
    by: { chain: 'olive_oil' },
    ago: 9,
    told: {
      ...called(
        'Presse à froid de 100 kg par heure',
        'معصرة على البارد بطاقة 100 كيلوغرام في الساعة',
        'A cold press, 100 kg an hour',
      ),
      kind: 'equipment',
      concepts: ['oil-press'],
      territories: ['MA-03'],
      amountTo: 60_000,
      amountFrom: 40_000,
    },
  },
  {
    side: 'need',
    by: { chain: 'saffron' },
    ago: 4,
    told: {
      ...called(
        'Aide pour un premier envoi à l’étranger',
        'مساعدة على أول إرسالية إلى الخارج',
        'Help with a first shipment abroad',
      ),
      kind: 'expertise',
      concepts: ['export-skill'],
      everywhere: true,
      amountBlank: 'free',
    },
  },
  {
    side: 'need',
    by: { chain: 'argan' },
    ago: 15,
    told: {
      ...called(
        'Partager une marque entre coopératives d’arganiers',
        'تقاسم علامة تجارية بين تعاونيات أركان',
        'Sharing a brand among argan cooperatives',
      ),
      kind: 'partnership',
      concepts: ['branding'],
      territories: ['MA-09'],
      amountBlank: 'to_discuss',
    },
  },
  {
    side: 'need',
    by: { chain: 'sewing' },
    ago: 3,
    told: {
      ...called(
        'Répondre à plusieurs à une commande de blouses d’école',
        'الجواب جماعيا عن طلبية وزرات مدرسية',
        'Answering an order of school smocks together',
      ),
      kind: 'joint_bid',
      concepts: ['embroidery'],
      territories: ['MA-04', 'MA-06'],
      quantity: 3000,
      unit: 'piece',
      per: 'once',
      least: 0.1,
      amountBlank: 'confidential',
    },
  },
  {
    side: 'offer',
    by: { chain: 'honey' },
    ago: 8,
    told: {
      ...called(
        'Miel de thym en fût, 300 kg prêts',
        'عسل الزعتر في براميل، 300 كيلوغرام جاهزة',
        'Thyme honey in drums, 300 kg ready',
      ),
      kind: 'products',
      concepts: ['thyme-honey'],
      everywhere: true,
      quantity: 300,
      unit: 'kg',
      per: 'once',
      amountFrom: 36_000,
      amountTo: 42_000,
    },
  },
  {
    side: 'offer',
    by: { chain: 'aromatic_plants' },
    ago: 20,
    told: {
      ...called(
        'Séchoir solaire libre deux jours par semaine',
        'مجفف شمسي متاح يومين في الأسبوع',
        'A solar dryer free two days a week',
      ),
      kind: 'equipment',
      concepts: ['solar-dryer'],
      territories: ['MA-03'],
      amountBlank: 'to_discuss',
    },
  },
  {
    side: 'offer',
    by: 2,
    ago: 5,
    told: {
      ...called(
        'Transport groupé vers le port de Tanger',
        'نقل مجمع نحو ميناء طنجة',
        'Grouped transport to the port of Tangier',
      ),
      kind: 'services',
      concepts: ['transport'],
      territories: ['MA-01', 'MA-03', 'MA-04'],
      amountBlank: 'not_known',
    },
  },
  {
    side: 'offer',
    by: { chain: 'couscous' },
    ago: 2,
    told: {
      ...called(
        'Atelier de roulage : 500 kg par mois disponibles',
        'ورشة فتل الكسكس: 500 كيلوغرام في الشهر متاحة',
        'A couscous workshop with 500 kg a month to spare',
      ),
      kind: 'capacity',
      concepts: ['barley-couscous'],
      everywhere: true,
      quantity: 500,
      unit: 'kg',
      per: 'month',
      amountBlank: 'to_discuss',
    },
  },
  {
    side: 'need',
    by: 3,
    ago: 1,
    draft: true,
    told: { ...called('Amandes décortiquées', 'لوز مقشر', 'Shelled almonds'), kind: 'sourcing', concepts: [] },
  },
  {
    side: 'offer',
    by: { chain: 'dates' },
    ago: 1,
    draft: true,
    told: { ...called('', 'تمور من الدرجة الثانية', ''), kind: 'products', concepts: [] },
  },
];
