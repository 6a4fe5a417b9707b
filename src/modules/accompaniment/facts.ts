import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { dayIn, withinReach } from '../../platform/fact-source.ts';
import type { FactSource } from '../../platform/fact-source.ts';
import type { Actor } from '../../platform/rights.ts';

const states = {
  applied: { fr: 'Candidate', ar: 'مترشحة', en: 'Applied' },
  waitlisted: { fr: 'En liste d’attente', ar: 'في لائحة الانتظار', en: 'On the waiting list' },
  enrolled: { fr: 'Inscrite', ar: 'مسجلة', en: 'Enrolled' },
  active: { fr: 'Accompagnée', ar: 'قيد المواكبة', en: 'Accompanied' },
  completed: { fr: 'Achevée', ar: 'مكتملة', en: 'Completed' },
  withdrawn: { fr: 'Retirée', ar: 'منسحبة', en: 'Withdrawn' },
};
const staff = (actor: Actor): RawBuilder<unknown> => withinReach(actor, ['programme_officer', 'field_agent']);
const engagement = ({ root }: { root: string }): string => `/office/engagements/${root}`;
const passages: FactSource = {
  kind: 'accompaniment.engagement',
  title: { fr: 'Inscriptions à l’accompagnement', ar: 'الانخراطات في المواكبة', en: 'Engagements in accompaniment' },
  from: sql`accompaniment.engagement_listed g join programmes.edition_listed e on e.id = g.edition`,
  columns: {
    record: sql`g.id`,
    day: dayIn(sql`coalesce(g.enrolled_at, g.applied_at)`),
    known: sql`coalesce(g.enrolled_at, g.applied_at)`,
    structure: sql`g.structure`,
    region: sql`g.region`,
    programme: sql`e.programme`,
    edition: sql`g.edition`,
    state: sql`g.state`,
    topic: sql`g.phase_number`,
  },
  states,
  touchedBy: {
    'accompaniment.applied': true,
    'accompaniment.waitlisted': true,
    'accompaniment.enrolled': true,
    'accompaniment.begun': true,
    'accompaniment.completed': true,
    'accompaniment.withdrawn': true,
    'accompaniment.merge_followed': () => 'all',
  },
  href: engagement,
  readable: staff,
};

/** Made aware, trained and accompanied: the room's own figure, a line an engagement that is counted. */
const reached: FactSource = {
  kind: 'accompaniment.reached',
  title: {
    fr: 'Coopératives sensibilisées, formées et accompagnées',
    ar: 'تعاونيات تم تحسيسها وتكوينها ومواكبتها',
    en: 'Cooperatives made aware, trained and accompanied',
  },
  from: sql`accompaniment.engagement_listed g join programmes.edition_listed e on e.id = g.edition
    where g.reached_at is not null`,
  columns: {
    record: sql`g.id`,
    day: dayIn(sql`g.reached_at`),
    known: sql`g.reached_at`,
    structure: sql`g.structure`,
    region: sql`g.region`,
    programme: sql`e.programme`,
    edition: sql`g.edition`,
    topic: sql`g.phase_number`,
  },
  touchedBy: {
    'accompaniment.cooperative_reached': true,
    'accompaniment.cooperative_unreached': true,
    'accompaniment.merge_followed': () => 'all',
  },
  href: ({ edition }) => `/accompaniment/${edition}/cooperatives`,
  readable: () => sql`true`,
};

/** What figures count of this room. */
export const facts: FactSource[] = [passages, reached];
