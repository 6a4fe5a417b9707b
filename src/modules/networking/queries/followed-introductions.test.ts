import { afterAll, beforeAll, expect, test } from 'vitest';
import { officer, someInvited, someReached, someSought } from '../../../../test/support/introductions.ts';
import { person, registered } from '../../../../test/support/registry.ts';
import { siteOf } from '../../../../test/support/web.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { system } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import { jobs, reactions } from '../../../rooms.ts';
import { withdrawConsent } from '../../people/index.ts';
import { foundProgramme } from '../../programmes/index.ts';
import { joinFederation } from '../../registry/commands/join-federation.ts';
import { answerInvitation } from '../commands/answer-invitation.ts';
import { confirmInterest } from '../commands/confirm-interest.ts';
import { onTheWeb } from '../web.tsx';
import { membersIntroductions, sharedIntroductions } from './followed-introductions.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs, reactions });
});
afterAll(() => world.close());

const hers = async (need: { id: string; by: Actor }, answer: 'yes' | 'no', union?: string, agrees = true) => {
  const her = await someReached(world, {}, { agrees });
  if (union) await joinFederation(world.as(officer), { structure: her.structure, federation: union });
  const introduction = await someInvited(world, need.id, her.structure);
  const note = 'Demandez Fatima au 06 12 34 56 78';
  await answerInvitation(world.as(her.by), { introduction, answer, note, why: answer === 'no' ? 'price' : null });
  return { ...her, introduction };
};

test('a union follows its members that agreed to be shown: who said yes and where it stands, no note, no refusal', async () => {
  const union = await registered(world.as(officer), { kind: 'union' });
  const need = await someSought(world.as);
  const [one, no, hidden] = [
    await hers(need, 'yes', union),
    await hers(need, 'no', union),
    await hers(need, 'yes', union),
  ];
  await hers(need, 'yes');
  for (const introduction of [one.introduction, hidden.introduction])
    await confirmInterest(world.as(need.by), { introduction, yes: true });
  const theirs = person('cooperative_representative', { structure: union });
  const follow = () => membersIntroductions(world.as(theirs), {});
  expect(await follow()).toMatchObject({
    total: 2,
    counts: { asked: 3, yes: 2, introduced: 2, opportunities: 2 },
  });
  expect((await follow()).byState).toEqual({ introduced: 2 });
  await withdrawConsent(world.as(officer), { subject: hidden.contact, purpose: 'be_introduced' });
  const { rows, ...told } = await follow();
  expect(told).toMatchObject({ total: 1, counts: { asked: 2, yes: 1, introduced: 1, opportunities: 1 } });
  expect(rows).toMatchObject([{ id: one.introduction, structure: one.structure, state: 'introduced', need: need.id }]);
  expect(Object.keys(rows[0]!).toSorted()).toEqual(
    ['at', 'id', 'name', 'nameAr', 'need', 'needState', 'state', 'structure', 'title'].toSorted(),
  );
  const site = siteOf(world.ground, onTheWeb.web, () => theirs);
  const page = await (await site.request('/fr/me/members/introductions?state=introduced')).text();
  expect(page).toContain(one.structure);
  expect(page).not.toContain(no.structure);
  expect(page).not.toContain('Fatima');
  expect(await membersIntroductions(world.as(one.by), {})).toMatchObject({ total: 0, counts: { asked: 0 } });
  await expect(membersIntroductions(world.as(person('buyer')), {})).rejects.toThrow(Hidden);
});

test('a partner follows the introductions of its programme in its regions alone', async () => {
  const [founded] = await foundProgramme(world.as(system), { kind: 'networking', name: { fr: 'Rawabit' } });
  const programme = founded!.about;
  const need = await someSought(world.as, { by: officer, told: { programme }, consent: 'spoken', asker: asker() });
  await world.pool.query(`update networking.posting set region = 'MA-09' where id = $1`, [need.id]);
  const her = await hers(need, 'yes');
  await hers(await someSought(world.as), 'yes');
  const share = (region: string | null) => sharedIntroductions(world.as(person('partner', { programme, region })), {});
  const whole = await share(null);
  expect(whole).toMatchObject({ total: 1, counts: { asked: 1, yes: 1, introduced: 0, opportunities: 0 } });
  expect(whole.rows).toMatchObject([{ id: her.introduction, state: 'interested' }]);
  expect(whole.rows[0]!.structure).toBe(her.structure);
  const unnamed = await hers(need, 'yes', undefined, false);
  expect((await share(null)).rows.find(({ id }) => id === unnamed.introduction)).toMatchObject({
    structure: null,
    name: null,
  });
  await confirmInterest(world.as(need.by), { introduction: unnamed.introduction, yes: true });
  expect((await share(null)).rows.find(({ id }) => id === unnamed.introduction)).toMatchObject({
    structure: unnamed.structure,
    state: 'introduced',
  });
  expect(await share('MA-09')).toMatchObject({ total: 2 });
  expect(await share('MA-01')).toMatchObject({ total: 0, counts: { asked: 0 } });
  await expect(sharedIntroductions(world.as(her.by), {})).rejects.toThrow(Hidden);
  const site = siteOf(world.ground, onTheWeb.web, () => person('partner', { programme }));
  const page = await (await site.request('/ar/share/networking/introductions')).text();
  expect(page).toContain('مهتمة');
  expect(page).not.toContain('Fatima');
});

const asker = () => ({
  as: 'buyer' as const,
  organisation: 'Hôtel',
  contact: { name: 'Karim', phone: '06 12 34 56 01', email: '', lang: 'fr' as const },
});
