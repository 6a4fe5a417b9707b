import { Hono } from 'hono';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someInvited, someReached, someSought } from '../../../test/support/introductions.ts';
import { preparedDay } from '../../../test/support/meetings.ts';
import { siteOf } from '../../../test/support/web.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { anonymous } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { moment } from '../../platform/web/moment.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import { words as platformWords } from '../../platform/web/words/index.ts';
import { enterExpert } from '../experts/index.ts';
import { answerInvitation, confirmInterest } from '../networking/index.ts';
import { networking } from '../networking/brings.ts';
import { programmes } from '../programmes/brings.ts';
import { foundProgramme } from '../programmes/index.ts';
import { cancelDay } from './commands/cancel-day.ts';
import { enterExperts } from './commands/enter-experts.ts';
import { facts } from './facts.ts';
import { feeds } from './feeds.ts';
import {
  addMeeting,
  beginDay,
  enterParticipants,
  meetingDay,
  noteOutcomes,
  publishPlan,
  tellMeeting,
} from './index.ts';
import { onTheWeb } from './web.tsx';

let world: World;
let actor: Actor = anonymous;
let site: ReturnType<typeof siteOf>;
let programme: string;
const officer = someone('programme_officer');
const noon = new Date('2026-11-18T12:00:00Z');
const early = moment('2027-05-12', '08:55', 'hour');

beforeAll(async () => {
  world = await openWorld();
  const web = new Hono<WebEnv>()
    .route('/', onTheWeb.web)
    .route('/', networking.onTheWeb.web)
    .route('/', programmes.onTheWeb.web);
  site = siteOf(world.ground, web, () => actor);
  for (const room of [onTheWeb, networking.onTheWeb, programmes.onTheWeb]) knowWords(room.name, room.words);
  knowWords('platform', platformWords);
  const founded = await foundProgramme(world.as(), {
    kind: 'networking',
    name: { fr: 'Liens', ar: 'روابط' },
  } as never);
  programme = founded[0]!.about;
});
afterAll(() => world.close());

const post = (path: string, fields: Record<string, string | string[]> = {}) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
  return site.request(path, { method: 'POST', body });
};
const read = async (path: string): Promise<string> =>
  (await (await site.request(path)).text()).replace(/[\u2066-\u2069]/g, '');
const found = async (day: string): Promise<number> =>
  (await world.pool.query(`select 1 from search.document where kind = 'meeting_day' and id = $1`, [day])).rowCount!;

/** A need with one cooperative introduced to its buyer. */
const introduced = async () => {
  const need = await someSought(world.as);
  const { structure } = await someReached(world);
  const introduction = await someInvited(world, need.id, structure);
  await answerInvitation(world.as(), { introduction, answer: 'yes', agreed: true });
  await confirmInterest(world.as(need.by), { introduction, yes: true });
  return { need: need.id, structure, introduction };
};

