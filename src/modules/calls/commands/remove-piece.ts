import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { countPieces } from '../count-pieces.ts';
import { Id } from '../inputs.ts';
import { mayEditApplication } from '../policy.ts';
import { command } from '../room.ts';
import { applicationForUpdate } from '../rows.ts';
import { reasonNotToEdit } from '../rules/application.ts';
import { standingOf } from '../rules/call.ts';

const Input = v.object({ application: Id, piece: Id });

/** Takes a piece back while the application may still be written on; its content is swept when nothing else uses it. */
export const removePiece = command(Input, async (context, { application: id, piece }) => {
  const { tx, actor, now } = context;
  const application = (await applicationForUpdate(tx, id, actor)).open(actor, mayEditApplication);
  const why = reasonNotToEdit(application, standingOf({ ...application, state: application.callState }, now), now);
  if (why) refuse(`calls.${why}`, { closed: application.closesAt });
  const removed = await tx
    .deleteFrom('calls.piece')
    .where('id', '=', piece)
    .where('application', '=', id)
    .returning('field')
    .executeTakeFirst();
  if (!removed) return [];
  await countPieces(context, application, removed.field);
  return [{ fact: 'calls.piece_removed', about: id, payload: { piece, field: removed.field } }];
});
