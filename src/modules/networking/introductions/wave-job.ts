import { job } from '../../../platform/jobs/jobs.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import { system } from '../../../platform/rights.ts';

/** A wave of invitations that may leave: the command itself looks whether it is time. */
export const waveDue: Job<{ need: string }> = job('networking.wave_due', async (ground, { need }) => {
  // The command puts this job into the queue again: the two would need each other to be loaded.
  const { sendWave } = await import('../commands/send-wave.ts');
  await sendWave({ ground, actor: system, now: new Date() }, { need });
});
