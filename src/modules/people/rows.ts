import type { Context } from '../../platform/command.ts';
import { newId } from '../../platform/ids.ts';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Grant } from '../../platform/rights.ts';
import type { Lang } from '../../platform/words/lang.ts';
import type {
  ChallengeTable,
  IdentifierKind,
  PasskeyTable,
  PeopleTables,
  PersonTable,
  SessionTable,
} from './tables.ts';

export type PeopleContext = Context<PeopleTables>;
type Reader = Pick<PeopleContext, 'tx'>;
type Row<Table> = { -readonly [Column in keyof Table]: Table[Column] };

export interface PersonWithGrants extends Row<PersonTable> {
  grants: (Grant & { id: string })[];
}

export const grantsOf = async ({ tx }: Reader, person: string, now: Date): Promise<(Grant & { id: string })[]> =>
  tx
    .selectFrom('people.role_grant')
    .select(['id', 'role', 'region', 'programme', 'structure'])
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', now)]))
    .orderBy('from_at')
    .execute();

/** An open account with the grants in force or to come. */
export const personToRead = async (
  context: Pick<PeopleContext, 'tx' | 'actor' | 'now'>,
  id: string,
): Promise<Locked<PersonWithGrants>> => {
  const person = await context.tx.selectFrom('people.person').selectAll().where('id', '=', id).executeTakeFirst();
  return locked(person && { ...person, grants: await grantsOf(context, id, context.now) }, context.actor);
};

export const personForUpdate = async (
  { tx, actor, now }: PeopleContext,
  id: string,
): Promise<Locked<PersonWithGrants>> => {
  const person = await tx
    .selectFrom('people.person')
    .selectAll()
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return locked(person && { ...person, grants: await grantsOf({ tx }, id, now) }, actor);
};

export const sessionForUpdate = async ({ tx, actor }: PeopleContext, id: string): Promise<Locked<Row<SessionTable>>> =>
  locked(await tx.selectFrom('people.session').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(), actor);

export const passkeyForUpdate = async ({ tx, actor }: PeopleContext, id: string): Promise<Locked<Row<PasskeyTable>>> =>
  locked(await tx.selectFrom('people.passkey').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(), actor);

export const challengeForUpdate = (
  { tx }: Reader,
  by: { id: string } | { link: Buffer },
): Promise<Row<ChallengeTable> | undefined> => {
  const all = tx.selectFrom('people.challenge').selectAll().forUpdate();
  return ('id' in by ? all.where('id', '=', by.id) : all.where('link_hash', '=', by.link)).executeTakeFirst();
};

/** Whose number or address this is, proven or only invited. */
export const ownerOf = (
  { tx }: Reader,
  kind: IdentifierKind,
  value: string,
): Promise<{ id: string; person: string; verified_at: Date | null; lang: Lang } | undefined> =>
  tx
    .selectFrom('people.identifier as i')
    .innerJoin('people.person as p', 'p.id', 'i.person')
    .select(['i.id', 'i.person', 'i.verified_at', 'p.lang'])
    .where('i.kind', '=', kind)
    .where('i.value', '=', value)
    .executeTakeFirst();

export const addPerson = async (
  { tx, now }: PeopleContext,
  { name, lang }: { name: string; lang: Lang },
): Promise<string> => {
  const id = newId();
  await tx.insertInto('people.person').values({ id, name, lang, created_at: now, closed_at: null }).execute();
  return id;
};

export const addIdentifier = async (
  { tx, now }: PeopleContext,
  identifier: { person: string; kind: IdentifierKind; value: string; verified: boolean },
): Promise<void> => {
  const { person, kind, value, verified } = identifier;
  await tx
    .insertInto('people.identifier')
    .values({ id: newId(), person, kind, value, added_at: now, verified_at: verified ? now : null })
    .execute();
};
