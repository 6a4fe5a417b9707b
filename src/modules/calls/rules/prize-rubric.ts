import type { Criterion, Rubric } from '../../juries/index.ts';

type Said = { fr: string; ar: string; en: string };

const criterion = (code: string, weight: number, label: Said, levels: [Said, Said, Said, Said, Said]): Criterion => ({
  code,
  weight,
  label,
  levels: levels.map((text, level) => ({ level, label: text })),
});

/** The rubric a prize begins with: five criteria, each level anchored by what a juror can see in the file. */
export const prizeRubric: Rubric = {
  criteria: [
    criterion('need', 20, { fr: 'Besoin', ar: 'الحاجة', en: 'Need' }, [
      { fr: 'Aucun besoin n’est nommé', ar: 'لم تُذكر أي حاجة', en: 'No need is named' },
      { fr: 'Un besoin général, sans exemple', ar: 'حاجة عامة دون مثال', en: 'A general need, without example' },
      { fr: 'Un besoin clair de la coopérative', ar: 'حاجة واضحة للتعاونية', en: 'A clear need of the cooperative' },
      {
        fr: 'Un besoin clair, appuyé sur des faits',
        ar: 'حاجة واضحة مدعومة بوقائع',
        en: 'A clear need, shown by facts',
      },
      {
        fr: 'Un besoin mesuré et partagé par les adhérentes',
        ar: 'حاجة مقاسة تشترك فيها المنخرطات',
        en: 'A need that is measured and shared by the members',
      },
    ]),
    criterion('action', 25, { fr: 'Plan d’action', ar: 'خطة العمل', en: 'Plan of action' }, [
      { fr: 'Aucune action n’est décrite', ar: 'لم يوصف أي عمل', en: 'No action is described' },
      { fr: 'Des intentions, sans étapes', ar: 'نوايا دون مراحل', en: 'Intentions, without steps' },
      {
        fr: 'Des étapes, sans dates ni responsables',
        ar: 'مراحل دون تواريخ ولا مسؤولات',
        en: 'Steps, without dates or persons',
      },
      {
        fr: 'Des étapes datées avec des responsables',
        ar: 'مراحل مؤرخة مع المسؤولات عنها',
        en: 'Dated steps with the persons in charge',
      },
      {
        fr: 'Un plan daté, chiffré, avec ses risques',
        ar: 'خطة مؤرخة ومرقمة مع مخاطرها',
        en: 'A dated and costed plan, with its risks',
      },
    ]),
    criterion('women', 25, { fr: 'Autonomie des femmes', ar: 'تمكين النساء', en: 'Women’s autonomy' }, [
      { fr: 'Aucun effet sur les femmes', ar: 'لا أثر على النساء', en: 'No effect on women' },
      { fr: 'Un effet supposé', ar: 'أثر مفترض', en: 'A supposed effect' },
      { fr: 'Des revenus pour quelques-unes', ar: 'دخل لبعضهن', en: 'Income for some' },
      {
        fr: 'Des revenus pour la plupart, dont elles décident',
        ar: 'دخل لأغلبهن يقررن فيه',
        en: 'Income for most, which they decide upon',
      },
      {
        fr: 'Revenus, décisions et compétences pour toutes',
        ar: 'دخل وقرار وكفاءات للجميع',
        en: 'Income, decisions and skills for all',
      },
    ]),
    criterion('market', 15, { fr: 'Marché', ar: 'السوق', en: 'Market' }, [
      { fr: 'Aucun débouché n’est cité', ar: 'لم يُذكر أي منفذ للبيع', en: 'No outlet is named' },
      { fr: 'Des ventes occasionnelles', ar: 'مبيعات متفرقة', en: 'Occasional sales' },
      { fr: 'Des clientes et clients connus', ar: 'زبناء معروفون', en: 'Known customers' },
      { fr: 'Des commandes répétées', ar: 'طلبات متكررة', en: 'Repeated orders' },
      { fr: 'Des contrats ou un marché vérifié', ar: 'عقود أو سوق متحقق منها', en: 'Contracts or a verified market' },
    ]),
    criterion('budget', 15, { fr: 'Budget', ar: 'الميزانية', en: 'Budget' }, [
      { fr: 'Aucun coût n’est donné', ar: 'لم تُعط أي كلفة', en: 'No cost is given' },
      { fr: 'Un total sans détail', ar: 'مبلغ إجمالي دون تفصيل', en: 'A total without detail' },
      { fr: 'Un détail incomplet', ar: 'تفصيل ناقص', en: 'An incomplete detail' },
      { fr: 'Un détail complet et plausible', ar: 'تفصيل كامل ومعقول', en: 'A complete and plausible detail' },
      { fr: 'Un détail appuyé sur des devis', ar: 'تفصيل مبني على عروض أثمان', en: 'A detail based on quotes' },
    ]),
  ],
};
