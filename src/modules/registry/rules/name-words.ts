import { foldForComparison } from '../../../platform/text/words-of.ts';

/**
 * Words that many structures share, by what they say, in French, Arabic, English and the Latin letters of both.
 * A word of one of these concepts is set aside from the distinctive core; two names are still compared by concept,
 * so that "féminine" and النسوية agree. Ours; an organisation's spelling of a word is added here, not in code.
 */

/** What a structure legally is. The kinds speak against each other: a union is not its member cooperative. */
const FORMS: Record<string, string> = {
  cooperative: `cooperative cooperatives coopérative coop coops cop cope coopé stecoop scoop scop société societe ste sté
    coopagri coopag cooperativa taawouniya taawounia taawniya co-operative co operative ltd limited society تعاونية التعاونية تعاونيات التعاونيات
    التعاونيه شركة الشركة`,
  union:
    'union unions ucam uca اتحاد الاتحاد إتحاد ittihad federation fédération confederation فيدرالية الفيدرالية كنفدرالية',
  association: 'association associations assoc asso ass جمعية الجمعية جمعيات jam3iya jamiya jamia',
  gie: 'gie geie groupement groupements مجموعة المجموعة تجمع',
};

/** Who and how: shared by very many, and seldom enough to tell two apart. */
const QUALITIES: Record<string, string> = {
  women: `féminine féminines féminin feminin femme femmes fille filles nisswiya nissaiya nissae women womens woman النسوية نسوية النسائية نسائية النسوي
    نسوي النسائي النساء نساء للنساء المرأة نسويه مرأة`,
  youth: 'jeune jeunes jeunesse youth الشباب شباب للشباب شبابية الشبابية',
  rural: 'rurale rural rurales ruraux قروية القروية قروي القروي',
  development: `développement developpement development solidaire solidarité sociale social تنمية التنمية للتنمية التنموية اجتماعية
    الاجتماعية تضامنية التضامنية`,
  production: `production productrices producteurs producteur productrice commercialisation transformation valorisation
    producers products produit produits local locaux terroir service services multiservices multi إنتاج الإنتاج لإنتاج انتاج لانتاج منتجي منتجات
    المنتجات لمنتجات تسويق وتسويق لتسويق تثمين لتثمين وتثمين تحويل وتحويل لتحويل المحلية محلية المجالية خدمات الخدمات للخدمات متعددة`,
};

