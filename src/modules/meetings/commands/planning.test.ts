import { beforeAll, expect, test } from 'vitest';
import { preparedDay } from '../../../../test/support/meetings.ts';
import type { DayMade } from '../../../../test/support/meetings.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Hidden, Refusal } from '../../../platform/refusals.ts';
import { moment } from '../../../platform/web/moment.ts';
import {
  addMeeting,
  adoptPlan,
  askPlan,
  beginDay,
  checkIn,
  finishDay,
  makeFinal,
  noteOutcomes,
  noteWishes,
  publishPlan,
  setAbsences,
  tellMeeting,
  tellSlot,
} from '../index.ts';
import { jobs } from '../jobs.ts';
import { appointmentsOf } from '../queries/agenda.ts';
import { results } from '../queries/results.ts';
import { dropMeeting } from './drop-meeting.ts';
import { moveMeeting } from './move-meeting.ts';
import { pinMeeting } from './pin-meeting.ts';
import { swapMeetings } from './swap-meetings.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs: jobs as never });
});

const officer = someone({ role: 'programme_officer', region: 'MA-09' });
const agent = someone({ role: 'field_agent', region: 'MA-09' });
const code = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error.constructor.name),
  );
/** The twelfth of May 2027 on a clock in Morocco. */
const at = (hour: string): Date => moment('2027-05-12', hour, 'hour');
const early = at('08:00');

interface Row {
  id: string;
  buyer: string;
  cooperative: string;
  slot: string;
  meeting_table: string;
  interpreter: string | null;
  state: string;
}
const meetingsOf = async (day: string): Promise<Row[]> =>
  (
    await world.pool.query(
      `select m.* from meetings.meeting m
        join meetings.slot s on s.id = m.slot where m.day = $1 order by s.starts_at, m.buyer`,
      [day],
    )
  ).rows;
const idsOf = async (table: string, day: string, order: string): Promise<string[]> =>
  (await world.pool.query(`select id from meetings.${table} where day = $1 order by ${order}`, [day])).rows.map(
    ({ id }) => id,
  );
const proposed = async (day: string): Promise<string> =>
  (await world.pool.query(`select id from meetings.plan where day = $1 and state = 'proposed'`, [day])).rows[0].id;
const planned = async (day: string, now: Date, asked: object = {}): Promise<string> => {
  await askPlan(world.as(officer, now), { day, ...asked });
  await world.settle();
  return proposed(day);
};

/** A day whose every cooperative wishes to meet every buyer, planned and adopted. */
const plannedDay = async (size: { buyers?: number; cooperatives?: number } = {}): Promise<DayMade> => {
  const made = await preparedDay(world.as, size, early);
  for (const participant of made.cooperatives)
    await noteWishes(world.as(agent, early), {
      participant,
      wishes: made.buyers.map((other, n) => ({ other, wish: n === 0 ? ('must' as const) : ('may' as const) })),
    });
  await adoptPlan(world.as(officer, early), { plan: await planned(made.day, early) });
  return made;
};

const twice = (rows: Row[]): string[] => {
  const places = rows.flatMap((one) => [
    `${one.buyer} ${one.slot}`,
    `${one.cooperative} ${one.slot}`,
    `${one.meeting_table} ${one.slot}`,
    ...(one.interpreter ? [`${one.interpreter} ${one.slot}`] : []),
  ]);
  return places.filter((one, n) => places.indexOf(one) !== n);
};

