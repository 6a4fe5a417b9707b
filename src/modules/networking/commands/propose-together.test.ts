import { afterAll, beforeAll, expect, test } from 'vitest';
import { officer, origin, someInvited, someReached, someSought } from '../../../../test/support/introductions.ts';
import { someOpen } from '../../../../test/support/networking.ts';
import { person } from '../../../../test/support/registry.ts';
import { siteOf } from '../../../../test/support/web.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { knowWords } from '../../../platform/web/sentences.ts';
import { words as platformWords } from '../../../platform/web/words/index.ts';
import { jobs, reactions } from '../../../rooms.ts';
import { matchedOf } from '../matcher/in-worker.ts';
import { proposedTogether } from '../queries/proposed-together.ts';
import { matchNeeds } from '../rules/match-needs.ts';
import { readMatching } from '../rules/read-matching.ts';
import { inventedMarket } from '../../../../bench/invented-market.ts';
import { onTheWeb } from '../web.tsx';
import { words } from '../words/index.ts';
import { confirmProposals } from './confirm-proposals.ts';
import { proposeTogether } from './propose-together.ts';
import { seekAnswers } from './seek-answers.ts';
import { setVeto } from './set-veto.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
  knowWords('networking', words);
  knowWords('platform', platformWords);
});
afterAll(() => world.close());

/** Needs of one chain of their own, so that those of another test are not theirs. */
const need = (concept: string) => someOpen(world.as, { told: { concepts: [concept], untilOn: '2099-12-20' } });
const found = async (needs: { id: string }[], by = officer) => {
  const { needs: all } = await proposedTogether(world.as(by), {});
  return needs.map(({ id }) => all.find((one) => one.id === id)?.proposed ?? []);
};
const structuresOf = (all: { structure: string }[][]) => all.flat().map(({ structure }) => structure);
const asked = async (needs: { id: string }[]): Promise<number> =>
  (
    await world.pool.query(
      `select count(*)::int as n from networking.introduction where need = any($1) and state = 'invited'`,
      [needs.map(({ id }) => id)],
    )
  ).rows[0].n;

test('needs are matched together: who may be asked once more is proposed for one of them, and asked when confirmed', async () => {
  const her = await someReached(world, { value_chains: ['pottery'] });
  for (let n = 0; n < 2; n++)
    await someInvited(world, (await someSought(world.as, { told: { concepts: ['ceramic'] } })).id, her.structure);
  const needs = [await need('ceramic'), await need('ceramic')];
  await proposeTogether(world.as(officer), {});
  const proposed = await found(needs);
  expect(structuresOf(proposed)).toEqual([her.structure]);
  expect(proposed.flat()[0]!.say.fr).toContain('l’activité');
  expect(await asked(needs)).toBe(0);
  const proposals = proposed.flat().map(({ id }) => id);
  const confirm = () => confirmProposals(world.as(officer), { proposals, origin });
  const [one, other] = await Promise.allSettled([confirm(), confirm()]);
  expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await asked(needs)).toBe(1);
  await expect(confirm()).rejects.toMatchObject({ code: 'networking.proposals_gone' });
});

test('what was proposed and no longer holds is not sent, and a new search replaces it', async () => {
  const [one, two] = [
    await someReached(world, { value_chains: ['basketry'] }),
    await someReached(world, { value_chains: ['basketry'] }),
  ];
  const needs = [await need('basketry')];
  await proposeTogether(world.as(officer), {});
  const proposed = await found(needs);
  expect(structuresOf(proposed).toSorted()).toEqual([one.structure, two.structure].toSorted());
  const ids = proposed.flat().map(({ id }) => id);
  await setVeto(world.as(needs[0]!.by), { need: needs[0]!.id, structure: one.structure });
  const facts = await confirmProposals(world.as(officer), { proposals: ids, origin });
  expect(facts.map(({ payload }) => payload?.['structure'])).toEqual([two.structure]);
  await proposeTogether(world.as(officer), {});
  expect(structuresOf(await found(needs))).toEqual([]);
});

test('needs that send their own invitations are left out, and those of another region are another officer’s', async () => {
  await someReached(world, { value_chains: ['leather'] });
  const [ours, byThemselves] = [await need('babouche'), await need('babouche')];
  await seekAnswers(world.as(officer), { need: byThemselves.id, mode: 'automatic', origin });
  await proposeTogether(world.as(officer), {});
  const [first, second] = await found([ours, byThemselves]);
  expect([first!.length > 0, second!.length]).toEqual([true, 0]);
  expect((await proposedTogether(world.as(officer), {})).automatic).toBeGreaterThan(0);
  const elsewhere = person('field_agent', { region: 'MA-01' });
  await world.pool.query(`update networking.posting set region = 'MA-06' where region is null`);
  expect(await proposedTogether(world.as(elsewhere), {})).toMatchObject({ total: 0, needs: [] });
  await expect(proposeTogether(world.as(elsewhere), {})).rejects.toMatchObject({
    code: 'networking.no_need_to_match',
  });
  const proposals = first!.map(({ id }) => id);
  await expect(confirmProposals(world.as(elsewhere), { proposals, origin })).rejects.toThrow(Hidden);
  await expect(proposedTogether(world.as(person('buyer')), {})).rejects.toThrow(Hidden);
  await expect(confirmProposals(world.as(person('buyer')), { proposals, origin })).rejects.toThrow(Hidden);
});

test('the page searches, shows reasons and confirms; with nothing ticked it says so', async () => {
  await someReached(world, { value_chains: ['saffron'] });
  const { id } = await need('saffron');
  const site = siteOf(world.ground, onTheWeb.web, () => officer);
  const post = (path: string, ticked: string[] = []): Promise<Response> =>
    Promise.resolve(
      site.request(`/fr/office/needs/together${path}`, {
        method: 'POST',
        body: new URLSearchParams(ticked.map((one) => ['proposals[]', one])),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    );
  const read = async (lang: string): Promise<string> => (await site.request(`/${lang}/office/needs/together`)).text();
  expect((await post('')).status).toBe(303);
  expect(await read('fr')).toContain('Ce qui concorde');
  expect(await read('ar')).toContain('ما يتوافق');
  const nothing = await post('/confirm');
  expect([nothing.status, await nothing.text()]).toEqual([422, expect.stringContaining('Cochez')]);
  const [proposed] = await found([{ id }]);
  expect(
    (
      await post(
        '/confirm',
        proposed!.map((one) => one.id),
      )
    ).status,
  ).toBe(303);
  expect(await asked([{ id }])).toBe(proposed!.length);
});

test('in a thread of its own a large matching answers what it answers here', async () => {
  const matching = readMatching(inventedMarket(60, 9000, 'thread'));
  expect(await matchedOf(matching)).toEqual(matchNeeds(matching));
});
