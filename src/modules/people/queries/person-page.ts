import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayAdminister, mayGrant, mayReadPerson } from '../policy.ts';
import { query } from '../room.ts';
import { personToRead } from '../rows.ts';
import { openSessions } from './account-page.ts';

/** A person as the office sees them; sessions are shown to an administrator only. */
export const personPage = query(v.object({ person: Id }), async (context, { person: id }) => {
  const { tx, actor } = context;
  const person = (await personToRead(context, id)).open(actor, mayReadPerson);
  const identifiers = await tx
    .selectFrom('people.identifier')
    .select(['kind', 'value', 'verified_at'])
    .where('person', '=', id)
    .orderBy('added_at')
    .execute();
  return {
    person,
    identifiers,
    grants: person.grants.map((grant) => ({ ...grant, mine: mayGrant(actor, grant) })),
    sessions: mayAdminister(actor) ? await openSessions(context, id) : [],
    administers: mayAdminister(actor),
  };
});

export type PersonPage = Awaited<ReturnType<typeof personPage>>;
