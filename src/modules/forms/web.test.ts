import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { openWorld, someone } from '../../../test/support/world.ts';
import { silence } from '../../../test/support/silence.ts';
import type { World } from '../../../test/support/world.ts';
import type { Actor } from '../../platform/rights.ts';
import { siteOf } from '../../../test/support/web.ts';
import { knowWords } from '../../platform/web/sentences.ts';
import { words as platformWords } from '../../platform/web/words/index.ts';
import { prizeForm } from './rules/shipped/prize-form.ts';
import { onTheWeb } from './web.tsx';

let world: World;
let actor: Actor = someone('programme_officer');
let site: ReturnType<typeof siteOf>;
beforeAll(async () => {
  world = await openWorld();
  site = siteOf(world.ground, onTheWeb.web, () => actor);
  knowWords('forms', onTheWeb.words);
  knowWords('platform', platformWords);
});

const post = (path: string, fields: Record<string, string>) =>
  site.request(path, { method: 'POST', body: new URLSearchParams(fields) });
const get = async (path: string) => (await site.request(path)).text();
const seenOn = async (path: string) => /name="seen" value="(\w+)"/.exec(await get(path))![1]!;
const newDraft = async (from: string) => (await post('/fr/office/forms', { from })).headers.get('location')!;

test('the prize form is changed, previewed in Arabic with its conditions at work, and published', async () => {
  const draft = await newDraft('prize');
  const question = `${draft}/sections/project/questions/title`;
  const changed = await post(question, {
    seen: await seenOn(question),
    kind: 'text',
    'label.fr': 'Nom du projet',
    'label.ar': 'ما اسم مشروعكن؟',
    longest: '١٢٠',
    required: 'yes',
    if: 'cooperative.earlier_prize',
    compare: 'is',
    value: 'non',
  });
  expect(changed.status).toBe(303);
  const preview = `${draft.replace('/fr/', '/ar/')}/preview`;
  expect(await get(preview)).not.toContain('ما اسم مشروعكن؟');
  expect(await get(`${preview}?cooperative.earlier_prize=no`)).toContain('ما اسم مشروعكن؟');
  expect(await get(draft)).toContain('peut être publié');
  expect((await post(`${draft}/publish`, { seen: await seenOn(draft) })).status).toBe(303);
  expect(await get(draft)).toContain('Cette version est publiée');
  const next = await post(`${draft}/next`, {});
  expect(next.headers.get('location')).toMatch(/office\/forms\/[0-9a-f-]{36}$/);
  expect((await post(`${draft}/next`, {})).status).toBe(409);
});

test('faults are listed with the way to each, and what was typed comes back', async () => {
  const draft = await newDraft('empty');
  await post(`${draft}/sections`, { seen: await seenOn(draft), 'section_title.fr': 'Vous' });
  const listed = await get(draft);
  expect(listed).toContain(`href="${draft}/sections/vous"`);
  expect(listed).toContain('Écrivez un titre');
  await post(`${draft}/sections/vous/questions`, {
    seen: await seenOn(draft),
    vous_kind: 'choice',
    'vous_label.fr': 'Activité',
  });
  const question = `${draft}/sections/vous/questions/activite`;
  const wrong = await post(question, {
    seen: await seenOn(question),
    kind: 'choice',
    'label.fr': 'Activité principale',
    choices: 'a | A\nb',
  });
  expect(wrong.status).toBe(422);
  const html = (await wrong.text()).replace(/[\u2066-\u2069]/g, '');
  expect(html).toContain('Ligne 2');
  expect(html).toContain('Activité principale');
  const overtaken = await post(question, { seen: 'old', kind: 'choice', 'label.fr': 'Gardée', choices: 'a | A' });
  expect(overtaken.status).toBe(409);
  expect(await overtaken.text()).toContain('Gardée');
});

test('an export is imported as it was, and anything else is refused with a sentence', async () => {
  const draft = await newDraft('prize');
  const exported = await get(`${draft}/definition.json`);
  expect(JSON.parse(exported)).toEqual(prizeForm);
  const send = (text: string) => {
    const body = new FormData();
    body.append('definition', new File([text], 'form.json', { type: 'application/json' }));
    return site.request('/fr/office/forms/import', { method: 'POST', body });
  };
  const imported = await send(exported);
  expect(imported.status).toBe(303);
  expect(JSON.parse(await get(`${imported.headers.get('location')!}/definition.json`))).toEqual(prizeForm);
  for (const text of ['', '{', '[]', '{"title":{},"sections":[{"id":"x"}]}', '{"title":{},"sections":[],"more":1}']) {
    const answer = await send(text);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('ni un formulaire exporté');
  }
});

