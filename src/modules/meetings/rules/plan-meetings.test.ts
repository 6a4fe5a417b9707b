import { describe, expect, it } from 'vitest';
import { inventedDay } from '../../../../bench/invented-day.ts';
import type { PlannedMeeting, Schedule } from './meeting-day.ts';
import { planMeetings } from './plan-meetings.ts';
import { readMeetingDay } from './read-meeting-day.ts';

type Day = ReturnType<typeof inventedDay>;
const plan = (day: object): Schedule => planMeetings(readMeetingDay(day));

const repeated = (meetings: PlannedMeeting[], place: (one: PlannedMeeting) => string | null): string[] => {
  const places = meetings.flatMap((one) => place(one) ?? []);
  return places.filter((one, n) => places.indexOf(one) !== n);
};

const placesTwice = ({ meetings }: Schedule): string[] => [
  ...repeated(meetings, (one) => `${one.slot} ${one.buyer}`),
  ...repeated(meetings, (one) => `${one.slot} ${one.cooperative}`),
  ...repeated(meetings, (one) => `${one.slot} table ${one.table}`),
  ...repeated(meetings, (one) => one.interpreter && `${one.slot} ${one.interpreter}`),
  ...repeated(meetings, (one) => `${one.buyer} ${one.cooperative}`),
];

const absences = (day: Day, { meetings }: Schedule): PlannedMeeting[] => {
  const absent = new Set(
    [...day.buyers, ...day.cooperatives, ...day.interpreters].flatMap(({ id, absent }) =>
      absent.map((slot) => `${id} ${slot}`),
    ),
  );
  return meetings.filter(({ buyer, cooperative, interpreter, slot }) =>
    [buyer, cooperative, interpreter].some((one) => absent.has(`${one} ${slot}`)),
  );
};

describe('a meeting day', () => {
  for (const [buyers, cooperatives, interpreters] of [
    [4, 9, 1],
    [9, 20, 0],
    [12, 12, 2],
  ] as const)
    it(`puts nobody in two places, respects absences and never passes its bound: ${buyers} × ${cooperatives} × ${interpreters}`, () => {
      const day = { ...inventedDay(buyers, cooperatives, interpreters, `${buyers}`), tables: Math.ceil(buyers * 0.7) };
      const schedule = plan(day);
      expect(schedule.meetings.length).toBeGreaterThan(0);
      expect(placesTwice(schedule)).toEqual([]);
      expect(absences(day, schedule)).toEqual([]);
      expect(schedule.met.must).toBeLessThanOrEqual(schedule.bound.must);
      expect(schedule.met.must + schedule.met.may).toBeLessThanOrEqual(schedule.bound.meetings);
      expect(schedule.meetings).toHaveLength(schedule.met.must + schedule.met.may);
      const told = schedule.unmet.filter(({ why }) => why !== 'vetoed').length;
      expect(told + schedule.meetings.length).toBe(schedule.asked.must + schedule.asked.may);
    });

  it('fills every slot of every participant where all are asked to meet all', () => {
    const all = [...'abcdef'];
    const wishes = all.flatMap((buyer) => all.map((cooperative) => ({ buyer, cooperative })));
    const people = all.map((id) => ({ id }));
    const schedule = plan({ slots: all, tables: 6, buyers: people, cooperatives: people, wishes });
    expect(schedule).toMatchObject({ met: { may: 36 }, bound: { meetings: 36 }, gaps: 0, unmet: [] });
  });

  it('gives the same schedule for the same seed', () => {
    expect(plan(inventedDay(5, 9, 1, 'same'))).toEqual(plan(inventedDay(5, 9, 1, 'same')));
  });

  it('keeps what is held, and moves nothing that an absence does not touch', () => {
    const day = inventedDay(6, 14, 2, 'again');
    const first = plan(day).meetings;
    const held = first.filter(({ slot }) => slot === 'slot 1');
    const gone = first.find(({ slot }) => slot === 'slot 4')!;
    const buyers = day.buyers.map((one) =>
      one.id === gone.buyer ? { ...one, absent: [...one.absent, 'slot 4'] } : one,
    );
    const again = plan({ ...day, buyers, held, previous: first, from: 'slot 2' });
    expect(again.meetings.filter((one) => one.held)).toEqual(held.map((one) => ({ ...one, held: true })));
    expect(placesTwice(again)).toEqual([]);
    expect(again.meetings.filter(({ slot, held }) => slot === 'slot 1' && !held)).toEqual([]);
    expect(again.changed).toBeGreaterThan(0);
    expect(again.changed).toBeLessThan(first.length / 4);
  });

  it('says why a wish is not met', () => {
    const schedule = plan({
      slots: ['09:00'],
      tables: 2,
      buyers: [{ id: 'B', languages: ['fr'] }],
      cooperatives: [{ id: 'C' }, { id: 'D', languages: ['ar'] }, { id: 'E' }, { id: 'F', absent: ['09:00'] }],
      wishes: [
        { buyer: 'B', cooperative: 'C', wish: 'must' },
        { buyer: 'B', cooperative: 'D' },
        { buyer: 'B', cooperative: 'E', wish: 'may' },
        { buyer: 'B', cooperative: 'E', wish: 'no' },
        { buyer: 'B', cooperative: 'F', wish: 'must' },
      ],
    });
    expect(schedule.unmet.map(({ cooperative, why }) => [cooperative, why])).toEqual([
      ['F', 'never_together'],
      ['D', 'no_language'],
      ['E', 'vetoed'],
    ]);
  });
});

describe('a file that cannot be read', () => {
  const day = { slots: ['1'], tables: 1, buyers: [{ id: 'B' }], cooperatives: [{ id: 'C' }, { id: 'D' }], wishes: [] };
  const refused = (change: object): unknown => {
    try {
      return plan({ ...day, ...change });
    } catch (error) {
      return error;
    }
  };

  it('is refused with the field at fault', () => {
    expect(refused({ slots: [] })).toMatchObject({ code: 'malformed', at: { field: 'slots' } });
    expect(refused({ buyers: [{ id: 'B' }, { id: 'B' }] })).toMatchObject({ code: 'twice' });
    expect(refused({ wishes: [{ buyer: 'B', cooperative: 'Z' }] })).toMatchObject({
      code: 'unknown_name',
      at: { field: 'wishes[0].cooperative', name: 'Z' },
    });
    expect(refused({ wishes: [{ buyer: 'B', cooperative: 'C', wish: 'maybe' }] })).toMatchObject({
      at: { field: 'wishes[0].wish' },
    });
    const held = ['C', 'D'].map((cooperative) => ({ buyer: 'B', cooperative, slot: '1' }));
    expect(refused({ held })).toMatchObject({ code: 'held_twice', at: { field: 'held[1]' } });
  });
});
