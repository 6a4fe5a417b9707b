import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import type { Json } from '../../platform/journal/fact.ts';
import { newId } from '../../platform/ids.ts';
import { Hidden, Refusal } from '../../platform/refusals.ts';
import type { Actor } from '../../platform/rights.ts';
import { acts } from './field-acts.ts';
import { shelves } from './field-shelves.ts';
import { adoptShipped, attachEvidence, publishedInstruments, startDiagnosis, verifyEvidence } from './index.ts';
import { removeEvidence } from './commands/remove-evidence.ts';
import { mayReadEvidence } from './queries/diagnosis-of-file.ts';
import { command, query } from './room.ts';

let world: World;
let version: string;
let structure: string;
beforeAll(async () => {
  world = await openWorld();
  structure = await registered(world.as());
  await adoptShipped(world.as(), {});
  version = (await publishedInstruments(world.as(), {}))[0]!.id;
});

const agent = someone({ role: 'field_agent', region: 'MA-09' });
const colleague = someone({ role: 'field_agent', region: 'MA-09' });
const act = (name: string) =>
  acts.find((one) => one.name === `diagnoses.${name}`)! as unknown as {
    apply: (context: unknown, input: unknown, set?: Record<string, Json>) => Promise<[]>;
    fields: (context: unknown, record: string) => Promise<Record<string, Json>>;
    ready: (context: unknown, input: unknown) => Promise<boolean>;
  };
const doing = (actor: Actor, run: (context: unknown) => Promise<[]>) =>
  command(v.object({}), (context) => run(context))(world.as(actor), {});
const shelf = (name: string, actor: Actor = agent, structures = [structure]) =>
  query(v.object({}), (context) =>
    shelves.find((one) => one.name === `diagnoses.${name}`)!.rows(context, { person: actor.id!, structures }),
  )(world.as(actor), {}) as Promise<{ id: string; value: { answers: object } }[]>;

test('a phone starts, answers by changes and agrees, and holds what it did', async () => {
  const id = newId();
  const answer = { diagnosis: id };
  expect(await query(v.object({}), (context) => act('answer_items').ready(context, answer))(world.as(agent), {})).toBe(
    false,
  );
  await doing(agent, (context) => act('start').apply(context, { id, structure, version, occasion: 'start' }));
  await doing(agent, (context) =>
    act('answer_items').apply(context, answer, { 'coach.A1': { score: 3 }, 'own.A1': { score: 2, note: 'Vu' } }),
  );
  await doing(agent, (context) =>
    act('answer_items').apply(context, answer, { 'own.A1': null, 'coach.B1': { score: 1 } }),
  );
  expect(
    await command(v.object({}), async (context) => {
      expect(await act('answer_items').fields(context, id)).toEqual({
        'coach.A1': { score: 3, reason: '', note: '' },
        'coach.B1': { score: 1, reason: '', note: '' },
      });
      return [];
    })(world.as(agent), {}),
  ).toEqual([]);
  const held = (await shelf('diagnoses')).find((one) => one.id === id)!;
  expect(held.value).toMatchObject({ structure, state: 'open', answers: { 'coach.A1': { score: 3 } }, evidence: [] });
  expect(Object.keys(held.value.answers)).toEqual(['coach.A1', 'coach.B1']);
});

test('a phone holds the newest instrument and those in use, and nothing of a region that is not its own', async () => {
  const [instrument] = await shelf('instruments');
  expect(instrument!.id).toBe(version);
  expect(instrument!.value).toMatchObject({ newest: true, recordings: [] });
  expect(JSON.stringify(instrument ?? {}).length).toBeLessThan(70_000);
  await startDiagnosis(world.as(agent), { structure, version, occasion: 'other' });
  const elsewhere = someone({ role: 'field_agent', region: 'MA-02' });
  expect(await shelf('diagnoses', elsewhere)).toEqual([]);
  expect(await shelf('diagnoses', agent, [])).toEqual([]);
});

test('evidence is verified by a second person, and stays once it is', async () => {
  const diagnosis = (await startDiagnosis(world.as(agent), { structure, version, occasion: 'other' }))[0]!.about;
  const evidence = newId();
  const figure = { id: evidence, diagnosis, item: 'B1', kind: 'figure' as const, figure: 42, said: 'Adhérents' };
  await attachEvidence(world.as(agent), figure);
  const refused = (promise: Promise<unknown>) =>
    promise.then(
      () => 'done',
      (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
    );
  const both = { diagnosis, evidence };
  expect(await refused(verifyEvidence(world.as(agent), both))).toBe('diagnoses.second_person_needed');
  await verifyEvidence(world.as(colleague), both);
  expect(await verifyEvidence(world.as(colleague), both)).toEqual([]);
  expect(await refused(removeEvidence(world.as(agent), both))).toBe('diagnoses.evidence_verified_already');
  const president = someone({ role: 'cooperative_representative', structure });
  await expect(verifyEvidence(world.as(president), both)).rejects.toBeInstanceOf(Hidden);
  await expect(
    world.pool.query('update diagnoses.evidence set verified_by = attached_by where id = $1', [evidence]),
  ).rejects.toThrow('verified_by_a_second_person');
});

test('a photo is read by those of the diagnosis and by nobody else', async () => {
  const diagnosis = (await startDiagnosis(world.as(agent), { structure, version, occasion: 'other' }))[0]!.about;
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const file = new File([pixel], 'registre.png', { type: 'image/png' });
  await attachEvidence(world.as(agent), { diagnosis, item: 'A1', kind: 'photo', file });
  const { rows } = await world.pool.query<{ file: string }>(
    'select kind, name, figure, file from diagnoses.evidence where diagnosis = $1',
    [diagnosis],
  );
  expect(rows).toEqual([
    { kind: 'photo', name: expect.stringContaining('registre'), figure: null, file: expect.any(String) },
  ]);
  const read = (actor: Actor) => mayReadEvidence(world.as(actor), { id: rows[0]!.file });
  expect(await read(someone({ role: 'cooperative_representative', structure }))).toBe(true);
  expect(await read(someone({ role: 'field_agent', region: 'MA-02' }))).toBe(false);
  expect(await read(someone('partner', 'juror'))).toBe(false);
  await expect(attachEvidence(world.as(agent), { diagnosis, item: 'A1', kind: 'photo' })).rejects.toMatchObject({
    problems: [{ field: 'file' }],
  });
});
