import * as v from 'valibot';
import { hide, refuse } from '../../../platform/refusals.ts';
import { codeRead } from '../introductions/answer-codes.ts';
import { Id } from '../inputs.ts';
import { mayAnswer } from '../introductions/introduction-policy.ts';
import { introductionForUpdate, introductionsOfPool } from '../introductions/introduction-rows.ts';
import type { Introduction } from '../introductions/introduction-rows.ts';
import { leavePool } from '../introductions/pooling.ts';
import { command } from '../room.ts';
import { poolStanding } from '../rules/pool.ts';
import type { NetworkingContext } from '../rows.ts';

const quantity = v.optional(v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(1_000_000_000))), null);

interface Agreeing {
  yes: boolean;
  quantity: number | null;
}

/** With the last yes the pool is agreed, provided that together they bring what is needed. */
const whenAllAgree = async ({ tx, now }: NetworkingContext, pool: string, need: string) => {
  const members = await introductionsOfPool(tx, pool);
  const posting = await tx
    .selectFrom('networking.posting')
    .select('quantity')
    .where('id', '=', need)
    .executeTakeFirstOrThrow();
  const standing = poolStanding(
    posting.quantity === null ? null : Number(posting.quantity),
    members.map((one) => ({
      introduction: one.id,
      quantity: one.quantity === null ? null : Number(one.quantity),
      agreed: one.poolAgreed,
    })),
  );
  if (!standing.ready) return [];
  await tx.updateTable('networking.pool').set({ state: 'agreed', agreed_at: now }).where('id', '=', pool).execute();
  return [{ fact: 'networking.pool_agreed', about: pool, payload: { need, sum: standing.sum } }];
};

const write = async (context: NetworkingContext, introduction: Introduction, { yes, quantity: brings }: Agreeing) => {
  const { tx } = context;
  const { id, pool, need, structure, state } = introduction;
  if (pool === null || state !== 'interested') return refuse('networking.no_pool');
  if (!yes) return leavePool(context, introduction);
  await tx
    .updateTable('networking.introduction')
    .set({ pool_agreed: true, ...(brings === null ? {} : { quantity: brings }) })
    .where('id', '=', id)
    .execute();
  const fact = { fact: 'networking.pool_joined', about: id, payload: { need, structure, pool } };
  return [...(introduction.poolAgreed === true ? [] : [fact]), ...(await whenAllAgree(context, pool, need))];
};

const Input = v.object({ introduction: Id, yes: v.boolean(), quantity });

/** A cooperative agrees to answer with others, and says how much she brings; a no dissolves the pool. */
export const agreeToPool = command(Input, async (context, { introduction: id, ...told }) =>
  write(context, (await introductionForUpdate(context.tx, id, context.actor)).open(context.actor, mayAnswer), told),
);

const ByCode = v.object({ code: v.pipe(v.string(), v.maxLength(40)), yes: v.boolean(), quantity });

/** The same by the link of a message. */
export const agreeToPoolByCode = command(ByCode, async (context, { code, ...told }) => {
  const known = (await codeRead(context.tx, code, context.now)) ?? hide();
  if (known.side !== 'structure') hide();
  const found = await introductionForUpdate(context.tx, known.introduction, context.actor);
  return write(
    context,
    found.open(context.actor, () => true),
    told,
  );
});
