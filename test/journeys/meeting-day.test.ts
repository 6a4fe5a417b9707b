// A meeting day as it goes in life: planned, published, disturbed ten minutes after it began, planned again, held and told.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bringNeeds } from '../../src/modules/meetings/commands/bring-needs.ts';
import { noteWishes } from '../../src/modules/meetings/index.ts';
import { giveConsent } from '../../src/modules/people/index.ts';
import { addContact } from '../../src/modules/registry/index.ts';
import type { Caller } from '../../src/platform/ground.ts';
import { system } from '../../src/platform/rights.ts';
import type { Actor } from '../../src/platform/rights.ts';
import { dayOf } from '../../src/platform/words/format.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { signIn } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';
import { preparedDay } from '../support/meetings.ts';
import type { DayMade } from '../support/meetings.ts';
import { someOpen } from '../support/networking.ts';
import { newPhone, someone } from '../support/people.ts';
import { callerOn } from '../support/registry.ts';
import { startServer } from '../support/server.ts';
import type { RunningServer } from '../support/server.ts';

// PGlite serves one process alone: nothing can be prepared beside the server there.
const alone = inject('database').engine === 'trial';
let server: RunningServer;
let browser: Browser;
let database: TestDatabase;
let made: DayMade;
let phone: string;

/** Reached by SMS, so that what leaves for them can be read. */
const reach = async (participant: string, number: string): Promise<void> => {
  await database.pool.query("update meetings.participant set phone = $2, lang = 'ar' where id = $1", [
    participant,
    number,
  ]);
};

type As = (actor?: Actor, now?: Date) => Caller;

/** Each buyer brings a need of hers, and each cooperative agrees to be introduced. */
const tie = async (as: As): Promise<void> => {
  for (const [place, participant] of made.buyers.entries()) {
    const asker = { as: 'buyer' as const, organisation: `Hôtel ${place + 1}` };
    const { id } = await someOpen(as, { asker, told: { untilOn: '2099-12-20' } });
    await bringNeeds(as(), { participant, needs: [id] });
  }
  for (const structure of made.structures) {
    const [added] = await addContact(as(), { structure, phone: newPhone(), language: 'ar' } as never);
    const subject = String(added!.payload?.['contact'] ?? added!.about);
    const agreed = { subject_kind: 'contact', purpose: 'be_introduced', how: 'spoken' } as const;
    await giveConsent(as(), { subject, ...agreed });
  }
};