test('a plan is computed behind, stands once it is adopted, and is journalled with its bound', async () => {
  const made = await preparedDay(world.as, {}, early);
  expect(await code(askPlan(world.as(officer, early), { day: made.day }))).toBe('meetings.nobody_wished');
  await noteWishes(world.as(agent, early), {
    participant: made.cooperatives[0]!,
    wishes: made.buyers.map((other) => ({ other, wish: 'must' as const })),
  });
  await expect(askPlan(world.as(agent, early), { day: made.day })).rejects.toBeInstanceOf(Hidden);
  const plan = await planned(made.day, early);
  expect(await meetingsOf(made.day)).toEqual([]);
  await adoptPlan(world.as(officer, early), { plan });
  const rows = await meetingsOf(made.day);
  expect(rows).toHaveLength(3);
  expect(rows.map(({ interpreter }) => interpreter)).toEqual(Array(3).fill(made.interpreter));
  expect((await world.facts(made.day)).at(-1)).toMatchObject({
    fact: 'meetings.plan_adopted',
    payload: { met: { must: 3 }, bound: { must: 3 } },
  });
  expect(await code(adoptPlan(world.as(officer, early), { plan }))).toBe('meetings.plan_outdated');
});

test('two who adopt at once: one does, and the day is planned once', async () => {
  const made = await preparedDay(world.as, {}, early);
  const wishes = [{ other: made.buyers[0]!, wish: 'must' as const }];
  await noteWishes(world.as(agent, early), { participant: made.cooperatives[0]!, wishes });
  const plan = await planned(made.day, early);
  const adopt = () => code(adoptPlan(world.as(officer, early), { plan }));
  expect((await Promise.all([adopt(), adopt()])).sort()).toEqual(['done', 'meetings.plan_outdated']);
  expect(await meetingsOf(made.day)).toHaveLength(1);
});

test('a meeting is moved only where everybody is free and there, and each reason not to is said by its name', async () => {
  const { day, buyers } = await plannedDay({ buyers: 2, cooperatives: 2 });
  const rows = await meetingsOf(day);
  const [slots, tables] = [await idsOf('slot', day, 'starts_at'), await idsOf('meeting_table', day, 'place')];
  const one = rows.find(({ buyer }) => buyer === buyers[0])!;
  const taken = new Set(rows.map(({ slot }) => slot));
  const free = slots.filter((slot) => !taken.has(slot));
  const move = (to: { slot: string; table?: string; interpreter?: string | null }, now = early) =>
    code(
      moveMeeting(world.as(officer, now), {
        meeting: one.id,
        table: tables[0]!,
        interpreter: one.interpreter,
        ...to,
      }),
    );
  const other = rows.find(({ buyer, slot }) => buyer === buyers[0] && slot !== one.slot)!;
  expect(await move({ slot: other.slot })).toBe('meetings.buyer_elsewhere');
  expect(await move({ slot: free[0]!, interpreter: null })).toBe('meetings.no_common_language');
  await setAbsences(world.as(agent, early), { participant: buyers[0]!, absent: [free[0]!] });
  expect(await move({ slot: free[0]! })).toBe('meetings.buyer_absent');
  expect(await move({ slot: free[1]! }, at('23:00'))).toBe('meetings.slot_begun');
  expect(await move({ slot: free[1]! })).toBe('done');
  expect((await meetingsOf(day)).find(({ id }) => id === one.id)).toMatchObject({ slot: free[1], pinned: true });
});

test('two meetings exchange their places, and the database holds nobody in two', async () => {
  const { day } = await plannedDay({ buyers: 2, cooperatives: 2 });
  const rows = await meetingsOf(day);
  const [one, two] = [rows[0]!, rows.find((each) => each.slot !== rows[0]!.slot && each.buyer === rows[0]!.buyer)!];
  const done = await code(swapMeetings(world.as(officer, early), { meeting: one.id, other: two.id }));
  const after = await meetingsOf(day);
  expect(twice(after)).toEqual([]);
  // Where a third meeting is in the way of one of them, it is refused by name.
  if (done === 'done') expect(after.find(({ id }) => id === one.id)!.slot).toBe(two.slot);
  else expect(done).toMatch(/^meetings\.(cooperative|interpreter)_elsewhere$/);
  const insert = `insert into meetings.meeting (id, day, buyer, cooperative, slot, meeting_table, wish, changed_at)
    select gen_random_uuid(), day, buyer, cooperative, slot, meeting_table, 'may', now() from meetings.meeting where id = $1`;
  await expect(world.pool.query(insert, [one.id])).rejects.toMatchObject({
    constraint: expect.stringContaining('one_'),
  });
});

