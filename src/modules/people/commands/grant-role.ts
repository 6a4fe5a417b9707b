import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { give } from '../grants.ts';
import { GrantFields, Id } from '../inputs.ts';
import { mayReadPerson } from '../policy.ts';
import { command } from '../room.ts';
import { personForUpdate } from '../rows.ts';

const Input = v.object({ person: Id, ...GrantFields, until: v.nullish(v.date(), null) });

/** Gives a role in a scope. Whoever gives it may give it there, and already sees the person or is an administrator. */
export const grantRole = command(Input, async (context, { person: id, until, ...grant }) => {
  const person = (await personForUpdate(context, id)).open(
    context.actor,
    (actor, row) => actor.kind === 'system' || mayReadPerson(actor, row),
  );
  const facts = await give(context, person.id, grant, until);
  return facts.length > 0 ? facts : refuse('people.grant_already_held');
});
