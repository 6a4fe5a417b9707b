import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { mayKeepPool } from '../policy.ts';
import { command } from '../room.ts';
import { expertForUpdate } from '../rows.ts';

/** A conflict that stands no more; the office says so, never the expert alone. */
export const endConflict = command(v.object({ expert: Id, conflict: Id }), async ({ tx, actor }, given) => {
  allow(actor, mayKeepPool(actor));
  (await expertForUpdate(tx, given.expert, actor)).open(actor, mayKeepPool);
  const ended = await tx
    .deleteFrom('experts.conflict')
    .where('id', '=', given.conflict)
    .where('expert', '=', given.expert)
    .returning(['structure', 'sector'])
    .executeTakeFirst();
  const { structure, sector } = ended ?? hide();
  return [{ fact: 'experts.conflict_ended', about: given.expert, payload: { structure, sector } }];
});
