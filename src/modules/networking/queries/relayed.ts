import { allow } from '../../../platform/rights.ts';
import { OneId } from '../inputs.ts';
import { query } from '../room.ts';

/** What one side wrote, to be passed on; for the house alone. Null once it is stopped. */
export const relayedWords = query(OneId, async ({ tx, actor }, { id }) => {
  allow(actor, actor.kind === 'system');
  const row = await tx
    .selectFrom('networking.relayed as relayed')
    .innerJoin('networking.introduction as introduction', 'introduction.id', 'relayed.introduction')
    .select(['relayed.introduction', 'relayed.side', 'relayed.words'])
    .where('relayed.id', '=', id)
    .where('introduction.relay_stopped_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
});
