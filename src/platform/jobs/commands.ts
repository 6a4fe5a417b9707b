import * as v from 'valibot';
import { room } from '../command.ts';
import type { Context } from '../command.ts';
import type { Fact } from '../journal/fact.ts';
import { allow, holdsSomewhere } from '../rights.ts';
import type { Actor } from '../rights.ts';

const { command } = room<object>({ name: 'platform' });

const Chosen = v.object({
  queue: v.picklist(['quick', 'long']),
  /** Left out: all that were given up in this queue. */
  ids: v.optional(v.array(v.pipe(v.string(), v.uuid()))),
});
type Chosen = v.InferOutput<typeof Chosen>;

const mayAdminister = (actor: Actor): boolean => holdsSomewhere(actor, ['administrator']);

/** At most so many at a time: an administrator who asks for all of a flood asks again. */
const most = 10_000;

const chosenOf = async ({ ground }: Context<object>, { queue, ids }: Chosen): Promise<string[]> =>
  ids ?? (await ground.jobs.administration.givenUp(most)).filter((one) => one.queue === queue).map(({ id }) => id);

const factsOf = (fact: string, ids: string[]): Fact[] => ids.map((about) => ({ fact, about }));

/** Puts jobs given up back into their queue, each for one more try. */
export const retryJobs = command(Chosen, async (context, chosen) => {
  allow(context.actor, mayAdminister(context.actor));
  const ids = await chosenOf(context, chosen);
  await context.ground.jobs.administration.retry(context.tx, chosen.queue, ids);
  return factsOf('platform.job_retried', ids);
});

/** Forgets jobs given up; the journal keeps that they were. */
export const dropJobs = command(Chosen, async (context, chosen) => {
  allow(context.actor, mayAdminister(context.actor));
  const ids = await chosenOf(context, chosen);
  await context.ground.jobs.administration.drop(context.tx, chosen.queue, ids);
  return factsOf('platform.job_dropped', ids);
});
