import { sql } from 'kysely';
import type { PeopleContext } from './rows.ts';

const administrators = ({ tx, now }: Pick<PeopleContext, 'tx' | 'now'>) =>
  tx
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

// Two who change the administrators at once: one waits, and sees what the other did.
const oneAtATime = (tx: PeopleContext['tx']) =>
  sql`select pg_advisory_xact_lock(hashtextextended('people.administrators', 0))`.execute(tx);

/** Whether somebody can give roles here. */
export const hasAdministrator = async (context: Pick<PeopleContext, 'tx' | 'now'>): Promise<boolean> => {
  await oneAtATime(context.tx);
  return (await administrators(context)).length > 0;
};

/**
 * True when nobody else could give roles any more.
 * @param grant only this grant goes; otherwise all of the person's.
 */
export const isLastAdministrator = async (context: PeopleContext, person: string, grant?: string): Promise<boolean> => {
  await oneAtATime(context.tx);
  const holders = await administrators(context);
  const going = holders.filter((one) => (grant === undefined ? one.person === person : one.id === grant));
  return going.length > 0 && going.length === holders.length;
};
