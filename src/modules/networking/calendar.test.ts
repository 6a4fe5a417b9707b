import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someOpen } from '../../../test/support/networking.ts';
import { someone as somebody } from '../../../test/support/people.ts';
import { siteOf } from '../../../test/support/web.ts';
import { openWorld } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { feeds, web } from '../../platform/calendar/web.tsx';
import type { Actor } from '../../platform/rights.ts';
import { anonymous } from '../../platform/rights.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import './calendar.ts';
import { withdrawPosting } from './index.ts';

let world: World;
let actor: Actor = anonymous;
let site: ReturnType<typeof siteOf>;
beforeAll(async () => {
  world = await openWorld();
  site = siteOf(world.ground, new Hono<WebEnv>().route('/', web).route('/', feeds), () => actor);
});
afterAll(() => world.close());

test('a buyer’s telephone knows when her need ends, and that she took it back', async () => {
  actor = (await somebody(world, { grants: [{ role: 'buyer' }] })).actor;
  const by = actor;
  const { id } = await someOpen(world.as, { by, told: { untilOn: '2027-01-12' } });
  const body = new URLSearchParams({ what: 'networking.mine' });
  expect((await site.request('/fr/me/calendar', { method: 'POST', body })).status).toBe(303);
  const html = await (await site.request('/fr/me/calendar')).text();
  const feed = `/fr${/\/calendar\/[\w-]+\.ics/.exec(html)![0]}`;
  actor = anonymous;
  const read = async () => (await site.request(feed)).text();
  expect(await read()).toContain('DTSTART;TZID=Africa/Casablanca:20270112T090000');
  await withdrawPosting(world.as(by), { id, why: 'own_wish' });
  expect(await read()).toContain('STATUS:CANCELLED');
});
