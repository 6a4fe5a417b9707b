import { foldForComparison } from '../../../../platform/text/words-of.ts';

/** What a column of a list may say of a need or an offer. */
export const intakeFields = [
  'title',
  'text',
  'kind',
  'what',
  'quantity',
  'unit',
  'per',
  'where',
  'place',
  'amount_from',
  'amount_to',
  'from_on',
  'until_on',
  'answer_by',
  'structure',
  'organisation',
  'contact_name',
  'contact_phone',
  'contact_email',
] as const;
export type IntakeField = (typeof intakeFields)[number];

/** Which column says what: numbers from 0. */
export type Columns = Partial<Record<IntakeField, number>>;

/** Titles that people give to columns. */
const titles: Record<IntakeField, string[]> = {
  title: [
    'titre',
    'objet',
    'besoin',
    'offre',
    'intitule',
    'title',
    'subject',
    'need',
    'offer',
    'العنوان',
    'الحاجه',
    'العرض',
    'الموضوع',
  ],
  text: ['description', 'details', 'precisions', 'commentaire', 'remarques', 'الوصف', 'تفاصيل', 'ملاحظات', 'توضيحات'],
  kind: ['genre', 'type', 'nature', 'kind', 'النوع', 'الصنف'],
  what: [
    'produit',
    'produits',
    'activite',
    'article',
    'designation',
    'recherche',
    'demande',
    'ce que vous cherchez',
    'ce qu’ils cherchent',
    'product',
    'products',
    'activity',
    'المنتج',
    'المنتجات',
    'النشاط',
  ],
  quantity: ['quantite', 'qte', 'volume', 'quantity', 'الكميه'],
  unit: ['unite', 'unit', 'الوحده'],
  per: ['rythme', 'periodicite', 'frequence', 'frequency', 'how often', 'الوتيره'],
  where: [
    'region',
    'regions',
    'territoire',
    'province',
    'zone',
    'ou',
    'where',
    'territory',
    'الجهه',
    'الاقليم',
    'المنطقه',
    'اين',
  ],
  place: ['livraison', 'lieu de livraison', 'delivery', 'place of delivery', 'مكان التسليم', 'التسليم'],
  amount_from: ['montant', 'budget', 'prix', 'montant min', 'de', 'amount', 'price', 'المبلغ', 'الميزانيه', 'الثمن'],
  amount_to: ['montant max', 'budget max', 'a', 'amount max', 'المبلغ الاقصى', 'المبلغ الاعلى'],
  from_on: ['a partir du', 'debut', 'date de debut', 'from', 'start', 'ابتداء من', 'البدايه'],
  until_on: [
    "jusqu'au",
    'fin',
    'date de fin',
    'date limite',
    'echeance',
    'pour le',
    'pour quand',
    'quand',
    'date souhaitee',
    'date',
    'until',
    'end',
    'by when',
    'الى غايه',
    'النهايه',
    'متى',
  ],
  answer_by: [
    'repondre avant',
    'repondre avant le',
    'reponse avant',
    'answer by',
    'deadline',
    'اخر اجل',
    'اخر اجل للجواب',
  ],
  structure: [
    'ice',
    'numero de registre',
    'n registre',
    'registre',
    'register number',
    'رقم السجل',
    'المعرف الموحد للمقاوله',
  ],
  organisation: [
    'acheteur',
    'entreprise',
    'client',
    'societe',
    'etablissement',
    'organisation',
    'organization',
    'buyer',
    'company',
    'المشتري',
    'المؤسسه',
    'الشركه',
  ],
  contact_name: ['contact', 'nom du contact', 'interlocuteur', 'nom', 'contact name', 'name', 'الاسم', 'جهه الاتصال'],
  contact_phone: [
    'tel contact',
    'telephone contact',
    'numero de telephone',
    'telephone',
    'tel',
    'gsm',
    'mobile',
    'phone',
    'الهاتف',
    'رقم الهاتف',
  ],
  contact_email: ['email', 'e mail', 'courriel', 'mail', 'البريد الالكتروني', 'البريد'],
};

/** Letters alone: a title may hold an apostrophe, a slash or a number sign. */
const closed = (title: string): string => foldForComparison(title).replaceAll(/[^\p{L}\d]/gu, '');

/** A title as it stands, without what is in brackets, and each half of one in two languages: `Société / الشركة`. */
const wordings = (title: string): string[] =>
  [title, ...title.replaceAll(/\(.*?\)|\[.*?\]/g, ' ').split('/')].map(closed).filter((one) => one !== '');

/**
 * The columns of a header, whatever its letters, accents and script: only titles that say one thing are taken, each field
 * once, from the left. A person sees them before anything is read by them.
 */
export const guessColumns = (header: readonly string[]): Columns => {
  const found: Columns = {};
  header.forEach((title, column) => {
    const said = wordings(title);
    const field = intakeFields.find(
      (one) => found[one] === undefined && titles[one].some((known) => said.includes(closed(known))),
    );
    if (field) found[field] = column;
  });
  return found;
};
