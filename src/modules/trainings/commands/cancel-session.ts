import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id, reason } from '../inputs.ts';
import { mayRunSession } from '../policy.ts';
import { command } from '../room.ts';
import { sessionForUpdate } from '../rows.ts';
import { reasonNotToChange } from '../rules/session.ts';
import { tellSearchOfSessions } from '../searched.ts';

/** Calls a session off, with the reason that those enrolled are told. */
export const cancelSession = command(
  v.object({ session: Id, reason }),
  async ({ tx, actor, now }, { session: id, reason: why }) => {
    const session = (await sessionForUpdate(tx, id, actor)).open(actor, mayRunSession);
    const refusal = reasonNotToChange(session);
    if (refusal) refuse(`trainings.${refusal}`);
    await tx
      .updateTable('trainings.session')
      .set((set) => ({ state: 'cancelled', reason: why, changed_at: now, sequence: set('sequence', '+', 1) }))
      .where('id', '=', id)
      .execute();
    await tellSearchOfSessions(tx, now, [id]);
    return [{ fact: 'trainings.session_cancelled', about: id }];
  },
);
