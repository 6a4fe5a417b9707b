import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { mayReadOffice } from '../policy.ts';
import { query } from '../room.ts';

/** The published figures that their records no longer give and that no later publication replaces, the latest first. */
export const publicationsInDoubt = query(v.object({}), async ({ tx, actor }): Promise<{ id: string }[]> => {
  allow(actor, mayReadOffice(actor));
  const { rows } = await sql<{ id: string }>`
    select p.id from indicators.publication p
    where p.differs_since is not null and not exists (select from indicators.publication later where later.replaces = p.id)
    order by p.published_at desc`.execute(tx);
  return rows;
});
