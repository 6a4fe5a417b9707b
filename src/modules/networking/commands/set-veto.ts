import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import type { Actor } from '../../../platform/rights.ts';
import { Id, note } from '../inputs.ts';
import { isItsAsker, mayKeepApart, represents } from '../policy.ts';
import type { Asks } from '../policy.ts';
import { dissolvePool } from '../introductions/pooling.ts';
import { command } from '../room.ts';
import { postingToRead } from '../rows.ts';
import type { NetworkingContext, Posting } from '../rows.ts';

const Input = v.object({ need: Id, structure: Id, why: note(300) });

const needFor = async ({ tx, actor }: NetworkingContext, need: string, structure: string): Promise<Posting> =>
  (await postingToRead(tx, need, actor)).open(actor, (who, one) => mayKeepApart(who, one, structure));

const sideOf = (actor: Actor, need: Asks, structure: string) => {
  if (isItsAsker(actor, need)) return 'buyer';
  return represents(actor, structure) ? 'structure' : 'office';
};

/** Either side, or the office, wishes that these two are not brought together: for this need and those to come. */
export const setVeto = command(Input, async (context, { need: id, structure, why }) => {
  const { tx, actor, now } = context;
  const need = await needFor(context, id, structure);
  const side = sideOf(actor, need, structure);
  const values = { party: need.party, structure, side, why, set_by: actor.id, set_at: now } as const;
  const veto = newId();
  const made = await tx
    .insertInto('networking.veto')
    .values({ id: veto, ...values })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) return [];
  await tx
    .deleteFrom('networking.introduction')
    .where('party', '=', need.party)
    .where('structure', '=', structure)
    .where('state', '=', 'proposed')
    .execute();
  const stopped = await tx
    .updateTable('networking.introduction')
    .set({ state: 'stopped', stopped_why: 'veto', stopped_at: now, declined_why: null })
    .where('party', '=', need.party)
    .where('structure', '=', structure)
    .where((of) => of.or([of('state', 'in', ['invited', 'opened', 'interested']), of('stopped_why', '=', 'no_answer')]))
    .returning(['id', 'pool'])
    .execute();
  for (const pool of new Set(stopped.flatMap((one) => one.pool ?? []))) await dissolvePool(tx, pool, now);
  return [
    { fact: 'networking.veto_set', about: veto, payload: { party: need.party, structure, side } },
    ...stopped.map((one) => ({ fact: 'networking.introduction_stopped', about: one.id, payload: { why: 'veto' } })),
  ];
});

const Lifting = v.object({ need: Id, structure: Id });

/** Takes back a veto that oneself, or the office, had set. */
export const liftVeto = command(Lifting, async (context, { need: id, structure }) => {
  const { tx, actor, now } = context;
  const need = await needFor(context, id, structure);
  const side = sideOf(actor, need, structure);
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
