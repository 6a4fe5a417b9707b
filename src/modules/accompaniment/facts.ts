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
/** Visits and projects are told of with their engagement. */
const ofEngagement = ({ about, payload }: Parameters<Exclude<FactSource['touchedBy'][string], true>>[0]): string[] => [
  typeof payload['engagement'] === 'string' ? payload['engagement'] : about,
];

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

const visits: FactSource = {
  kind: 'accompaniment.visit',
  title: { fr: 'Visites d’accompagnement', ar: 'زيارات المواكبة', en: 'Coaching visits' },
  from: sql`accompaniment.visit_listed v join programmes.edition_listed e on e.id = v.edition
    left join lateral jsonb_to_recordset(v.present) as c (sex text, age_band text, persons int) on true
    where v.state = 'held'`,
  columns: {
    record: sql`v.id`,
    root: sql`v.engagement`,
    part: sql`coalesce(c.sex || '.' || c.age_band, '')`,
    day: sql`v.held_on`,
    // Visits are reported on their day or soon after: of those that were there before figures were, nothing else is known.
    known: sql`(v.held_on + 1)::timestamp at time zone 'Africa/Casablanca'`,
    structure: sql`v.structure`,
    region: sql`v.region`,
    programme: sql`e.programme`,
    edition: sql`v.edition`,
    state: sql`v.place`,
    sex: sql`c.sex`,
    age_band: sql`c.age_band`,
    persons: sql`coalesce(c.persons, 0)`,
    level: sql`v.minutes / 60.0`,
  },
  touchedBy: {
    'accompaniment.visit_held': ofEngagement,
    'accompaniment.merge_followed': () => 'all',
  },
  href: engagement,
  readable: staff,
};

const projects: FactSource = {
  kind: 'accompaniment.project',
  title: { fr: 'Projets de développement', ar: 'مشاريع التنمية', en: 'Development projects' },
  from: sql`accompaniment.project_listed p join programmes.edition_listed e on e.id = p.edition
    where p.handed_in_at is not null`,
  columns: {
    record: sql`p.id`,
    root: sql`p.engagement`,
    day: dayIn(sql`coalesce(p.decided_at, p.handed_in_at)`),
    known: sql`coalesce(p.decided_at, p.handed_in_at)`,
    structure: sql`p.structure`,
    region: sql`p.region`,
    programme: sql`e.programme`,
    edition: sql`p.edition`,
    state: sql`p.state`,
    amount: sql`coalesce(p.granted, 0)`,
    level: sql`p.percent`,
  },
  states: {
    handed_in: { fr: 'Déposé', ar: 'مودع', en: 'Handed in' },
    financed: { fr: 'Financé', ar: 'ممول', en: 'Financed' },
    declined: { fr: 'Non retenu', ar: 'غير مقبول', en: 'Declined' },
  },
  touchedBy: {
    'accompaniment.project_handed_in': ofEngagement,
    'accompaniment.project_financed': ofEngagement,
    'accompaniment.project_declined': ofEngagement,
    'accompaniment.merge_followed': () => 'all',
  },
  href: engagement,
  readable: staff,
};

/** What figures count of this room. */
export const facts: FactSource[] = [passages, reached, visits, projects];
