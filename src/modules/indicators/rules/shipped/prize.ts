import type { Definition } from '../definition.ts';
import { usual } from './usual.ts';

const source = {
  fr: 'Registre des lauréates, écrit à l’annonce des résultats de chaque édition.',
  ar: 'سجل الفائزات، يُكتب عند إعلان نتائج كل دورة.',
  en: 'The register of laureates, written when the results of an edition are announced.',
};

export const prize: Record<string, Definition> = {
  laureates: usual({
    title: { fr: 'Lauréates du prix', ar: 'الفائزات بالجائزة', en: 'Laureates of the prize' },
    unit: 'events',
    measure: { what: 'records', of: [{ kind: 'calls.grant', where: [] }] },
    by: ['edition', 'funder', 'province', 'sector', 'womens'],
    sheet: {
      definition: {
        fr: 'Nombre de lauréates annoncées, toutes éditions confondues. Une coopérative primée deux fois compte deux fois.',
        ar: 'عدد الفائزات المعلن عنهن في جميع الدورات. التعاونية التي فازت مرتين تُحسب مرتين.',
        en: 'How many laureates were announced over all editions. A cooperative that won twice counts twice.',
      },
      method: {
        fr: 'Chaque lauréate annoncée compte une fois dans son édition. Celle qui se retire est remplacée et ne compte plus.',
        ar: 'كل فائزة معلن عنها تُحسب مرة واحدة في دورتها. من انسحبت تُعوَّض ولا تُحسب.',
        en: 'Each announced laureate counts once in its edition. One that withdraws is replaced and counts no more.',
      },
      source,
      frequency: 'by_edition',
      quality: {
        fr: 'Chaque résultat peut être recalculé à partir du journal publié de l’édition.',
        ar: 'يمكن إعادة حساب كل نتيجة انطلاقا من سجل الوقائع المنشور للدورة.',
        en: 'Each result can be computed again from the published journal of its edition.',
      },
    },
  }),
  grants_awarded: usual({
    title: { fr: 'Dotations attribuées', ar: 'المنح المسندة', en: 'Grants awarded' },
    unit: 'MAD',
    measure: { what: 'amount', of: [{ kind: 'calls.grant', where: [] }] },
    by: ['edition', 'funder', 'province', 'sector', 'womens'],
    sheet: {
      definition: {
        fr: 'Somme des dotations des lauréates annoncées, en dirhams.',
        ar: 'مجموع منح الفائزات المعلن عنهن، بالدرهم.',
        en: 'The sum of the grants of announced laureates, in dirhams.',
      },
      method: {
        fr: 'Montant de la dotation fixé par l’enveloppe qui finance chaque lauréate ; ce n’est pas encore le montant versé.',
        ar: 'مبلغ المنحة كما يحدده الغلاف المالي الذي يمول كل فائزة؛ وليس بعدُ المبلغ المؤدى.',
        en: 'The grant set by the envelope that pays for each laureate; it is not yet what was paid out.',
      },
      source,
      frequency: 'by_edition',
      quality: {
        fr: 'Le détail par bailleur suit les enveloppes ; une lauréate sans enveloppe est « inconnu ».',
        ar: 'يتبع التفصيل حسب الممول الأغلفة المالية؛ والفائزة دون غلاف تظهر ضمن «غير معروف».',
        en: 'The detail by funder follows the envelopes; a laureate without one is “unknown”.',
      },
    },
  }),
};
