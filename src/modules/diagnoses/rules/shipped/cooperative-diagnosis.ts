import type { Instrument, Mapping, Training } from '../instrument.ts';
import { environment } from './community-and-environment.ts';
import { finance } from './finance.ts';
import { governance } from './legal-and-governance.ts';
import { management } from './management-and-people.ts';
import { market } from './market-and-sales.ts';
import { members } from './members-and-participation.ts';
import { production } from './production-and-quality.ts';
import { strategy } from './strategy-and-innovation.ts';
import { three } from './three.ts';

const ilo = 'ILO';

/** Codes of the catalogue of `trainings`. The programme's own themes, and modules of the ILO by their names alone: their texts are not ours to copy. */
const trainings: Training[] = [
  { code: 'governance_and_law', title: three('Gouvernance et droit | الحكامة والقانون | Governance and law') },
  { code: 'accounting', title: three('Comptabilité | المحاسبة | Accounting') },
  { code: 'group_facilitation', title: three('Animation de groupe | تنشيط المجموعات | Group facilitation') },
  { code: 'production_techniques', title: three('Techniques de production | تقنيات الإنتاج | Production techniques') },
  {
    code: 'marketing',
    title: three('Commercialisation de nouveaux produits | تسويق المنتجات الجديدة | Marketing of new products'),
  },
  { code: 'strategic_planning', title: three('Planification stratégique | التخطيط الاستراتيجي | Strategic planning') },
  { code: 'think_coop', title: three('Think.COOP | Think.COOP | Think.COOP'), source: ilo },
  {
    code: 'start_coop_1',
    title: three(
      'Start.COOP 1 : les membres et l’idée | Start.COOP 1: الأعضاء والفكرة | Start.COOP 1: core members and business idea',
    ),
    source: ilo,
  },
  {
    code: 'start_coop_2',
    title: three(
      'Start.COOP 2 : la faisabilité | Start.COOP 2: الجدوى | Start.COOP 2: feasibility of the business idea',
    ),
    source: ilo,
  },
  {
    code: 'start_coop_3',
    title: three('Start.COOP 3 : le plan d’affaires | Start.COOP 3: مخطط الأعمال | Start.COOP 3: the business plan'),
    source: ilo,
  },
  {
    code: 'start_coop_4',
    title: three('Start.COOP 4 : l’organisation | Start.COOP 4: التنظيم | Start.COOP 4: organisational set-up'),
    source: ilo,
  },
  {
    code: 'my_coop_1',
    title: three(
      'My.COOP 1 : bases de la coopérative agricole | My.COOP 1: أسس التعاونية الفلاحية | My.COOP 1: basics of agricultural cooperatives',
    ),
    source: ilo,
  },
  {
    code: 'my_coop_2',
    title: three(
      'My.COOP 2 : les services de la coopérative | My.COOP 2: خدمات التعاونية | My.COOP 2: cooperative service provision',
    ),
    source: ilo,
  },
  {
    code: 'my_coop_3',
    title: three(
      'My.COOP 3 : l’approvisionnement en intrants | My.COOP 3: التزود بالمدخلات | My.COOP 3: supply of farm inputs',
    ),
    source: ilo,
  },
  {
    code: 'my_coop_4',
    title: three('My.COOP 4 : la commercialisation | My.COOP 4: التسويق التعاوني | My.COOP 4: cooperative marketing'),
    source: ilo,
  },
];

const iris = (code: string, match: 'exact' | 'close', line: string): Mapping => ({
  catalogue: 'IRIS+',
  code,
  match,
  about: three(line),
});

/** IRIS+ 5.3. It has no metric for members of cooperatives: ours stays our own. A programme only contributes to a target. */
const mappings: Mapping[] = [
  iris('PI9652', 'close', 'Coopératives accompagnées | التعاونيات المواكَبة | Cooperatives supported'),
  iris('PI2998', 'close', 'Personnes formées | الأشخاص المكوَّنون | Individuals trained'),
  iris('PI7997', 'close', 'Personnes formées en groupe | التكوين الجماعي | Group-based training'),
  iris('PI5352', 'close', 'Personnes conseillées | الأشخاص المستفيدون من الاستشارة | Advisory services'),
  iris('PI1775', 'close', 'Ventes | المبيعات | Sales'),
  iris('PI3687', 'close', 'Emplois créés | مناصب الشغل المحدثة | Jobs created'),
  iris('PI5691', 'close', 'Emplois maintenus | مناصب الشغل المحافظ عليها | Jobs maintained'),
  iris('PI1492', 'close', 'Versé aux adhérents qui livrent | المؤدى للأعضاء الموردين | Paid to supplier individuals'),
  iris('PI2302', 'close', 'Versé aux femmes qui livrent | المؤدى للنساء الموردات | Paid to women suppliers'),
  iris('OI1075', 'close', 'Membres du conseil | أعضاء المجلس | Board members'),
  iris('OI8118', 'close', 'Femmes au conseil | النساء في المجلس | Women on the board'),
  ...(['5.5', '8.3', '2.3'] as const).map((code) => ({
    catalogue: 'SDG' as const,
    code,
    match: 'contributes' as const,
    about: three('Y contribue | يساهم في بلوغه | Contributes to it'),
  })),
];

/**
 * The diagnosis of a cooperative that is shipped with the house: a synthesis in our own words of what published
 * instruments have in common (IWA 29 and ISO 18716 areas, the Cooperative Performance Index, Pact's Organizational
 * Performance Index, the Organizational Capacity Assessment, OCDC's governance tool). Coaches validate it before use.
 */
export const cooperativeDiagnosis: Instrument = {
  title: three('Diagnostic de la coopérative | تشخيص التعاونية | Diagnosis of a cooperative'),
  about: {
    fr: 'Synthèse, avec nos mots, de ce que des outils publiés ont en commun (domaines de l’IWA 29 et de l’ISO 18716, Cooperative Performance Index, Organizational Performance Index de Pact, Organizational Capacity Assessment, outil de gouvernance d’OCDC). À faire valider par vos accompagnateurs avant usage.',
    ar: 'خلاصة بعباراتنا لما تشترك فيه أدوات منشورة (مجالات IWA 29 وISO 18716، وCooperative Performance Index، وOrganizational Performance Index لمنظمة Pact، وOrganizational Capacity Assessment، وأداة الحكامة لدى OCDC). يجب أن يصادق عليها المواكبون قبل استعمالها.',
    en: 'A synthesis, in our own words, of what published instruments have in common (areas of IWA 29 and ISO 18716, Cooperative Performance Index, Pact’s Organizational Performance Index, Organizational Capacity Assessment, OCDC’s governance tool). To be validated by your coaches before use.',
  },
  dimensions: [governance, members, management, finance, production, market, strategy, environment],
  trainings,
  mappings,
  leastShare: 0.8,
  leastDimensions: 6,
};
