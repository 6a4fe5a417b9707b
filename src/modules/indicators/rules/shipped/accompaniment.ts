import type { Definition } from '../definition.ts';
import { said, usual } from './usual.ts';

const source = said(
  'Diagnostics, feuilles de présence et comptes rendus de visite du programme.',
  'التشخيصات ولوائح الحضور وتقارير الزيارات الخاصة بالبرنامج.',
  'Diagnoses, attendance sheets and visit reports of the programme.',
);

export const accompaniment: Record<string, Definition> = {
  cooperatives_accompanied: usual({
    title: said(
      'Coopératives sensibilisées, formées et accompagnées',
      'تعاونيات تم تحسيسها وتكوينها ومواكبتها',
      'Cooperatives made aware, trained and accompanied',
    ),
    unit: 'structures',
    measure: { what: 'structures', of: [{ kind: 'accompaniment.reached', where: [] }] },
    by: ['province', 'sector', 'womens', 'topic'],
    codes: [{ system: 'IRIS+', code: 'PI9652', match: 'close' }],
    sheet: {
      definition: said(
        'Coopératives inscrites à l’accompagnement qui ont un diagnostic agréé, une séance de formation suivie et une visite tenue.',
        'التعاونيات المنخرطة في المواكبة التي لها تشخيص متفق عليه وحصة تكوينية حضرتها وزيارة أُنجزت.',
        'Cooperatives enrolled in accompaniment that have an agreed diagnosis, a training session attended and a visit held.',
      ),
      method: said(
        'Coopératives distinctes, comptées le jour où la troisième des trois preuves est arrivée.',
        'تعاونيات متمايزة، تُحسب يوم وصول ثالث الإثباتات الثلاثة.',
        'Distinct cooperatives, counted on the day on which the third of the three proofs arrived.',
      ),
      source,
      quality: said(
        'Une preuve corrigée retire aussitôt la coopérative du compte.',
        'تصحيح أحد الإثباتات يُخرج التعاونية من العدد في الحين.',
        'When a proof is corrected the cooperative leaves the count at once.',
      ),
    },
  }),
  visits_held: usual({
    title: said('Visites d’accompagnement tenues', 'زيارات المواكبة المنجزة', 'Coaching visits held'),
    unit: 'events',
    measure: { what: 'records', of: [{ kind: 'accompaniment.visit', where: [] }] },
    period: 'within',
    by: ['state', 'sector'],
    codes: [{ system: 'IRIS+', code: 'PI5352', match: 'close' }],
    sheet: {
      definition: said(
        'Visites individuelles tenues sur le plan de développement, au siège, à distance ou ailleurs.',
        'الزيارات الفردية المنجزة حول مخطط التنمية، في المقر أو عن بعد أو في مكان آخر.',
        'Individual visits held on the development plan, at the seat, at a distance or elsewhere.',
      ),
      method: said(
        'Chaque visite rapportée compte une fois, le jour où elle a été tenue. Une visite manquée ne compte pas.',
        'كل زيارة لها تقرير تُحسب مرة واحدة في يوم إنجازها. الزيارة الفائتة لا تُحسب.',
        'Each reported visit counts once, on the day on which it was held. A missed visit does not count.',
      ),
      source,
      quality: said(
        'Le compte rendu est écrit par l’agent et signé par la coopérative.',
        'يحرر العون التقرير وتوقعه التعاونية.',
        'The report is written by the agent and signed by the cooperative.',
      ),
    },
  }),
  agreed_score: usual({
    title: said(
      'Score moyen des diagnostics agréés',
      'متوسط نتيجة التشخيصات المتفق عليها',
      'Mean score of agreed diagnoses',
    ),
    unit: 'points',
    measure: { what: 'levels', of: [{ kind: 'diagnoses.agreed', where: [] }] },
    over: { what: 'records', of: [{ kind: 'diagnoses.agreed', where: [] }] },
    period: 'within',
    missing: 'leave_out',
    by: ['topic', 'state', 'sector'],
    sheet: {
      definition: said(
        'Moyenne des scores agréés, de 0 à 100, des diagnostics tenus dans la période.',
        'متوسط النتائج المتفق عليها، من 0 إلى 100، للتشخيصات المنجزة خلال الفترة.',
        'The mean of agreed scores, from 0 to 100, of the diagnoses held in the period.',
      ),
      method: said(
        'Somme des scores divisée par le nombre de diagnostics ; un diagnostic sans score global est laissé de côté et signalé.',
        'مجموع النتائج مقسوما على عدد التشخيصات؛ التشخيص الذي ليست له نتيجة إجمالية يُترك جانبا ويُشار إليه.',
        'The sum of scores divided by the number of diagnoses; one without a global score is left out, and told.',
      ),
      source: said(
        'Diagnostics agréés par la coopérative et son coach.',
        'تشخيصات اتفقت عليها التعاونية ومواكبها.',
        'Diagnoses on which the cooperative and its coach agreed.',
      ),
      quality: said(
        'Des instruments différents ne se comparent pas : lire avec l’occasion (au départ, à 12 mois).',
        'لا تجوز المقارنة بين أدوات مختلفة: يُقرأ مع مناسبة التشخيص (في البداية، بعد 12 شهرا).',
        'Different instruments do not compare: read it with the occasion (at the start, at month 12).',
      ),
    },
  }),
  projects_financed: usual({
    title: said('Projets de développement financés', 'مشاريع التنمية الممولة', 'Development projects financed'),
    unit: 'MAD',
    measure: {
      what: 'amount',
      of: [{ kind: 'accompaniment.project', where: [{ dimension: 'state', in: ['financed'] }] }],
    },
    by: ['edition', 'sector'],
    sheet: {
      definition: said(
        'Somme accordée aux projets de développement retenus.',
        'المبلغ الممنوح لمشاريع التنمية المقبولة.',
        'What was granted to the development projects that were chosen.',
      ),
      method: said(
        'Montant accordé par décision, compté le jour de la décision.',
        'المبلغ الممنوح بقرار، يُحسب يوم القرار.',
        'The amount granted by a decision, counted on its day.',
      ),
      source: said(
        'Décisions de financement du programme.',
        'قرارات التمويل الخاصة بالبرنامج.',
        'Financing decisions of the programme.',
      ),
      quality: said(
        'Le montant accordé n’est pas encore versé.',
        'المبلغ الممنوح لم يؤدَّ بعد.',
        'What is granted is not yet paid out.',
      ),
    },
  }),
};
