import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { isSelf } from '../policy.ts';
import { query } from '../room.ts';
import { personToRead } from '../rows.ts';
import type { PeopleContext } from '../rows.ts';

type Reader = Pick<PeopleContext, 'tx' | 'now'>;

const identifiers = ({ tx }: Reader, person: string) =>
  tx
    .selectFrom('people.identifier')
    .select(['id', 'kind', 'value', 'added_at', 'verified_at'])
    .where('person', '=', person)
    .orderBy('added_at')
    .execute();

const passkeys = ({ tx }: Reader, person: string) =>
  tx
    .selectFrom('people.passkey')
    .select(['id', 'name', 'added_at', 'used_at'])
    .where('person', '=', person)
    .orderBy('added_at')
    .execute();

const consents = ({ tx }: Reader, person: string) =>
  tx
    .selectFrom('people.consent')
    .select(['purpose', 'text_version', 'how', 'given_at', 'withdrawn_at'])
    .where('subject', '=', person)
    .orderBy('given_at')
    .execute();

/** Sessions that still open the account, the one last seen first. */
export const openSessions = ({ tx, now }: Reader, person: string) =>
  tx
    .selectFrom('people.session')
    .select(['id', 'browser', 'way', 'created_at', 'last_seen_at'])
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .execute();

/** Everything this room keeps of a person, for that person alone: the page of one's own, and what one takes away. */
export const accountPage = query(v.object({ person: Id }), async (context, { person: id }) => {
  const person = (await personToRead(context, id)).open(context.actor, isSelf);
  return {
    person,
    identifiers: await identifiers(context, id),
    passkeys: await passkeys(context, id),
    consents: await consents(context, id),
    sessions: await openSessions(context, id),
  };
});

export type AccountPage = Awaited<ReturnType<typeof accountPage>>;
