import type { EligibilityRule } from '../../forms/index.ts';

/** The rules of eligibility a prize begins with; each needs a question of the form. */
export const prizeRules: EligibilityRule[] = [
  {
    code: 'one_year_old',
    when: { question: 'cooperative.age_years', atLeast: 1 },
    say: {
      fr: 'La coopérative est enregistrée depuis un an au moins.',
      ar: 'أن تكون التعاونية مسجلة منذ سنة على الأقل.',
      en: 'The cooperative has been registered for at least one year.',
    },
  },
  {
    code: 'first_prize',
    when: { question: 'cooperative.earlier_prize', is: false },
    say: {
      fr: 'La coopérative n’a pas encore reçu ce prix.',
      ar: 'ألا تكون التعاونية قد حصلت على هذه الجائزة من قبل.',
      en: 'The cooperative has not received this prize before.',
    },
  },
  {
    code: 'cost_in_reach',
    when: { question: 'project.cost', atMost: 200_000 },
    say: {
      fr: 'Le projet coûte 200 000 MAD au plus.',
      ar: 'ألا تتجاوز كلفة المشروع 200 000 درهم.',
      en: 'The project costs 200 000 MAD at most.',
    },
  },
];
