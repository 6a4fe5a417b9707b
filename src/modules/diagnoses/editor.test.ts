import { beforeAll, beforeEach, expect, test } from 'vitest';
import { registered } from '../../../test/support/registry.ts';
import { siteOf } from '../../../test/support/web.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { Invalid, Refusal } from '../../platform/refusals.ts';
import type { Actor } from '../../platform/rights.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import { words as platformWords } from '../../platform/web/words/index.ts';
import { dropDraft } from './commands/drop-draft.ts';
import { editDraft } from './commands/edit-draft.ts';
import { publishDraft } from './commands/publish-draft.ts';
import { recordPrompt } from './commands/record-prompt.ts';
import { startDraft } from './commands/start-draft.ts';
import { cooperativeDiagnosis, publishedInstruments, startDiagnosis } from './index.ts';
import { diagnosisPage } from './queries/diagnosis-page.ts';
import { instrumentsInOffice, versionInOffice } from './queries/in-office.ts';
import type { Gesture } from './rules/edit-instrument.ts';
import { blankInstrument } from './rules/edit-instrument.ts';
import { onTheWeb } from './web.tsx';

let world: World;
let actor: Actor;
let site: ReturnType<typeof siteOf>;
const officer = someone('programme_officer');
beforeAll(async () => {
  world = await openWorld();
  site = siteOf(world.ground, onTheWeb.web, () => actor);
  knowWords('diagnoses', onTheWeb.words);
  knowWords('platform', platformWords);
});
beforeEach(() => {
  actor = officer;
});

const refused = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );
const shown = (id: string) => versionInOffice(world.as(officer), { id });
const started = async (definition = cooperativeDiagnosis, instrument?: string) => {
  const facts = await startDraft(world.as(officer), { definition, ...(instrument ? { instrument } : {}) });
  return { draft: facts[0]!.about, instrument: (facts[0]!.payload as { instrument: string }).instrument };
};
const edit = async (draft: string, gesture: Gesture) =>
  editDraft(world.as(officer), { draft, seen: (await shown(draft)).mark, gesture: gesture as never });
const publish = async (draft: string) => publishDraft(world.as(officer), { draft, seen: (await shown(draft)).mark });
const post = (path: string, fields: Record<string, string>) =>
  site.request(path, { method: 'POST', body: new URLSearchParams(fields) });
const get = async (path: string) => (await site.request(path)).text();
const seenOn = async (path: string) => /name="seen" value="(\w+)"/.exec(await get(path))![1]!;

/** A tenth of a second of silence. */
const silence = (): File => {
  const wav = Buffer.alloc(44 + 1600);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + 1600, 4);
  wav.write('WAVEfmt ', 8);
  for (const [value, at, size] of [
    [16, 16, 4],
    [1, 20, 2],
    [1, 22, 2],
    [8000, 24, 4],
    [16000, 28, 4],
    [2, 32, 2],
    [16, 34, 2],
    [1600, 40, 4],
  ] as const)
    if (size === 4) wav.writeUInt32LE(value, at);
    else wav.writeUInt16LE(value, at);
  wav.write('data', 36);
  return new File([wav], 'question.wav', { type: 'audio/wav' });
};

test('an instrument is written gesture by gesture, published, and diagnoses are held under it', async () => {
  const { draft, instrument } = await started(blankInstrument);
  await expect(publish(draft)).rejects.toBeInstanceOf(Invalid);
  const { leastShare, leastDimensions } = blankInstrument;
  await edit(draft, { do: 'describe', changes: { title: { fr: 'Court' }, about: {}, leastShare, leastDimensions } });
  await edit(draft, { do: 'add_dimension', title: { fr: 'Un' } });
  await edit(draft, { do: 'add_item', dimension: 'A', prompt: { fr: 'Quoi ?', zgh: 'ⵎⴰⵜⵜⴰ' } });
  const levels = [0, 1, 2, 3, 4].map((n) => ({ fr: `Niveau ${n}` }));
  const described = { prompt: { fr: 'Quoi ?', zgh: 'ⵎⴰⵜⵜⴰ' }, levels, weight: 1, actions: [] };
  await edit(draft, { do: 'describe_item', item: 'A1', changes: described });
  expect(await publish(draft)).toMatchObject([{ about: instrument, payload: { version: draft, number: 1 } }]);
  expect(await refused(edit(draft, { do: 'remove_item', item: 'A1' }))).toBe('diagnoses.already_published');
  expect(await refused(dropDraft(world.as(officer), { draft }))).toBe('diagnoses.already_published');
  expect((await publishedInstruments(world.as(), {})).map(({ id }) => id)).toContain(draft);
  const structure = await registered(world.as());
  await startDiagnosis(world.as(), { structure, version: draft, occasion: 'other' });
  const listed = (await instrumentsInOffice(world.as(officer), {})).find((one) => one.instrument === instrument);
  expect(listed).toMatchObject({ held: 1, draft: null, published: { number: 1 } });
});

test('an editor who was overtaken is told, and writes over nobody', async () => {
  const { draft } = await started();
  const seen = (await shown(draft)).mark;
  const move = { do: 'move_item' as const, item: 'A3', by: 1 as const };
  const both = await Promise.all(
    [1, 2].map(() => refused(editDraft(world.as(officer), { draft, seen, gesture: move }))),
  );
  expect(both.toSorted()).toEqual(['diagnoses.changed_meanwhile', 'done']);
  expect(await refused(publishDraft(world.as(officer), { draft, seen }))).toBe('diagnoses.changed_meanwhile');
});

