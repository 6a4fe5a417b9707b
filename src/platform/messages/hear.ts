import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { room } from '../command.ts';
import { newId } from '../ids.ts';
import type { Ground } from '../ground.ts';
import { job } from '../jobs/jobs.ts';
import { allow, system } from '../rights.ts';
import { limit } from '../web/limits.ts';
import type { Lang } from '../words/lang.ts';
import { replyTo } from './listeners.ts';
import type { MessageInRow, MessageTables } from './message.ts';
import { langHeard, wishIn } from './rules/heard.ts';
import { sendMessage } from './send.ts';
import { words } from './words/index.ts';

const { command } = room<MessageTables>({ name: 'platform' });

/** The same words over and over, or a machine that answers ours: it is heard, and not answered any more today. */
const often = { times: 20, seconds: 86_400 };

const Answer = v.object({
  id: v.pipe(v.string(), v.uuid()),
  state: v.picklist(['understood', 'unknown', 'stop', 'start']),
  lang: v.picklist(['fr', 'ar', 'en']),
  text: v.nullable(v.string()),
});

/** Writes how a message was understood, with its answer, once. For the house alone. */
const answerMessage = command(Answer, async (context, { id, state, lang, text }) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system');
  const row = await tx
    .updateTable('platform.message_in')
    .set({ state })
    .where('id', '=', id)
    .where('state', '=', 'received')
    .returning('address')
    .executeTakeFirst();
  if (!row) return [];
  const { address } = row;
  if (state === 'stop')
    await sql`insert into platform.message_stop (address, at) values (${address}, ${now}) on conflict do nothing`.execute(
      tx,
    );
  if (state === 'start') await tx.deleteFrom('platform.message_stop').where('address', '=', address).execute();
  if (text !== null)
    await sendMessage(context, {
      kind: `platform.${state === 'stop' ? 'stopped' : 'reply'}`,
      to: { phone: address },
      lang,
      text,
    });
  return [{ fact: 'platform.message_heard', about: id, payload: { state } }];
});

type Understood = Pick<v.InferInput<typeof Answer>, 'state' | 'text'> & { lang: Lang };

const understood = async (ground: Ground, { id, address, text, at }: MessageInRow): Promise<Understood> => {
  const lang = langHeard(text ?? '');
  const wish = wishIn(text ?? '');
  if (wish !== null) return { state: wish, lang, text: words(lang)(`in.${wish}`) };
  const reply = await replyTo(ground, { id, phone: address, text: text ?? '', at });
  return reply ? { state: 'understood', ...reply } : { state: 'unknown', lang, text: words(lang)('in.unknown') };
};

const hear = async (ground: Ground, { message }: { message: string }): Promise<void> => {
  const db = ground.db as Kysely<MessageTables>;
  const row = await db.selectFrom('platform.message_in').selectAll().where('id', '=', message).executeTakeFirst();
  if (!row || row.text === null || row.state !== 'received') return;
  const said = await understood(ground, row);
  const { allowed } = await limit(db, `sms in ${row.address}`, often);
  await answerMessage(
    { ground, actor: system, now: new Date() },
    { id: message, ...said, text: allowed ? said.text : null },
  );
};

export const hearMessage = job('platform.hear_message', hear);

const Told = v.object({
  phone: v.pipe(v.string(), v.regex(/^\+\d{8,15}$/)),
  text: v.pipe(v.string(), v.maxLength(2000)),
  toldAs: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))), null),
});

/** An SMS has come in: it is kept, and understood as soon as the house works. Told twice, it is kept once. */
export const receiveMessage = command(Told, async ({ tx, actor, now, later }, { phone, text, toldAs }) => {
  allow(actor, actor.kind === 'system');
  const row = await tx
    .insertInto('platform.message_in')
    .values({ id: newId(), at: now, address: phone, told_as: toldAs, text, state: 'received', erased_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return [];
  await later(hearMessage, { message: row.id });
  return [{ fact: 'platform.message_received', about: row.id }];
});
