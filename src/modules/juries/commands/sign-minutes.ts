import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { openDeliberationOf } from '../deliberation-rows.ts';
import { Id } from '../inputs.ts';
import { isOwnSeat, mayRunPanel } from '../policy.ts';
import { command } from '../room.ts';
import { only, ownSeat, panelForUpdate, type Tx } from '../rows.ts';
import type { Actor } from '../../../platform/rights.ts';

const Input = v.object({
  panel: Id,
  /** The jurors who have signed on paper before the officer; a juror who signs alone leaves it out. */
  jurors: v.optional(v.pipe(v.array(Id), v.minLength(1, 'juries.nobody_signed'), v.maxLength(100))),
});

const own = async (tx: Tx, panel: string, actor: Actor): Promise<string[]> => [
  (await ownSeat(tx, panel, actor)).open(actor, isOwnSeat).id,
];

/** A juror who was there signs the minutes; the office records the signatures of the paper. A decision undoes them. */
export const signMinutes = command(Input, async ({ tx, actor, now }, { panel: id, jurors: recorded }) => {
  const jurors = recorded ?? (await own(tx, id, actor));
  const may: typeof mayRunPanel = recorded ? mayRunPanel : () => true;
  const panel = (await panelForUpdate(tx, id, actor)).open(actor, may);
  only(panel, 'deliberate');
  const deliberation = await openDeliberationOf(tx, id);
  if (jurors.some((juror) => !deliberation.present.includes(juror))) refuse('juries.signer_absent');
  const signed = deliberation.signed;
  const fresh = [...new Set(jurors)].filter((juror) => !signed.some((one) => one.juror === juror));
  if (fresh.length === 0) refuse('juries.signed_already');
  const all = [...signed, ...fresh.map((juror) => ({ juror, at: now.toISOString() }))];
  await tx
    .updateTable('juries.deliberation')
    .set({ signed: JSON.stringify(all) })
    .where('id', '=', deliberation.id)
    .execute();
  const way = recorded ? 'on_paper' : 'online';
  return fresh.map((juror) => ({ fact: 'juries.minutes_signed', about: id, payload: { juror, way } }));
});
