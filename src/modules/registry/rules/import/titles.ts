// Longer than a file should be, because it is one list: the words offices put above their columns.
import { folded } from './cell-text.ts';
import type { ImportField } from './fields.ts';

const phrases: Partial<Record<ImportField, string>> = {
  register_number:
    'numéro de registre|n° registre|n° du registre|n° d’immatriculation|numéro d’immatriculation|immatriculation|n° rlc|rlc|registre local|registre des coopératives|n° d’agrément|n° agrément|numéro d’agrément|n° d’inscription|rc|registre de commerce|رقم السجل|رقم التسجيل|رقم التقييد|السجل المحلي|السجل التعاوني|رقم السجل المحلي|رقم القيد|رقم الاعتماد|register number|registered number|registration number|registration no|reg no|company number|registry number',
  ice: 'ice|n° ice|identifiant commun de l’entreprise|identifiant commun|المعرف الموحد للمقاولة|المعرف الموحد|التعريف الموحد للمقاولة|رقم التعريف الموحد|common company identifier',
  kind: 'type|type de structure|type d’organisation|nature|catégorie|النوع|نوع الهيئة|نوع البنية|صنف|الصنف|kind|structure type|organisation type',
  legal_form:
    'forme juridique|statut juridique|forme légale|الشكل القانوني|الصفة القانونية|الوضعية القانونية|legal form|legal status',
  name: 'nom|nom de la coopérative|dénomination|dénomination sociale|raison sociale|intitulé|intitulé de la coopérative|coopérative|désignation|nom de la structure|nom de l’organisation|nom de l’association|appellation|الاسم|اسم التعاونية|إسم التعاونية|التسمية|تسمية التعاونية|التعاونية|اسم الهيئة|اسم الجمعية|الجمعية|name|registered name|cooperative|cooperative name|name of the cooperative|organisation name|structure',
  name_fr:
    'nom en français|nom fr|nom français|dénomination en français|dénomination fr|اسم التعاونية بالفرنسية|الاسم بالفرنسية|name in french|french name|name fr',
  name_ar:
    'nom en arabe|nom ar|nom arabe|dénomination en arabe|dénomination ar|اسم التعاونية بالعربية|الاسم بالعربية|التسمية بالعربية|name in arabic|arabic name|name ar',
  name_zgh:
    'nom en tamazight|nom en amazighe|nom amazigh|nom tifinagh|الاسم بالأمازيغية|name in tamazight|name in amazigh',
  name_other:
    'nom en anglais|nom latin|nom en caractères latins|الاسم بالإنجليزية|name in english|english name|latin name',
  trade_name:
    'nom commercial|enseigne|marque|sigle|acronyme|abréviation|الاسم التجاري|العلامة التجارية|trading name|trade name|brand|acronym|known as',
  country: 'pays|البلد|الدولة|country|nation',
  region: 'région|nom de la région|الجهة|جهة|region',
  province:
    'province|préfecture|province préfecture|préfecture province|wilaya|département|العمالة|الإقليم|اقليم|العمالة الإقليم|الإقليم العمالة|العمالة أو الإقليم|ولاية|county|state|state province|district|prefecture',
  commune:
    'commune|ville|localité|commune ville|municipalité|الجماعة|الجماعة الترابية|جماعة|المدينة|المركز|city|town|municipality|locality',
  address:
    'adresse|siège|siège social|adresse du siège|adresse complète|douar|quartier|rue|code postal|العنوان|المقر|مقر التعاونية|المقر الاجتماعي|عنوان المقر|الدوار|الحي|الرمز البريدي|address|street|registered office|postcode|postal code|zip code',
  value_chain:
    'filière|secteur|secteur d’activité|branche|branche d’activité|activité|activité principale|domaine d’activité|domaine|سلسلة القيمة|السلسلة|القطاع|قطاع النشاط|النشاط|نوع النشاط|مجال النشاط|نشاط التعاونية|الفرع|value chain|sector|activity|main activity|industry',
  products:
    'produits|produit|produits et services|produits commercialisés|services|المنتوجات|المنتجات|المنتوج|الخدمات|products|product|goods',
  created_on:
    'date de création|date création|créée le|année de création|date de constitution|date de l’assemblée constitutive|création|constitution|تاريخ التأسيس|تاريخ الإحداث|سنة التأسيس|تاريخ الإنشاء|سنة الإحداث|date of creation|creation date|created on|incorporation date|date of incorporation|founded|established|registration date|year founded',
  members_total:
    'adhérents|nombre d’adhérents|nbre d’adhérents|nb adhérents|nbr adhérents|effectif|effectif total|total adhérents|membres|nombre de membres|nombre total de membres|nb membres|coopérateurs|عدد الأعضاء|عدد المنخرطين|عدد المتعاونين|المنخرطون|الأعضاء|المتعاونون|مجموع المنخرطين|members|number of members|total members|membership',
  members_women:
    'femmes|dont femmes|nombre de femmes|nb femmes|femmes adhérentes|adhérentes|نساء|النساء|عدد النساء|الإناث|إناث|women|female|females|number of women',
  members_men:
    'hommes|dont hommes|nombre d’hommes|nb hommes|رجال|الرجال|عدد الرجال|الذكور|ذكور|men|male|males|number of men',
  members_youth: 'jeunes|dont jeunes|nombre de jeunes|nb jeunes|شباب|الشباب|عدد الشباب|youth|young members|under 35',
  phone:
    'téléphone|tél|tel|gsm|n° tél|n° de téléphone|numéro de téléphone|portable|mobile|contact|téléphone fixe|fixe|contact téléphonique|الهاتف|رقم الهاتف|هاتف|المحمول|phone|telephone|phone number|mobile number',
  email:
    'e-mail|email|mail|courriel|adresse électronique|adresse e-mail|adresse mail|البريد الإلكتروني|البريد الالكتروني|e-mail address|email address',
  website: 'site web|site internet|site|page facebook|facebook|الموقع الإلكتروني|الموقع|website|web site|web|url',
  labels:
    'labels|label|labels et certifications|certification|certifications|signe distinctif|العلامات|علامة الجودة|شهادات|شهادات الجودة|الشهادات|certificates',
  status:
    'statut|état|situation|en activité|active|الحالة|الوضعية|وضعية التعاونية|status|registered status|state of activity',
  dissolved_on:
    'date de dissolution|dissoute le|date de radiation|dissolution|تاريخ الحل|تاريخ الشطب|dissolved date|date dissolved|dissolution date|dissolved on',
  latitude: 'latitude|lat|خط العرض|الإحداثيات y|coord y|y',
  longitude: 'longitude|long|lon|lng|خط الطول|coord x|x',
  note: 'observations|observation|remarques|remarque|notes|note|commentaire|commentaires|ملاحظات|ملاحظة|comments|comment|remarks',
  ignore: 'n|no|n° d’ordre|n° ordre|numéro d’ordre|ordre|رقم|ر ت|الرقم الترتيبي|الرقم|رت|id|organisation id|serial',
};

