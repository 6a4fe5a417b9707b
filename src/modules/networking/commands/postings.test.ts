import { afterAll, beforeAll, expect, test } from 'vitest';
import { noon, someDraft, someOpen, someTold } from '../../../../test/support/networking.ts';
import { person, registered } from '../../../../test/support/registry.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/ids.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { system } from '../../../platform/rights.ts';
import { withdrawConsent } from '../../people/index.ts';
import { closePosting, openPosting, withdrawPosting, writePosting } from '../index.ts';
import { openPostings } from '../queries/postings.ts';
import { expirePostings } from './expire-postings.ts';
import '../follow-consents.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const listed = async (side: 'need' | 'offer' = 'need', now = noon) =>
  (await openPostings(world.as(system, now), { side, size: 100 })).rows.map(({ id }) => id);
const stateOf = async (id: string) =>
  (await world.pool.query('select state, ended_why, source, version from networking.posting where id = $1', [id]))
    .rows[0];
const hotel = { as: 'buyer', organisation: 'Hôtel Atlas' } as const;

test('a buyer writes a need, shows it, and everybody finds it', async () => {
  const { id, by } = await someDraft(world.as);
  expect(await listed()).not.toContain(id);
  await openPosting(world.as(by, noon), { id, consent: 'online' });
  expect(await listed()).toContain(id);
  expect((await world.facts(id)).map(({ fact }) => fact)).toEqual([
    'networking.need_written',
    'networking.need_opened',
  ]);
  await closePosting(world.as(by, noon), { id, why: 'answered' });
  expect(await listed()).not.toContain(id);
});

test('whatever is missing, what was typed is kept, and it opens once it is whole', async () => {
  const { id, by } = await someDraft(world.as, {
    told: { territories: [], untilOn: null, asked: { where: ['Imouzzer'] } },
  });
  await expect(openPosting(world.as(by, noon), { id, consent: 'online' })).rejects.toMatchObject({
    code: 'networking.unfinished',
  });
  await writePosting(world.as(by, noon), { id, side: 'need', asker: hotel, told: someTold() });
  await openPosting(world.as(by, noon), { id, consent: 'online' });
  await expect(
    writePosting(world.as(by, noon), { id, side: 'need', asker: hotel, told: someTold({ untilOn: null }) }),
  ).rejects.toMatchObject({ code: 'networking.unfinished' });
  expect(await listed()).toContain(id);
});

test('a form sent twice writes one need, and two who write at once do not write over each other', async () => {
  const { id, by } = await someDraft(world.as);
  await writePosting(world.as(by, noon), { id, side: 'need', asker: hotel, told: someTold() });
  const both = await Promise.allSettled(
    ['a', 'b'].map((fr) =>
      writePosting(world.as(by, noon), {
        id,
        side: 'need',
        asker: hotel,
        version: 2,
        told: someTold({ title: { fr } }),
      }),
    ),
  );
  expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'networking.changed_meanwhile' } },
  ]);
  expect(await stateOf(id)).toMatchObject({ version: 3 });
});

test('nobody writes for another: a stranger finds nothing, an officer needs whom to reach', async () => {
  const { id } = await someDraft(world.as);
  const told = someTold();
  await expect(closePosting(world.as(person('buyer'), noon), { id, why: 'answered' })).rejects.toThrow(Hidden);
  await expect(writePosting(world.as(person('juror'), noon), { side: 'need', asker: hotel, told })).rejects.toThrow(
    Hidden,
  );
  await expect(
    writePosting(world.as(person('programme_officer'), noon), { side: 'need', asker: hotel, told }),
  ).rejects.toMatchObject({ problems: [{ field: 'contact.name' }] });
  const elsewhere = person('field_agent', { region: 'MA-01' });
  const structure = await registered(world.as(system, noon));
  await expect(
    writePosting(world.as(elsewhere, noon), {
      side: 'offer',
      asker: { as: 'structure', structure },
      told: { ...told, kind: 'products' },
    }),
  ).rejects.toThrow(Hidden);
});

