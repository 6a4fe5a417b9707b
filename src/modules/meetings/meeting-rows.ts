import type { Transaction } from 'kysely';
import { hide } from '../../platform/refusals.ts';
import type { Actor } from '../../platform/rights.ts';
import { dayAtWork } from './day-at-work.ts';
import { dayForUpdate } from './rows.ts';
import type { DayRow } from './rows.ts';
import type { DayAtWork, MeetingAtWork } from './rules/day-at-work.ts';
import type { MeetingsTables } from './tables.ts';

/** A meeting with its whole day, held until the transaction ends, for whoever may do this to the day. */
export const meetingInDay = async (
  tx: Transaction<MeetingsTables>,
  id: string,
  actor: Actor,
  may: (actor: Actor, day: DayRow) => boolean,
): Promise<{ day: DayRow; work: DayAtWork; meeting: MeetingAtWork }> => {
  const found = await tx.selectFrom('meetings.meeting').select('day').where('id', '=', id).executeTakeFirst();
  if (!found) return hide();
  const day = (await dayForUpdate(tx, found.day, actor)).open(actor, may);
  const work = await dayAtWork(tx, day.id);
  const meeting = work.meetings.find((one) => one.id === id);
  return meeting ? { day, work, meeting } : hide();
};
