import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { Holding, Id } from '../inputs.ts';
import { mayAnswerFor, mayRunDay, speaksFor } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate, participantForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';
import { sideOf } from '../rules/participant.ts';
import type { MeetingsTables } from '../tables.ts';

type Keeping = Context<MeetingsTables>;

/** Makes wishes of what is proposed; what a side has said of a pair stands. */
const keep = async ({ tx, actor, now }: Keeping, which: RawBuilder<unknown>): Promise<number> => {
  const { rows } = await sql<{ id: string }>`
    with kept as (delete from meetings.proposed_wish p where ${which} returning p.*)
    insert into meetings.wish (id, day, buyer, cooperative, side, wish, introduction, noted_by, noted_at)
    select gen_random_uuid(), day, buyer, cooperative, side, wish, introduction, ${actor.id}::uuid, ${now}::timestamptz
    from kept on conflict on constraint one_wish_per_side do nothing returning id`.execute(tx);
  if (rows.length === 0) refuse('meetings.nothing_proposed');
  return rows.length;
};

/** Somebody keeps the wishes that are proposed to her; or the office does, for her. */
export const keepOwnProposals = command(
  v.object({ participant: Id, holding: Holding }),
  async (context, { participant: id, holding }) => {
    const { tx, actor } = context;
    const one = (await participantForUpdate(tx, id, actor, holding)).open(actor, mayAnswerFor);
    const side = sideOf(one.kind) ?? hide();
    const why = reasonNotTo(speaksFor(actor, one) ? 'wish' : 'note_wish', one.dayState);
    if (why) refuse(`meetings.${why === 'not_now' ? 'wishes_closed' : why}`);
    const own = side === 'buyer' ? sql`p.buyer` : sql`p.cooperative`;
    const kept = await keep(context, sql`${own} = ${id} and p.side = ${side}`);
    return [{ fact: 'meetings.proposals_kept', about: id, payload: { day: one.day, kept } }];
  },
);

/** The office keeps all that is proposed for a day. */
export const keepProposals = command(v.object({ day: Id }), async (context, { day: id }) => {
  const { tx, actor } = context;
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayRunDay);
  const why = reasonNotTo('note_wish', day.state);
  if (why) refuse(`meetings.${why === 'not_now' ? 'wishes_closed' : why}`);
  const kept = await keep(context, sql`p.day = ${id}`);
  return [{ fact: 'meetings.proposals_kept', about: id, payload: { day: id, kept } }];
});