/** What is made: tells apart two names that are otherwise the same. */
const ACTIVITIES: Record<string, string> = {
  farming: `agricole agricoles agriculture agricultural agri fellahia filahia filahiya fellahiya falahia agriculteurs farm farmers farming فلاحية الفلاحية الفلاحة
    فلاحة فلاحي الفلاحي الفلاحين`,
  livestock: `élevage elevage éleveurs eleveurs ovin ovins bovin bovins caprin caprins livestock breeding تربية لتربية مواشي المواشي ماشية
    الماشية الأغنام أغنام الأبقار أبقار الماعز ماعز`,
  milk: 'lait laitière laitiere laitiers laitieres dairy milk حليب الحليب ألبان الألبان لبن',
  honey: `miel apicole apicoles apiculture apiculteurs ruche ruches abeille abeilles honey bee bees beekeeping beekeepers nahl 3sal 3sel l3sal l3sel lassel assal nahal نحل
    النحل للنحل نحالة النحالة النحالين عسل العسل`,
  argan: 'argan argane arganier arganeraie arganiere arkan أركان الأركان اركان أرگان لأركان',
  olive:
    'olive olives olivier oliviers oléicole oleicole oléiculture huilerie zaytoun zitoun zitoune zaitoun zeitoun زيتون الزيتون الزياتين',
  oil: 'huile huiles oil zit zayt زيت الزيت زيوت الزيوت',
  saffron: 'safran saffron zaafrane زعفران الزعفران',
  dates: 'datte dattes dates palmier palmiers phoenicicole تمر التمر تمور التمور نخيل النخيل للتمور',
  rose: 'rose roses ورد الورد ورود الورود',
  cactus: 'cactus figue barbarie صبار الصبار',
  couscous: 'couscous كسكس الكسكس كسكسي الكسكسي كسكسو',
  plants:
    'plantes aromatiques médicinales medicinales pam herbes plants aromatic medicinal نباتات النباتات عطرية العطرية طبية الطبية أعشاب الأعشاب',
  crafts: `artisanat artisanale artisanales artisanal artisans artisan artisane artisanes crafts craft handicraft صناعة الصناعة صناعات تقليدية التقليدية
    تقليدي الصناع`,
  weaving: `tissage tapis tapisserie tisseuses laine weaving carpet carpets rugs نسيج النسيج زربية الزربية زرابي الزرابي للنسيج صوف`,
  sewing: 'couture broderie sewing embroidery خياطة الخياطة للخياطة طرز الطرز',
  pottery: 'poterie potiers potières pottery فخار الفخار خزف الخزف',
  fishing: 'pêche pêcheurs peche pecheurs fishing fishermen صيد الصيد الصيادين بحري البحري',
  housing: 'habitat logement immobilière housing سكن السكن السكنية سكنية للسكن',
  transport: 'transport transports taxi taxis transporteurs نقل النقل للنقل',
  tourism: 'touristique tourisme tourism سياحة السياحة سياحية السياحية',
  forestry: 'forestière forestiere forestier forêt foret forestry غابوية الغابوية',
  bakery: 'pâtisserie patisserie gâteaux gateaux boulangerie bakery حلويات الحلويات مخبزة',
  cosmetics: 'cosmétique cosmétiques cosmetique cosmetiques cosmetics تجميل التجميل',
  recycling: 'recyclage recycling déchets تدوير',
  education: 'école éducation formation education school schools academy تعليم التعليم تكوين مدرسة',
};

/** Words that join others, and the article written apart. */
const JOINING = `de du des d la le les l et en au aux pour a al el il an as es ar er at et az ez ad ed ou o u n of the and for in to wa
  من في و ال ل لل الى على ذات dyal dial s`;

export type ConceptKind = 'form' | 'quality' | 'activity' | 'joining';

export interface Concept {
  id: string;
  kind: ConceptKind;
}

const concepts = new Map<string, Concept>();
const learn = (table: Record<string, string>, kind: ConceptKind): void => {
  for (const [id, words] of Object.entries(table))
    for (const word of words.split(/\s+/)) {
      const folded = foldForComparison(word);
      if (!folded.includes(' ') && !concepts.has(folded)) concepts.set(folded, { id, kind });
    }
};
learn(FORMS, 'form');
learn(QUALITIES, 'quality');
learn(ACTIVITIES, 'activity');
learn({ joining: JOINING }, 'joining');

/** What Arabic writes onto the word: and, for, with, the. */
const ATTACHED = /^(?:و?(?:ال|لل|بال)|ول|و|ل)(?=[ء-ي]{3})/;

/** What a folded word says, or null when it is distinctive. */
export const conceptOf = (word: string): Concept | null =>
  concepts.get(word) ?? (ATTACHED.test(word) ? (concepts.get(word.replace(ATTACHED, '')) ?? null) : null);

/** What a wider activity adds nothing to: تربية النحل is beekeeping, not livestock as well. */
const WIDER: Record<string, string[]> = {
  livestock: ['honey', 'milk'],
  oil: ['argan', 'olive'],
  crafts: ['weaving', 'sewing', 'pottery'],
};

/** Activities without those that a narrower one beside them already says. */
export const narrowest = (activities: string[]): string[] =>
  activities.filter(
    (id) =>
      !(id === 'farming' && activities.some((other) => other !== id)) &&
      !WIDER[id]?.some((narrower) => activities.includes(narrower)),
  );
