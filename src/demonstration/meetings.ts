// Longer than our files are: one story, told in the order in which it happens.
import type { Ground } from '../platform/ground.ts';
import { system } from '../platform/rights.ts';
import { dayOf } from '../platform/words/format.ts';
import { moment } from '../platform/web/moment.ts';
import {
  adoptPlan,
  askPlan,
  beginDay,
  board,
  checkIn,
  finishDay,
  keepProposals,
  makeFinal,
  meetingDay as dayShown,
  noteOutcomes,
  noteWishes,
  openRegistration,
  openWishes,
  planWaiting,
  prepareDay,
  publishPlan,
  setAbsences,
  tellMeeting,
  tellSlot,
  ties,
} from '../modules/meetings/index.ts';
import { draws } from './draws.ts';
import { enterPeople } from './meeting-people.ts';
import type { Sought } from './networking.ts';
import type { Draws } from './draws.ts';
import { at } from './prize.ts';
import { together } from './room.ts';

const day = 86_400_000;

const setting = {
  region: 'MA-06',
  province: 'MA-CAS',
  venue: 'Maison de l’artisan',
  address: '',
  languages: ['ary', 'fr', 'zgh'],
  tables: Array.from({ length: 20 }, (_, n) => ({ name: String(n + 1), stepFree: n < 14 })),
  hours: {
    from: '09:00',
    until: '16:30',
    minutes: 20,
    breaks: [
      { from: '10:40', until: '11:00' },
      { from: '13:00', until: '14:30' },
    ],
  },
  buyersMost: 20,
  cooperativesMost: 60,
  demo: true,
} as const;

interface Given {
  programme: string;
  /** The representative's cooperative takes part in both days. */
  represented: string;
  others: { id: string }[];
  /** What the market sought: some of its buyers come, and meet those who were introduced to them. */
  sought: Sought[];
  accounts: ReadonlyMap<string, string>;
  now: Date;
  progress: (line: string) => void;
}

interface Day {
  heldOn: string;
  title: { fr: string; ar: string; en: string };
  when: Date;
  sought: Sought[];
  structures: string[];
}

interface People {
  meetingDay: string;
  buyers: string[];
  cooperatives: string[];
  slots: string[];
}

/** The day with its people registered: half of the cooperatives speak no French, three interpreters stand between. */
const gather = async (
  ground: Ground,
  draw: Draws,
  { programme, accounts }: Given,
  { heldOn, title, when, sought, structures }: Day,
): Promise<People> => {
  const by = at(ground, system, when);
  const [made] = await prepareDay(by, { ...setting, title, programme, heldOn } as never);
  const meetingDay = made!.about;
  const account = accounts.get('buyer') ?? '';
  const entered = await enterPeople(ground, draw, { meetingDay, when, sought, structures, account });
  await openRegistration(by, { day: meetingDay });
  await openWishes(by, { day: meetingDay });
  const slots = (await dayShown(by, { day: meetingDay })).slots.map(({ id }) => id);
  return { meetingDay, slots, ...entered };
};

/** Each cooperative wishes for some buyers, and some buyers answer: a must here and there, a no now and then. */
const wish = async (ground: Ground, draw: Draws, people: People, when: Date): Promise<void> => {
  const kindOf = () => (draw.often(0.2) ? 'must' : draw.often(0.1) ? 'no' : 'may');
  await together(at(ground, system, when), async (context) => {
    const facts = [];
    for (const participant of people.cooperatives) {
      const wishes = draw.some(people.buyers, draw.whole(2, 5)).map((other) => ({ other, wish: kindOf() }) as const);
      facts.push(...(await noteWishes.within(context, { participant, wishes })));
    }
    for (const participant of draw.some(people.buyers, 12)) {
      const wishes = draw.some(people.cooperatives, 4).map((other) => ({ other, wish: kindOf() }) as const);
      facts.push(...(await noteWishes.within(context, { participant, wishes })));
    }
    return facts;
  });
  // What they said to each other before is kept as it is proposed.
  await keepProposals(at(ground, system, when), { day: people.meetingDay });
};

const plan = async (ground: Ground, meetingDay: string, when: Date, again = false): Promise<void> => {
  const [asked] = await askPlan(at(ground, system, when), { day: meetingDay, again });
  const id = asked!.payload!['plan'] as string;
  await planWaiting(ground, id);
  await adoptPlan(at(ground, system, when), { plan: id });
};

