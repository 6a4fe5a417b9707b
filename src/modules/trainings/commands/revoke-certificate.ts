import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id, reason } from '../inputs.ts';
import { mayRunSession } from '../policy.ts';
import { command } from '../room.ts';

/** Takes a certificate back: whoever checks its code is told that it no longer holds. */
export const revokeCertificate = command(
  v.object({ certificate: Id, reason }),
  async ({ tx, actor, now }, { certificate: id, reason: why }) => {
    const row = await tx
      .selectFrom('trainings.certificate as certificate')
      .innerJoin('trainings.session as session', 'session.id', 'certificate.session')
      .select(['certificate.session', 'certificate.revoked_at as revokedAt', 'session.programme', 'session.region'])
      .where('certificate.id', '=', id)
      .forUpdate('certificate')
      .executeTakeFirst();
    const { session, revokedAt } = locked(row, actor).open(actor, mayRunSession);
    if (revokedAt !== null) refuse('trainings.already_revoked');
    await tx
      .updateTable('trainings.certificate')
      .set({ revoked_at: now, revoked_why: why })
      .where('id', '=', id)
      .execute();
    return [{ fact: 'trainings.certificate_revoked', about: session, payload: { certificate: id } }];
  },
);
