import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import sharp from 'sharp';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { rows as fewRows } from '../../../../test/house/few-rows/evidence.ts';
import { registered } from '../../../../test/support/registry.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { giveUpload } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { Hidden, Invalid, Refusal } from '../../../platform/refusals.ts';
import type { Actor } from '../../../platform/rights.ts';
import '../file-uses.ts';
import { judgeProof } from '../commands/judge-proof.ts';
import { itemShown } from '../queries/items.ts';
import { command, query } from '../room.ts';
import { acts } from './acts.ts';
import { shelves } from './shelves.ts';

let world: World;
let structure: string;
let item: string;
let criterion: string;
const agent = someone({ role: 'field_agent', region: 'MA-09' });
const officer = someone('programme_officer');
beforeAll(async () => {
  world = await openWorld();
  structure = await registered(world.as());
  ({ item } = (await fewRows!(world.as(), { structure })) as { item: string });
  const { criteria } = await itemShown(world.as(officer), { item });
  criterion = criteria[0]!.id;
});

const named = (name: string) =>
  acts.find((one) => one.name === `evidence.${name}`)! as unknown as {
    apply: (context: unknown, input: unknown) => Promise<[]>;
    attach: (context: unknown, input: unknown, media: unknown) => Promise<[]>;
  };
const doing = (actor: Actor, run: (context: never) => Promise<[]>) =>
  command(v.object({}), (context) => run(context as never))(world.as(actor), {});
const held = (actor: Actor = agent, structures = [structure]) =>
  query(v.object({}), (context) => shelves[0]!.rows(context, { person: actor.id!, structures }))(world.as(actor), {});

test('a phone holds what is drawn of its tour, and nothing of another region or another tour', async () => {
  expect(await held()).toMatchObject([
    { id: item, value: { structure, state: 'waiting', criteria: [{ id: criterion, wants: 'note', given: false }] } },
  ]);
  expect(await held(someone({ role: 'field_agent', region: 'MA-01' }))).toEqual([]);
  expect(await held(agent, [newId()])).toEqual([]);
});

test('a photograph that is still on its way is a proof that nobody judges yet, and takes its place when it comes', async () => {
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#24694a' } })
    .jpeg()
    .toBuffer();
  const digest = createHash('sha256').update(picture).digest('hex');
  const proof = { id: newId(), item, criterion, note: '', media: digest };
  const elsewhere = someone({ role: 'field_agent', region: 'MA-01' });
  await expect(doing(elsewhere, (context) => named('give_proof').apply(context, proof))).rejects.toThrow(Hidden);
  await expect(
    doing(agent, (context) => named('give_proof').apply(context, { ...proof, media: null })),
  ).rejects.toThrow(Invalid);
  await doing(agent, (context) => named('give_proof').apply(context, proof));
  expect(await held()).toMatchObject([{ value: { criteria: [{ given: true }] } }]);
  const judged = { item, proof: proof.id, verdict: 'kept' as const };
  const code = await judgeProof(world.as(officer), judged).catch((error: Refusal) => error.code);
  expect(code).toBe('evidence.proof_on_its_way');

  const owner = `person:${agent.id}`;
  const upload = await giveUpload(world.ground, { bytes: picture, name: 'photo.jpg', sha256: digest, owner });
  await doing(agent, (context) => named('give_proof').attach(context, proof, { digest, upload, owner }));
  const { criteria } = await itemShown(world.as(officer), { item });
  expect(criteria[0]!.proof).toMatchObject({ id: proof.id, awaited: null, givenBy: agent.id });
  expect(criteria[0]!.proof!.file).not.toBeNull();
  await judgeProof(world.as(officer), judged);
  expect((await itemShown(world.as(officer), { item })).state).toBe('verified');
  expect(await held()).toEqual([]);
});

test('a phone says that nothing can be had, with the reason', async () => {
  await sql`update evidence.item set state = 'waiting' where id = ${item}`.execute(world.db);
  const silence = { item, reason: 'Personne au village' };
  await doing(agent, (context) => named('tell_unreachable').apply(context, silence));
  expect(await itemShown(world.as(officer), { item })).toMatchObject({ state: 'unreachable', reason: silence.reason });
});
