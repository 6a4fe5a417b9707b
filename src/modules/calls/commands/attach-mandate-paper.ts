import * as v from 'valibot';
import { acceptUpload, allowed } from '../../../platform/files/index.ts';
import { hide } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayEditApplication } from '../policy.ts';
import { command } from '../room.ts';
import { applicationForUpdate } from '../rows.ts';

const Input = v.object({ application: Id, upload: v.string(), owner: v.string() });

/** The signed paper of a mandate that was recorded where there was no network. */
export const attachMandatePaper = command(Input, async (context, { application: id, upload, owner }) => {
  const { tx, actor } = context;
  (await applicationForUpdate(tx, id, actor)).open(actor, mayEditApplication);
  const mandate = await tx
    .selectFrom('calls.mandate')
    .select('id')
    .where('application', '=', id)
    .where('agent', '=', actor.id as string)
    .executeTakeFirst();
  if (!mandate) return hide();
  const paper = await acceptUpload(context, { upload, owner, use: 'calls.mandate', allowed: allowed.documents });
  await tx.updateTable('calls.mandate').set({ file: paper.id }).where('id', '=', mandate.id).execute();
  return [{ fact: 'calls.mandate_paper_attached', about: id }];
});
