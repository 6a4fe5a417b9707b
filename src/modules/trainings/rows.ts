import type { Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import type { SessionState, TrainingsTables } from './tables.ts';

type Tx = Transaction<TrainingsTables>;

export interface Session {
  id: string;
  module: string;
  edition: string | null;
  programme: string | null;
  region: string | null;
  series: string | null;
  trainer: string | null;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  state: SessionState;
  attendanceVersion: number;
}

/** The session, held until the transaction ends: whoever enrols, withdraws or records waits here. */
export const sessionForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Session>> =>
  locked(
    await tx
      .selectFrom('trainings.session')
      .select([
        'id',
        'module',
        'edition',
        'programme',
        'region',
        'series',
        'trainer',
        'starts_at as startsAt',
        'ends_at as endsAt',
        'capacity',
        'state',
        'attendance_version as attendanceVersion',
      ])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
    actor,
  );

/** Who holds or awaits seats, in the order of asking. */
export const askingFor = async (tx: Tx, session: string) =>
  tx
    .selectFrom('trainings.enrolment')
    .select(['structure', 'seats', 'state'])
    .where('session', '=', session)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
