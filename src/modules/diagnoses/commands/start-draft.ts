import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { InstrumentInput } from '../instrument-schema.ts';
import { mayCompose } from '../policy.ts';
import { command } from '../room.ts';
import { nextNumber } from '../rows.ts';

const Input = v.object({
  /** The instrument of which this will be the next version; without it, a new one. */
  instrument: v.optional(Id),
  definition: InstrumentInput,
});

/** Opens a draft. An instrument has one draft at a time (a constraint sees to it); its versions stay as they are. */
export const startDraft = command(Input, async ({ tx, actor, now }, { instrument, definition }) => {
  allow(actor, mayCompose(actor));
  const id = instrument ?? newId();
  if (instrument === undefined) {
    const title = JSON.stringify(definition.title);
    await tx.insertInto('diagnoses.instrument').values({ id, code: null, title, created_at: now }).execute();
  } else {
    const known = await tx
      .selectFrom('diagnoses.instrument')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!known) return hide();
  }
  const [version, number] = [newId(), await nextNumber(tx, id)];
  await tx
    .insertInto('diagnoses.version')
    .values({ id: version, instrument: id, number, definition: JSON.stringify(definition), published_at: null })
    .execute();
  return [{ fact: 'diagnoses.draft_started', about: version, payload: { instrument: id, number } }];
});
