import * as v from 'valibot';
import { acceptUpload, allowed } from '../../../platform/files/index.ts';
import { locked } from '../../../platform/locked.ts';
import { Id } from '../inputs.ts';
import { mayRecordConsent } from '../policy.ts';
import { command } from '../room.ts';

const proofs = { types: [...allowed.images.types, ...allowed.sounds.types], limit: allowed.sounds.limit };

const Input = v.object({ consent: Id, upload: v.string(), owner: v.string() });

/** Keeps what proves a consent that staff recorded: the signed paper photographed, the voice that said yes. */
export const proveConsent = command(Input, async (context, { consent: id, upload, owner }) => {
  const { tx, actor } = context;
  const found = await tx.selectFrom('people.consent').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  const consent = locked(found, actor).open(actor, mayRecordConsent);
  const file = await acceptUpload(context, { upload, owner, use: 'people.consent_proof', allowed: proofs });
  await tx.updateTable('people.consent').set({ proof: file.id }).where('id', '=', id).execute();
  return [{ fact: 'people.consent_proved', about: consent.subject, payload: { consent: id, file: file.id } }];
});
