import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { mayEnd } from '../policy.ts';
import { command } from '../room.ts';

/** From now on this key opens nothing. Revoked twice, it is revoked. */
export const revokeKey = command(
  v.object({ key: v.pipe(v.string(), v.uuid()) }),
  async ({ tx, actor, now }, { key }) => {
    const row = await tx
      .selectFrom('opendata.api_key')
      .select(['id', 'owner', 'revoked_at'])
      .where('id', '=', key)
      .forUpdate()
      .executeTakeFirst();
    const { revoked_at: since } = locked(row, actor).open(actor, mayEnd);
    if (since !== null) return [];
    await tx
      .updateTable('opendata.api_key')
      .set({ revoked_at: now, revoked_by: actor.id })
      .where('id', '=', key)
      .execute();
    return [{ fact: 'opendata.key_revoked', about: key }];
  },
);
