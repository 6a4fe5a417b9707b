import { reaction } from '../../../platform/jobs/reactions.ts';
import { system } from '../../../platform/rights.ts';
import { sendWave } from '../commands/send-wave.ts';

const asking = (fact: string, name: string) =>
  reaction(fact, name, async (ground, { payload }) => {
    await sendWave({ ground, actor: system, now: new Date() }, { need: String(payload?.['need']) });
  });

/** A no, or none, may be the last answer that a wave was waiting for: the next one need not wait for its time. */
export const askOthers = [
  asking('networking.cooperative_declined', 'networking.ask_others'),
  asking('networking.invitation_unanswered', 'networking.ask_others_in_her_place'),
];
