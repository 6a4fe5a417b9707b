import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import * as v from 'valibot';
import type { Fact } from '../../../platform/journal/fact.ts';
import { newId } from '../../../platform/ids.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { Id, Kind, optionalLine, reaching } from '../inputs.ts';
import { keepNeeds } from '../keep-needs.ts';
import { mayHelpDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import type { DayRow } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';
import { badgeOf, sideOf } from '../rules/participant.ts';
import type { Kind as KindOf, MeetingsTables } from '../tables.ts';

const One = v.object({
  kind: Kind,
  structure: v.optional(v.nullable(Id), null),
  person: v.optional(v.nullable(Id), null),
  /** A buyer of networking, with those of her needs that she brings. */
  party: v.optional(v.nullable(Id), null),
  needs: v.optional(v.pipe(v.array(Id), v.maxLength(50)), []),
  /** An expert of the pool. */
  expert: v.optional(v.nullable(Id), null),
  called: optionalLine(160),
  ...reaching,
});

const Input = v.object({
  day: Id,
  participants: v.pipe(v.array(One), v.minLength(1, 'meetings.nobody_chosen'), v.maxLength(600)),
  /** They have said already that they come. */
  registered: v.optional(v.boolean(), false),
});

type Tx = Transaction<MeetingsTables>;

/** How many of each kind were ever entered: badges go on from there, and none is given twice. */
const countsOf = async (tx: Tx, day: string): Promise<{ kind: KindOf; n: number; here: number }[]> =>
  tx
    .selectFrom('meetings.participant')
    .select([
      'kind',
      sql<number>`count(*)::int`.as('n'),
      sql<number>`(count(*) filter (where state <> 'withdrawn'))::int`.as('here'),
    ])
    .where('day', '=', day)
    .groupBy('kind')
    .execute();

const checkRoom = (
  { buyersMost, cooperativesMost }: DayRow,
  counts: { kind: KindOf; here: number }[],
  more: readonly KindOf[],
): void => {
  for (const [side, most] of [
    ['buyer', buyersMost],
    ['cooperative', cooperativesMost],
  ] as const) {
    const here = counts.filter(({ kind }) => sideOf(kind) === side).reduce((sum, one) => sum + one.here, 0);
    const added = more.filter((kind) => sideOf(kind) === side).length;
    if (added > 0 && here + added > most) refuse('meetings.day_full', { most });
  }
};

const checkStructures = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  const { n } = await tx
    .selectFrom('registry.structure_listed')
    .select(sql<number>`count(*)::int`.as('n'))
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow();
  if (n < new Set(ids).size) invalid('structure', 'meetings.no_such_structure');
};

/** Enters people into a day: cooperatives of the register, and buyers, experts and interpreters by name. */
export const enterParticipants = command(Input, async (context, { day: id, participants, registered }) => {
  const { tx, actor, now } = context;
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayHelpDay);
  const why = reasonNotTo('register', day.state);
  if (why) refuse(`meetings.${why}`);
  for (const { kind, structure, called } of participants) {
    if (kind === 'cooperative' && structure === null) invalid('structure', 'meetings.no_such_structure');
    if (structure === null && called === '') invalid('called', 'invalid.non_empty');
  }
  await checkStructures(
    tx,
    participants.flatMap(({ structure }) => structure ?? []),
  );
  const counts = await countsOf(tx, id);
  checkRoom(
    day,
    counts,
    participants.map(({ kind }) => kind),
  );
  const next = new Map(counts.map(({ kind, n }) => [kind, n]));
  const rows = participants.map(({ stepFree, needs: _needs, ...one }) => {
    const number = (next.get(one.kind) ?? 0) + 1;
    next.set(one.kind, number);
    return {
      ...{ ...one, id: newId(), day: id, step_free: stepFree, badge: badgeOf(one.kind, number), entered_at: now },
      ...(registered ? { state: 'registered' as const, registered_at: now } : {}),
    };
  });
  await tx.insertInto('meetings.participant').values(rows).execute();
  for (const [place, { party, needs }] of participants.entries())
    if (party !== null) await keepNeeds(tx, rows[place]!.id, party, needs);
  return rows.map(({ id: about, kind, structure }): Fact => ({
    fact: 'meetings.participant_entered',
    about,
    payload: { day: id, kind, structure, registered },
  }));
});