test('from a need to the result, each page leads to the next: what the day says was counted already', async () => {
  const { need, introduction } = await introduced();
  const { day } = await preparedDay(world.as, { buyers: 0, cooperatives: 0, changes: { programme } }, noon);
  actor = officer;
  const here = `/fr/office/meetings/${day}`;
  expect(await read(`${here}/enter-needs?everywhere=yes`)).toContain(need);
  expect((await post(`${here}/enter-needs`, { 'needs[]': [need], cooperatives: 'introduced' })).status).toBe(303);
  expect(await read(`${here}/wishes`)).toContain('2 souhaits sont proposés');
  expect((await post(`${here}/wishes/keep`)).status).toBe(303);
  expect(await read(`${here}/wishes`)).toContain('Rien n’est proposé');
  const { rows } = await world.pool.query(
    `update meetings.participant set state = 'registered' where day = $1 and kind <> 'interpreter' returning id, kind`,
    [day],
  );
  const of = (kind: string): string => rows.find((one) => one.kind === kind).id;
  const [buyer, cooperative] = [of('buyer'), of('cooperative')];
  expect(await read(`${here}/participants/${buyer}`)).toContain('Huile d’argan pour un hôtel');
  const by = world.as(officer, early);
  const { slots, tables } = await meetingDay(by, { day });
  const [added] = await addMeeting(by, { day, buyer, cooperative, slot: slots[0]!.id, table: tables[0]!.id });
  const meeting = added!.about;
  await publishPlan(by, { day });
  await beginDay(by, { day });
  await tellMeeting(by, { meeting, state: 'held' });
  for (const participant of [buyer, cooperative])
    await noteOutcomes(by, { participant, said: [{ meeting, outcome: 'order', amount: 'from_10000' }] });
  const page = await read(`${here}/meetings/${meeting}`);
  expect(page).toContain(`/fr/office/needs/${need}`);
  expect(page).toContain(`/fr/office/introductions/${introduction}`);
  expect(page).toContain('Comptée une fois');
  expect(await read(`${here}/board`)).toContain('mise en relation');
  expect(await read(`${here}/results`)).toMatch(/1<\/[^>]+>[\s\S]{0,80}Opportunités comptées/);
  const back = await read(`/fr/office/introductions/${introduction}`);
  expect(back).toContain(`${here}/meetings/${meeting}`);
  expect(back).toContain('12 mai 2027');
});

test('experts of the pool are entered by name; one language does not interpret, and nobody is at two days at once', async () => {
  const [one] = await enterExpert(world.as(officer), {
    ...{ name: 'Naïma Experte', skills: ['pricing'], languages: ['fr'], hoursMonth: 10, terms: 'free', weekdays: [1] },
  } as never);
  const expert = one!.about;
  const [{ day }, { day: other }] = [
    await preparedDay(world.as, { buyers: 0, cooperatives: 0 }, noon),
    await preparedDay(world.as, { buyers: 0, cooperatives: 0 }, noon),
  ];
  actor = officer;
  const page = await read(`/fr/office/meetings/${day}/enter-experts`);
  expect(page).toContain('Naïma Experte');
  expect(page).toContain('pas disponible ce jour-là');
  const as = (kind: string) => post(`/fr/office/meetings/${day}/enter-experts`, { 'experts[]': [expert], as: kind });
  expect((await as('interpreter')).status).toBe(422);
  expect((await as('expert')).status).toBe(303);
  await expect(enterExperts(world.as(officer, noon), { day: other, experts: [expert], as: 'expert' })).rejects.toThrow(
    'meetings.expert_elsewhere',
  );
});

test('a day that is announced is found, followed, counted, and shown by its programme; called off, it leaves search', async () => {
  const { day } = await preparedDay(world.as, { buyers: 1, cooperatives: 1, changes: { programme } }, noon);
  expect(await found(day)).toBe(1);
  actor = anonymous;
  expect(await read(`/fr/programmes/${programme}`)).toContain(`/fr/meetings/${day}`);
  expect(await read('/fr/meetings/days.ics')).toContain(`${day}@days.meetings.twiza`);
  expect((await feeds[0]!.entries(world.as(anonymous), 'fr')).map(({ id }) => id)).toContain(day);
  actor = officer;
  expect(await read(`/fr/office/programmes/${programme}`)).toContain(`/fr/office/meetings/${day}`);
  const { rows } = await world.pool.query(
    'select title_fr, buyers, cooperatives, held from meetings.open_meeting_days where id = $1',
    [day],
  );
  // One buyer and one cooperative are too few to be told.
  expect(rows).toEqual([{ title_fr: 'Rencontres de Taroudant', buyers: null, cooperatives: null, held: null }]);
  for (const { from, columns } of facts) {
    const counted = await sql<{ record: string }>`select ${columns.record} as record from ${from}`.execute(world.db);
    expect(counted.rows.length).toBeGreaterThan(0);
  }
  await enterParticipants(world.as(officer, noon), { day, participants: [{ kind: 'buyer', called: 'Riad' }] });
  await cancelDay(world.as(officer, noon), { day, reason: 'Route coupée' });
  expect(await found(day)).toBe(0);
});
