import { reaction } from '../../../platform/jobs/reactions.ts';
import type { Ground } from '../../../platform/ground.ts';
import { system } from '../../../platform/rights.ts';
import { lookAgain } from '../commands/look-again.ts';
import { followed } from './follow-merges.ts';
import { tellings } from './tell.ts';

const house = (ground: Ground) => ({ ground, actor: system, now: new Date() });
const session = async (ground: Ground, { about }: { about: string }): Promise<void> => {
  await lookAgain(house(ground), { session: about });
};

// What hung on either record may hang on the other now, in this room or in those that it counts on.
const followings = ['accompaniment', 'diagnoses', 'trainings'].map((room) =>
  reaction(`${room}.merge_followed`, `accompaniment.look_again_${room}_merge`, async (ground, { payload }) => {
    await lookAgain(house(ground), { structures: [String(payload?.['kept']), String(payload?.['gone'])] });
  }),
);

/** What another room has told may make a cooperative count among those made aware, trained and accompanied. */
export const reactions = [
  reaction('diagnoses.diagnosis_agreed', 'accompaniment.look_again_diagnosis', async (ground, { about }) => {
    await lookAgain(house(ground), { diagnosis: about });
  }),
  reaction('trainings.attendance_recorded', 'accompaniment.look_again_session', session),
  reaction('trainings.attendance_corrected', 'accompaniment.look_again_correction', session),
  ...tellings,
  ...followed,
  ...followings,
];