/** Nobody is heard of every meeting, and the two sides do not always agree. */
const sayOutcomes = async (ground: Ground, draw: Draws, people: People, when: Date): Promise<void> => {
  const { meetings } = await board(at(ground, system, when), { day: people.meetingDay });
  const held = meetings.filter(({ state }) => state === 'held');
  const outcomes = ['nothing', 'nothing', 'nothing', 'interested', 'interested', 'sample', 'order'] as const;
  const amounts = ['under_10000', 'from_10000', 'from_50000', 'not_said'] as const;
  // Those who were introduced before say so of the day too: what was counted then is not counted again.
  const tied = await ties(at(ground, system, when), { day: people.meetingDay });
  const known = new Set(tied.flatMap(({ meeting, introduction }) => (introduction === null ? [] : [meeting])));
  const warm = new Map(held.map(({ id }) => [id, known.has(id) ? ('sample' as const) : draw.one(outcomes)]));
  await together(at(ground, system, when), async (context) => {
    const facts = [];
    for (const side of ['buyer', 'cooperative'] as const)
      for (const [participant, own] of Map.groupBy(held, (one) => one[side])) {
        const said = own
          .filter(({ id }) => known.has(id) || draw.often(0.85))
          .map(({ id }) => ({
            meeting: id,
            outcome: known.has(id) || draw.often(0.8) ? warm.get(id)! : draw.one(outcomes),
            amount: draw.one(amounts),
          }));
        if (said.length > 0) facts.push(...(await noteOutcomes.within(context, { participant, said })));
      }
    return facts;
  });
};

/** Held hour by hour: a buyer comes at eleven, a cooperative not at all; what is not held is planned again at ten past nine. */
const hold = async (ground: Ground, draw: Draws, people: People, heldOn: string): Promise<void> => {
  const hour = (text: string) => moment(heldOn, text, 'hour');
  const by = (text: string) => at(ground, system, hour(text));
  const { meetingDay, slots } = people;
  await beginDay(by('08:30'), { day: meetingDay });
  const [late, gone] = [people.buyers[3]!, people.cooperatives[7]!];
  const came = [...people.buyers, ...people.cooperatives].filter((id) => id !== gone && draw.often(0.97));
  await together(by('08:45'), async (context) => {
    const facts = [];
    for (const participant of came) facts.push(...(await checkIn.within(context, { participant })));
    return facts;
  });
  await setAbsences(by('09:05'), { participant: late, absent: slots.slice(0, 6) });
  await setAbsences(by('09:06'), { participant: gone, absent: slots });
  await plan(ground, meetingDay, hour('09:10'), true);
  const { meetings } = await board(by('17:00'), { day: meetingDay });
  const absent = new Set([...people.buyers, ...people.cooperatives].filter((id) => !came.includes(id)));
  await together(by('17:00'), async (context) => {
    const facts = [];
    for (const { id: meeting, buyer, cooperative } of meetings)
      if (absent.has(buyer) || absent.has(cooperative))
        facts.push(
          ...(await tellMeeting.within(context, {
            meeting,
            state: 'missed',
            missedBy: absent.has(buyer) ? 'buyer' : 'cooperative',
          })),
        );
    for (const slot of slots) facts.push(...(await tellSlot.within(context, { day: meetingDay, slot })));
    return facts;
  });
  await sayOutcomes(ground, draw, people, hour('17:30'));
  await finishDay(by('18:00'), { day: meetingDay });
};

/** One meeting day that was held in the spring, and one to come whose plan is provisional. */
export const holdMeetingDays = async (ground: Ground, given: Given): Promise<void> => {
  const { represented, others, sought, now, progress } = given;
  progress('Demonstration: two meeting days');
  const draw = draws(9);
  const ago = (days: number) => new Date(now.getTime() - days * day);
  const comers = (some: Sought[], count: number): string[] => {
    const first = [...new Set([represented, ...some.flatMap(({ introduced }) => introduced)])];
    const more = draw.some(others, count).map(({ id }) => id);
    return [...new Set([...first, ...more])].slice(0, count);
  };
  const before = sought.filter((one) => one.ago > 210);
  const held = await gather(ground, draw, given, {
    ...{ heldOn: dayOf(ago(200)), when: ago(250), sought: before, structures: comers(before, 60) },
    title: { fr: 'Rencontres de printemps', ar: 'لقاءات الربيع', en: 'Spring meetings' },
  });
  await wish(ground, draw, held, ago(230));
  await plan(ground, held.meetingDay, ago(220));
  await publishPlan(at(ground, system, ago(218)), { day: held.meetingDay });
  await makeFinal(at(ground, system, ago(205)), { day: held.meetingDay });
  await hold(ground, draw, held, dayOf(ago(200)));
  const open = sought.filter((one) => one.ago < 30);
  const coming = await gather(ground, draw, given, {
    ...{ heldOn: dayOf(ago(-12)), when: ago(9), sought: open, structures: comers(open, 24) },
    title: { fr: 'Rencontres du terroir', ar: 'لقاءات المنتوجات المجالية', en: 'Meetings of the terroir' },
  });
  await wish(ground, draw, coming, ago(8));
  await plan(ground, coming.meetingDay, ago(7));
  await publishPlan(at(ground, system, ago(6)), { day: coming.meetingDay });
};
