import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';

const Input = v.object({ act: Id, digest: v.string(), problem: v.string() });

/** A medium that came and could not be taken: the office sees why. */
export const noteMediaProblem = command(Input, async ({ tx }, { act, digest, problem }) => {
  await tx
    .updateTable('field.media')
    .set({ problem })
    .where('act', '=', act)
    .where('digest', '=', digest)
    .where('arrived_at', 'is', null)
    .execute();
  return [{ fact: 'field.media_refused', about: act, payload: { digest, problem } }];
});
