import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';
import { allow, roles } from '../../../platform/rights.ts';
import type { Actor, Role } from '../../../platform/rights.ts';
import { normalPhone } from '../phone.ts';
import { mayAdminister, mayLookUpPeople, officerGives } from '../policy.ts';
import { query } from '../room.ts';

export const pageSize = 50;

const Input = v.object({
  search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100)), ''),
  role: v.optional(v.nullable(v.picklist(roles)), null),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), 1),
});

export interface Listed {
  id: string;
  name: string;
  created_at: Date;
  roles: Role[];
  contact: string | null;
}

/** Those in reach: everybody for an administrator of everything, else whoever holds a role that the actor may give. */
const inReach = (actor: Actor): RawBuilder<unknown> =>
  mayAdminister(actor)
    ? sql`true`
    : sql`exists (select from people.role_grant g,
        jsonb_to_recordset(${JSON.stringify(actor.grants)}::jsonb)
          as mine (role text, region text, programme uuid, structure uuid)
        where g.person = p.id and g.revoked_at is null
          and (mine.role = 'administrator' or (mine.role = 'programme_officer' and g.role = any(${officerGives}::text[])))
          and (mine.region is null or mine.region = g.region)
          and (mine.programme is null or mine.programme = g.programme)
          and (mine.structure is null or mine.structure = g.structure))`;

const pattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const matching = (search: string): RawBuilder<unknown> => {
  if (search === '') return sql`true`;
  const number = normalPhone(search);
  const value = number === null ? sql`value ilike ${pattern(search)}` : sql`value = ${number}`;
  return sql`(unaccent(p.name) ilike unaccent(${pattern(search)})
    or exists (select from people.identifier where person = p.id and kind <> 'oidc' and ${value}))`;
};

const holding = (role: Role | null): RawBuilder<unknown> =>
  role === null
    ? sql`true`
    : sql`exists (select from people.role_grant where person = p.id and role = ${role} and revoked_at is null
        and (until_at is null or until_at > now()))`;

/** Open accounts in the actor's reach, by name; 50 a page. */
export const peopleList = query(Input, async ({ tx, actor }, { search, role, page }) => {
  allow(actor, mayLookUpPeople(actor));
  const where = sql`p.closed_at is null and ${inReach(actor)} and ${matching(search)} and ${holding(role)}`;
  const { rows } = await sql<Listed>`
    select p.id, p.name, p.created_at,
      array(select distinct role from people.role_grant where person = p.id and revoked_at is null order by role) as roles,
      (select value from people.identifier where person = p.id and kind <> 'oidc' order by added_at limit 1) as contact
    from people.person p where ${where}
    order by p.name, p.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx);
  const counted = await sql<{
    total: number;
  }>`select count(*)::int as total from people.person p where ${where}`.execute(tx);
  return { people: rows, total: counted.rows[0]?.total ?? 0, page };
});
