import type { Context } from '../../platform/command.ts';
import type { Fact, Json } from '../../platform/journal/fact.ts';
import { changesBetween } from './rules/changes.ts';
import { isPublished } from './rules/day.ts';
import type { DayState } from './rules/day.ts';
import type { MeetingAtWork } from './rules/day-at-work.ts';
import type { MeetingsTables } from './tables.ts';

type Writing = Pick<Context<MeetingsTables>, 'tx' | 'now'>;

/**
 * Writes the meetings of a day as they are now to be, and what changed as a fact. Those that change leave their places
 * first, so that two may exchange them; the database refuses whoever would be in two places.
 */
export const keepMeetings = async (
  { tx, now }: Writing,
  day: { id: string; state: DayState },
  before: readonly MeetingAtWork[],
  after: readonly MeetingAtWork[],
): Promise<Fact[]> => {
  const was = new Map(before.map((one) => [one.id, one]));
  const text = (one: MeetingAtWork) => JSON.stringify([one.slot, one.table, one.interpreter, one.wish, one.pinned]);
  const changed = after.filter((one) => {
    const old = was.get(one.id);
    return old === undefined || text(old) !== text(one);
  });
  const kept = new Set(after.map(({ id }) => id));
  const leaving = [...before.filter(({ id }) => !kept.has(id)), ...changed].map(({ id }) => id);
  const { rows } = { rows: leaving.length === 0 ? [] : await sequencesOf(tx, leaving) };
  if (leaving.length > 0) await tx.deleteFrom('meetings.meeting').where('id', 'in', leaving).execute();
  const sequence = new Map(rows.map((row) => [row.id, row.sequence + 1]));
  if (changed.length > 0)
    await tx
      .insertInto('meetings.meeting')
      .values(
        changed.map(({ table, ...one }) => ({
          ...{ ...one, day: day.id, meeting_table: table },
          ...{ sequence: sequence.get(one.id) ?? 0, changed_at: now },
        })),
      )
      .execute();
  await tx
    .updateTable('meetings.day')
    .set((set) => ({ plan_version: set('plan_version', '+', 1), changed_at: now }))
    .where('id', '=', day.id)
    .execute();
  const changes = changesBetween(before, after);
  if (changes.length === 0 || !isPublished(day.state)) return [];
  return [{ fact: 'meetings.meetings_changed', about: day.id, payload: { changes: changes as unknown as Json } }];
};

const sequencesOf = (tx: Writing['tx'], ids: string[]) =>
  tx.selectFrom('meetings.meeting').select(['id', 'sequence']).where('id', 'in', ids).execute();