test('what is taken out and forbidden does not come back; what is pinned stays; what was agreed by hand is added', async () => {
  const { day, buyers, cooperatives } = await plannedDay({ buyers: 2, cooperatives: 3 });
  const [gone, kept] = await meetingsOf(day);
  await pinMeeting(world.as(officer, early), { meeting: kept!.id, pinned: true });
  await dropMeeting(world.as(officer, early), { meeting: gone!.id, forbid: true });
  await adoptPlan(world.as(officer, early), { plan: await planned(day, early) });
  const rows = await meetingsOf(day);
  expect(rows.find((one) => one.buyer === gone!.buyer && one.cooperative === gone!.cooperative)).toBeUndefined();
  expect(rows.find(({ id }) => id === kept!.id)).toMatchObject({ slot: kept!.slot });
  const pair = { buyer: kept!.buyer, cooperative: kept!.cooperative };
  const place = { slot: kept!.slot, table: kept!.meeting_table, interpreter: kept!.interpreter };
  expect(await code(addMeeting(world.as(officer, early), { day, ...pair, ...place }))).toBe('meetings.meets_already');
  const turned = { day, buyer: cooperatives[0]!, cooperative: buyers[0]!, ...place };
  await expect(addMeeting(world.as(officer, early), turned)).rejects.toBeInstanceOf(Hidden);
});

/** Planned, published, final and begun at nine. */
const begunDay = async (size: { buyers?: number; cooperatives?: number }): Promise<DayMade> => {
  const made = await plannedDay(size);
  await publishPlan(world.as(officer, early), { day: made.day });
  await makeFinal(world.as(officer, early), { day: made.day });
  expect(await code(beginDay(world.as(officer, at('08:00')), { day: made.day }))).toBe('done');
  return made;
};

test('disturbed at 09:10, what is held or begun stays, the fewest are touched, and those alone are named', async () => {
  const { day, buyers } = await begunDay({ buyers: 3, cooperatives: 6 });
  const [slots, before] = [await idsOf('slot', day, 'starts_at'), await meetingsOf(day)];
  const first = before.filter(({ slot }) => slot === slots[0]);
  await tellMeeting(world.as(agent, at('09:05')), { meeting: first[0]!.id, state: 'begun' });
  const late = buyers.find((buyer) => first.every((one) => one.buyer !== buyer)) ?? buyers[2]!;
  await setAbsences(world.as(agent, at('09:10')), { participant: late, absent: slots.slice(0, 3) });
  await adoptPlan(world.as(officer, at('09:10')), { plan: await planned(day, at('09:10'), { again: true }) });
  const after = await meetingsOf(day);
  expect(twice(after)).toEqual([]);
  const place = (rows: Row[], id: string) => {
    const { slot, meeting_table: table, interpreter } = rows.find((one) => one.id === id)!;
    return { slot, table, interpreter };
  };
  const standing = first.filter(({ buyer }) => buyer !== late);
  for (const { id } of standing) expect(place(after, id)).toEqual(place(before, id));
  expect(after.filter((one) => one.buyer === late && slots.slice(0, 3).includes(one.slot))).toEqual([]);
  const changed = (await world.facts(day)).filter(({ fact }) => fact === 'meetings.meetings_changed');
  const changes = (changed.at(-1)?.payload['changes'] ?? []) as { buyer: string; was: object | null }[];
  const moved = before.filter((one) => {
    const now = after.find(({ id }) => id === one.id);
    return (
      !now || now.slot !== one.slot || now.meeting_table !== one.meeting_table || now.interpreter !== one.interpreter
    );
  });
  expect(changes.filter(({ was }) => was !== null)).toHaveLength(moved.length);
  expect(moved.length).toBeLessThan(before.length);
});

