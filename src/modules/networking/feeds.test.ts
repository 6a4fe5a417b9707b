import { expect, test } from 'vitest';
import { noon, someOpen } from '../../../test/support/networking.ts';
import { openWorld } from '../../../test/support/world.ts';
import { anonymous } from '../../platform/rights.ts';
import { feeds } from './feeds.ts';

test('a need that is open is an entry of its feed, in the reader’s language where it was written in it', async () => {
  const world = await openWorld();
  // Still open, whatever day the test is run.
  const told = { title: { fr: 'Huile d’argan', ar: 'زيت الأركان' }, untilOn: '2099-01-01' };
  const { id } = await someOpen(world.as, { told, now: noon });
  const [feed] = feeds;
  const read = async (lang: 'fr' | 'ar' | 'en') => feed!.entries(world.as(anonymous), lang);
  expect((await read('ar'))[0]).toMatchObject({ id, title: 'زيت الأركان', path: `/needs/${id}` });
  expect((await read('en'))[0]!.title).toBe('Huile d’argan');
  expect((await read('fr'))[0]!.summary).not.toBe('');
  await world.close();
});
