import * as v from 'valibot';
import { room } from '../command.ts';
import { allow, holdsSomewhere } from '../rights.ts';

const { query } = room<object>({ name: 'platform' });

/** The state of the queues and what was given up, newest first, for administrators. */
export const jobsPage = query(v.object({}), async ({ actor, ground }) => {
  allow(actor, holdsSomewhere(actor, ['administrator']));
  const { states, givenUp } = ground.jobs.administration;
  return { states: await states(), givenUp: await givenUp() };
});
