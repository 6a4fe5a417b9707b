import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor } from '../../platform/rights.ts';
import { runners } from './policy.ts';

/** The sessions (`session`) that this actor runs or gives, as a condition: what `mayRecord` says of one row. */
export const inReach = (actor: Actor): RawBuilder<boolean> => {
  if (actor.kind === 'system') return sql<boolean>`true`;
  const grants = actor.grants.filter(({ role }) => role === 'administrator' || runners.includes(role));
  const parts = grants
    .filter(({ structure }) => structure === null)
    .map(
      ({ region, programme }) =>
        sql<boolean>`((${region}::text is null or session.region = ${region})
          and (${programme}::uuid is null or session.programme = ${programme}))`,
    );
  const given = sql<boolean>`session.trainer = ${actor.id}::uuid`;
  return sql<boolean>`(${sql.join([given, ...parts], sql` or `)})`;
};
