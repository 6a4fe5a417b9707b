import type { Definition } from '../definition.ts';
import { usual } from './usual.ts';

export const accompaniment: Record<string, Definition> = {
  cooperatives_accompanied: usual({
    title: {
      fr: 'Coopératives sensibilisées, formées et accompagnées',
      ar: 'تعاونيات تم تحسيسها وتكوينها ومواكبتها',
      en: 'Cooperatives made aware, trained and accompanied',
    },
    unit: 'structures',
    measure: { what: 'structures', of: [{ kind: 'accompaniment.reached', where: [] }] },
    by: ['sector', 'topic'],
    codes: [{ system: 'IRIS+', code: 'PI9652', match: 'close' }],
    sheet: {
      definition: {
        fr: 'Coopératives inscrites à l’accompagnement qui ont un diagnostic agréé, une séance de formation suivie et une visite tenue.',
        ar: 'التعاونيات المنخرطة في المواكبة التي لها تشخيص متفق عليه وحصة تكوينية حضرتها وزيارة أُنجزت.',
        en: 'Cooperatives enrolled in accompaniment that have an agreed diagnosis, a training session attended and a visit held.',
      },
      method: {
        fr: 'Coopératives distinctes, comptées le jour où la troisième des trois preuves est arrivée.',
        ar: 'تعاونيات متمايزة، تُحسب يوم وصول ثالث الإثباتات الثلاثة.',
        en: 'Distinct cooperatives, counted on the day on which the third of the three proofs arrived.',
      },
      source: {
        fr: 'Diagnostics, feuilles de présence et comptes rendus de visite du programme.',
        ar: 'التشخيصات ولوائح الحضور وتقارير الزيارات الخاصة بالبرنامج.',
        en: 'Diagnoses, attendance sheets and visit reports of the programme.',
      },
      quality: {
        fr: 'Une correction d’une preuve retire la coopérative du compte à l’instant.',
        ar: 'تصحيح أحد الإثباتات يُخرج التعاونية من العدد في الحين.',
        en: 'When a proof is corrected the cooperative leaves the count at once.',
      },
    },
  }),
};
