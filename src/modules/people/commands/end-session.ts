import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { mayAdminister, mayEndSession } from '../policy.ts';
import { command } from '../room.ts';
import { sessionForUpdate } from '../rows.ts';
import type { PeopleContext } from '../rows.ts';

/** Ends one session: one's own (signing out is ending the one in hand), or anybody's for an administrator. */
export const endSession = command(v.object({ session: Id }), async (context, { session: id }) => {
  const { tx, actor, now } = context;
  const session = (await sessionForUpdate(context, id)).open(actor, mayEndSession);
  if (session.revoked_at !== null) return [];
  await tx.updateTable('people.session').set({ revoked_at: now }).where('id', '=', id).execute();
  return [{ fact: 'people.session_ended', about: session.person, payload: { session: id } }];
});

export const endAll = async (
  { tx, now }: PeopleContext,
  person: string,
  except: string | null,
): Promise<{ fact: string; about: string; payload: { session: string } }[]> => {
  const ended = await tx
    .updateTable('people.session')
    .set({ revoked_at: now })
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .$if(except !== null, (query) => query.where('id', '!=', except!))
    .returning('id')
    .execute();
  return ended.map(({ id }) => ({ fact: 'people.session_ended', about: person, payload: { session: id } }));
};

/** Ends every session of the actor but the one in hand: the phone was lost, or the café's computer left open. */
export const endOtherSessions = command(v.object({ keep: v.nullable(Id) }), async (context, { keep }) => {
  const { actor } = context;
  allow(actor, actor.kind === 'person');
  return endAll(context, actor.id!, keep);
});

/** An administrator ends every session of a person. */
export const endSessionsOf = command(v.object({ person: Id }), async (context, { person }) => {
  allow(context.actor, mayAdminister(context.actor));
  return endAll(context, person, null);
});
