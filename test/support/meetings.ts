import {
  addMeeting,
  beginDay,
  enterParticipants,
  meetingDay,
  openRegistration,
  openWishes,
  prepareDay,
  publishPlan,
  tellMeeting,
} from '../../src/modules/meetings/index.ts';
import type { Caller } from '../../src/platform/ground.ts';
import type { Actor } from '../../src/platform/rights.ts';
import { moment } from '../../src/platform/web/moment.ts';
import { registered } from './registry.ts';

type As = (actor?: Actor, now?: Date) => Caller;

/** A day in Taroudant with six slots from nine o'clock, three tables, one of which has a step. */
export const someDay = {
  title: { fr: 'Rencontres de Taroudant', ar: 'لقاءات تارودانت' },
  region: 'MA-09',
  province: 'MA-TAR',
  venue: 'Maison des coopératives',
  heldOn: '2027-05-12',
  hours: { from: '09:00', until: '11:20', minutes: 20, breaks: [{ from: '10:00', until: '10:20' }] },
  tables: [{ name: 'A' }, { name: 'B' }, { name: 'C', stepFree: false }],
} as const;

export interface DayMade {
  day: string;
  buyers: string[];
  cooperatives: string[];
  structures: string[];
  interpreter: string;
}

/** A day with registered people: buyers who speak French, cooperatives who speak Arabic, one interpreter between them. */
export const preparedDay = async (
  as: As,
  { buyers = 3, cooperatives = 4, changes = {}, upTo = 'wishing' as 'draft' | 'registering' | 'wishing' } = {},
  now = new Date(),
): Promise<DayMade> => {
  const by = as(undefined, now);
  const day = (await prepareDay(by, { ...someDay, ...changes } as never))[0]!.about;
  const structures: string[] = [];
  for (let i = 0; i < cooperatives; i += 1) structures.push(await registered(as()));
  const enter = async (participants: object[]) =>
    (await enterParticipants(by, { day, participants, registered: true } as never)).map(({ about }) => about);
  const entered = {
    buyers:
      buyers === 0
        ? []
        : await enter(
            Array.from({ length: buyers }, (_, n) => ({ kind: 'buyer', called: `Hôtel ${n + 1}`, languages: ['fr'] })),
          ),
    cooperatives:
      cooperatives === 0
        ? []
        : await enter(
            structures.map((structure) => ({ kind: 'cooperative', structure, languages: ['ary', 'zgh'], lang: 'ar' })),
          ),
    interpreter: (await enter([{ kind: 'interpreter', called: 'Salma', languages: ['ar', 'fr'] }]))[0]!,
  };
  if (upTo !== 'draft') await openRegistration(by, { day });
  if (upTo === 'wishing') await openWishes(by, { day });
  return { day, structures, ...entered };
};

/** The buyer of a need and a cooperative, met at the first table of a day that is under way. */
export const metAbout = async (
  as: As,
  { needs, party, structure }: { needs: string[]; party: string; structure: string },
  changes: object = {},
): Promise<{ day: string; meeting: string; buyer: string; cooperative: string; now: Date }> => {
  const { heldOn } = { ...someDay, ...changes };
  const now = moment(heldOn, '08:55', 'hour');
  const made = await preparedDay(as, { buyers: 0, cooperatives: 0, changes }, now);
  const by = as(undefined, now);
  const entered = await enterParticipants(by, {
    day: made.day,
    participants: [
      { kind: 'buyer', called: 'Hôtel Atlas', party, needs, languages: ['fr'] },
      { kind: 'cooperative', structure, languages: ['fr'] },
    ],
    registered: true,
  });
  const [buyer, cooperative] = entered.map(({ about }) => about) as [string, string];
  const { slots, tables } = await meetingDay(by, { day: made.day });
  const place = { slot: slots[0]!.id, table: tables[0]!.id };
  const [added] = await addMeeting(by, { day: made.day, buyer, cooperative, ...place });
  await publishPlan(by, { day: made.day });
  await beginDay(by, { day: made.day });
  const meeting = added!.about;
  await tellMeeting(by, { meeting, state: 'begun' });
  return { day: made.day, meeting, buyer, cooperative, now };
};
