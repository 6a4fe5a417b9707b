import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { allow } from '../../../platform/rights.ts';
import { Id, note } from '../inputs.ts';
import { isItsAsker, mayTend, represents } from '../policy.ts';
import { command } from '../room.ts';
import { postingToRead } from '../rows.ts';

const Input = v.object({ need: Id, structure: Id, why: note(300) });

/** Either side, or the office, wishes that these two are not brought together: for this need and those to come. */
export const setVeto = command(Input, async ({ tx, actor, now }, { need: id, structure, why }) => {
  const need = (await postingToRead(tx, id, actor)).open(actor, () => true);
  const side = isItsAsker(actor, need) ? 'buyer' : represents(actor, structure) ? 'structure' : 'office';
  allow(actor, side !== 'office' || mayTend(actor, need));
  const values = { party: need.party, structure, side, why, set_by: actor.id, set_at: now } as const;
  const veto = newId();
  const made = await tx
    .insertInto('networking.veto')
    .values({ id: veto, ...values })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) return [];
  const stopped = await tx
    .updateTable('networking.introduction')
    .set({ state: 'stopped', stopped_why: 'veto', stopped_at: now, declined_why: null })
    .where('party', '=', need.party)
    .where('structure', '=', structure)
    .where('state', 'in', ['proposed', 'invited', 'opened', 'interested'])
    .returning('id')
    .execute();
  return [
    { fact: 'networking.veto_set', about: veto, payload: { party: need.party, structure, side } },
    ...stopped.map((one) => ({ fact: 'networking.introduction_stopped', about: one.id, payload: { why: 'veto' } })),
  ];
});

const Lifting = v.object({ need: Id, structure: Id });

/** Takes back a veto that oneself, or the office, had set. */
export const liftVeto = command(Lifting, async ({ tx, actor, now }, { need: id, structure }) => {
  const need = (await postingToRead(tx, id, actor)).open(actor, () => true);
  const side = isItsAsker(actor, need) ? 'buyer' : represents(actor, structure) ? 'structure' : 'office';
  allow(actor, side !== 'office' || mayTend(actor, need));
  const lifted = await tx
    .updateTable('networking.veto')
    .set({ lifted_at: now })
    .where('party', '=', need.party)
    .where('structure', '=', structure)
    .where('side', '=', side)
    .where('lifted_at', 'is', null)
    .returning('id')
    .execute();
  return lifted.map((one) => ({
    fact: 'networking.veto_lifted',
    about: one.id,
    payload: { party: need.party, structure, side },
  }));
});
