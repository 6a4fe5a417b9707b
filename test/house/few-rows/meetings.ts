import { enterParticipants, openRegistration, prepareDay } from '../../../src/modules/meetings/index.ts';
import { type FewRows, madeBy } from './index.ts';

/** A day in the region of the first field agent, in which the representative's cooperative takes part. */
export const rows: FewRows['rows'] = async (house, { structure }) => {
  const prepared = prepareDay(house, {
    title: { fr: 'Rencontres' },
    ...{ region: 'MA-09', province: 'MA-TAR', venue: 'Ici', heldOn: '2099-03-12' },
    hours: { from: '09:00', until: '10:00', minutes: 20 },
    tables: [{ name: 'A' }],
  });
  const meetingday = (await madeBy(prepared)).about;
  const entered = await enterParticipants(house, {
    day: meetingday,
    participants: [
      { kind: 'cooperative', structure: structure! },
      { kind: 'buyer', called: 'Riad Atlas' },
    ],
    registered: true,
  });
  await openRegistration(house, { day: meetingday });
  return { meetingday, participant: entered[0]!.about };
};
