import { job } from '../../platform/jobs/jobs.ts';
import { system } from '../../platform/rights.ts';
import { forgetDeliveries } from './commands/forget-deliveries.ts';
import { deliver } from './webhooks/deliver.ts';

const forget = job(
  'opendata.forget_deliveries',
  async (ground) => {
    await forgetDeliveries({ ground, actor: system, now: new Date() }, {});
  },
  { every: '40 3 * * *' },
);

export const jobs = [deliver, forget];
