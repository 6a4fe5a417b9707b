import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { query } from '../room.ts';
import { reminderDue } from '../rules/reminder.ts';
import type { Reminder } from '../rules/reminder.ts';

const threeDays = 3 * 86_400_000;

/** Drafts whose call closes soon, with the reminder that is due and has not been given. */
export const draftsToRemind = query(v.object({}), async ({ tx, actor, now }) => {
  allow(actor, actor.kind === 'system');
  const rows = await tx
    .selectFrom('calls.application as application')
    .innerJoin('calls.call as call', 'call.id', 'application.call')
    .select(['application.id', 'application.created_at as createdAt', 'call.closes_at as closesAt'])
    .where('application.status', '=', 'draft')
    .where('call.state', '=', 'published')
    .where('call.closes_at', '>', now)
    .where('call.closes_at', '<=', new Date(now.getTime() + threeDays))
    .orderBy('application.id')
    .execute();
  const due = rows.flatMap((row): { id: string; reminder: Reminder; closesAt: Date }[] => {
    const reminder = reminderDue(row, now);
    return reminder === null ? [] : [{ id: row.id, reminder, closesAt: row.closesAt }];
  });
  if (due.length === 0) return [];
  const told = await tx
    .selectFrom('calls.told')
    .select(['application', 'occasion'])
    .where(
      'application',
      'in',
      due.map(({ id }) => id),
    )
    .execute();
  const given = new Set(told.map(({ application, occasion }) => `${application} ${occasion}`));
  return due.filter(({ id, reminder }) => !given.has(`${id} reminder.${reminder}`));
});
