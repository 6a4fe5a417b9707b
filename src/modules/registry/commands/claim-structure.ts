import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { allow, holds } from '../../../platform/rights.ts';
import { mayClaim } from '../policy.ts';
import { command } from '../room.ts';
import { officerRoles } from '../tables.ts';
import { text } from './schemas.ts';

const Input = v.object({
  structure: v.pipe(v.string(), v.uuid()),
  office: v.picklist(officerRoles),
  message: text(1000),
});

/** Somebody with an account asks to speak for a structure; an officer answers. The fact is about the structure. */
export const claimStructure = command(Input, async ({ tx, actor, now }, { structure: id, office, message }) => {
  allow(actor, mayClaim(actor));
  const structure = await tx
    .selectFrom('registry.structure')
    .select(['id', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!structure) return hide();
  if (structure.state !== 'active') refuse('registry.not_active');
  if (
    actor.kind === 'person' &&
    holds(
      { ...actor, grants: actor.grants.filter(({ role }) => role === 'cooperative_representative') },
      ['cooperative_representative'],
      { structure: id },
    )
  ) {
    refuse('registry.already_representative');
  }
  const claim = newId();
  await tx
    .insertInto('registry.claim')
    .values({
      id: claim,
      structure: id,
      person: actor.id!,
      office,
      message,
      asked_at: now,
      answered_at: null,
      answered_by: null,
      reason: null,
      contact_told_at: null,
      person_told_at: null,
    })
    .execute();
  return [{ fact: 'registry.structure_claimed', about: id, payload: { claim } }];
});
