import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { allow } from '../../../platform/rights.ts';
import { processingNamed } from '../declared.ts';
import { Name } from '../inputs.ts';
import { command } from '../room.ts';
import { expiryBefore, monthsKept } from '../rules/retention.ts';

const Input = v.object({
  processing: Name,
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), 500),
});

/**
 * Takes the names out of some records of one processing that have served their time; what statistics count stays.
 * Nothing is journalled when nothing was due. The fact says how many records; call again until it says fewer than asked.
 */
export const anonymiseBatch = command(Input, async (context, { processing, limit }) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system');
  const { retention } = processingNamed(processing);
  if (retention === null) return [];
  const kept = await tx
    .selectFrom('privacy.processing_kept')
    .select('months')
    .where('processing', '=', processing)
    .executeTakeFirst();
  const before = expiryBefore(now, monthsKept(kept?.months ?? null, retention));
  const { records, facts } = await retention.anonymise(context, before, limit);
  if (records === 0) return [];
  const id = newId();
  await tx.insertInto('privacy.anonymisation').values({ id, processing, before, records, at: now }).execute();
  const payload = { processing, before: before.toISOString(), records };
  return [{ fact: 'privacy.anonymised', about: id, payload }, ...facts];
});