interface Phrase {
  field: ImportField;
  words: string;
}

const small = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'en', 'of', 'the', 'a']);
const same: Record<string, string> = { numero: 'n', num: 'n', no: 'n', nr: 'n', nombre: 'nb', nbre: 'nb', nbr: 'nb' };

/** A title without its small words, numbers and counts written one way. */
const plainTitle = (title: string): string =>
  folded(title)
    .split(' ')
    .filter((word) => !small.has(word))
    .map((word) => same[word] ?? word)
    .join(' ');

const known: Phrase[] = Object.entries(phrases).flatMap(([field, list]) =>
  list.split('|').map((words) => ({ field: field as ImportField, words: plainTitle(words) })),
);
const exact = new Map(known.toReversed().map((phrase) => [phrase.words, phrase.field]));

const role = {
  president: /president|رييس|chair/,
  manager: /gerant|directeur|directrice|مسير|مدير|manager|director|ceo/,
};
const contact = {
  phone: /\b(?:tel|telephone|gsm|portable|mobile|phone|contact)|هاتف|محمول/,
  email: /mail|courriel|electronique|بريد/,
};

/** "Tél. du président", "هاتف الرئيسة": a person's role beside a way of reaching them. */
const ofPerson = (title: string): ImportField | null => {
  const who = role.president.test(title) ? 'president' : role.manager.test(title) ? 'manager' : null;
  if (who === null) return null;
  if (contact.email.test(title)) return `${who}_email`;
  return contact.phone.test(title) ? `${who}_phone` : `${who}_name`;
};

const memberWords = /adherent|membre|cooperateur|effectif|عضاء|منخرط|متعاون|member/;
const memberClasses: [ImportField, RegExp][] = [
  ['members_women', /(?:^| )(?:f|femmes?|feminin|women|female|نساء|النساء|اناث|الاناث|النسويه)(?: |$)/],
  ['members_men', /(?:^| )(?:h|m|hommes?|masculin|men|male|رجال|الرجال|ذكور|الذكور)(?: |$)/],
  ['members_youth', /(?:^| )(?:j|jeunes?|youth|young|شباب|الشباب)(?: |$)/],
  ['members_total', /(?:^| )(?:t|total|ensemble|المجموع|مجموع)(?: |$)/],
];

/** "Adhérents / F": a class under the title of a group. */
const ofMembers = (title: string): ImportField | null =>
  memberWords.test(title) ? (memberClasses.find(([, words]) => words.test(title))?.[0] ?? null) : null;

export interface TitleMeaning {
  field: ImportField;
  /** 0-1 */
  confidence: number;
}

const within = (title: string, words: string): boolean => ` ${title} `.includes(` ${words} `);

/** What a column's title says, surest first. */
export const meaningsOfTitle = (title: string): TitleMeaning[] => {
  const plain = title.length > 120 ? '' : plainTitle(title);
  if (plain === '') return [];
  const sure = exact.get(plain);
  if (sure !== undefined) return [{ field: sure, confidence: 1 }];
  const compound = ofPerson(plain) ?? ofMembers(plain);
  if (compound !== null) return [{ field: compound, confidence: 0.95 }];
  const found = new Map<ImportField, number>();
  for (const { field, words } of known) {
    if (words.length < 3 || field === 'ignore' || !within(plain, words)) continue;
    const confidence = 0.5 + 0.4 * (words.length / plain.length);
    found.set(field, Math.max(found.get(field) ?? 0, confidence));
  }
  return [...found]
    .map(([field, confidence]) => ({ field, confidence }))
    .toSorted((a, b) => b.confidence - a.confidence);
};
