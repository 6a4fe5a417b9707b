import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor, Role } from '../../platform/rights.ts';
import { helpers } from './policy.ts';

/** The days (`day`) that this actor runs or helps with, as a condition: what `mayHelpDay` says of one row. */
export const inReach = (actor: Actor, roles: readonly Role[] = helpers): RawBuilder<boolean> => {
  if (actor.kind === 'system') return sql<boolean>`true`;
  const parts = actor.grants
    .filter(({ role, structure }) => structure === null && (role === 'administrator' || roles.includes(role)))
    .map(
      ({ region, programme }) =>
        sql<boolean>`((${region}::text is null or day.region = ${region})
          and (${programme}::uuid is null or day.programme = ${programme}))`,
    );
  return parts.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(parts, sql` or `)})`;
};
