import { sql } from 'kysely';
import type { PeopleContext } from './rows.ts';

/**
 * True when nobody else could give roles any more.
 * @param grant only this grant goes; otherwise all of the person's.
 */
export const isLastAdministrator = async (
  { tx, now }: PeopleContext,
  person: string,
  grant?: string,
): Promise<boolean> => {
  // Two administrators who take each other's role at once: one waits, and is refused.
  await sql`select pg_advisory_xact_lock(hashtextextended('people.administrators', 0))`.execute(tx);
  const holders = await tx
    .selectFrom('people.role_grant as g')
    .innerJoin('people.person as p', 'p.id', 'g.person')
    .select(['g.id', 'g.person'])
    .where('p.closed_at', 'is', null)
    .where('g.role', '=', 'administrator')
    .where('g.region', 'is', null)
    .where('g.programme', 'is', null)
    .where('g.structure', 'is', null)
    .where('g.revoked_at', 'is', null)
    .where((eb) => eb.or([eb('g.until_at', 'is', null), eb('g.until_at', '>', now)]))
    .execute();
  const going = holders.filter((one) => (grant === undefined ? one.person === person : one.id === grant));
  return going.length > 0 && going.length === holders.length;
};
