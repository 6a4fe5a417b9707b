import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';
import { draftForUpdate } from '../rows.ts';

/** Gives a draft up; an instrument that was never published goes with it. */
export const dropDraft = command(v.object({ draft: Id }), async ({ tx, actor }, { draft }) => {
  const { instrument } = await draftForUpdate(tx, draft, actor);
  await tx.deleteFrom('diagnoses.version').where('id', '=', draft).execute();
  const left = await tx
    .selectFrom('diagnoses.version')
    .select('id')
    .where('instrument', '=', instrument)
    .executeTakeFirst();
  if (!left) {
    await tx.deleteFrom('diagnoses.recording').where('instrument', '=', instrument).execute();
    await tx.deleteFrom('diagnoses.instrument').where('id', '=', instrument).execute();
  }
  return [{ fact: 'diagnoses.draft_dropped', about: draft, payload: { instrument } }];
});
