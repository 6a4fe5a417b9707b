import type { Dimension } from '../instrument.ts';
import { item, three } from './three.ts';

export const strategy: Dimension = {
  code: 'G',
  title: three('Stratégie et innovation | الاستراتيجية والابتكار | Strategy and innovation'),
  weight: 10,
  items: [
    item('G1', {
      asks: 'La vision est-elle partagée ? | هل الرؤية مشتركة؟ | Is the vision shared?',
      levels: [
        'Aucune idée de l’avenir. | لا تصور للمستقبل. | No idea of the future.',
        'Quelques-uns en parlent. | بعضهم يتحدث عنها. | Some speak of it.',
        'Elle est écrite. | مكتوبة. | It is written.',
        'Écrite, et les adhérents savent la dire. | مكتوبة ويعرفها الأعضاء. | Written, and members can tell it.',
        'De même, et revue ensemble chaque année. | كذلك، وتُراجع جماعيا كل سنة. | The same, and reviewed together every year.',
      ],
      act: 'Tenir une demi-journée sur l’avenir de la coopérative | تنظيم نصف يوم حول مستقبل التعاونية | Hold half a day on the cooperative’s future',
      training: 'strategic_planning',
    }),
    item('G2', {
      asks: 'Le marché ou le produit est-il essayé avant d’investir ? | هل يُجرَّب السوق أو المنتوج قبل الاستثمار؟ | Is the market or product tested before investing?',
      levels: [
        'On investit sans essayer. | استثمار دون تجربة. | Investing without a test.',
        'On demande l’avis de proches. | استشارة المقربين. | Relatives are asked.',
        'Un essai a été fait une fois et noté. | أُجريت تجربة مرة ودُونت. | One test was made and noted.',
        'Un essai précède chaque nouveau produit. | تجربة قبل كل منتوج جديد. | A test comes before each new product.',
        'De même, et l’essai peut faire renoncer. | كذلك، وقد تدعو التجربة إلى التراجع. | The same, and a test may say no.',
      ],
      act: 'Essayer un nouveau produit en petite quantité | تجربة منتوج جديد بكمية صغيرة | Try a new product in a small quantity',
      training: 'start_coop_2',
    }),
    item('G3', {
      asks: 'Un projet de développement est-il chiffré ? | هل يوجد مشروع تنموي محدد الكلفة؟ | Is a development project costed?',
      levels: [
        'Pas de projet. | لا مشروع. | No project.',
        'Une idée, sans chiffres. | فكرة دون أرقام. | An idea, without figures.',
        'Un projet écrit, en partie chiffré. | مشروع مكتوب محدد الكلفة جزئيا. | A written project, partly costed.',
        'Coûts, recettes et calendrier écrits, devis à l’appui. | تكاليف ومداخيل وجدولة مكتوبة بعروض أثمان. | Costs, income and schedule written, with quotes.',
        'De même, décidé en assemblée et suivi. | كذلك، مقرر في الجمع العام ومتتبع. | The same, decided by the general meeting and followed.',
      ],
      act: 'Chiffrer le projet, avec deux devis par achat | تحديد كلفة المشروع بعرضي أثمان لكل اقتناء | Cost the project, with two quotes for each purchase',
      training: 'start_coop_3',
    }),
    item('G4', {
      asks: 'Les risques sont-ils nommés, avec une réponse ? | هل المخاطر محددة ولها جواب؟ | Are risks named, with an answer?',
      levels: [
        'On n’y pense pas. | لا يُفكَّر فيها. | They are not thought of.',
        'On en parle. | يُتحدث عنها. | They are spoken of.',
        'Une liste a été écrite une fois. | كُتبت لائحة مرة واحدة. | A list was written once.',
        'Chaque risque a sa réponse et sa personne. | لكل خطر جواب ومسؤول. | Each risk has its answer and its person.',
        'De même, revus chaque année. | كذلك، وتُراجع كل سنة. | The same, reviewed every year.',
      ],
      act: 'Nommer cinq risques et ce que vous ferez | تحديد خمسة مخاطر وما ستفعلون إزاءها | Name five risks and what you will do',
      training: 'strategic_planning',
    }),
    item('G5', {
      asks: 'Des partenaires et des financements sont-ils recherchés ? | هل يُبحث عن شركاء وتمويلات؟ | Are partners and finance sought?',
      levels: [
        'Aucune recherche. | لا بحث. | None is sought.',
        'On attend une proposition. | انتظار اقتراح. | Waiting for an offer.',
        'Une demande a été déposée une fois. | أُودع طلب مرة واحدة. | One request was made.',
        'Plusieurs demandes par an, suivies. | عدة طلبات في السنة ومتتبعة. | Several requests a year, followed.',
        'De même, avec des partenaires durables. | كذلك، مع شركاء دائمين. | The same, with lasting partners.',
      ],
      act: 'Choisir deux partenaires et leur présenter le projet | اختيار شريكين وتقديم المشروع لهما | Choose two partners and present the project to them',
    }),
  ],
};
