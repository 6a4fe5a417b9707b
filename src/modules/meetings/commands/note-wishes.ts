import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide, invalid, refuse } from '../../../platform/refusals.ts';
import { Holding, Id } from '../inputs.ts';
import { mayAnswerFor, speaksFor } from '../policy.ts';
import { command } from '../room.ts';
import { participantForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';
import { sideOf } from '../rules/participant.ts';
import type { MeetingsTables, Side } from '../tables.ts';

const Input = v.object({
  participant: Id,
  /** Null takes a wish back; whoever is not in the list keeps what was said of her. */
  wishes: v.pipe(
    v.array(v.object({ other: Id, wish: v.nullable(v.picklist(['must', 'may', 'no'])) })),
    v.maxLength(2500),
  ),
  holding: Holding,
});

/** Those of the other side among some participants of a day. */
const facingOf = async (
  tx: Transaction<MeetingsTables>,
  day: string,
  side: Side,
  ids: string[],
): Promise<Set<string>> => {
  const others = await tx
    .selectFrom('meetings.participant')
    .select(['id', 'kind'])
    .where('day', '=', day)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  return new Set(others.filter(({ kind }) => sideOf(kind) !== null && sideOf(kind) !== side).map(({ id }) => id));
};

/** What was proposed to her of these gives way to what she says; and the introductions that it came from. */
const proposedTo = async (
  tx: Transaction<MeetingsTables>,
  id: string,
  side: Side,
  others: readonly string[],
): Promise<Map<string, string | null>> => {
  const [own, facing] = side === 'buyer' ? (['buyer', 'cooperative'] as const) : (['cooperative', 'buyer'] as const);
  const gone = await tx
    .deleteFrom('meetings.proposed_wish')
    .where(own, '=', id)
    .where('side', '=', side)
    .where(sql<boolean>`${sql.ref(facing)} = any(${[...others]}::uuid[])`)
    .returning([`${facing} as other`, 'introduction'])
    .execute();
  return new Map(gone.map(({ other, introduction }) => [other, introduction]));
};

/** Whom somebody must, may or will not meet: said by herself, or by the office for her. */
export const noteWishes = command(Input, async ({ tx, actor, now }, { participant: id, wishes, holding }) => {
  const one = (await participantForUpdate(tx, id, actor, holding)).open(actor, mayAnswerFor);
  const side = sideOf(one.kind) ?? hide();
  const why = reasonNotTo(speaksFor(actor, one) ? 'wish' : 'note_wish', one.dayState);
  if (why) refuse(`meetings.${why === 'not_now' ? 'wishes_closed' : why}`);
  const facing = await facingOf(
    tx,
    one.day,
    side,
    wishes.map(({ other }) => other),
  );
  if (wishes.some(({ other }) => !facing.has(other))) invalid('wishes', 'meetings.no_such_participant');
  const own = side === 'buyer' ? 'buyer' : 'cooperative';
  const facingColumn = side === 'buyer' ? 'cooperative' : 'buyer';
  const ids = wishes.map(({ other }) => other);
  if (ids.length > 0)
    await tx
      .deleteFrom('meetings.wish')
      .where(own, '=', id)
      .where('side', '=', side)
      .where(facingColumn, 'in', ids)
      .execute();
  const from = await proposedTo(tx, id, side, ids);
  const said = wishes.flatMap(({ other, wish }) => (wish === null ? [] : [{ other, wish }]));
  if (said.length > 0)
    await tx
      .insertInto('meetings.wish')
      .values(
        said.map(({ other, wish }) => ({
          ...{ id: newId(), day: one.day, side, wish, noted_by: actor.id, noted_at: now },
          introduction: from.get(other) ?? null,
          ...(side === 'buyer' ? { buyer: id, cooperative: other } : { buyer: other, cooperative: id }),
        })),
      )
      .execute();
  const count = (wish: string) => said.filter((each) => each.wish === wish).length;
  return [
    {
      fact: 'meetings.wishes_noted',
      about: id,
      payload: { day: one.day, side, must: count('must'), may: count('may'), no: count('no') },
    },
  ];
});
