import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { mayFile } from '../openrosa/policy.ts';
import { command } from '../room.ts';

const Input = v.object({
  /** What its user recognises it by: «the blue Samsung». */
  label: v.pipe(v.string(), v.trim(), v.minLength(1, 'invalid.non_empty'), v.maxLength(80)),
  login: v.pipe(v.string(), v.regex(/^[a-z0-9]{8}$/)),
  secretHash: v.instance(Buffer),
});

const most = 10;

/** A login and password of one phone for ODK Collect. The password is known to its user alone; here is its digest. */
export const makeCollectKey = command(Input, async ({ tx, actor, now }, { label, login, secretHash }) => {
  allow(actor, actor.kind === 'person' && mayFile(actor));
  const person = actor.id as string;
  const inUse = await tx
    .selectFrom('field.collect_key')
    .select('id')
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .execute();
  if (inUse.length >= most) refuse('field.too_many_collect_keys', { limit: most });
  const id = newId();
  await tx
    .insertInto('field.collect_key')
    .values({ id, person, label, login, secret_hash: secretHash, made_at: now, last_used_at: null, revoked_at: null })
    .execute();
  return [{ fact: 'field.collect_key_made', about: id, payload: { person } }];
});
