import { sql } from 'kysely';
import { dayIn } from '../../../platform/fact-source.ts';
import type { FactSource } from '../../../platform/fact-source.ts';
import { inEach } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { kindsOf } from '../rules/posting.ts';
import { words } from '../words/index.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

const said = (key: Key): Trilingual => inEach((lang) => words(lang)(key));

/** A cooperative that was introduced: both sides had said yes. With whom is nobody else's business. */
const networked: FactSource = {
  kind: 'networking.networked',
  title: said('title.networked'),
  from: sql`networking.introduction i join networking.posting n on n.id = i.need where i.introduced_at is not null`,
  columns: {
    record: sql`i.id`,
    day: dayIn(sql`i.introduced_at`),
    known: sql`i.introduced_at`,
    structure: sql`i.structure`,
    programme: sql`n.programme`,
    topic: sql`n.kind`,
  },
  topics: Object.fromEntries(kindsOf('need').map((kind) => [kind, said(`kind.${kind}`)])),
  touchedBy: { 'networking.introduced': true, 'networking.introduction_undone': true },
  href: ({ structure }) => (structure === null ? null : `/cooperatives/${structure}`),
  // That it took part is public, as that it was trained or accompanied; what it is for is not told here.
  readable: () => sql`true`,
};

const states = ['interest', 'meeting', 'agreed', 'delivered', 'lost'] as const;

/** An opportunity as the published number counts it, without its cooperatives: the public reads its day and what became of it. */
const opportunities: FactSource = {
  kind: 'networking.opportunity',
  title: said('title.opportunities'),
  // Where the need names no region, that of the cooperative, or of the first of several.
  from: sql`networking.opportunity_counted o join networking.posting n on n.id = o.need
    left join registry.structure_listed s on s.id = o.structures[1]`,
  columns: {
    record: sql`o.id`,
    day: dayIn(sql`o.counted_at`),
    known: sql`o.counted_at`,
    region: sql`coalesce(o.region, s.region)`,
    programme: sql`o.programme`,
    state: sql`o.state`,
    topic: sql`n.kind`,
  },
  states: Object.fromEntries(states.map((state) => [state, said(`intro.opportunity.${state}`)])),
  topics: Object.fromEntries(kindsOf('need').map((kind) => [kind, said(`kind.${kind}`)])),
  touchedBy: Object.fromEntries(
    [
      ...[
        'opportunity_counted',
        'opportunity_agreed',
        'opportunity_delivered',
        'opportunity_lost',
        'opportunity_undone',
      ],
      ...['outcome_told', 'outcome_settled', 'meeting_set'],
    ].map((fact) => [`networking.${fact}`, fact === 'meeting_set' ? () => 'all' as const : (true as const)]),
  ),
  href: () => null,
  readable: () => sql`true`,
};

/** What figures count of introductions. */
export const introductionFacts: FactSource[] = [networked, opportunities];
