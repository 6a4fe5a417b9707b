import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { endSession } from '../../people/index.ts';
import { Id } from '../inputs.ts';
import { mayForget } from '../policy.ts';
import { command } from '../room.ts';
import { deviceForUpdate } from '../rows.ts';
import type { FieldTables } from '../tables.ts';

const Input = v.object({
  device: Id,
  /** The session of whoever forgets it: it goes on, should it be the phone's own. */
  inHand: v.optional(v.nullable(Id), null),
});

/** The session that the phone came with last; one that is long gone has nothing to end. */
const endItsSession = async (context: Context<FieldTables>, session: string | null): Promise<Fact[]> => {
  if (session === null) return [];
  try {
    return await endSession.within(context, { session });
  } catch (error) {
    if (error instanceof Hidden) return [];
    throw error;
  }
};

/**
 * A phone that was lost or given away: it gets nothing more, its session ends, and it erases what it holds when it comes
 * again, with a session or without.
 */
export const forgetDevice = command(Input, async (context, { device: id, inHand }) => {
  const { tx, actor, now } = context;
  const device = (await deviceForUpdate(tx, id, actor)).open(actor, mayForget);
  await tx.deleteFrom('field.held').where('device', '=', id).execute();
  await tx.updateTable('field.device').set({ forgotten_at: now, structures: [] }).where('id', '=', id).execute();
  const ended = device.session === inHand ? [] : await endItsSession(context, device.session);
  return [{ fact: 'field.device_forgotten', about: id }, ...ended];
});
