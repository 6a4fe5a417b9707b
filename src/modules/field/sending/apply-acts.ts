import { isCollision } from '../../../platform/command.ts';
import type { ActReply, SentAct } from '../../../platform/field/index.ts';
import type { Caller } from '../../../platform/ground.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inTransaction } from '../transaction.ts';
import { clashesOf, isSameAct, otherContent, replyOf } from './replies.ts';
import { actsById, lockRecords, receive } from './rows.ts';
import type { ActRow, Sender } from './rows.ts';
import { Run } from './run.ts';

/** Acts of one transaction: fifty cost one forced write instead of fifty, and hold their records for a moment only. */
export const batchSize = 50;

const isTriedNow = (row: ActRow, act: SentAct, fresh: Set<string>): boolean =>
  fresh.has(act.id) || (isSameAct(row, act) && row.state === 'refused' && act.again === true);

/** The row as this run leaves it. */
const after = (row: ActRow, run: Run): ActRow => {
  const tried = run.tried.get(row.id)?.outcome;
  return tried ? { ...row, state: tried.state, refusal: tried.refusal, reply: tried.reply } : row;
};

const applyBatch = (caller: Caller, sender: Sender, acts: SentAct[], lang: Lang, tries: number): Promise<ActReply[]> =>
  inTransaction(
    caller,
    async (context) => {
      const { tx, now } = context;
      const records = acts.map(({ record }) => record);
      await lockRecords(tx, records);
      const fresh = await receive(tx, sender, acts, now);
      const ids = acts.map(({ id }) => id);
      const rows = await actsById(tx, ids);
      const run = new Run(context);
      await run.know([...rows.values()]);
      for (const act of acts) {
        const row = rows.get(act.id)!;
        if (isTriedNow(row, act, fresh)) await run.try(row);
      }
      await run.tryWaiting({ acts: ids, records, person: sender.person });
      await run.write();
      const clashing = await clashesOf(
        tx,
        [...rows.values()].flatMap((row) => (after(row, run).state === 'clash' ? [row.id] : [])),
      );
      return acts.map((act) => {
        const row = rows.get(act.id)!;
        return isSameAct(row, act) ? replyOf(after(row, run), lang, clashing) : otherContent(act, lang);
      });
    },
    tries,
  );

/** Somebody else holds one of these records: the others need not wait with it. */
const applyApart = async (caller: Caller, sender: Sender, acts: SentAct[], lang: Lang): Promise<ActReply[]> => {
  const replies: ActReply[] = [];
  for (const act of acts) replies.push(...(await applyBatch(caller, sender, [act], lang, 4)));
  return replies;
};

const applyTogether = async (caller: Caller, sender: Sender, acts: SentAct[], lang: Lang): Promise<ActReply[]> => {
  try {
    return await applyBatch(caller, sender, acts, lang, 1);
  } catch (error) {
    if (!isCollision(error)) throw error;
    return applyApart(caller, sender, acts, lang);
  }
};

const withoutRepeats = (acts: readonly SentAct[]): SentAct[] => [...new Map(acts.map((act) => [act.id, act])).values()];

/**
 * Applies acts in the order they were captured, each once for ever: an id that came before gets the reply that was kept.
 * @returns a reply per act, in order. A killed process leaves whole batches or nothing of them; sent again, all is well.
 */
export const applyActs = async (
  caller: Caller,
  sender: Sender,
  acts: readonly SentAct[],
  lang: Lang,
): Promise<ActReply[]> => {
  const once = withoutRepeats(acts);
  const replies = new Map<string, ActReply>();
  for (let start = 0; start < once.length; start += batchSize) {
    const batch = once.slice(start, start + batchSize);
    for (const reply of await applyTogether(caller, sender, batch, lang)) replies.set(reply.act, reply);
  }
  return acts.map(({ id }) => replies.get(id)!);
};
