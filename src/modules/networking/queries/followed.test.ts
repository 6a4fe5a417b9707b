import { afterAll, beforeAll, expect, test } from 'vitest';
import { noon, someDraft, someOpen } from '../../../../test/support/networking.ts';
import { officerActor, person, registered } from '../../../../test/support/registry.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { system } from '../../../platform/rights.ts';
import { foundProgramme } from '../../programmes/index.ts';
import { joinFederation } from '../../registry/commands/join-federation.ts';
import { membersFollowed, membersPostings, sharedPostings } from './followed.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const office = () => world.as(officerActor(), noon);

test('a union follows what its members show, and not what others or drafts say', async () => {
  const union = await registered(office(), { kind: 'union' });
  const [member, other] = [await registered(office()), await registered(office())];
  await joinFederation(office(), { structure: member, federation: union });
  const of = (structure: string) => ({ asker: { as: 'structure' as const, structure }, by: officerActor() });
  const { id } = await someOpen(world.as, { ...of(member), consent: 'spoken' });
  await someOpen(world.as, { ...of(other), consent: 'spoken' });
  await someDraft(world.as, of(member));
  const theirs = world.as(person('cooperative_representative', { structure: union }), noon);
  expect(await membersFollowed(theirs, {})).toBe(1);
  expect(await membersPostings(theirs, { side: 'need' })).toMatchObject({
    total: 1,
    rows: [{ id, structure: member }],
  });
  expect(await membersPostings(theirs, { side: 'offer' })).toMatchObject({ total: 0 });
  const plain = world.as(person('cooperative_representative', { structure: other }), noon);
  expect(await membersPostings(plain, { side: 'need' })).toMatchObject({ members: [], total: 0 });
});

test('a partner reads its programme in its regions, and whoever stays unnamed is unnamed', async () => {
  const [founded] = await foundProgramme(world.as(system, noon), { kind: 'networking', name: { fr: 'Rawabit' } });
  const programme = founded!.about;
  const shown = { programme, anonymous: true, shownAs: { fr: 'Un hôtel' } };
  const structure = await registered(office());
  const { id } = await someOpen(world.as, {
    by: officerActor(),
    asker: { as: 'structure', structure },
    consent: 'paper',
    told: shown,
  });
  const partner = (region: string | null) => world.as(person('partner', { programme, region }), noon);
  expect(await sharedPostings(partner(null), { side: 'need' })).toMatchObject({
    total: 1,
    rows: [{ id, structure: null, structureName: null, region: 'MA-09' }],
  });
  expect(await sharedPostings(partner('MA-09'), { side: 'need' })).toMatchObject({ total: 1 });
  expect(await sharedPostings(partner('MA-01'), { side: 'need' })).toMatchObject({ total: 0 });
  await expect(sharedPostings(world.as(person('buyer'), noon), { side: 'need' })).rejects.toThrow(Hidden);
  expect(await sharedPostings(world.as(system, noon), { side: 'need', programme })).toMatchObject({ total: 1 });
});
