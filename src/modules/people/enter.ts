import type { Fact } from '../../platform/journal/fact.ts';
import { newId } from '../../platform/ids.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { sessionSeconds } from './identify.ts';
import { addIdentifier, addPerson, ownerOf } from './rows.ts';
import type { PeopleContext } from './rows.ts';
import { digest } from './secrets.ts';
import type { IdentifierKind, SignInWay } from './tables.ts';

export interface Coming {
  token: string;
  browser: string;
  replaces: string | null;
}

/**
 * A session for this person. The token is always a new one and the one that this browser had before ends,
 * so that nobody keeps an old token into new rights.
 */
export const openSession = async (
  { tx, now }: PeopleContext,
  person: string,
  way: SignInWay,
  { token, browser, replaces }: Coming,
): Promise<Fact[]> => {
  const id = newId();
  if (replaces !== null) {
    await tx
      .updateTable('people.session')
      .set({ revoked_at: now })
      .where('id', '=', replaces)
      .where('revoked_at', 'is', null)
      .execute();
  }
  await tx
    .insertInto('people.session')
    .values({
      id,
      person,
      token_hash: digest(token),
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + sessionSeconds * 1000),
      browser,
      way,
      revoked_at: null,
    })
    .execute();
  return [{ fact: 'people.signed_in', about: person, payload: { session: id, way } }];
};

const verify = async (
  { tx, now }: PeopleContext,
  owner: { id: string; person: string; verified_at: Date | null },
  kind: IdentifierKind,
): Promise<Fact[]> => {
  if (owner.verified_at !== null) return [];
  await tx.updateTable('people.identifier').set({ verified_at: now }).where('id', '=', owner.id).execute();
  return [{ fact: 'people.identifier_verified', about: owner.person, payload: { kind } }];
};

/** The account of whoever has just proven this number or address; a new one, without any grant, when nobody has it. */
export const accountOf = async (
  context: PeopleContext,
  { kind, value, lang }: { kind: 'phone' | 'email'; value: string; lang: Lang },
): Promise<{ person: string; facts: Fact[] }> => {
  const owner = await ownerOf(context, kind, value);
  if (owner) return { person: owner.person, facts: await verify(context, owner, kind) };
  const person = await addPerson(context, { name: '', lang });
  await addIdentifier(context, { person, kind, value, verified: true });
  return { person, facts: [{ fact: 'people.account_opened', about: person, payload: { kind } }] };
};
