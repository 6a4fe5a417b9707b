import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { command } from '../room.ts';
import { tellSide } from './tell-side.ts';

const days = 86_400_000;
/** After three weeks, when a first delivery has been agreed or not. */
export const outcomeAsked = 21 * days;
const atOnce = 100;

/** Both sides are asked what became of their introduction, each by a link of its own. For the house alone. */
export const askOutcomes = command(v.object({}), async (context) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system');
  const due = await tx
    .updateTable('networking.introduction')
    .set({ outcome_asked_at: now })
    .where('id', 'in', (of) =>
      of
        .selectFrom('networking.introduction')
        .select('id')
        .where('state', 'in', ['introduced', 'meeting', 'agreed'])
        .where('outcome_asked_at', 'is', null)
        .where('introduced_at', '<', new Date(now.getTime() - outcomeAsked))
        .where('relay_stopped_at', 'is', null)
        .orderBy('introduced_at')
        .limit(atOnce)
        .forUpdate()
        .skipLocked(),
    )
    .returning('id')
    .execute();
  const facts = [];
  for (const { id } of due)
    for (const side of ['buyer', 'structure'] as const)
      facts.push(...(await tellSide.within(context, { introduction: id, side, what: 'outcome', occasion: 'outcome' })));
  return facts;
});
