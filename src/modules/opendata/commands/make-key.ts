import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { mayOwn } from '../policy.ts';
import { command } from '../room.ts';
import { digestOf } from '../secrets.ts';
import { scopes } from '../tables.ts';

/** Keys in force that one person may have at a time. */
const most = 20;

/**
 * A key with which a program reads in its owner's name. Who asks makes the key itself (`newKey`) and shows it once: only
 * its digest comes here.
 */
export const makeKey = command(
  v.object({
    id: v.pipe(v.string(), v.uuid()),
    key: v.pipe(v.string(), v.regex(/^twiza_[\w-]{43}$/)),
    title: v.pipe(v.string(), v.trim(), v.nonEmpty('opendata.text_missing'), v.maxLength(120)),
    scopes: v.pipe(v.array(v.picklist(scopes)), v.minLength(1, 'opendata.scope_missing')),
  }),
  async ({ tx, actor, now }, { id, key, title, scopes: opened }) => {
    allow(actor, mayOwn(actor));
    const owner = actor.id as string;
    const kept = await tx
      .selectFrom('opendata.api_key')
      .select('id')
      .where('owner', '=', owner)
      .where('revoked_at', 'is', null)
      .execute();
    if (kept.length >= most) refuse('opendata.too_many_keys', { limit: most });
    await tx
      .insertInto('opendata.api_key')
      .values({
        id,
        owner,
        title,
        start: key.slice(0, 12),
        digest: digestOf(key),
        scopes: [...new Set(opened)],
        made_at: now,
        used_on: null,
        revoked_at: null,
        revoked_by: null,
      })
      .execute();
    return [{ fact: 'opendata.key_made', about: id, payload: { scopes: opened } }];
  },
);
