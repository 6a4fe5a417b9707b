import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { query } from '../room.ts';

const day = 86_400_000;

const Input = v.object({ which: v.custom<RawBuilder<boolean>>((value) => typeof value === 'object') });

/** The sessions of a feed, half a year back and all that is to come; for the house's own feeds alone. */
export const sessionsFollowed = query(Input, async ({ tx, actor, now }, { which }) => {
  allow(actor, actor.kind === 'system');
  return tx
    .selectFrom('trainings.session as session')
    .innerJoin('trainings.module as module', 'module.id', 'session.module')
    .leftJoin('people.person_name as person', 'person.id', 'session.trainer')
    .select([
      'session.id',
      'module.title',
      'session.starts_at as startsAt',
      'session.ends_at as endsAt',
      'session.remote',
      'session.venue',
      'session.province',
      'session.address',
      'session.distance',
      'session.state',
      'session.sequence',
      'session.changed_at as changedAt',
      sql<string>`coalesce(nullif(person.name, ''), session.trainer_said)`.as('trainer'),
    ])
    .where(which)
    .where('session.starts_at', '>', new Date(now.getTime() - 183 * day))
    .orderBy('session.starts_at')
    .limit(1000)
    .execute();
});

export type SessionFollowed = Awaited<ReturnType<typeof sessionsFollowed>>[number];