test('a plan that was asked for before a meeting was told of is outdated when the hour has gone on', async () => {
  const { day } = await begunDay({ buyers: 2, cooperatives: 3 });
  const plan = await planned(day, at('08:30'), { again: true });
  expect(await code(adoptPlan(world.as(officer, at('09:30')), { plan }))).toBe('meetings.plan_outdated');
});

test('people arrive, meetings are held or missed, both sides say what came of them, and an interest counts once', async () => {
  const { day, buyers, cooperatives } = await begunDay({ buyers: 2, cooperatives: 2 });
  await checkIn(world.as(agent, at('08:50')), { participant: buyers[0]! });
  expect(await checkIn(world.as(agent, at('08:51')), { participant: buyers[0]! })).toEqual([]);
  const rows = await meetingsOf(day);
  const [one, ...rest] = rows;
  const tell = (id: string, state: 'held' | 'missed' | 'planned', missedBy: 'buyer' | null, hour: string) =>
    code(tellMeeting(world.as(agent, at(hour)), { meeting: id, state, missedBy }));
  expect(await tell(rest.at(-1)!.id, 'held', null, '08:00')).toBe('meetings.meeting_to_come');
  expect(await tell(one!.id, 'missed', null, '09:10')).toBe('Invalid');
  expect(await tell(one!.id, 'missed', 'buyer', '09:10')).toBe('done');
  expect(await tell(one!.id, 'planned', null, '09:11')).toBe('done');
  await tellSlot(world.as(agent, at('09:20')), { day, slot: one!.slot });
  const say = (participant: string, outcome: 'order' | 'interested' | 'nothing') =>
    noteOutcomes(world.as(agent, at('09:30')), {
      participant,
      said: [{ meeting: one!.id, outcome, amount: 'from_10000' }],
    });
  const unheld = { participant: rest.at(-1)!.buyer, said: [{ meeting: rest.at(-1)!.id, outcome: 'order' as const }] };
  expect(await code(noteOutcomes(world.as(agent, at('09:30')), unheld))).toBe('meetings.not_held');
  await say(one!.buyer, 'order');
  await say(one!.cooperative, 'nothing');
  await Promise.all([say(one!.cooperative, 'interested'), say(one!.cooperative, 'interested')]);
  const stranger = cooperatives.find((id) => id !== one!.cooperative)!;
  await expect(say(stranger, 'order')).rejects.toBeInstanceOf(Hidden);
  await finishDay(world.as(officer, at('18:00')), { day });
  const { lines } = await results(world.as(officer), { day });
  expect(lines.filter(({ together }) => together === 'interest').map(({ id }) => id)).toEqual([one!.id]);
  const counted = await world.pool.query('select from meetings.meeting_listed where day = $1 and interest_of_both', [
    day,
  ]);
  expect(counted.rows).toHaveLength(1);
  expect((await world.facts(day)).at(-1)).toMatchObject({ fact: 'meetings.day_finished', payload: { held: 1 } });
});

test('an agenda tells each whom she meets, where and with which interpreter, in one read for all', async () => {
  const { day, buyers, cooperatives, interpreter } = await plannedDay({ buyers: 2, cooperatives: 2 });
  const rows = await meetingsOf(day);
  const all = await world.db
    .transaction()
    .execute((tx) => appointmentsOf(tx as never, [...buyers, ...cooperatives, interpreter]));
  const of = (id: string) => all.filter(({ participant }) => participant === id);
  expect(of(interpreter)).toHaveLength(rows.length);
  expect(of(interpreter)[0]!.others).toHaveLength(2);
  expect(of(cooperatives[0]!).map(({ others }) => others[0]!.name)).toEqual(expect.arrayContaining(['Hôtel 1']));
  expect(of(buyers[0]!)[0]!.interpreter?.name).toBe('Salma');
});
