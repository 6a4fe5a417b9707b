import { sql } from 'kysely';
import { dayIn } from '../../platform/fact-source.ts';
import type { FactSource } from '../../platform/fact-source.ts';

const said = (fr: string, ar: string, en: string) => ({ fr, ar, en });

/**
 * A cooperative that came to a session, a line for each class of its people. That an organisation was trained is public;
 * how many of its people came is not, where they are few.
 */
const attendances: FactSource = {
  kind: 'trainings.attendance',
  title: said('Présences en formation', 'حضور التكوينات', 'Attendances at trainings'),
  from: sql`trainings.attendance_listed a join trainings.session_listed s on s.id = a.session
    left join trainings.attendance_class_listed c on c.session = a.session and c.structure = a.structure
    where a.status = 'present'`,
  columns: {
    record: sql`md5(a.session::text || a.structure::text)::uuid`,
    root: sql`a.session`,
    part: sql`coalesce(c.sex || '.' || c.age_band, '')`,
    day: dayIn(sql`a.starts_at`),
    known: sql`a.recorded_at`,
    structure: sql`a.structure`,
    region: sql`s.region`,
    programme: sql`a.programme`,
    edition: sql`a.edition`,
    state: sql`case when s.remote then 'remote' else 'on_site' end`,
    topic: sql`s.theme`,
    sex: sql`c.sex`,
    age_band: sql`c.age_band`,
    persons: sql`coalesce(c.people, a.people)`,
  },
  states: { remote: said('À distance', 'عن بعد', 'At a distance'), on_site: said('Sur place', 'حضوريا', 'On site') },
  topics: {
    governance: said('Gouvernance et droit', 'الحكامة والقانون', 'Governance and law'),
    accounting: said('Comptabilité', 'المحاسبة', 'Accounting'),
    facilitation: said('Animation de groupe', 'تنشيط المجموعات', 'Group facilitation'),
    production: said('Techniques de production', 'تقنيات الإنتاج', 'Production techniques'),
    marketing: said('Commercialisation', 'التسويق', 'Marketing'),
    strategy: said('Planification stratégique', 'التخطيط الاستراتيجي', 'Strategic planning'),
    cooperation: said('Coopération', 'التعاون', 'Cooperation'),
  },
  touchedBy: {
    'trainings.attendance_recorded': true,
    'trainings.attendance_corrected': true,
    'trainings.session_moved': true,
    'trainings.session_changed': true,
    'trainings.session_cancelled': true,
    'trainings.merge_followed': () => 'all',
  },
  href: ({ root }) => `/trainings/${root}`,
  readable: () => sql`true`,
};

/** What figures count of this room. */
export const facts: FactSource[] = [attendances];
