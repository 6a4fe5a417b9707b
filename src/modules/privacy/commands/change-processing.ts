import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { processingNamed } from '../declared.ts';
import { Name } from '../inputs.ts';
import { mayKeepRegister } from '../policy.ts';
import { command } from '../room.ts';
import { reasonNotToKeep } from '../rules/retention.ts';

const Input = v.object({
  processing: Name,
  /** Null: as long as the room proposes. */
  months: v.nullable(v.pipe(v.number(), v.integer())),
  receipt: v.pipe(v.string(), v.trim(), v.maxLength(80)),
});

/** How long names stay in one processing, and the number under which it was declared to the commission. */
export const changeProcessing = command(Input, async ({ tx, actor, now }, { processing, months, receipt }) => {
  allow(actor, mayKeepRegister(actor));
  const { retention } = processingNamed(processing);
  if (months !== null && retention !== null) {
    const why = reasonNotToKeep(months, retention);
    if (why) invalid('months', `privacy.${why}`, { least: retention.least, most: retention.most });
  }
  const kept = { months: retention === null ? null : months, receipt, changed_at: now, changed_by: actor.id };
  const { id } = await tx
    .insertInto('privacy.processing_kept')
    .values({ id: newId(), processing, ...kept })
    .onConflict((conflict) => conflict.column('processing').doUpdateSet(kept))
    .returning('id')
    .executeTakeFirstOrThrow();
  const payload = { processing, months: kept.months, receipt };
  return [{ fact: 'privacy.processing_changed', about: id, payload }];
});
