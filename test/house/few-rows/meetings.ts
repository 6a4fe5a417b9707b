import { sql } from 'kysely';
import {
  addMeeting,
  enterParticipants,
  openRegistration,
  openWishes,
  prepareDay,
} from '../../../src/modules/meetings/index.ts';
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
  await openWishes(house, { day: meetingday });
  const { rows: slots } = await sql<{ id: string }>`select id from meetings.slot where day = ${meetingday}`.execute(
    house.ground.db,
  );
  const { rows: tables } = await sql<{
    id: string;
  }>`select id from meetings.meeting_table where day = ${meetingday}`.execute(house.ground.db);
  const [cooperative, buyer] = entered.map(({ about }) => about) as [string, string];
  const place = { slot: slots[0]!.id, table: tables[0]!.id };
  const meeting = (await madeBy(addMeeting(house, { day: meetingday, buyer, cooperative, ...place }))).about;
  return { meetingday, participant: cooperative, meeting, slot: place.slot };
};
