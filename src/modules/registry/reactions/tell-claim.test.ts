import { afterAll, beforeAll, expect, test } from 'vitest';
import { someStructure } from '../../../../test/support/registry.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { registerPerson } from '../../people/index.ts';
import { answerClaim } from '../commands/answer-claim.ts';
import { claimStructure } from '../commands/claim-structure.ts';
import { registerStructure } from '../commands/register-structure.ts';
import { jobs } from '../../../platform/messages/index.ts';
import { claimReactions } from './tell-claim.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs: jobs as never, reactions: claimReactions });
});
afterAll(() => world.close());

/** A cooperative that can be reached, and somebody who asks to represent it. */
const asked = async (phone: string, contact: string) => {
  const [made] = await registerStructure(
    world.as(),
    someStructure({ contacts: [{ phone: contact, language: 'ar' }] } as never),
  );
  const structure = made!.about;
  await registerPerson(world.as(), { name: 'Zahra', lang: 'fr', phone, email: '', grants: [] });
  const { rows } = await world.pool.query<{ person: string }>('select person from people.identifier where value = $1', [
    phone,
  ]);
  const asker = { ...someone(), id: rows[0]!.person };
  const [fact] = await claimStructure(world.as(asker), { structure, office: 'president' });
  await world.settle();
  return { structure, claim: fact!.payload!['claim'] as string };
};

const messagesTo = async (address: string) =>
  (
    await world.pool.query<{ text: string; lang: string }>(
      'select text, lang from platform.message_out where address = $1 order by at',
      [address],
    )
  ).rows;

test('the cooperative hears in its language that somebody asks, and who asked hears the answer once', async () => {
  const { structure, claim } = await asked('+212611000001', '+212611000002');
  expect(await messagesTo('+212611000002')).toMatchObject([{ lang: 'ar', text: expect.stringContaining('Zahra') }]);
  expect(await messagesTo('+212611000001')).toEqual([]);
  const officer = someone('programme_officer');
  await answerClaim(world.as(officer), { structure, claim, answer: 'declined', reason: 'Fonction non vérifiée' });
  await world.settle();
  const told = claimReactions.find(({ to }) => to === 'registry.claim_declined')!;
  const again = { fact: told.to, about: structure, payload: { claim }, entry: crypto.randomUUID() };
  await told.job.run(world.ground, again);
  expect(await messagesTo('+212611000001')).toMatchObject([
    { lang: 'fr', text: expect.stringContaining('Fonction non vérifiée') },
  ]);
});

test('who asks from the cooperative’s own telephone is not told of herself', async () => {
  await asked('+212611000003', '+212611000003');
  expect(await messagesTo('+212611000003')).toEqual([]);
});
