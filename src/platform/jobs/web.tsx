import { Hono } from 'hono';
import { audience } from '../web/audience.ts';
import type { WebContext, WebEnv } from '../web/env.ts';
import { goOn } from '../web/flash.ts';
import { formOf } from '../web/form.ts';
import { dropJobs, retryJobs } from './commands.ts';
import { jobsPage } from './queries.ts';
import { JobsPage } from './views/jobs-page.tsx';
import { words } from './words/index.ts';

export const web = new Hono<WebEnv>();

web.get('/office/jobs', audience(['administrator']), async (c) =>
  c.html(<JobsPage page={c.var.page} {...await jobsPage(c.var.caller, {})} />),
);

/** One job by its id, or without it all of a queue. */
const chosen = async (c: WebContext) => {
  const { queue, id } = await formOf(c);
  return { queue: queue as 'quick', ...(id === undefined ? {} : { ids: [String(id)] }) };
};

web.post('/office/jobs/retry', audience(['administrator']), async (c) => {
  const facts = await retryJobs(c.var.caller, await chosen(c));
  return goOn(c, '/office/jobs', words(c.var.page.lang)('jobs.retried', { n: facts.length }));
});

web.post('/office/jobs/drop', audience(['administrator']), async (c) => {
  const facts = await dropJobs(c.var.caller, await chosen(c));
  return goOn(c, '/office/jobs', words(c.var.page.lang)('jobs.dropped', { n: facts.length }));
});
