import * as v from 'valibot';
import { acceptUpload, allowed } from '../../../platform/files/index.ts';
import { hide } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { planForUpdate } from '../plan-rows.ts';
import { mayFollow } from '../policy.ts';
import { command } from '../room.ts';

const Input = v.object({ consent: Id, upload: v.string(), owner: v.string() });

/** Puts the photographed sheet behind a consent that named it before it came. A second one changes nothing. */
export const attachConsentSheet = command(Input, async (context, { consent: id, upload, owner }) => {
  const { tx, actor } = context;
  const consent =
    (await tx
      .selectFrom('accompaniment.plan_consent')
      .select(['plan', 'file'])
      .where('id', '=', id)
      .executeTakeFirst()) ?? hide();
  const plan = (await planForUpdate(tx, consent.plan, actor)).open(actor, mayFollow);
  if (consent.file) return [];
  const wanted = { use: 'accompaniment.consent', allowed: allowed.documents, field: 'file' };
  const sheet = await acceptUpload(context, { upload, owner, ...wanted });
  await tx.updateTable('accompaniment.plan_consent').set({ file: sheet.id }).where('id', '=', id).execute();
  return [{ fact: 'accompaniment.consent_sheet_attached', about: plan.id, payload: { consent: id, file: sheet.id } }];
});
