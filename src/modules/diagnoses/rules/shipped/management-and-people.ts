import type { Dimension } from '../instrument.ts';
import { item, three } from './three.ts';

export const management: Dimension = {
  code: 'C',
  title: three('Gestion et personnes | التدبير والأشخاص | Management and people'),
  weight: 10,
  items: [
    item('C1', {
      asks: 'Y a-t-il un plan de travail annuel écrit ? | هل يوجد مخطط عمل سنوي مكتوب؟ | Is there a written plan for the year?',
      levels: [
        'Aucun plan. | لا مخطط. | No plan.',
        'On sait ce qu’on veut faire, sans l’écrire. | الأهداف معروفة وغير مكتوبة. | Aims are known, not written.',
        'Un plan a été écrit une fois. | كُتب مخطط مرة واحدة. | A plan was written once.',
        'Un plan chaque année, suivi au fil des mois. | مخطط كل سنة يُتتبع شهريا. | A plan every year, followed through the months.',
        'De même, bâti et revu avec les adhérents. | كذلك، ويُعد ويراجَع مع الأعضاء. | The same, made and reviewed with members.',
      ],
      act: 'Écrire le plan de l’année avec les adhérents | كتابة مخطط السنة مع الأعضاء | Write the year’s plan with members',
      training: 'strategic_planning',
    }),
    item('C2', {
      asks: 'Les tâches et leurs responsables sont-ils nommés ? | هل المهام محددة ولكل مهمة مسؤول؟ | Are tasks named, each with a person?',
      levels: [
        'Personne ne sait qui fait quoi. | لا أحد يعرف من يقوم بماذا. | Nobody knows who does what.',
        'On s’arrange au jour le jour. | يُرتب العمل يوما بيوم. | It is arranged day by day.',
        'Une liste de tâches existe, peu suivie. | توجد لائحة مهام قليلة التتبع. | A list of tasks exists, little followed.',
        'Chaque tâche a sa personne, et c’est affiché. | لكل مهمة مسؤول، والجدول معلق. | Each task has its person, and it is posted.',
        'De même, et les tâches tournent ou sont revues. | كذلك، وتُناوب المهام أو تُراجع. | The same, and tasks rotate or are reviewed.',
      ],
      act: 'Afficher qui fait quoi | تعليق جدول بالمهام والمسؤولين | Post who does what',
    }),
    item('C3', {
      asks: 'La production, le stock et les ventes sont-ils notés ? | هل يُدوَّن الإنتاج والمخزون والمبيعات؟ | Are production, stock and sales recorded?',
      levels: [
        'Rien n’est noté. | لا شيء مدون. | Nothing is recorded.',
        'On s’en souvient. | من الذاكرة فقط. | From memory only.',
        'Un cahier existe, avec des trous. | يوجد دفتر فيه نقص. | A book exists, with gaps.',
        'Les trois sont notés à chaque fois. | الثلاثة مدونة في كل مرة. | All three are recorded every time.',
        'De même, et les chiffres servent à décider. | كذلك، وتُستعمل الأرقام في القرار. | The same, and the figures serve to decide.',
      ],
      act: 'Tenir un cahier simple de production, de stock et de ventes | مسك دفتر بسيط للإنتاج والمخزون والمبيعات | Keep a simple book of production, stock and sales',
      training: 'accounting',
    }),
    item('C4', {
      asks: 'Les personnes qui travaillent sont-elles déclarées et en sécurité ? | هل العاملون مصرح بهم ويشتغلون في سلامة؟ | Are those who work declared and safe?',
      levels: [
        'Aucune déclaration, aucun équipement de sécurité. | لا تصريح ولا معدات سلامة. | No declaration, no safety equipment.',
        'On sait qu’il faut le faire. | الواجب معروف ولم يُنجز. | It is known to be due.',
        'Certaines sont déclarées ou équipées. | بعضهم مصرح به أو مجهز. | Some are declared or equipped.',
        'Toutes sont déclarées, les équipements sont portés. | الجميع مصرح به والمعدات مستعملة. | All are declared and equipment is worn.',
        'De même, et les risques sont revus avec elles. | كذلك، وتُراجع المخاطر معهم. | The same, and risks are reviewed with them.',
      ],
      act: 'Régulariser les déclarations et acheter les protections | تسوية التصريحات واقتناء معدات الوقاية | Settle the declarations and buy protection',
      training: 'governance_and_law',
    }),
    item('C5', {
      asks: 'La relève est-elle préparée ? | هل الخلف مُعَدّ؟ | Is succession prepared?',
      levels: [
        'Tout s’arrête si une personne part. | يتوقف كل شيء إذا غادر شخص. | All stops if one person leaves.',
        'On pense à quelqu’un. | هناك من يُفكَّر فيه. | Somebody is thought of.',
        'Une personne a été formée une fois. | كُوّن شخص مرة واحدة. | One person was trained once.',
        'Chaque fonction a une remplaçante ou un remplaçant formé. | لكل مهمة بديل مكوَّن. | Each function has a trained deputy.',
        'De même, et des jeunes y sont préparés. | كذلك، ويُعدّ لها شباب. | The same, and youth are being prepared.',
      ],
      act: 'Former une seconde personne à chaque fonction | تكوين شخص ثان لكل مهمة | Train a second person for each function',
    }),
  ],
};
