import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { DayAtWork, ParticipantAtWork } from './rules/day-at-work.ts';
import type { MeetingsTables } from './tables.ts';

type Tx = Transaction<MeetingsTables>;

const peopleOf = (tx: Tx, day: string): Promise<ParticipantAtWork[]> =>
  tx
    .selectFrom('meetings.participant as one')
    .select([
      'one.id',
      'one.kind',
      'one.state',
      'one.languages',
      'one.step_free as stepFree',
      sql<string[]>`array(select slot::text from meetings.absence where participant = one.id)`.as('absent'),
    ])
    .where('one.day', '=', day)
    .orderBy('one.kind')
    .orderBy('one.badge')
    .execute();

/** Everything that a plan of a day is made of, in five reads. */
export const dayAtWork = async (tx: Tx, day: string): Promise<DayAtWork> => ({
  slots: await tx
    .selectFrom('meetings.slot')
    .select(['id', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('day', '=', day)
    .orderBy('starts_at')
    .execute(),
  tables: await tx
    .selectFrom('meetings.meeting_table')
    .select(['id', 'name', 'step_free as stepFree'])
    .where('day', '=', day)
    .orderBy('place')
    .execute(),
  participants: await peopleOf(tx, day),
  wishes: await tx
    .selectFrom('meetings.wish')
    .select(['buyer', 'cooperative', 'wish'])
    .where('day', '=', day)
    .orderBy('buyer')
    .orderBy('cooperative')
    .execute(),
  meetings: await tx
    .selectFrom('meetings.meeting')
    .select(['id', 'buyer', 'cooperative', 'slot', 'meeting_table as table', 'interpreter', 'wish', 'state', 'pinned'])
    .where('day', '=', day)
    .orderBy('slot')
    .execute(),
});
