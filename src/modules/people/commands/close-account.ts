import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { tellFollowers } from '../consent-followers.ts';
import type { EndedConsent } from '../consent-followers.ts';
import { isLastAdministrator } from '../administrators.ts';
import { Id } from '../inputs.ts';
import { mayCloseAccount } from '../policy.ts';
import { command } from '../room.ts';
import { personForUpdate } from '../rows.ts';
import type { PeopleContext } from '../rows.ts';
import { endAll } from './end-session.ts';

const erase = async ({ tx }: PeopleContext, person: string): Promise<void> => {
  const values = await tx.selectFrom('people.identifier').select('value').where('person', '=', person).execute();
  const targets = values.map(({ value }) => value);
  await tx
    .deleteFrom('people.challenge')
    .where((eb) => eb.or([eb('person', '=', person), ...(targets.length > 0 ? [eb('target', 'in', targets)] : [])]))
    .execute();
  await tx.deleteFrom('people.identifier').where('person', '=', person).execute();
  await tx.deleteFrom('people.passkey').where('person', '=', person).execute();
  await tx.updateTable('people.session').set({ browser: '' }).where('person', '=', person).execute();
};

const takeBack = async ({ tx, actor, now }: PeopleContext, person: string): Promise<EndedConsent[]> => {
  await tx
    .updateTable('people.role_grant')
    .set({ revoked_at: now, revoked_by: actor.id })
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .execute();
  return tx
    .updateTable('people.consent')
    .set({ withdrawn_at: now, withdrawn_by: actor.id })
    .where('subject', '=', person)
    .where('withdrawn_at', 'is', null)
    .returning(['subject', 'purpose'])
    .execute();
};

/**
 * Closes an account: name, numbers, addresses and passkeys are erased, sessions and roles end, consents are withdrawn.
 * The id stays, so that what the person did can still be told apart from what others did.
 */
export const closeAccount = command(v.object({ person: Id }), async (context, { person: id }) => {
  const { tx, actor, now } = context;
  const person = (await personForUpdate(context, id)).open(actor, mayCloseAccount);
  if (await isLastAdministrator(context, person.id)) refuse('people.last_administrator');
  const ended = await endAll(context, person.id, null);
  await erase(context, person.id);
  const followed = await tellFollowers(context, await takeBack(context, person.id));
  await tx.updateTable('people.person').set({ name: '', closed_at: now }).where('id', '=', person.id).execute();
  return [{ fact: 'people.account_closed', about: person.id }, ...ended, ...followed];
});