test('an agent writes an offer for a cooperative under its consent, and without it nothing is shown', async () => {
  const structure = await registered(world.as(system, noon));
  const by = person('field_agent', { region: 'MA-09' });
  const { id } = await someDraft(world.as, {
    by,
    side: 'offer',
    asker: { as: 'structure', structure },
    told: { kind: 'products' },
  });
  await expect(openPosting(world.as(by, noon), { id })).rejects.toMatchObject({ code: 'networking.consent_missing' });
  await openPosting(world.as(by, noon), { id, consent: 'spoken' });
  expect(await stateOf(id)).toMatchObject({ state: 'open', source: 'agent' });
  const [one] = (await openPostings(world.as(system, noon), { side: 'offer' })).rows;
  expect(one).toMatchObject({ id, structure });
});

test('consent withdrawn, all that stands on it is gone in the same transaction', async () => {
  const { id, by } = await someOpen(world.as);
  const { id: second } = await someOpen(world.as, { by });
  const { id: draft } = await someDraft(world.as, { by });
  await withdrawConsent(world.as(by, noon), { subject: by.id!, purpose: 'be_introduced' });
  expect(await listed()).not.toContain(id);
  expect(await listed()).not.toContain(second);
  expect(await stateOf(id)).toMatchObject({ state: 'withdrawn', ended_why: 'consent_withdrawn' });
  expect(await stateOf(draft)).toMatchObject({ state: 'draft' });
  expect((await world.facts(id)).at(-1)).toMatchObject({
    fact: 'networking.need_withdrawn',
    payload: { why: 'consent_withdrawn' },
  });
});

test('what stood until yesterday expires tonight, and a reason is kept of what was taken back', async () => {
  const { id, by } = await someOpen(world.as, { told: { answerBy: '2026-11-20' } });
  await expirePostings(world.as(system, new Date('2026-11-20T12:00:00Z')), {});
  expect(await stateOf(id)).toMatchObject({ state: 'open' });
  await expirePostings(world.as(system, new Date('2026-11-21T00:10:00Z')), {});
  expect(await stateOf(id)).toMatchObject({ state: 'expired', ended_why: null });
  await expect(withdrawPosting(world.as(by, noon), { id, why: 'mistake' })).rejects.toMatchObject({
    code: 'networking.over',
  });
  const { id: other } = await someDraft(world.as, { by });
  await withdrawPosting(world.as(by, noon), { id: other, why: 'mistake' });
  expect(await stateOf(other)).toMatchObject({ state: 'withdrawn', ended_why: 'mistake' });
});

test('a buyer who stays unnamed is not named to anybody, and is found by place', async () => {
  const { id } = await someOpen(world.as, {
    told: { anonymous: true, shownAs: { fr: 'Un hôtel à Fès' }, territories: ['MA-FES'] },
  });
  const found = async (place: 'MA-03' | 'MA-FES' | 'MA-01') =>
    (await openPostings(world.as(system, noon), { side: 'need', place })).rows.find((one) => one.id === id);
  expect(await found('MA-03')).toMatchObject({ organisation: '', structure: null, shownAs: { fr: 'Un hôtel à Fès' } });
  expect(await found('MA-FES')).toBeDefined();
  expect(await found('MA-01')).toBeUndefined();
});

test('an id that nobody has leads nowhere', async () => {
  await expect(openPosting(world.as(person('buyer'), noon), { id: newId() })).rejects.toThrow(Hidden);
});

test('what is open is found by the one search and taken along, until its consent ends', async () => {
  const { id, by } = await someOpen(world.as, {
    told: { title: { fr: 'Savon de Marrakech' }, anonymous: true, shownAs: { fr: 'Un riad' } },
  });
  const rows = async (sql: string) => (await world.pool.query(sql, [id])).rows;
  const indexed = `select texts, facets from search.document where kind = 'need' and id = $1::text`;
  const open = 'select structure, asker from networking.open_needs where id = $1::uuid';
  expect(await rows(indexed)).toMatchObject([{ texts: [{ lang: 'fr', title: 'Savon de Marrakech' }] }]);
  expect(await rows(open)).toEqual([{ structure: null, asker: 'Un riad' }]);
  await withdrawConsent(world.as(by, noon), { subject: by.id!, purpose: 'be_introduced' });
  expect(await rows(indexed)).toEqual([]);
  expect(await rows(open)).toEqual([]);
});
