import { sql } from 'kysely';
import { dayIn, withinReach } from '../../platform/fact-source.ts';
import type { FactSource } from '../../platform/fact-source.ts';
import { inEach } from '../../platform/words/trilingual.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { introductionFacts } from './introductions/introduction-facts.ts';
import { kindsOf } from './rules/posting.ts';
import type { Side } from './rules/posting.ts';
import { words } from './words/index.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

const said = (key: Key): Trilingual => inEach((lang) => words(lang)(key));

const standing = ['open', 'matched', 'closed', 'withdrawn', 'expired'] as const;

/** Needs, or offers, that were ever open, by what they seek or bring and what became of them. */
const shown = (side: Side): FactSource => ({
  kind: `networking.${side}`,
  title: said(`title.${side}`),
  from: sql`networking.posting p where p.side = ${sql.lit(side)} and p.opened_at is not null`,
  columns: {
    record: sql`p.id`,
    day: dayIn(sql`p.opened_at`),
    known: sql`p.opened_at`,
    structure: sql`p.structure`,
    region: sql`p.region`,
    programme: sql`p.programme`,
    state: sql`p.state`,
    topic: sql`p.kind`,
    amount: sql`coalesce(p.amount_to, p.amount_from)`,
  },
  states: Object.fromEntries(standing.map((state) => [state, said(`state.${state}`)])),
  topics: Object.fromEntries(kindsOf(side).map((kind) => [kind, said(`kind.${kind}`)])),
  touchedBy: Object.fromEntries(
    ['opened', 'changed', 'closed', 'withdrawn', 'expired'].map((what) => [
      `networking.${side}_${what}`,
      true as const,
    ]),
  ),
  href: ({ record }) => `/office/${side}s/${record}`,
  readable: (actor) => withinReach(actor, ['programme_officer']),
});

/** What figures count of this room. */
export const facts: FactSource[] = [shown('need'), shown('offer'), ...introductionFacts];
