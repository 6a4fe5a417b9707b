import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { expertFields, Id, orNull } from '../inputs.ts';
import { mayEnter, mayKeepPool } from '../policy.ts';
import { command } from '../room.ts';
import { columnsOf, refuseMismatch, writeSkills } from '../rows.ts';

const Input = v.object({ person: orNull(Id), ...expertFields });

/**
 * Somebody enters the pool: by herself when she holds the role, or through the office, with or without an account.
 * Nobody is listed by this: that takes her consent.
 */
export const enterExpert = command(Input, async ({ tx, actor, now }, { person, ...fields }) => {
  allow(actor, (person !== null && person === actor.id && mayEnter(actor)) || mayKeepPool(actor));
  refuseMismatch(fields);
  if (person === null && fields.name === '') invalid('name', 'invalid.non_empty');
  const id = newId();
  const reached = person === null ? { name: fields.name, phone: fields.phone, email: fields.email } : {};
  await tx
    .insertInto('experts.expert')
    .values({
      id,
      person,
      phone: null,
      email: null,
      ...reached,
      ...columnsOf(fields),
      created_by: actor.id,
      created_at: now,
      changed_at: now,
    })
    .execute();
  await writeSkills(tx, id, fields.skills);
  return [{ fact: 'experts.expert_entered', about: id, payload: { person, skills: fields.skills } }];
});
