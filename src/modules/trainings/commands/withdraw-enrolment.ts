import * as v from 'valibot';
import { hide, refuse } from '../../../platform/refusals.ts';
import { moveUp } from '../fill-seats.ts';
import { Id } from '../inputs.ts';
import { mayWithdraw } from '../policy.ts';
import { command } from '../room.ts';
import { sessionForUpdate } from '../rows.ts';
import { reasonNotToChange } from '../rules/session.ts';

/** Gives a cooperative's seats back; the waiting list moves up at once. */
export const withdrawEnrolment = command(
  v.object({ session: Id, structure: Id }),
  async (context, { session: id, structure }) => {
    const { tx, actor } = context;
    const session = (await sessionForUpdate(tx, id, actor)).open(actor, (who, row) =>
      mayWithdraw(who, { ...row, structure }),
    );
    const why = reasonNotToChange(session);
    if (why) refuse(`trainings.${why}`);
    const withdrawn = await tx
      .updateTable('trainings.enrolment')
      .set({ state: 'withdrawn' })
      .where('session', '=', id)
      .where('structure', '=', structure)
      .where('state', '<>', 'withdrawn')
      .returning('seats')
      .executeTakeFirst();
    if (!withdrawn) return hide();
    return [
      { fact: 'trainings.enrolment_withdrawn', about: id, payload: { structure, seats: withdrawn.seats } },
      ...(await moveUp(context, session)),
    ];
  },
);
