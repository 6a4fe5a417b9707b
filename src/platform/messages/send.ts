import type { Transaction } from 'kysely';
import type { Context } from '../command.ts';
import { newId } from '../ids.ts';
import { deliverMessage } from './deliver.ts';
import type { Message, MessageTables, To } from './message.ts';

// Every room sends messages, whatever tables its transaction is typed with.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyContext = Pick<Context<any>, 'tx' | 'now' | 'later'>;

const tablesOf = (context: Pick<AnyContext, 'tx'>): Transaction<MessageTables> => context.tx;

const addressOf = (to: To): { channel: 'sms' | 'email'; address: string } =>
  'phone' in to
    ? { channel: 'sms', address: to.phone.replace(/[^\d+]/g, '') }
    : { channel: 'email', address: to.email.trim().toLowerCase() };

/**
 * A mail or an SMS that leaves when, and only when, the command's transaction commits.
 * It is tried five times with a growing pause, then given up and shown in the outbox.
 * @returns its id in `platform.message_out`
 */
export const sendMessage = async (context: AnyContext, message: Message): Promise<string> => {
  const id = newId();
  await tablesOf(context)
    .insertInto('platform.message_out')
    .values({
      id,
      at: context.now,
      ...addressOf(message.to),
      lang: message.lang,
      kind: message.kind,
      secret: message.secret ?? false,
      subject: message.subject ?? null,
      text: message.text,
      action_url: message.actionUrl ?? null,
      state: 'queued',
      tries: 0,
    } as never)
    .execute();
  await context.later(deliverMessage, { message: id });
  return id;
};

/** Erases the text of the codes sent to this address: called by the command that has just used one. */
export const forgetSecrets = async (context: AnyContext, to: To): Promise<void> => {
  await tablesOf(context)
    .updateTable('platform.message_out')
    .set({ text: null, subject: null, action_url: null, erased_at: context.now })
    .where('address', '=', addressOf(to).address)
    .where('secret', '=', true)
    .where('erased_at', 'is', null)
    .execute();
};