test('one draft at a time; the next version starts from the last, which stays as it was', async () => {
  const first = await started();
  await publish(first.draft);
  const next = await started(cooperativeDiagnosis, first.instrument);
  expect(await refused(started(cooperativeDiagnosis, first.instrument))).toBe('diagnoses.draft_exists');
  await edit(next.draft, { do: 'remove_dimension', dimension: 'H' });
  expect(await publish(next.draft)).toMatchObject([{ payload: { number: 2 } }]);
  expect((await shown(first.draft)).definition.dimensions).toHaveLength(8);
  const alone = await started();
  await dropDraft(world.as(officer), { draft: alone.draft });
  expect((await instrumentsInOffice(world.as(officer), {})).map(({ instrument }) => instrument)).not.toContain(
    alone.instrument,
  );
});

test('a recording is heard under every version that asks the same words, and falls silent when they change', async () => {
  const first = await started();
  await publish(first.draft);
  await recordPrompt(world.as(officer), { version: first.draft, item: 'B1', language: 'zgh', file: silence() });
  const structure = await registered(world.as());
  const heard = async (version: string) => {
    const [fact] = await startDiagnosis(world.as(), { structure, version, occasion: 'other' });
    return Object.keys((await diagnosisPage(world.as(), { id: fact!.about })).recordings);
  };
  expect(await heard(first.draft)).toEqual(['B1']);
  const next = await started(cooperativeDiagnosis, first.instrument);
  await edit(next.draft, { do: 'remove_item', item: 'A3' });
  await publish(next.draft);
  expect(await heard(next.draft)).toEqual(['B1']);
  const other = await started(cooperativeDiagnosis, first.instrument);
  const { code: _, ...item } = cooperativeDiagnosis.dimensions[1]!.items[0]!;
  await edit(other.draft, { do: 'describe_item', item: 'B1', changes: { ...item, prompt: { fr: 'Autrement ?' } } });
  await publish(other.draft);
  expect(await heard(other.draft)).toEqual([]);
});

test('pages: an item is mended, what was typed comes back, faults lead to their place', async () => {
  const draft = (await post('/fr/office/instruments', { from: 'shipped' })).headers.get('location')!;
  const item = `${draft}/items/A3`;
  const levels = Object.fromEntries([0, 1, 2, 3, 4].map((n) => [`levels.${n}.fr`, n === 2 ? '' : `Niveau ${n}`]));
  const typed = {
    'prompt.fr': 'Qui décide ?',
    'prompt.zgh': 'ⵎⴰ',
    ...levels,
    'actions.0.say.fr': 'Écrire',
    'actions.0.training': 'accounting',
  };
  const wrong = await post(item, { seen: await seenOn(item), ...typed, weight: '0' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('Qui décide ?');
  const saved = await post(item, { seen: await seenOn(item), ...typed, weight: '2,5', knockOut: 'yes' });
  expect(saved.status).toBe(303);
  const whole = await get(draft);
  expect(whole).toContain(`href="${draft}/items/A3"`);
  expect(whole).toContain('Dites à quoi ressemble chacun des cinq niveaux');
  const kept = JSON.parse(await get(`${draft}/definition.json`)) as typeof cooperativeDiagnosis;
  expect(kept.dimensions[0]!.items[2]).toMatchObject({
    prompt: { fr: 'Qui décide ?', zgh: 'ⵎⴰ' },
    weight: 2.5,
    knockOut: true,
    actions: [{ code: 'A3.1', say: { fr: 'Écrire' }, training: 'accounting' }],
  });
  const lines = await post(`${draft}/trainings`, {
    seen: await seenOn(draft),
    trainings: 'compta | Comptabilité\nperdue',
  });
  expect(lines.status).toBe(422);
  const back = (await lines.text()).replace(/[\u2066-\u2069]/g, '');
  expect(back).toContain('Ligne 2');
  expect(back).toContain('perdue');
  expect((await post(item, { seen: 'old', ...typed, weight: '1' })).status).toBe(409);
});

test('an export is imported as it was, and anything else is refused with a sentence', async () => {
  const draft = (await post('/fr/office/instruments', { from: 'shipped' })).headers.get('location')!;
  const exported = await get(`${draft}/definition.json`);
  expect(JSON.parse(exported)).toEqual(cooperativeDiagnosis);
  const send = (text: string) => {
    const body = new FormData();
    body.append('definition', new File([text], 'i.json', { type: 'application/json' }));
    return site.request('/fr/office/instruments/import', { method: 'POST', body });
  };
  expect((await send(exported)).status).toBe(303);
  for (const text of ['', '{', '[]', '{"title":{}}']) {
    const answer = await send(text);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('pas un diagnostic exporté');
  }
});

test('the editor is closed to everybody else', async () => {
  const { draft } = await started();
  for (const role of ['field_agent', 'juror', 'cooperative_representative'] as const) {
    actor = someone(role);
    for (const path of [
      '/fr/office/instruments',
      `/fr/office/instruments/${draft}`,
      `/fr/office/instruments/${draft}/items/A1`,
    ])
      expect((await site.request(path)).status).toBe(404);
    expect(
      await refused(recordPrompt(world.as(actor), { version: draft, item: 'A1', language: 'fr', file: silence() })),
    ).toContain('hidden');
  }
});
