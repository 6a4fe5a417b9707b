import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { reachedOf, sendInvitation } from '../introductions/inviting.ts';
import { command } from '../room.ts';
import { postings } from '../rows.ts';
import type { NetworkingContext } from '../rows.ts';

const hours = 3_600_000;
/** A first reminder after two days, a second after four; then it is for somebody to call. */
export const reminders = { most: 2, after: 48 * hours };
const atOnce = 200;

const silentOnes = async ({ tx, now }: NetworkingContext) => {
  const before = new Date(now.getTime() - reminders.after);
  return tx
    .selectFrom('networking.introduction as introduction')
    .innerJoin('networking.posting as need', 'need.id', 'introduction.need')
    .innerJoin('networking.outreach as outreach', 'outreach.need', 'introduction.need')
    .select(['introduction.id', 'introduction.need', 'introduction.structure', 'outreach.origin'])
    .where('introduction.state', 'in', ['invited', 'opened'])
    .where('introduction.channel', 'in', ['sms', 'email'])
    .where('introduction.reminders', '<', reminders.most)
    .where('introduction.call_asked_at', 'is', null)
    .where((of) => of(of.fn.coalesce('introduction.reminded_at', 'introduction.invited_at'), '<', before))
    .where('need.state', 'in', ['open', 'matched'])
    .orderBy('introduction.id')
    .limit(atOnce)
    .forUpdate('introduction')
    .skipLocked()
    .execute();
};

/** Those who were asked by a message and are silent are asked again, twice at most. For the house alone. */
export const remindInvited = command(v.object({}), async (context) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system');
  const silent = await silentOnes(context);
  if (silent.length === 0) return [];
  const reached = await reachedOf(
    tx,
    silent.map(({ structure }) => structure),
  );
  const needs = await postings(tx)
    .where('posting.id', 'in', [...new Set(silent.map(({ need }) => need))])
    .execute();
  const byId = new Map(needs.map((need) => [need.id, need]));
  const facts = [];
  for (const { id, need, structure, origin } of silent) {
    const at = { introduction: id, need: byId.get(need)!, reached: reached.get(structure), origin, again: true };
    const channel = await sendInvitation(context, at);
    await tx
      .updateTable('networking.introduction')
      .set((of) => ({ reminders: of('reminders', '+', 1), reminded_at: now, channel }))
      .where('id', '=', id)
      .execute();
    facts.push({ fact: 'networking.cooperative_reminded', about: id, payload: { need, structure, channel } });
  }
  return facts;
});
