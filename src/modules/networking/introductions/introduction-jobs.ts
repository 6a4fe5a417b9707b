import { job } from '../../../platform/jobs/jobs.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import { system } from '../../../platform/rights.ts';
import { askOutcomes } from '../commands/ask-outcomes.ts';
import { closeUnanswered } from '../commands/close-unanswered.ts';
import { remindInvited } from '../commands/remind-invited.ts';
import { waveDue } from './wave-job.ts';

/** By day only: a message at night wakes a household. */
const remind: Job = job(
  'networking.remind_invited',
  async (ground) => void (await remindInvited({ ground, actor: system, now: new Date() }, {})),
  { every: '40 9-18 * * *' },
);

/** By day too: whoever is asked instead is written to at once. */
const close: Job = job(
  'networking.close_unanswered',
  async (ground) => void (await closeUnanswered({ ground, actor: system, now: new Date() }, {})),
  { every: '25 9-18 * * *' },
);

const ask: Job = job(
  'networking.ask_outcomes',
  async (ground) => void (await askOutcomes({ ground, actor: system, now: new Date() }, {})),
  { every: '10 10 * * *' },
);

export const introductionJobs = [waveDue as Job<never>, remind, close, ask];
