import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { query } from '../room.ts';

/** An edition with who pays for it and what each region is promised; all of it is public. */
export const edition = query(v.object({ id: v.pipe(v.string(), v.uuid()) }), async ({ tx }, { id }) => {
  const row = await tx.selectFrom('programmes.edition_listed').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return hide();
  const envelopes = await tx
    .selectFrom('programmes.envelope_listed')
    .selectAll()
    .where('edition', '=', id)
    .orderBy('id')
    .execute();
  const quotas = await tx
    .selectFrom('programmes.quota_listed')
    .selectAll()
    .where('edition', '=', id)
    .orderBy('region')
    .execute();
  return { ...row, envelopes, quotas };
});

/** Funders, to choose from. */
export const funders = query(v.object({}), ({ tx }) =>
  tx.selectFrom('programmes.funder').select(['id', 'name', 'kind']).orderBy('created_at').execute(),
);
