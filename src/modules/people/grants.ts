import type { Fact } from '../../platform/journal/fact.ts';
import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusals.ts';
import { allow } from '../../platform/rights.ts';
import type { Grant } from '../../platform/rights.ts';
import { mayGrant } from './policy.ts';
import { grantsOf } from './rows.ts';
import type { PeopleContext } from './rows.ts';
import { reasonNotToGrant, sameScope } from './rules/scope.ts';

/** Writes a grant when the actor may give it; nothing when the person holds it already. */
export const give = async (
  context: PeopleContext,
  person: string,
  grant: Grant,
  until: Date | null = null,
): Promise<Fact[]> => {
  const { tx, actor, now } = context;
  allow(actor, mayGrant(actor, grant));
  const reason = reasonNotToGrant(grant.role, grant);
  if (reason) refuse(`people.${reason}`);
  if (until !== null && until <= now) refuse('people.grant_already_over');
  const held = await grantsOf(context, person, now);
  if (held.some((one) => one.role === grant.role && sameScope(one, grant))) return [];
  const id = newId();
  const { role, region, programme, structure } = grant;
  await tx
    .insertInto('people.role_grant')
    .values({
      id,
      person,
      role,
      region,
      programme,
      structure,
      granted_by: actor.id,
      from_at: now,
      until_at: until,
      revoked_at: null,
      revoked_by: null,
    })
    .execute();
  return [{ fact: 'people.grant_given', about: person, payload: { grant: id, role, region, programme, structure } }];
};
