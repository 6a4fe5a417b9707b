import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noon, someDraft, someOpen } from '../../../../test/support/networking.ts';
import { officerActor, registered } from '../../../../test/support/registry.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { jobs as deliveries } from '../../../platform/messages/index.ts';
import { system } from '../../../platform/rights.ts';
import { registry } from '../../registry/brings.ts';
import { dissolveStructure } from '../../registry/index.ts';
import { expiredPostings } from '../forgetting.ts';
import { processings } from '../processings.ts';
import { structureGone } from '../reactions/end-with-structure.ts';
import { query } from '../room.ts';
import { closePosting } from './close-posting.ts';
import { remindAskers } from './remind-askers.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ reactions: structureGone, jobs: [...registry.jobs, ...deliveries] });
});
afterAll(() => world.close());

const row = async (id: string) =>
  (await world.pool.query('select * from networking.posting where id = $1', [id])).rows[0];
const messages = async () =>
  (await world.pool.query(`select address, text, lang from platform.message_out where kind = 'networking.ends_soon'`))
    .rows;

test('whoever asks is told once, three days before it ends, in her language', async () => {
  const by = officerActor();
  const contact = { name: 'Salma', phone: '06 12 34 56 99', email: '', lang: 'ar' as const };
  const asker = { as: 'buyer' as const, organisation: 'Riad', contact };
  const { id } = await someOpen(world.as, { by, asker, consent: 'spoken', told: { answerBy: '2026-12-04' } });
  const at = (day: string) => world.as(system, new Date(`${day}T09:50:00Z`));
  await remindAskers(at('2026-11-30'), {});
  expect(await messages()).toEqual([]);
  await Promise.all([remindAskers(at('2026-12-01'), {}), remindAskers(at('2026-12-01'), {})]);
  await remindAskers(at('2026-12-02'), {});
  expect(await messages()).toMatchObject([{ address: '+212612345699', lang: 'ar' }]);
  expect((await messages())[0].text).toContain('4 دجنبر 2026');
  expect((await world.facts(id)).at(-1)!.fact).toBe('networking.need_reminded');
});

test('a dissolved structure asks for nothing more', async () => {
  const structure = await registered(world.as(system, noon));
  const asker = { as: 'structure' as const, structure };
  const { id } = await someOpen(world.as, { by: officerActor(), asker, consent: 'paper' });
  await dissolveStructure(world.as(officerActor(), noon), { structure, dissolved_on: '2026-11-01', why: 'Assemblée' });
  await world.settle();
  expect(await row(id)).toMatchObject({ state: 'withdrawn', ended_why: 'structure_gone' });
});

test('in time names and words go, and what is counted stays', async () => {
  const { id, by } = await someOpen(world.as);
  await closePosting(world.as(by, noon), { id, why: 'answered' });
  const { id: still } = await someDraft(world.as);
  const before = new Date('2026-11-18T12:00:01Z');
  const count = query(v.object({}), (context) => expiredPostings(context, before));
  expect(await count(world.as(), {})).toBeGreaterThanOrEqual(1);
  const [{ retention }] = processings as [(typeof processings)[number]];
  await world.ground.db
    .transaction()
    .execute((tx) =>
      retention!.anonymise(
        { tx, now: new Date(), actor: system, ground: world.ground, later: async () => undefined },
        before,
        100,
      ),
    );
  expect(await row(id)).toMatchObject({ title: {}, written_by: null, concepts: ['argan-oil'], ended_why: 'answered' });
  const party = (await row(id)).party;
  const { rows } = await world.pool.query('select organisation, person from networking.party where id = $1', [party]);
  expect(rows).toEqual([{ organisation: '', person: null }]);
  expect(await row(still)).toMatchObject({ anonymised_at: expect.anything() });
});
