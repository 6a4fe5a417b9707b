import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayRunProgramme } from '../policy.ts';
import { command } from '../room.ts';
import { editionForUpdate } from '../rows.ts';
import { reasonNotToChange } from '../rules/edition.ts';

/** Ends an edition: its envelopes and quotas stay as its results were made under. */
export const closeEdition = command(v.object({ edition: Id }), async ({ tx, actor }, { edition }) => {
  const { state } = (await editionForUpdate(tx, edition, actor)).open(actor, mayRunProgramme);
  const reason = reasonNotToChange(state);
  if (reason) refuse(`programmes.${reason}`);
  await tx.updateTable('programmes.edition').set({ state: 'closed' }).where('id', '=', edition).execute();
  return [{ fact: 'programmes.edition_closed', about: edition }];
});
