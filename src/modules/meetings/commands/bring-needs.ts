import * as v from 'valibot';
import { hide, invalid, refuse } from '../../../platform/refusals.ts';
import { buyersToEnter } from '../../networking/index.ts';
import { Id } from '../inputs.ts';
import { keepNeeds } from '../keep-needs.ts';
import { mayHelpDay } from '../policy.ts';
import { command } from '../room.ts';
import { participantForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';
import { proposeWishes } from './propose-wishes.ts';

const Input = v.object({ participant: Id, needs: v.pipe(v.array(Id), v.maxLength(50)) });

/** Which of her needs a buyer brings to the day; the first ties her to the buyer that networking knows. */
export const bringNeeds = command(Input, async (context, { participant: id, needs }) => {
  const { tx, actor, now, ground } = context;
  const one = (await participantForUpdate(tx, id, actor)).open(actor, mayHelpDay);
  if (one.kind !== 'buyer') return hide();
  const why = reasonNotTo('register', one.dayState);
  if (why) refuse(`meetings.${why}`);
  const { party } = await tx
    .selectFrom('meetings.participant')
    .select('party')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const there = await tx.selectFrom('meetings.brought_need').select('need').where('participant', '=', id).execute();
  const added = needs.filter((need) => !there.some((known) => known.need === need));
  const buyers = await buyersToEnter({ ground, actor, now, within: tx }, { needs: added });
  const whose = party ?? buyers[0]?.party ?? null;
  if (buyers.some((buyer) => buyer.party !== whose)) invalid('needs', 'meetings.need_of_another');
  if (whose === null) return [];
  await tx.updateTable('meetings.participant').set({ party: whose }).where('id', '=', id).execute();
  await keepNeeds(tx, id, whose, needs);
  const proposed = await proposeWishes.within(context, { day: one.day });
  return [{ fact: 'meetings.needs_brought', about: id, payload: { day: one.day, needs } }, ...proposed];
});
