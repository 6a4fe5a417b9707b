import { sql } from 'kysely';
import * as v from 'valibot';
import { room } from '../command.ts';
import { allow, holdsSomewhere } from '../rights.ts';
import { Hidden, refuse } from '../refusals.ts';
import { carriersInUse } from './carriers/index.ts';
import { smsText } from './carriers/sms-http.ts';
import { deliverMessage } from './deliver.ts';
import type { MessageRow, MessageTables } from './message.ts';
import { smsLength } from './rules/sms-length.ts';
import type { SmsLength } from './rules/sms-length.ts';

const { command, query } = room<MessageTables>({ name: 'platform' });

/** A message as the outbox shows it. */
export interface Shown extends Omit<MessageRow, 'text' | 'subject' | 'action_url'> {
  text: string | null;
  subject: string | null;
  actionUrl: string | null;
  /** Its text holds a code that a real carrier took: nobody reads it here. */
  withheld: boolean;
  length: SmsLength | null;
}

const shownOf = (row: MessageRow): Shown => {
  const { text, subject, action_url: actionUrl, ...rest } = row;
  const carriers = carriersInUse();
  const withheld = row.secret && (carriers[row.channel].real || (row.carrier ?? 'outbox') !== 'outbox');
  const length = row.channel === 'sms' && text !== null ? smsLength(smsText({ text, actionUrl })) : null;
  return withheld
    ? { ...rest, text: null, subject: null, actionUrl: null, withheld, length }
    : { ...rest, text, subject, actionUrl, withheld, length };
};

export const pageSize = 50;

const patternOf = (typed: string): string => {
  const plain = typed.includes('@') ? typed.trim().toLowerCase() : typed.replace(/[\s().-]/g, '');
  return `${plain.replace(/[\\%_]/g, '\\$&')}%`;
};

/** Newest first, for administrators; searched by the start of an address. */
export const outboxPage = query(
  v.object({ search: v.optional(v.string(), ''), page: v.optional(v.number(), 1) }),
  async ({ tx, actor }, { search, page }) => {
    allow(actor, holdsSomewhere(actor, ['administrator']));
    const found = tx
      .selectFrom('platform.message_out')
      .$if(search.trim() !== '', (asked) => asked.where('address', 'like', patternOf(search)));
    const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
    const rows = await found
      .selectAll()
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(pageSize)
      .offset((Math.max(1, page) - 1) * pageSize)
      .execute();
    return {
      total,
      messages: rows.map(shownOf),
      nothingLeaves: !Object.values(carriersInUse()).some(({ real }) => real),
    };
  },
);

/** What a visitor of a trial house sees: the last day's messages that no carrier took. */
export const trialOutbox = query(v.object({ demo: v.boolean() }), async ({ tx, now }, { demo }) => {
  const carriers = carriersInUse();
  const kept = (['email', 'sms'] as const).filter((channel) => !carriers[channel].real);
  if (!demo || kept.length === 0) throw new Hidden('hidden');
  const rows = await tx
    .selectFrom('platform.message_out')
    .selectAll()
    .where('channel', 'in', kept)
    .where('at', '>', new Date(now.getTime() - 86_400_000))
    .where((is) => is.or([is('carrier', 'is', null), is('carrier', '=', 'outbox')]))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .execute();
  return rows.map(shownOf);
});

/** Puts a message that was given up back on its way, with five new tries. */
export const sendAgain = command(
  v.object({ id: v.pipe(v.string(), v.uuid()) }),
  async ({ tx, actor, later }, { id }) => {
    allow(actor, holdsSomewhere(actor, ['administrator']));
    const changed = await tx
      .updateTable('platform.message_out')
      .set({ state: 'queued', tries: 0, error: null })
      .where('id', '=', id)
      .where('state', '=', 'given_up')
      .where('text', 'is not', null)
      .returning('id')
      .executeTakeFirst();
    if (!changed) refuse('platform.message_not_given_up');
    await later(deliverMessage, { message: id });
    return [{ fact: 'platform.message_sent_again', about: id }];
  },
);