test('the editor is closed to everybody else', async () => {
  const draft = await newDraft('prize');
  actor = someone('juror');
  for (const path of ['/fr/office/forms', draft, `${draft}/preview`, `${draft}/sections/project`])
    expect((await site.request(path)).status).toBe(404);
  actor = someone('programme_officer');
});

const importing = (name: string, bytes: Uint8Array) => {
  const body = new FormData();
  body.set('definition', new File([bytes as Uint8Array<ArrayBuffer>], name));
  return site.request('/fr/office/forms/import', { method: 'POST', body });
};

test('an XLSForm becomes a draft, whose conditions and filters work in the preview', async () => {
  const made = await importing('visite.xlsx', readFileSync('examples/form-read/input.xlsx'));
  expect(made.status).toBe(303);
  const draft = made.headers.get('location')!;
  expect(await get(draft)).toContain('peut être publié');
  const asked = await get(`${draft}/preview?top.region=MA-08&people.members=12`);
  expect(asked).toContain('Zagora');
  expect(asked).not.toContain('Taroudannt');
  expect(asked).toContain('Dont femmes');
  expect(await get(`${draft}/preview`)).not.toContain('Dont femmes');
});

test('an XLSForm that goes beyond the subset is refused with its cells, and nothing is kept', async () => {
  const { writeXlsx } = await import('hucre');
  const rows = [
    ['type', 'name', 'label::العربية (ar)'],
    ['geoshape', 'a', 'مساحة'],
    ['text', 'b', 'مرحبا {a}$'],
  ];
  const refused = await importing('f.xlsx', await writeXlsx({ sheets: [{ name: 'survey', rows }] }));
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(page).toMatch(/A2.*geoshape/s);
  expect(page).toMatch(/C3.*\{a\}\$/s);
  expect((await importing('f.xlsx', Buffer.from('no workbook'))).status).toBe(422);
});

const sending = (path: string, fields: Record<string, string | File>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return site.request(path, { method: 'POST', body });
};

test('a question is recorded in a language, and the XForm says where it is heard', async () => {
  const draft = await newDraft('prize');
  const sound = new File([silence() as Uint8Array<ArrayBuffer>], 'note.wav');
  const fields = { seen: await seenOn(draft), question: 'project.title', lang: 'ar', file: sound };
  expect((await sending(`${draft}/media/record`, fields)).status).toBe(303);
  const page = await get(`${draft}/media`);
  expect(page).toContain('project.title.ar.wav');
  expect(page).not.toContain('manque');
  const xform = await site.request(`${draft}/xform.xml`);
  expect(await xform.text()).toContain('<value form="audio">jr://audio/project.title.ar.wav</value>');
  expect((await sending(`${draft}/media/record`, { ...fields, lang: 'xx' })).status).toBe(422);
});

test('files take their places by the names that an XLSForm gave them, and no other is kept', async () => {
  const made = await importing('visite.xlsx', readFileSync('examples/form-read/input.xlsx'));
  const draft = made.headers.get('location')!;
  expect(await get(`${draft}/media`)).toContain('welcome.m4a');
  const other = await sending(`${draft}/media`, {
    files: new File([silence() as Uint8Array<ArrayBuffer>], 'other.wav'),
  });
  expect(other.status).toBe(422);
  expect(await other.text()).toContain('other.wav');
});

test('a constraint is written in the editor with its sentence, checked, and kept when something else changes', async () => {
  const draft = await newDraft('prize');
  const question = `${draft}/sections/cooperative/questions/women`;
  const typed = async (fields: Record<string, string>) =>
    post(question, { seen: await seenOn(question), kind: 'number', 'label.fr': 'Dont femmes', ...fields });
  expect((await typed({ constraint: '. <= (${members}', 'constraint_say.fr': 'Trop.' })).status).toBe(303);
  expect(await get(draft)).toContain('Une expression n’est pas comprise');
  expect(
    (await typed({ constraint: '. <= ${members}', 'constraint_say.fr': 'Pas plus que les membres.' })).status,
  ).toBe(303);
  const shown = await get(question);
  expect(shown).toContain('. &lt;= ${members}');
  expect(shown).toContain('Pas plus que les membres.');
  expect(await get(draft)).toContain('peut être publié');
});
