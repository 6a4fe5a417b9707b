import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { codeMinutes, codeTries } from './rules/challenge.ts';
import type { PeopleContext } from './rows.ts';
import { codeDigest, digest, newCode, newToken } from './secrets.ts';
import type { ChallengePurpose } from './tables.ts';

interface Wanted {
  purpose: ChallengePurpose;
  kind?: 'phone' | 'email';
  target?: string;
  person?: string;
  lang: Lang;
  minutes?: number;
  /** The random text of a question to a passkey; else a link is made. */
  link?: string;
}

// Yesterday's numbers and addresses are nobody's business any more.
const forgetOld = async ({ tx, now }: PeopleContext): Promise<void> => {
  await sql`delete from people.challenge where id in (select id from people.challenge
    where expires_at < ${now}::timestamptz - interval '1 day' limit 20 for update skip locked)`.execute(tx);
};

/** Two requests for one number wait for each other, so that only the last code serves. */
const closeEarlier = async ({ tx, now }: PeopleContext, purpose: ChallengePurpose, target: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`people.challenge ${target}`}, 0))`.execute(tx);
  await tx
    .updateTable('people.challenge')
    .set({ used_at: now, target: null })
    .where('target', '=', target)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .execute();
};

/** A new code and a new link; the earlier ones for the same number or address stop serving. */
export const openChallenge = async (
  context: PeopleContext,
  { purpose, kind, target, person, lang, minutes = codeMinutes, link = newToken() }: Wanted,
): Promise<{ id: string; code: string; link: string }> => {
  const { tx, now } = context;
  await forgetOld(context);
  if (target !== undefined) await closeEarlier(context, purpose, target);
  const [id, code] = [newId(), newCode()];
  await tx
    .insertInto('people.challenge')
    .values({
      id,
      purpose,
      kind: kind ?? null,
      target: target ?? null,
      person: person ?? null,
      code_hash: codeDigest(id, code),
      link_hash: digest(link),
      lang,
      created_at: now,
      expires_at: new Date(now.getTime() + minutes * 60_000),
      tries_left: codeTries,
      used_at: null,
    })
    .execute();
  return { id, code, link };
};

/** It has served; whose number or address it was sent to is forgotten at once. */
export const useChallenge = async ({ tx, now }: PeopleContext, id: string): Promise<void> => {
  await tx.updateTable('people.challenge').set({ used_at: now, target: null }).where('id', '=', id).execute();
};
