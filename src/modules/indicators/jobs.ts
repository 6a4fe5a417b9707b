import { job } from '../../platform/jobs/jobs.ts';
import { system } from '../../platform/rights.ts';
import { followJournal } from './commands/follow-journal.ts';

/** Brings the figures up to what is sealed; sent by whoever seals, and by the clock in case nobody did. */
export const follow = job(
  'indicators.follow_journal',
  async (ground) => void (await followJournal({ ground, actor: system, now: new Date() }, {})),
  { pace: 'long', every: '*/10 * * * *' },
);
