import { reaction } from '../../../platform/jobs/reactions.ts';
import { system } from '../../../platform/rights.ts';
import { sendWave } from '../commands/send-wave.ts';

/** A no may be the last answer that a wave was waiting for: the next one need not wait for its time. */
export const askOthers = [
  reaction('networking.cooperative_declined', 'networking.ask_others', async (ground, { payload }) => {
    await sendWave({ ground, actor: system, now: new Date() }, { need: String(payload?.['need']) });
  }),
];
