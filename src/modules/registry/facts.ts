import { sql } from 'kysely';
import { dayIn } from '../../platform/fact-source.ts';
import type { FactSource } from '../../platform/fact-source.ts';

const page = ({ structure, record }: { structure: string | null; record: string }): string =>
  `/cooperatives/${structure ?? record}`;

/** Structures of the register that stand. */
const structures: FactSource = {
  kind: 'registry.structure',
  title: { fr: 'Structures inscrites', ar: 'البنيات المسجلة', en: 'Structures registered' },
  from: sql`registry.structure s where s.state = 'active'`,
  columns: {
    record: sql`s.id`,
    day: dayIn(sql`s.created_at`),
    known: sql`s.created_at`,
    structure: sql`s.id`,
    region: sql`s.region`,
    topic: sql`s.kind`,
    state: sql`case when s.womens then 'womens' else 'other' end`,
  },
  states: {
    womens: { fr: 'Coopérative de femmes', ar: 'تعاونية نسوية', en: 'Women’s cooperative' },
    other: { fr: 'Autre', ar: 'أخرى', en: 'Other' },
  },
  topics: {
    cooperative: { fr: 'Coopérative', ar: 'تعاونية', en: 'Cooperative' },
    union: { fr: 'Union', ar: 'اتحاد', en: 'Union' },
    federation: { fr: 'Fédération', ar: 'فدرالية', en: 'Federation' },
    association: { fr: 'Association', ar: 'جمعية', en: 'Association' },
    mutual: { fr: 'Mutuelle', ar: 'تعاضدية', en: 'Mutual society' },
    interest_group: { fr: 'Groupement d’intérêt', ar: 'مجموعة ذات نفع', en: 'Interest group' },
    company: { fr: 'Société', ar: 'شركة', en: 'Company' },
    other: { fr: 'Autre', ar: 'أخرى', en: 'Other' },
  },
  touchedBy: {
    'registry.structure_registered': true,
    'registry.structures_registered': ({ payload }) => (payload['structures'] as string[] | undefined) ?? 'all',
    'registry.import_batch_written': () => 'all',
    'registry.import_batch_undone': () => 'all',
    'registry.structure_corrected': true,
    'registry.members_recorded': true,
    'registry.change_reverted': true,
    'registry.structure_dissolved': true,
    'registry.structures_merged': ({ about, payload }) => [about, String(payload['merged'])],
    'registry.merge_undone': ({ about, payload }) => [about, String(payload['restored'])],
  },
  href: page,
  readable: () => sql`true`,
};

/** Members of a structure as counted on a day, a line a class; whoever was not told apart is of unknown sex and age. */
const members: FactSource = {
  kind: 'registry.members',
  title: { fr: 'Comptages d’adhérents', ar: 'إحصاءات الأعضاء', en: 'Counts of members' },
  from: sql`registry.member_count m join registry.structure s on s.id = m.structure and s.state = 'active'
    cross join lateral (
      select k.sex, k.age_band, sum(k.members) as members from (
        select sex, age_band, members from registry.member_class where member_count = m.id
        union all
        select 'unknown', 'unknown', greatest(m.total - coalesce((select sum(members) from registry.member_class
          where member_count = m.id), 0), 0)) k
      group by k.sex, k.age_band having sum(k.members) > 0 or m.total = 0) c`,
  columns: {
    record: sql`m.id`,
    root: sql`m.structure`,
    part: sql`c.sex || '.' || c.age_band`,
    day: sql`m.as_of`,
    // No hour is kept of a count: it is not older than its structure here, nor than its day.
    known: sql`greatest(s.created_at, m.as_of::timestamp at time zone 'Africa/Casablanca')`,
    structure: sql`m.structure`,
    sex: sql`c.sex`,
    age_band: sql`c.age_band`,
    level: sql`c.members`,
    persons: sql`c.members`,
  },
  touchedBy: {
    'registry.members_recorded': true,
    'registry.structure_registered': true,
    'registry.structures_registered': ({ payload }) => (payload['structures'] as string[] | undefined) ?? 'all',
    'registry.structures_merged': ({ about, payload }) => [about, String(payload['merged'])],
    'registry.merge_undone': ({ about, payload }) => [about, String(payload['restored'])],
    'registry.structure_dissolved': true,
    'registry.import_batch_written': () => 'all',
    'registry.import_batch_undone': () => 'all',
  },
  href: page,
  readable: () => sql`true`,
};

/** What figures count of this room. */
export const facts: FactSource[] = [structures, members];
