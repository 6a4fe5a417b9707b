import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { command } from '../room.ts';
import { reminders } from './remind-invited.ts';

/** How long after the last reminder somebody of the office may still call. */
const callWithin = '72 hours';
const atOnce = 500;

/**
 * Who was reminded as often as we do, had the hours that the wave gives, and is silent still, has not answered: her seat
 * is free for another, and nobody is told. It is no refusal, and she may answer as long as the need is open. Who asked
 * to be called, or cannot be written to, waits for the office instead. For the house alone.
 */
export const closeUnanswered = command(v.object({}), async ({ tx, actor, now }) => {
  allow(actor, actor.kind === 'system');
  const { rows } = await sql<{ id: string; need: string; structure: string }>`
    update networking.introduction set state = 'stopped', stopped_why = 'no_answer', stopped_at = ${now}
    where id in (
      select i.id from networking.introduction i
        join networking.posting need on need.id = i.need
        join networking.outreach outreach on outreach.need = i.need
      where i.state in ('invited', 'opened') and i.channel in ('sms', 'email') and need.state in ('open', 'matched')
        and i.reminders >= ${reminders.most} and i.reminded_at + ${callWithin}::interval <= ${now}
        and i.invited_at + outreach.wait_hours * interval '1 hour' <= ${now}
        and (i.call_asked_at is null or i.called_at > i.call_asked_at)
      order by i.invited_at limit ${atOnce} for update of i skip locked)
    returning id, need, structure`.execute(tx);
  return rows.map(({ id, need, structure }) => ({
    fact: 'networking.invitation_unanswered',
    about: id,
    payload: { need, structure },
  }));
});
