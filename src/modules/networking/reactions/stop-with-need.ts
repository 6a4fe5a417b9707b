import { reaction } from '../../../platform/jobs/reactions.ts';
import { system } from '../../../platform/rights.ts';
import { stopWithNeed } from '../commands/stop-with-need.ts';

/** However a need ends, nobody is asked about it any more. */
export const needEnded = ['closed', 'withdrawn', 'expired'].map((state) =>
  reaction(`networking.need_${state}`, `networking.stop_with_need_${state}`, async (ground, { about }) => {
    await stopWithNeed({ ground, actor: system, now: new Date() }, { id: about });
  }),
);
