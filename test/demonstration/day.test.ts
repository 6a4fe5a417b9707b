import { beforeAll, expect, test } from 'vitest';
import { officeIntroductions } from '../../src/modules/networking/queries/office-introductions.ts';
import { scopesInWords } from '../../src/modules/people/scopes.ts';
import { missions } from '../../src/modules/experts/queries/missions.ts';
import { day } from '../../src/modules/site/day.ts';
import type { Actor } from '../../src/platform/rights.ts';
import '../../src/rooms.ts';
import { openDemonstration } from '../support/demonstration.ts';
import { someone } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openDemonstration();
  return world.close;
}, 240_000);

const waitsFor = async (actor: Actor) =>
  new Map((await day(world.as(actor))).waiting.map((one) => [one.code, one] as const));

test('an officer’s day counts what its links open, in rooms that the site does not name', async () => {
  const officer = someone('programme_officer');
  const waiting = await waitsFor(officer);
  const { counts } = await officeIntroductions(world.as(officer), { queue: 'to_call' });
  expect(counts.to_call).toBeGreaterThan(0);
  expect(waiting.get('networking.to_call')?.count).toBe(counts.to_call);
  expect(waiting.get('networking.to_call')?.say('ar')).toContain('حاجة');
  const asked = (await missions(world.as(officer), {})).counts.requested;
  expect(waiting.get('experts.requested')?.count).toBe(asked);
  expect(waiting.has('evidence.to_judge')).toBe(true);
});

test('a cooperative’s day holds what waits for her answer, and nothing of the office', async () => {
  const { rows } = await world.pool.query<{ structure: string }>(
    `select structure from networking.introduction where state = 'invited' limit 1`,
  );
  const { structure } = rows[0]!;
  const hers = await waitsFor(someone({ role: 'cooperative_representative', structure }));
  expect(hers.get('networking.my_answer')?.count).toBeGreaterThan(0);
  expect([...hers.keys()].filter((code) => !code.includes('.my_'))).toEqual([]);
});

test('where a role holds is said in names, not in codes', async () => {
  const { rows } = await world.pool.query<{ id: string; name: string; programme: string }>(
    `select s.id, s.name, (select id from programmes.programme limit 1) as programme
     from registry.structure_listed s where s.names ->> 'fr' is not null limit 1`,
  );
  const { id: structure, name, programme } = rows[0]!;
  const none = { region: null, programme: null, structure: null };
  const said = await scopesInWords(world.as(), 'fr', [
    { ...none, region: 'MA-09' },
    { ...none, structure },
    { ...none, programme },
  ]);
  expect(said.slice(0, 2)).toEqual(['Souss-Massa', name]);
  expect(said[2]).toMatch(/démonstration/);
});
