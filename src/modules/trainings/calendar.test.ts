import { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { someone as somebody } from '../../../test/support/people.ts';
import { registered } from '../../../test/support/registry.ts';
import { siteOf } from '../../../test/support/web.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { feeds, web } from '../../platform/calendar/web.tsx';
import { anonymous } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import './calendar.ts';
import { cancelSession, modules, planSessions } from './index.ts';

let world: World;
let actor: Actor = anonymous;
let site: ReturnType<typeof siteOf>;
let structure: string;
let session: string;
const agent = someone({ role: 'field_agent', region: 'MA-09' });

beforeAll(async () => {
  world = await openWorld();
  site = siteOf(world.ground, new Hono<WebEnv>().route('/', web).route('/', feeds), () => actor);
  structure = await registered(world.as());
  const plan = {
    ...{ module: (await modules(world.as(), {}))[0]!.id, region: 'MA-09' as const, venue: 'Dar Chabab, salle 2' },
    ...{ capacity: 10, schedule: { every: 'once', first: '2027-01-12' } as const, starts: '09:00', ends: '12:00' },
  };
  session = (await planSessions(world.as(agent), { ...plan, structures: [structure] }))[0]!.about;
});

const post = (path: string, fields: Record<string, string>) =>
  site.request(path, { method: 'POST', body: new URLSearchParams(fields) });
const addressIn = (html: string): string => /\/calendar\/[\w-]+\.ics/.exec(html)![0];

test('a representative’s telephone reads her sessions until she revokes the address or loses the right', async () => {
  actor = (await somebody(world, { grants: [{ role: 'cooperative_representative', structure }] })).actor;
  expect((await post('/ar/me/calendar', { what: 'trainings.mine' })).status).toBe(303);
  const html = await (await site.request('/ar/me/calendar')).text();
  const feed = `/ar${addressIn(html)}`;
  const link = /calendar\/([0-9a-f-]{36})\/revoke/.exec(html)![1]!;
  actor = anonymous;
  const read = async () => (await site.request(feed)).text();
  const first = await read();
  expect(first).toContain('DTSTART;TZID=Africa/Casablanca:20270112T090000');
  expect(first).toContain(`UID:${session}@trainings.twiza`);
  expect(first).toContain('حكامة التعاونيات');
  expect(first).toContain('LOCATION:Dar Chabab\\, salle 2');
  await world.pool.query('update people.role_grant set revoked_at = now() where structure = $1', [structure]);
  expect(await read()).not.toContain('BEGIN:VEVENT');
  await world.pool.query('update people.role_grant set revoked_at = null where structure = $1', [structure]);
  await cancelSession(world.as(agent), { session, reason: 'Neige' });
  expect(await read()).toMatch(/SEQUENCE:1\r\n[^]*STATUS:CANCELLED/);
  actor = someone('cooperative_representative');
  expect((await post(`/ar/me/calendar/${link}/revoke`, {})).status).toBe(404);
  actor = {
    ...actor,
    id: (await world.db.selectFrom('platform.calendar_link').select('owner').executeTakeFirstOrThrow()).owner as string,
  };
  expect((await post(`/ar/me/calendar/${link}/revoke`, {})).status).toBe(303);
  expect((await site.request(feed)).status).toBe(404);
});

test('an address with another token, or of something one may not follow, opens nothing', async () => {
  actor = agent;
  expect(
    (await post('/fr/me/calendar', { what: 'trainings.programme/0199a0de-0000-7000-8000-000000000000' })).status,
  ).toBe(404);
  expect((await post('/fr/me/calendar', { what: 'nothing' })).status).toBe(404);
  expect((await post('/fr/me/calendar', { what: 'trainings.mine' })).status).toBe(303);
  const feed = addressIn(await (await site.request('/fr/me/calendar')).text());
  actor = anonymous;
  expect((await site.request(`/fr${feed}`)).status).toBe(200);
  expect((await site.request(`/fr${feed.replace(/.{4}\.ics/, 'AAAA.ics')}`)).status).toBe(404);
  expect((await site.request('/fr/calendar/x.ics')).status).toBe(404);
  expect((await site.request('/fr/me/calendar')).status).toBe(401);
});
