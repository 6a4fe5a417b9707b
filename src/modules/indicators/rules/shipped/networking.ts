import type { Definition } from '../definition.ts';
import { said, usual } from './usual.ts';

const introductions = said(
  'Mises en relation et journées de rencontres.',
  'عمليات ربط الاتصال وأيام اللقاءات.',
  'Introductions and meeting days.',
);

export const networking: Record<string, Definition> = {
  cooperatives_networked: usual({
    title: said('Coopératives mises en relation', 'التعاونيات التي رُبط اتصالها', 'Cooperatives networked'),
    unit: 'structures',
    measure: { what: 'structures', of: [{ kind: 'networking.networked', where: [] }] },
    place: 'seat',
    by: ['sector'],
    sheet: {
      definition: said(
        'Coopératives qui ont participé à une mise en relation ou à une journée de rencontres.',
        'التعاونيات التي شاركت في ربط اتصال أو في يوم لقاءات.',
        'Cooperatives that took part in an introduction or in a meeting day.',
      ),
      method: said('Coopératives distinctes.', 'تعاونيات متمايزة.', 'Distinct cooperatives.'),
      source: introductions,
      quality: said(
        'Être inscrite à l’annuaire ne suffit pas.',
        'مجرد الإدراج في الدليل لا يكفي.',
        'To be in the directory is not enough.',
      ),
    },
  }),
  opportunities: usual({
    title: said('Opportunités de collaboration', 'فرص التعاون', 'Collaboration opportunities'),
    unit: 'events',
    measure: { what: 'records', of: [{ kind: 'networking.opportunity', where: [] }] },
    by: ['state', 'topic'],
    sheet: {
      definition: said(
        'Opportunités dont les deux côtés ont confirmé l’intérêt.',
        'الفرص التي أكد الطرفان اهتمامهما بها.',
        'Opportunities in which both sides confirmed interest.',
      ),
      method: said(
        'Chacune compte une fois, quelle que soit sa suite : convenue, livrée ou perdue.',
        'كل فرصة تُحسب مرة واحدة مهما كان مآلها: متفق عليها أو منجزة أو ضائعة.',
        'Each counts once, whatever became of it: agreed, delivered or lost.',
      ),
      source: introductions,
      quality: said(
        'Une offre sans réponse ne compte pas.',
        'العرض الذي بقي دون جواب لا يُحسب.',
        'An offer without an answer does not count.',
      ),
    },
  }),
  experts: usual({
    title: said('Expert·es du vivier', 'خبراء وخبيرات رهن الإشارة', 'Experts in the pool'),
    unit: 'persons',
    measure: { what: 'records', of: [{ kind: 'experts.expert', where: [] }] },
    by: ['topic', 'state', 'sex'],
    sheet: {
      definition: said(
        'Personnes admises au vivier d’expertise et toujours disponibles.',
        'الأشخاص المقبولون ضمن مجموعة الخبراء وما زالوا متاحين.',
        'People admitted to the pool of experts who are still in it.',
      ),
      method: said('Chaque personne compte une fois.', 'كل شخص يُحسب مرة واحدة.', 'Each person counts once.'),
      source: said('Vivier d’expertise.', 'سجل الخبراء.', 'The pool of experts.'),
      quality: said(
        'Être dans le vivier ne dit pas combien d’heures ont été données.',
        'وجود الخبير في المجموعة لا يعني عدد الساعات المقدمة.',
        'To be in the pool does not say how many hours were given.',
      ),
    },
  }),
};
