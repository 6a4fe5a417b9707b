// The try and what is noted of it stand together: each asks for the other.
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import type { Ground } from '../../../platform/ground.ts';
import { job } from '../../../platform/jobs/jobs.ts';
import { ForbiddenAddress, goOut } from '../../../platform/outgoing.ts';
import { allow, system } from '../../../platform/rights.ts';
import { deliveryToSend } from '../queries/subscriptions.ts';
import type { DeliveryToSend } from '../queries/subscriptions.ts';
import { command } from '../room.ts';
import { deadInARow, pauseAfter } from '../rules/webhook.ts';
import type { OpendataTables } from '../tables.ts';
import { factNamed } from '../told-known.ts';
import { allowPrivate } from './settings.ts';
import { signedHeaders } from './sign.ts';

const problems = ['refused', 'not_reached', 'forbidden_address'] as const;
type Problem = (typeof problems)[number];

/** An address that has refused several deliveries to the end is left in peace. */
const pausedIfDead = async (tx: Transaction<OpendataTables>, subscription: string, now: Date): Promise<boolean> => {
  const last = await tx
    .selectFrom('opendata.delivery')
    .select('state')
    .where('subscription', '=', subscription)
    .where('state', '!=', 'waiting')
    .orderBy('tried_at', 'desc')
    .limit(deadInARow)
    .execute();
  if (last.length < deadInARow || last.some(({ state }) => state !== 'dead')) return false;
  const paused = await tx
    .updateTable('opendata.subscription')
    .set({ state: 'paused', changed_at: now })
    .where('id', '=', subscription)
    .where('state', '=', 'active')
    .returning('id')
    .executeTakeFirst();
  return paused !== undefined;
};

/** What came of one try: delivered, to be tried again after a pause, or given up. */
export const noteDelivery = command(
  v.object({
    delivery: v.pipe(v.string(), v.uuid()),
    status: v.nullable(v.number()),
    problem: v.nullable(v.picklist(problems)),
  }),
  async ({ tx, actor, now, later }, { delivery, status, problem }) => {
    allow(actor, actor.kind === 'system');
    const row = await tx
      .selectFrom('opendata.delivery')
      .select(['subscription', 'tries', 'state'])
      .where('id', '=', delivery)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined || row.state !== 'waiting') return [];
    const tries = row.tries + 1;
    // Gone says that nobody waits there any more; an inner address is never let through.
    const hopeless = status === 410 || problem === 'forbidden_address';
    const pause = problem === null || hopeless ? null : pauseAfter(tries);
    const next = pause === null ? null : new Date(now.getTime() + pause * 1000);
    const state = problem === null ? 'delivered' : next === null ? 'dead' : 'waiting';
    await tx
      .updateTable('opendata.delivery')
      .set({ state, tries, status, problem, tried_at: now, next_at: next })
      .where('id', '=', delivery)
      .execute();
    if (next !== null) await later(deliver, { delivery }, { after: next });
    const paused = state === 'dead' && (await pausedIfDead(tx, row.subscription, now));
    return paused ? [{ fact: 'opendata.subscription_paused', about: row.subscription }] : [];
  },
);

/** What is sent of a fact: its name, its hour, ids, and the table that has its record. Whoever may read it reads it there. */
export const bodyOf = ({ fact, happenedAt, entry, about }: DeliveryToSend): string =>
  JSON.stringify({
    type: fact,
    timestamp: happenedAt.toISOString(),
    data: { id: entry, about, dataset: factNamed(fact)?.dataset },
  });

const attemptOf = async (
  delivery: DeliveryToSend,
  now: Date,
): Promise<{ status: number | null; problem: Problem | null }> => {
  const body = bodyOf(delivery);
  try {
    const { status } = await goOut({
      url: delivery.address,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Twiza-Webhooks/1.0',
        ...signedHeaders(delivery.secret, delivery.entry, Math.floor(now.getTime() / 1000), body),
      },
      body,
      allowPrivate: allowPrivate(),
      timeout: 15_000,
      limit: 1024,
    });
    return { status, problem: status >= 200 && status < 300 ? null : 'refused' };
  } catch (error) {
    return { status: null, problem: error instanceof ForbiddenAddress ? 'forbidden_address' : 'not_reached' };
  }
};

/** One try of one delivery; what comes of it is noted, and the next try asked for where there is to be one. */
export const deliver = job<{ delivery: string }>('opendata.deliver', async (ground: Ground, { delivery: id }) => {
  const caller = { ground, actor: system, now: new Date() };
  const delivery = await deliveryToSend(caller, { delivery: id });
  if (delivery === null) return;
  const outcome = await attemptOf(delivery, caller.now);
  await noteDelivery({ ...caller, now: new Date() }, { delivery: id, ...outcome });
});
