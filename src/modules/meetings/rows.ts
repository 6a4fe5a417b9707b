import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import { isLinkOf, namedIn } from './link.ts';
import type { DayPlace, TakingPart } from './policy.ts';
import type { DayState } from './rules/day.ts';
import type { Kind, MeetingsTables, ParticipantState } from './tables.ts';

type Tx = Transaction<MeetingsTables>;

export interface DayRow extends DayPlace {
  id: string;
  state: DayState;
  heldOn: string;
  buyersMost: number;
  cooperativesMost: number;
  planVersion: number;
}

const dayColumns = [
  'day.id',
  'day.programme',
  'day.region',
  'day.state',
  sql<string>`to_char(day.held_on, 'YYYY-MM-DD')`.as('heldOn'),
  'day.buyers_most as buyersMost',
  'day.cooperatives_most as cooperativesMost',
  'day.plan_version as planVersion',
] as const;

/** The day, held until the transaction ends: whoever changes its people or its meetings waits here. */
export const dayForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<DayRow>> =>
  locked(
    await tx
      .selectFrom('meetings.day as day')
      .select(dayColumns)
      .where('day.id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
    actor,
  );

/** The day as it stands, for a page. */
export const dayRow = async (tx: Tx, id: string, actor: Actor): Promise<Locked<DayRow>> =>
  locked(
    await tx.selectFrom('meetings.day as day').select(dayColumns).where('day.id', '=', id).executeTakeFirst(),
    actor,
  );

export type Holding = { link: string; secret: string } | null;

export interface ParticipantRow extends TakingPart {
  day: string;
  kind: Kind;
  state: ParticipantState;
  dayState: DayState;
  heldOn: string;
}

const participant = async (tx: Tx, id: string, holding: Holding): Promise<ParticipantRow | undefined> => {
  const row = await tx
    .selectFrom('meetings.participant as one')
    .innerJoin('meetings.day as day', 'day.id', 'one.day')
    .select([
      'one.id',
      'one.day',
      'one.kind',
      'one.structure',
      'one.person',
      'one.state',
      'one.link_version as version',
      'day.programme',
      'day.region',
      'day.state as dayState',
      sql<string>`to_char(day.held_on, 'YYYY-MM-DD')`.as('heldOn'),
    ])
    .where('one.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { version, ...rest } = row;
  const holds = holding !== null && isLinkOf(holding.secret, holding.link, id, version);
  return { ...rest, holder: holds ? id : null };
};

/** A participant for a page. `holding` is the link that the reader holds, if any. */
export const participantRow = async (
  tx: Tx,
  id: string,
  actor: Actor,
  holding: Holding = null,
): Promise<Locked<ParticipantRow>> => locked(await participant(tx, id, holding), actor);

/** A participant with her day held, for what changes either. */
export const participantForUpdate = async (
  tx: Tx,
  id: string,
  actor: Actor,
  holding: Holding = null,
): Promise<Locked<ParticipantRow>> => {
  await sql`select from meetings.day where id = (select day from meetings.participant where id = ${id}) for update`.execute(
    tx,
  );
  return locked(await participant(tx, id, holding), actor);
};

/** The participant that a link names; whether the link is hers is asked with the row. */
export const participantIn = (holding: Holding): string | null => (holding === null ? null : namedIn(holding.link));
