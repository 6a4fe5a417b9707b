import { beforeAll, expect, test } from 'vitest';
import { preparedDay } from '../../../test/support/meetings.ts';
import type { DayMade } from '../../../test/support/meetings.ts';
import { siteOf } from '../../../test/support/web.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { anonymous } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { addMeeting, finishDay, publishPlan } from './index.ts';
import { linkOf } from './link.ts';
import { processings } from './processings.ts';
import { onTheWeb } from './web.tsx';

let world: World;
let made: DayMade;
let actor: Actor = anonymous;
let site: ReturnType<typeof siteOf>;
const officer = someone({ role: 'programme_officer', region: 'MA-09' });

beforeAll(async () => {
  world = await openWorld();
  site = siteOf(world.ground, onTheWeb.web, () => actor);
  made = await preparedDay(world.as, { buyers: 2, cooperatives: 1 });
  const ids = async (table: string): Promise<string> =>
    (await world.pool.query(`select id from meetings.${table} where day = $1 limit 1`, [made.day])).rows[0].id;
  const place = { slot: await ids('slot'), table: await ids('meeting_table'), interpreter: made.interpreter };
  const pair = { buyer: made.buyers[0]!, cooperative: made.cooperatives[0]! };
  await addMeeting(world.as(officer), { day: made.day, ...pair, ...place });
});

const kindOf = async (path: string): Promise<[number, string]> => {
  const answer = await site.request(path);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return [answer.status, bytes.subarray(0, 5).toString()];
};

test('sheets in each one’s language and table cards are set, for those who help alone', async () => {
  const day = `/fr/office/meetings/${made.day}`;
  actor = officer;
  expect(await kindOf(`${day}/agendas.pdf`)).toEqual([200, '%PDF-']);
  expect(await kindOf(`${day}/cards.pdf`)).toEqual([200, '%PDF-']);
  expect(await kindOf(`${day}/participants/${made.cooperatives[0]}/agenda.pdf`)).toEqual([200, '%PDF-']);
  actor = someone();
  expect((await kindOf(`${day}/agendas.pdf`))[0]).toBe(404);
});

test('an agenda is empty behind the link until it is published, and then goes into any calendar', async () => {
  actor = anonymous;
  const link = `/ar/m/${linkOf('s', made.cooperatives[0]!, 0)}`;
  const calendar = async () => (await site.request(`${link}/agenda.ics`)).text();
  expect(await calendar()).not.toContain('BEGIN:VEVENT');
  await publishPlan(world.as(officer), { day: made.day });
  expect(await calendar()).toMatch(/DTSTART;TZID=Africa\/Casablanca:20270512T090000[^]*Hôtel 1/);
  expect(await kindOf(`${link}/agenda.pdf`)).toEqual([200, '%PDF-']);
  expect(await (await site.request(link)).text()).toContain('Hôtel 1');
});

test('the public page names those who may be named, and says sums alone', async () => {
  actor = anonymous;
  await world.pool.query('update meetings.participant set shown = false where id = $1', [made.buyers[1]]);
  const html = (await (await site.request(`/fr/meetings/${made.day}`)).text()).replace(/[\u2066-\u2069]/g, '');
  expect(html).toContain('Hôtel 1');
  expect(html).not.toContain('Hôtel 2');
  expect(html).toContain('Et 1 autre.');
  expect(await (await site.request('/ar/meetings')).text()).toContain('لقاءات تارودانت');
});

test('once its time is over, names and numbers go from a finished day, links open nothing, and meetings stay', async () => {
  await world.pool.query("update meetings.day set state = 'under_way' where id = $1", [made.day]);
  await finishDay(world.as(officer), { day: made.day });
  const { retention } = processings[0]!;
  const later = new Date('2031-01-01T00:00:00Z');
  const context = (tx: unknown) => ({
    tx,
    now: later,
    actor: world.as().actor,
    ground: world.ground,
    later: async () => {},
  });
  const done = await world.db
    .transaction()
    .execute((tx) => retention!.anonymise(context(tx) as never, new Date('2030-01-01T00:00:00Z'), 10));
  expect(done.records).toBe(1);
  const { rows } = await world.pool.query(
    "select count(*) filter (where phone is not null or contact <> '')::int as known, min(link_version) as version from meetings.participant where day = $1",
    [made.day],
  );
  expect(rows[0]).toEqual({ known: 0, version: 1 });
  const kept = await world.pool.query('select from meetings.meeting where day = $1', [made.day]);
  expect(kept.rows).toHaveLength(1);
});
