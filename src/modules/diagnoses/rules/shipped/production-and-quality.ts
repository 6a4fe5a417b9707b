import type { Dimension } from '../instrument.ts';
import { item, three } from './three.ts';

export const production: Dimension = {
  code: 'E',
  title: three('Production et qualité | الإنتاج والجودة | Production and quality'),
  weight: 15,
  items: [
    item('E1', {
      asks: 'Le matériel marche-t-il et est-il entretenu ? | هل المعدات تشتغل وتُصان؟ | Does the equipment work, and is it maintained?',
      levels: [
        'Pas de matériel, ou en panne. | لا معدات أو معطلة. | No equipment, or broken down.',
        'Il marche ; on répare quand ça casse. | تشتغل وتُصلح عند العطب. | It works; it is repaired when it breaks.',
        'Un entretien a été fait une fois et noté. | أُنجزت صيانة مرة ودُونت. | It was serviced once, and noted.',
        'Entretien régulier, avec un carnet. | صيانة منتظمة بدفتر. | It is serviced regularly, with a log.',
        'De même, et le remplacement est prévu dans les comptes. | كذلك، والتجديد مبرمج في الحسابات. | The same, and replacement is provided for.',
      ],
      act: 'Tenir un carnet d’entretien du matériel | مسك دفتر لصيانة المعدات | Keep a service log for the equipment',
      training: 'production_techniques',
    }),
    item('E2', {
      asks: 'L’approvisionnement par les adhérents est-il assuré ? | هل التزود من الأعضاء مضمون؟ | Is the supply from members secured?',
      levels: [
        'La matière manque souvent. | المادة الأولية تنقص كثيرا. | Raw material is often short.',
        'On se promet de livrer. | وعود شفوية بالتسليم. | Deliveries are promised.',
        'Des quantités sont écrites pour une saison. | كُتبت الكميات لموسم واحد. | Quantities are written for one season.',
        'Engagements écrits et tenus, prix connus d’avance. | التزامات مكتوبة محترمة وأثمنة معروفة سلفا. | Written commitments are kept, prices known beforehand.',
        'De même, revus chaque saison avec les adhérents. | كذلك، وتُراجع كل موسم مع الأعضاء. | The same, reviewed each season with members.',
      ],
      act: 'Écrire avec les adhérents les quantités et les prix de la saison | كتابة كميات الموسم وأثمنته مع الأعضاء | Write the season’s quantities and prices with members',
      training: 'my_coop_3',
    }),
    item('E3', {
      asks: 'Les étapes de fabrication sont-elles écrites et les rendements mesurés ? | هل مراحل التصنيع مكتوبة والمردودية مقيسة؟ | Is the process written and are yields measured?',
      levels: [
        'Chacun fait à sa façon. | كل واحد بطريقته. | Each does it in a different way.',
        'La façon de faire est dite. | الطريقة تُلقَّن شفويا. | The way is told.',
        'Une fiche est écrite ; les rendements ne sont pas mesurés. | توجد بطاقة مكتوبة دون قياس المردودية. | A sheet is written; yields are not measured.',
        'Fiches suivies et rendements notés. | البطاقات متبعة والمردودية مدونة. | Sheets are followed and yields noted.',
        'De même, et le procédé s’améliore d’après les mesures. | كذلك، ويُحسَّن المسار بناء على القياسات. | The same, and measures serve to improve it.',
      ],
      act: 'Écrire la fiche de fabrication et peser à chaque lot | كتابة بطاقة التصنيع والوزن عند كل دفعة | Write the process sheet and weigh each batch',
      training: 'production_techniques',
    }),
    item('E4', {
      asks: 'Les exigences sanitaires ou du label artisanal sont-elles remplies ? | هل الشروط الصحية أو شروط علامة الصناعة التقليدية مستوفاة؟ | Are sanitary or craft-label requirements met?',
      levels: [
        'Elles ne sont pas connues. | غير معروفة. | They are not known.',
        'Connues, pas encore engagées. | معروفة ولم تُباشر. | Known, not begun.',
        'Dossier déposé, ou une partie est conforme. | الملف مودع أو جزء مطابق. | An application is filed, or part complies.',
        'Autorisation ou label obtenu et en cours. | الترخيص أو العلامة محصل عليها وسارية. | The authorisation or label is held and valid.',
        'De même, avec un contrôle interne régulier. | كذلك، مع مراقبة داخلية منتظمة. | The same, with regular checks of your own.',
      ],
      act: 'Faire la liste des exigences et déposer le dossier | جرد الشروط وإيداع الملف | List the requirements and file the application',
      training: 'production_techniques',
    }),
    item('E5', {
      asks: 'Le stockage, l’emballage et la traçabilité par lot sont-ils assurés ? | هل التخزين والتلفيف والتتبع حسب الدفعة مضمون؟ | Are storage, packaging and traceability by batch in place?',
      levels: [
        'Ni lieu de stockage, ni emballage. | لا مكان للتخزين ولا تلفيف. | No storage, no packaging.',
        'Un lieu et des emballages de fortune. | مكان وتلفيف مؤقتان. | A makeshift place and packaging.',
        'Emballage étiqueté ; les lots ne sont pas suivis. | تلفيف معنون دون تتبع الدفعات. | Labelled packaging; batches are not followed.',
        'Chaque lot a un numéro que l’on retrouve. | لكل دفعة رقم يمكن تتبعه. | Each batch has a number that can be traced.',
        'De même, et l’emballage s’améliore avec les clients. | كذلك، ويُحسَّن التلفيف مع الزبناء. | The same, and packaging improves with buyers.',
      ],
      act: 'Numéroter les lots et revoir l’emballage | ترقيم الدفعات ومراجعة التلفيف | Number the batches and review the packaging',
      training: 'production_techniques',
    }),
  ],
};
