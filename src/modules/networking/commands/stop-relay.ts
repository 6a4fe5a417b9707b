import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { codeRead } from '../introductions/answer-codes.ts';
import { Id, note } from '../inputs.ts';
import { reportReasons, settledHows } from '../introductions/introduction-tables.ts';
import { mayReadIntroduction, sideOf, tendsIntroduction } from '../introductions/introduction-policy.ts';
import { introductionForUpdate } from '../introductions/introduction-rows.ts';
import type { Introduction } from '../introductions/introduction-rows.ts';
import { command } from '../room.ts';
import type { Side } from '../rules/introduction.ts';
import type { NetworkingContext } from '../rows.ts';

const stop = async ({ tx, now }: NetworkingContext, { id, need }: Introduction, by: Side | 'office') => {
  const stopped = await tx
    .updateTable('networking.introduction')
    .set({
      relay_stopped_by: by,
      relay_stopped_at: now,
      ...(by === 'buyer' ? { buyer_shares: false } : { structure_shares: false }),
    })
    .where('id', '=', id)
    .where('relay_stopped_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return stopped ? [{ fact: 'networking.relay_stopped', about: id, payload: { need, by } }] : [];
};

const report = async (
  context: NetworkingContext,
  i: Introduction,
  { side, why, note: said }: { side: Side; why: (typeof reportReasons)[number]; note: string },
) => {
  const id = newId();
  await context.tx
    .insertInto('networking.report')
    .values({ id, introduction: i.id, side, why, note: said, at: context.now, settled_by: null, settled_how: null })
    .execute();
  return [
    { fact: 'networking.introduction_reported', about: id, payload: { introduction: i.id, side, why } },
    ...(await stop(context, i, side)),
  ];
};

const Input = v.object({ introduction: Id });

/** No word is passed on any more: of either side's wish, or the office's. */
export const stopRelay = command(Input, async (context, { introduction: id }) => {
  const { tx, actor } = context;
  const introduction = (await introductionForUpdate(tx, id, actor)).open(actor, mayReadIntroduction);
  return stop(context, introduction, sideOf(actor, introduction) ?? 'office');
});

const told = { why: v.picklist(reportReasons, 'networking.why_missing'), note: note(500) };
const Reported = v.object({ introduction: Id, ...told });

/** One side reports the other to the office; nothing is passed on any more meanwhile. */
export const reportIntroduction = command(Reported, async (context, { introduction: id, ...said }) => {
  const { tx, actor } = context;
  const introduction = (await introductionForUpdate(tx, id, actor)).open(actor, mayReadIntroduction);
  const side = sideOf(actor, introduction) ?? refuse('networking.side_missing');
  return report(context, introduction, { ...said, side });
});

const ByCode = v.object({
  code: v.pipe(v.string(), v.maxLength(40)),
  report: v.optional(v.nullable(v.object(told)), null),
});

/** Stops the relay, or reports, by the link of a message. */
export const stopByCode = command(ByCode, async (context, { code, report: said }) => {
  const { tx, actor, now } = context;
  const { introduction: id, side } = (await codeRead(tx, code, now)) ?? hide();
  const introduction = (await introductionForUpdate(tx, id, actor)).open(actor, () => true);
  return said ? report(context, introduction, { ...said, side }) : stop(context, introduction, side);
});

const Settled = v.object({ report: Id, how: v.picklist(settledHows) });

/** The office has looked into a report; a veto keeps the two apart from now on. */
export const settleReport = command(Settled, async (context, { report: id, how }) => {
  const { tx, actor, now } = context;
  const row = await tx
    .selectFrom('networking.report')
    .select(['introduction', 'settled_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const introduction = (await introductionForUpdate(tx, (row ?? hide()).introduction, actor)).open(
    actor,
    tendsIntroduction,
  );
  if (row!.settled_at !== null) refuse('networking.report_settled');
  await tx
    .updateTable('networking.report')
    .set({ settled_at: now, settled_by: actor.id, settled_how: how })
    .where('id', '=', id)
    .execute();
  if (how === 'veto')
    await tx
      .insertInto('networking.veto')
      .values({
        id: newId(),
        party: introduction.party,
        structure: introduction.structure,
        side: 'office',
        set_by: actor.id,
        set_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (how === 'nothing' || how === 'spoken_to')
    await tx
      .updateTable('networking.introduction')
      .set({ relay_stopped_by: null, relay_stopped_at: null })
      .where('id', '=', introduction.id)
      .execute();
  return [{ fact: 'networking.report_settled', about: id, payload: { how } }];
});
