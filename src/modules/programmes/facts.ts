import { sql } from 'kysely';
import { dayIn } from '../../platform/fact-source.ts';
import type { FactSource } from '../../platform/fact-source.ts';

/** What funders put into editions. */
const envelopes: FactSource = {
  kind: 'programmes.envelope',
  title: { fr: 'Enveloppes des bailleurs', ar: 'أغلفة الممولين', en: 'Envelopes of funders' },
  from: sql`programmes.envelope v join programmes.edition e on e.id = v.edition
    join programmes.funder u on u.id = v.funder`,
  columns: {
    record: sql`v.id`,
    root: sql`v.edition`,
    day: dayIn(sql`v.created_at`),
    known: sql`v.created_at`,
    programme: sql`e.programme`,
    edition: sql`v.edition`,
    funder: sql`v.funder`,
    topic: sql`u.kind`,
    amount: sql`v.amount`,
  },
  topics: {
    foundation: { fr: 'Fondation', ar: 'مؤسسة', en: 'Foundation' },
    public: { fr: 'Public', ar: 'عمومي', en: 'Public' },
    private: { fr: 'Privé', ar: 'خاص', en: 'Private' },
    region: { fr: 'Conseil régional', ar: 'مجلس جهوي', en: 'Regional council' },
  },
  touchedBy: {
    'programmes.edition_funded': true,
    'programmes.envelope_changed': true,
    'programmes.envelope_removed': true,
  },
  href: ({ programme }) => `/programmes/${programme}`,
  readable: () => sql`true`,
};

/** What figures count of this room. */
export const facts: FactSource[] = [envelopes];
