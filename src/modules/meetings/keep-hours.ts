import type { Transaction } from 'kysely';
import { newId } from '../../platform/ids.ts';
import { invalid, refuse } from '../../platform/refusals.ts';
import { moment } from '../../platform/web/moment.ts';
import { reasonNotToKeep, slotsOf } from './rules/timetable.ts';
import type { Timetable } from './rules/timetable.ts';
import type { MeetingsTables } from './tables.ts';

type Tx = Transaction<MeetingsTables>;

/**
 * Makes the slots of a day out of its hours, in place of those it had; absences that were said slot by slot go with them.
 * @throws Invalid at `hours` when they make no day.
 */
export const keepHours = async (tx: Tx, day: string, heldOn: string, hours: Timetable): Promise<void> => {
  const why = reasonNotToKeep(hours);
  if (why) invalid('hours', `meetings.${why}`);
  const old = tx.selectFrom('meetings.slot').select('id').where('day', '=', day);
  await tx.deleteFrom('meetings.absence').where('slot', 'in', old).execute();
  await tx.deleteFrom('meetings.slot').where('day', '=', day).execute();
  await tx
    .insertInto('meetings.slot')
    .values(
      slotsOf(hours).map(({ from, until }) => ({
        id: newId(),
        day,
        starts_at: moment(heldOn, from, 'hours'),
        ends_at: moment(heldOn, until, 'hours'),
      })),
    )
    .execute();
};

/**
 * The tables of a day in their order: those of the same name stay what they are, with their meetings.
 * @throws Refusal when one that goes has a meeting.
 */
export const keepTables = async (
  tx: Tx,
  day: string,
  tables: readonly { name: string; stepFree: boolean }[],
): Promise<void> => {
  const there = await tx.selectFrom('meetings.meeting_table').select(['id', 'name']).where('day', '=', day).execute();
  const gone = there.filter(({ name }) => !tables.some((one) => one.name === name)).map(({ id }) => id);
  if (gone.length > 0) {
    const used = await tx
      .selectFrom('meetings.meeting')
      .select('id')
      .where('meeting_table', 'in', gone)
      .limit(1)
      .executeTakeFirst();
    if (used) refuse('meetings.table_in_use');
    await tx.deleteFrom('meetings.meeting_table').where('id', 'in', gone).execute();
  }
  for (const [place, { name, stepFree }] of tables.entries()) {
    const known = there.find((one) => one.name === name);
    const values = { place, step_free: stepFree };
    if (known) await tx.updateTable('meetings.meeting_table').set(values).where('id', '=', known.id).execute();
    else
      await tx
        .insertInto('meetings.meeting_table')
        .values({ id: newId(), day, name, ...values })
        .execute();
  }
};
