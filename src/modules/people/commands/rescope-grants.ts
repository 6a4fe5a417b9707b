import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';

const Input = v.object({
  /** The structures that roles are held for, before and after. */
  from: Id,
  to: Id,
  /** Only these grants: those that an earlier call moved. */
  only: v.optional(v.array(Id)),
});

/**
 * Roles held for one structure are held for another: the house's own verb, when two records of one structure become
 * one. Who holds the role there already keeps both. A fact for each grant, about its person.
 */
export const rescopeGrants = command(Input, async ({ tx, actor }, { from, to, only }) => {
  allow(actor, actor.kind === 'system');
  const { rows } = await sql<{ id: string; person: string }>`
    update people.role_grant g set structure = ${to}
    where structure = ${from} and revoked_at is null and (${only ?? null}::uuid[] is null or id = any(${only ?? null}))
      and not exists (select from people.role_grant k where k.person = g.person and k.role = g.role
        and k.structure = ${to} and k.revoked_at is null)
    returning id, person`.execute(tx);
  return rows.map(({ id: grant, person }) => ({
    fact: 'people.grant_rescoped',
    about: person,
    payload: { grant, structure: to },
  }));
});