beforeAll(async () => {
  if (alone) return;
  database = await testDatabase();
  const as = (actor: Actor = system, now = new Date()) => callerOn(database, actor, now);
  made = await preparedDay(as, { buyers: 3, cooperatives: 5, changes: { heldOn: dayOf(new Date()) } });
  // Three of the five speak French as the buyers do; the others need the interpreter.
  await database.pool.query("update meetings.participant set languages = '{ary,fr}' where id = any($1)", [
    made.cooperatives.slice(0, 3),
  ]);
  for (const participant of made.cooperatives)
    await noteWishes(as(), { participant, wishes: made.buyers.map((other) => ({ other, wish: 'may' as const })) });
  await tie(as);
  await hoursBegin(60);
  ({ phone } = await someone(database, { grants: [{ role: 'programme_officer' }] }));
  const again = { database, dataDir: mkdtempSync(join(tmpdir(), 'twiza-meetings-')) };
  [server, browser] = await Promise.all([startServer({ again }), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The clock of the hall: the first slot begins in so many minutes, the others follow it. */
const hoursBegin = (minutes: number) =>
  database.pool.query(
    `update meetings.slot set starts_at = date_trunc('minute', now()) + make_interval(mins => $2::int + place * 20),
      ends_at = date_trunc('minute', now()) + make_interval(mins => $2::int + place * 20 + 20)
    from (select id, (row_number() over (order by starts_at) - 1)::int as place from meetings.slot where day = $1) in_order
    where slot.id = in_order.id`,
    [made.day, minutes],
  );

interface Row {
  id: string;
  buyer: string;
  cooperative: string;
  interpreter: string | null;
  slot: string;
  meeting_table: string;
  state: string;
  place: number;
}
const meetings = async (): Promise<Row[]> =>
  (
    await database.pool.query(
      `select m.*, (select count(*)::int from meetings.slot e where e.day = s.day and e.starts_at < s.starts_at) as place
      from meetings.meeting m join meetings.slot s on s.id = m.slot where m.day = $1 order by s.starts_at, m.id`,
      [made.day],
    )
  ).rows;
const placeOf = ({ slot, meeting_table: table, interpreter }: Row) => ({ slot, table, interpreter });

const inTwoPlaces = (rows: Row[]): string[] => {
  const places = rows.flatMap((one) =>
    [one.buyer, one.cooperative, one.meeting_table, ...(one.interpreter ? [one.interpreter] : [])].map(
      (who) => `${who} ${one.slot}`,
    ),
  );
  return places.filter((one, n) => places.indexOf(one) !== n);
};

const press = async (page: Page, selector: string): Promise<void> => {
  await Promise.all([page.waitForNavigation(), page.locator(selector).first().click()]);
};

/** The page follows the plan by itself, and shows it when it is there. */
const proposal = (page: Page): Promise<void> =>
  page.locator('form[action$="/adopt"] button').waitFor({ timeout: 60_000 });

test.skipIf(alone)('a meeting day is planned, disturbed at ten past, and finished', { timeout: 240_000 }, async () => {
  const office = await openPage(browser, { language: 'fr' });
  const here = `${server.url}/fr/office/meetings/${made.day}`;
  const site = { url: server.url, pool: database.pool, server } as Site;
  await signIn(office, site, phone);

  // Planned, adopted, published as provisional, then final.
  await office.goto(`${here}/plan`);
  await press(office, 'form[action$="/plan"] button');
  await proposal(office);
  await press(office, 'form[action$="/adopt"] button');
  for (const stage of ['publish', 'final']) {
    await office.goto(here);
    await press(office, `form[action$="/${stage}"] button`);
  }
  const planned = await meetings();
  expect(planned.length).toBeGreaterThan(4);
  expect(inTwoPlaces(planned)).toEqual([]);

  // Ten minutes into the first slot: the day has begun, and so has its first meeting.
  await hoursBegin(-10);
  await office.goto(here);
  await press(office, 'form[action$="/begin"] button');
  const first = planned.filter(({ place }) => place === 0);
  const [begun] = first;
  await office.goto(`${here}/now`);
  await press(office, `form[action$="/meetings/${begun!.id}/tell"]:has(input[value=begun]) button`);

  // A buyer is late, a cooperative does not come, the interpreter falls ill.
  const free = (ids: string[]) => ids.find((id) => id !== begun!.buyer && id !== begun!.cooperative)!;
  const [late, gone] = [free(made.buyers), free(made.cooperatives)];
  await office.goto(`${here}/participants/${late}`);
  await office.locator('form[action$="/presence"] summary').click();
  await office.locator('form[action$="/presence"] input[name=by_slot]').check();
  for (const box of (await office.locator('form[action$="/presence"] input[name="there[]"]').all()).slice(0, 3))
    await box.uncheck();
  await press(office, 'form[action$="/presence"] button.first');
  for (const away of [gone, made.interpreter]) {
    await office.goto(`${here}/participants/${away}`);
    await press(office, 'form[action$="/withdraw"] button');
  }

  // Two who keep on: one is told what changed, the other hears nothing if nothing changed for her.
  const told = made.cooperatives.filter((id) => id !== gone);
  for (const [place, participant] of told.entries()) await reach(participant, `+21266000010${place}`);

  await office.goto(`${here}/now`);
  await press(office, 'form[action$="/plan"] button');
  await proposal(office);
  await press(office, 'form[action$="/adopt"] button');
  const again = await meetings();
  expect(inTwoPlaces(again)).toEqual([]);
  expect(again.length).toBeGreaterThan(3);
  expect(placeOf(again.find(({ id }) => id === begun!.id)!)).toEqual(placeOf(begun!));
  const toCome = again.filter(({ place, id }) => place > 0 && id !== begun!.id);
  expect(toCome.filter(({ buyer, place }) => buyer === late && place < 3)).toEqual([]);
  expect(again.filter(({ cooperative, state }) => cooperative === gone && state !== 'begun')).toEqual([]);
  expect(toCome.filter(({ interpreter }) => interpreter === made.interpreter)).toEqual([]);

  // She arrives with her telephone, without script, and reads her own day in Arabic.
  const { rows } = await database.pool.query('select id, badge, link_version from meetings.participant where id = $1', [
    begun!.cooperative,
  ]);
  await office.goto(`${here}/participants/${begun!.cooperative}`);
  const link = (await office.locator('a[href*="/m/"]').getAttribute('href'))!;
  const hers = await openPage(browser, { width: 360, language: 'ar', script: false });
  await hers.goto(`${server.url}/ar${new URL(link).pathname.slice(3)}`);
  expect(await hers.locator('html').getAttribute('dir')).toBe('rtl');
  await press(hers, 'form[action$="/arrive"] button');
  await office.goto(`${here}/now?q=${rows[0].badge}`);
  expect(await office.locator('main').innerText()).toContain('Là depuis');

  // The slot is over; both say what came of it.
  await office.goto(`${here}/now`);
  await press(office, 'form[action$="/held"] button');
  await hers.reload();
  await press(hers, 'a[href$="/outcomes"]');
  await hers.locator('label:has(input[value=order])').first().click();
  await press(hers, 'form[action$="/outcomes"] button.first');
  await office.goto(`${here}/meetings/${begun!.id}`);
  await office.locator('form:has(input[name=participant]) label:has(input[value=sample])').first().click();
  await press(office, 'form[action$="/outcome"] button.first');
  await office.goto(here);
  await press(office, 'form[action$="/finish"] button');

  const done = await meetings();
  expect(placeOf(done.find(({ id }) => id === begun!.id)!)).toEqual(placeOf(begun!));
  expect(inTwoPlaces(done)).toEqual([]);
  const outside = await openPage(browser, { language: 'fr' });
  await outside.goto(`${server.url}/fr/meetings/${made.day}`);
  const figures = await outside.locator('.figures').innerText();
  expect(figures).toMatch(/1\s+Intérêts confirmés des deux côtés/);

  // What both said is one opportunity, and said again it stays one.
  await office.goto(`${here}/meetings/${begun!.id}`);
  await press(office, 'form[action$="/outcome"] button.first');
  expect(await office.locator('main').innerText()).toContain('Comptée une fois');
  await press(office, 'a[href*="/office/introductions/"]');
  expect(await office.locator('main').innerText()).toContain('Rencontres de Taroudant');
  await outside.goto(`${server.url}/fr/networking`);
  expect(await outside.locator('.figures').first().innerText()).toMatch(/(^|\n)1\n/);
});
