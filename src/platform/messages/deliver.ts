import type { Kysely } from 'kysely';
import type { Ground } from '../ground.ts';
import { job } from '../jobs/jobs.ts';
import { carriersInUse, Undeliverable } from './carriers/index.ts';
import type { Carrier } from './carriers/index.ts';
import type { MessageRow, MessageTables } from './message.ts';

export const triesBeforeGivingUp = 5;

const outgoing = (row: MessageRow) => ({
  id: row.id,
  address: row.address,
  lang: row.lang,
  subject: row.subject ?? '',
  text: row.text ?? '',
  actionUrl: row.action_url,
});

/** What is left of a message that has gone: a code that left the house is not kept a minute longer. */
const afterSending = (row: MessageRow, carrier: Carrier, now: Date) => ({
  state: 'sent' as const,
  sent_at: now,
  tries: row.tries + 1,
  error: null,
  carrier: carrier.name,
  ...(row.secret && carrier.real ? { text: null, subject: null, action_url: null, erased_at: now } : {}),
});

const afterFailing = (row: MessageRow, carrier: Carrier, error: unknown) => ({
  state:
    error instanceof Undeliverable || row.tries + 1 >= triesBeforeGivingUp
      ? ('given_up' as const)
      : ('failed' as const),
  tries: row.tries + 1,
  error: (error instanceof Error ? error.message : String(error)).slice(0, 500),
  carrier: carrier.name,
});

/** After STOP, nothing leaves but the codes that somebody asks for, and the answer to STOP itself. */
const isStopped = async (db: Kysely<MessageTables>, row: MessageRow): Promise<boolean> => {
  if (row.secret || row.kind === 'platform.stopped') return false;
  const stop = await db
    .selectFrom('platform.message_stop')
    .select('at')
    .where('address', '=', row.address)
    .executeTakeFirst();
  return stop !== undefined;
};

/**
 * One try. A message already sent or given up is left alone, so that the job may run twice.
 * @throws the carrier's error while tries are left: the queue then tries again, later each time.
 */
export const deliver = async (ground: Ground, { message }: { message: string }): Promise<void> => {
  const db = ground.db as Kysely<MessageTables>;
  const row = await db.selectFrom('platform.message_out').selectAll().where('id', '=', message).executeTakeFirst();
  if (!row || row.state === 'sent' || row.state === 'given_up') return;
  const carrier = carriersInUse()[row.channel];
  const keep = (values: Partial<MessageRow>) =>
    db.updateTable('platform.message_out').set(values).where('id', '=', message).execute();
  if (row.text === null) {
    await keep({ state: 'given_up', error: 'its text was erased before it could leave' });
    return;
  }
  if (await isStopped(db, row)) {
    await keep({ state: 'given_up', error: 'the receiver has asked for no more messages' });
    return;
  }
  try {
    await carrier.deliver(outgoing(row));
  } catch (error) {
    const after = afterFailing(row, carrier, error);
    await keep(after);
    if (after.state === 'failed') throw error;
    return;
  }
  await keep(afterSending(row, carrier, new Date()));
};

export const deliverMessage = job('platform.deliver_message', deliver);
