import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { Holding, Id } from '../inputs.ts';
import { mayAnswerFor } from '../policy.ts';
import { command } from '../room.ts';
import { participantForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';
import { amounts, isInterest, outcomes, together } from '../rules/outcome.ts';
import { sideOf } from '../rules/participant.ts';
import { tellNetworking } from '../tell-networking.ts';

const Input = v.object({
  meeting: Id,
  /** Whose word it is. */
  participant: Id,
  outcome: v.picklist(outcomes),
  amount: v.optional(v.nullable(v.picklist(amounts)), null),
  holding: Holding,
});

/**
 * What came of a meeting, as one of the two says it; said again, the later word stands. An interest is one only when
 * both have said it, and then once, however often either says it.
 */
export const noteOutcome = command(Input, async (context, { meeting: id, participant, holding, ...said }) => {
  const { tx, actor, now } = context;
  const one = (await participantForUpdate(tx, participant, actor, holding)).open(actor, mayAnswerFor);
  const side = sideOf(one.kind) ?? hide();
  const meeting = await tx
    .selectFrom('meetings.meeting')
    .select(['buyer', 'cooperative', 'state'])
    .where('id', '=', id)
    .where(side === 'buyer' ? 'buyer' : 'cooperative', '=', participant)
    .forUpdate()
    .executeTakeFirst();
  if (!meeting) return hide();
  const why = reasonNotTo('note_outcome', one.dayState);
  if (why) refuse(`meetings.${why}`);
  if (meeting.state !== 'held' && meeting.state !== 'begun') refuse('meetings.not_held');
  const { outcome } = said;
  const amount = isInterest(outcome) ? said.amount : null;
  await tx
    .insertInto('meetings.outcome')
    .values({ id: newId(), meeting: id, side, outcome, amount, noted_by: actor.id, noted_at: now })
    .onConflict((conflict) =>
      conflict.constraint('one_outcome_per_side').doUpdateSet({ outcome, amount, noted_by: actor.id, noted_at: now }),
    )
    .execute();
  const both = await tx
    .selectFrom('meetings.outcome')
    .select(['side', 'outcome', 'amount'])
    .where('meeting', '=', id)
    .execute();
  const of = (which: string) => both.find((each) => each.side === which) ?? null;
  const came = together(of('buyer'), of('cooperative'));
  const { buyer, cooperative } = meeting;
  const payload = { day: one.day, buyer, cooperative, side, outcome, amount, together: came };
  return [{ fact: 'meetings.outcome_noted', about: id, payload }, ...(await tellNetworking(context, [id]))];
});
