import type { Dimension } from '../instrument.ts';
import { item, three } from './three.ts';

export const environment: Dimension = {
  code: 'H',
  title: three('Communauté et environnement | المجتمع والبيئة | Community and environment'),
  weight: 5,
  items: [
    item('H1', {
      asks: 'La coopérative est-elle utile au-delà de ses adhérents ? | هل تنفع التعاونية غير أعضائها؟ | Does the cooperative benefit others than its members?',
      levels: [
        'Pas encore. | ليس بعد. | Not yet.',
        'On en a l’intention. | النية موجودة. | It is intended.',
        'Une action a été menée. | أُنجز نشاط واحد. | One action was taken.',
        'Des actions chaque année, avec d’autres. | أنشطة كل سنة مع آخرين. | Actions every year, with others.',
        'De même, choisies avec les habitants. | كذلك، تُختار مع الساكنة. | The same, chosen with those who live there.',
      ],
      act: 'Mener une action avec l’école ou le douar | إنجاز نشاط مع المدرسة أو الدوار | Take one action with the school or the village',
    }),
    item('H2', {
      asks: 'L’eau, l’énergie et les déchets sont-ils maîtrisés ? | هل يُتحكم في الماء والطاقة والنفايات؟ | Are water, energy and waste kept in hand?',
      levels: [
        'On n’y fait pas attention. | لا عناية بها. | No attention is paid.',
        'On essaie d’économiser. | محاولات للاقتصاد. | Savings are tried.',
        'Une mesure ou un équipement, une fois. | قياس أو تجهيز مرة واحدة. | One measure or device, once.',
        'Consommations notées, déchets triés ou repris. | الاستهلاك مدون والنفايات مفروزة أو مثمنة. | Use is noted, waste sorted or reused.',
        'De même, avec des progrès mesurés. | كذلك، بتقدم مقيس. | The same, with measured progress.',
      ],
      act: 'Noter l’eau et l’énergie chaque mois, trier les déchets | تدوين الماء والطاقة شهريا وفرز النفايات | Note water and energy monthly, sort the waste',
      training: 'production_techniques',
    }),
    item('H3', {
      asks: 'Le paiement des adhérents est-il suivi et juste ? | هل أداء مستحقات الأعضاء متتبع ومنصف؟ | Is payment to members tracked and fair?',
      levels: [
        'Pas de paiement, ou sans trace. | لا أداء أو دون أثر. | No payment, or no trace.',
        'Payés de la main à la main. | أداء من يد إلى يد. | Paid from hand to hand.',
        'Paiements notés, sans règle écrite. | الأداءات مدونة دون قاعدة مكتوبة. | Payments are noted, without a written rule.',
        'Règle écrite, bons signés, mêmes prix pour femmes et hommes. | قاعدة مكتوبة وسندات موقعة ونفس الأثمنة للنساء والرجال. | A written rule, signed slips, the same prices for women and men.',
        'De même, et la répartition est décidée en assemblée. | كذلك، والتوزيع يقرره الجمع العام. | The same, and the general meeting decides the shares.',
      ],
      act: 'Écrire la règle de paiement et signer chaque bon | كتابة قاعدة الأداء وتوقيع كل سند | Write the rule of payment and sign each slip',
      training: 'my_coop_2',
    }),
    item('H4', {
      asks: 'Coopérez-vous avec d’autres coopératives ? | هل تتعاونون مع تعاونيات أخرى؟ | Do you cooperate with other cooperatives?',
      levels: [
        'Aucun contact. | لا اتصال. | No contact.',
        'On se connaît. | معرفة متبادلة. | You know each other.',
        'Un achat, une vente ou un salon en commun. | شراء أو بيع أو معرض مشترك. | One purchase, sale or fair in common.',
        'Un travail commun régulier, écrit. | عمل مشترك منتظم ومكتوب. | Regular work in common, in writing.',
        'De même, au sein d’une union ou d’un groupement. | كذلك، ضمن اتحاد أو تجمع. | The same, within a union or a group.',
      ],
      act: 'Rencontrer deux coopératives de la même filière | لقاء تعاونيتين من السلسلة نفسها | Meet two cooperatives of your value chain',
      training: 'think_coop',
    }),
    item('H5', {
      asks: 'Les ressources du lieu sont-elles protégées ? | هل تُحمى الموارد المحلية؟ | Are local resources protected?',
      levels: [
        'On prend sans compter. | استغلال دون حساب. | They are taken without count.',
        'On dit qu’il faut faire attention. | يقال إن الحذر واجب. | Care is said to be needed.',
        'Une règle de récolte est écrite, ou une plantation a été faite. | قاعدة جني مكتوبة أو غرس أُنجز مرة. | A rule of harvest is written, or a planting was made.',
        'Règle suivie, quantités prélevées notées. | القاعدة متبعة والكميات المأخوذة مدونة. | The rule is followed, quantities taken are noted.',
        'De même, avec les usagers et l’administration. | كذلك، مع ذوي الحقوق والإدارة. | The same, with other users and the administration.',
      ],
      act: 'Écrire une règle de récolte et la faire connaître | كتابة قاعدة للجني والتعريف بها | Write a rule of harvest and make it known',
      training: 'production_techniques',
    }),
  ],
};
