import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registered } from '../../../../test/support/registry.ts';
import { siteOf } from '../../../../test/support/web.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { giveUpload } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { Actor } from '../../../platform/rights.ts';
import { system } from '../../../platform/rights.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { onTheWeb } from '../web.tsx';

let world: World;
let site: ReturnType<typeof siteOf>;
let who: Actor = system;
beforeAll(async () => {
  world = await openWorld();
  site = siteOf(world.ground, onTheWeb.web, () => who);
});
afterAll(() => world.close());

const soon = dayOf(new Date(Date.now() + 30 * 86_400_000));
const read = async (path: string) => {
  const answer = await site.request(path);
  return { status: answer.status, text: await answer.text() };
};
const post = async (path: string, fields: Record<string, string | File>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const answer = await site.request(path, { method: 'POST', body });
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
};

test('a need in one breath: an unknown place is asked about, the draft completed, and everybody reads it', async () => {
  who = someone('buyer');
  const id = newId();
  const brief = {
    id,
    asker: 'buyer',
    organisation: 'Hôtel Atlas',
    title: 'Miel de thym',
    where: 'Imouzzer',
    what: 'miel',
  };
  expect(await post('/fr/me/needs/new', brief)).toMatchObject({ status: 303, to: `/fr/me/needs/${id}/edit` });
  const draft = await read(`/fr/me/needs/${id}/edit`);
  expect(draft.text).toContain('Imouzzer');
  expect(draft.text).toContain('MA-SEF');
  expect(draft.text).toContain('name="concepts[]" value="honey"');
  const asked = { 'asked.where.n0': 'Imouzzer', title: 'Miel de thym', 'concepts[]': 'honey', kind: 'sourcing' };
  const open = { ...asked, gesture: 'open', consent: 'yes', amountBlank: 'to_discuss' };
  const unfinished = await post(`/fr/me/needs/${id}/edit`, open);
  expect(unfinished.status).toBe(409);
  expect(unfinished.text).toContain('Précisez le lieu');
  expect(unfinished.text).toContain('Miel de thym');
  const label = (await world.db.selectFrom('registry.label').select(['code', 'title']).executeTakeFirst())!;
  const whole = { ...open, 'answer.where.n0': 'MA-SEF', untilOn: soon, 'labels[]': label.code as string };
  expect(await post(`/fr/me/needs/${id}/edit`, whole)).toMatchObject({ status: 303, to: `/fr/me/needs/${id}` });
  const page = await read(`/ar/needs/${id}`);
  expect(page.text).toContain('صفرو');
  expect(page.text).toContain('lang="fr"');
  expect(page.text).toContain((label.title as { ar: string }).ar);
  expect((await read('/ar/needs?place=MA-03')).text).toContain(id);
  expect((await read('/fr/needs?place=MA-09')).text).not.toContain(id);
});

test('a number that cannot be read comes back with all that was typed', async () => {
  who = someone('buyer');
  const id = newId();
  const typed = { id, asker: 'buyer', organisation: 'Riad', title: 'Tapis', where: 'Xyzzy', quantity: 'beaucoup' };
  const answer = await post('/fr/me/needs/new', typed);
  expect(answer.status).toBe(422);
  for (const kept of ['Riad', 'Tapis', 'Xyzzy', 'beaucoup']) expect(answer.text).toContain(kept);
});

test('a voice waits for the office to write it down', async () => {
  const structure = await registered(world.as(system));
  who = someone({ role: 'cooperative_representative', structure });
  const id = newId();
  // Enough of an Ogg Opus for its type to be told.
  const head = Buffer.concat([
    Buffer.from('OggS\0\u0002'),
    Buffer.alloc(22),
    Buffer.from('OpusHead'),
    Buffer.alloc(200),
  ]);
  const voice = new File([head], 'besoin.ogg', { type: 'audio/ogg' });
  expect((await post('/ar/me/needs/new', { id, asker: structure, voice })).status).toBe(303);
  // What the recorder of the page has sent before the form is named by its upload.
  const upload = await giveUpload(world.ground, {
    owner: `person:${who.id}`,
    name: 'voix.ogg',
    sha256: createHash('sha256').update(head).digest('hex'),
    bytes: head,
  });
  expect((await read(`/ar/me/needs/${id}/edit`)).text).toContain('data-voice');
  expect((await post(`/ar/me/needs/${id}/edit`, { voice: upload!, quantity: 'كثير' })).text).toContain(
    `value="${upload}"`,
  );
  expect((await post(`/ar/me/needs/${id}/edit`, { voice: upload!, gesture: 'keep' })).status).toBe(303);
  who = someone({ role: 'field_agent', region: 'MA-09' });
  expect((await read('/fr/office/needs?state=spoken')).text).toContain(id);
  expect((await read(`/fr/office/needs/${id}/edit`)).text).toContain('<audio');
  who = someone({ role: 'field_agent', region: 'MA-01' });
  expect((await read('/fr/office/needs?state=spoken')).text).not.toContain(id);
  expect((await read(`/fr/office/needs/${id}`)).status).toBe(404);
});

test('the office asks for a buyer without an account, and nothing is shown before consent', async () => {
  who = someone('programme_officer');
  const id = newId();
  const buyer = { id, asker: 'buyer', organisation: 'Épicerie Anfa', title: 'Amlou', everywhere: 'yes', untilOn: soon };
  const nobody = await post('/fr/office/needs/new', buyer);
  expect(nobody.status).toBe(422);
  const contact = { 'contact.name': 'Salma', 'contact.phone': '06 12 34 56 78', 'contact.lang': 'ar' };
  expect((await post('/fr/office/needs/new', { ...buyer, ...contact })).status).toBe(303);
  const whole = { ...buyer, kind: 'sourcing', amountFrom: '1 000', gesture: 'open' };
  const asked = await post(`/fr/office/needs/${id}/edit`, whole);
  expect(asked.status).toBe(409);
  expect(asked.text).toContain('mise en relation');
  expect((await post(`/fr/office/needs/${id}/edit`, { ...whole, consent: 'spoken' })).status).toBe(303);
  const page = await read(`/fr/needs/${id}`);
  expect(page.text).toContain('Épicerie Anfa');
  expect(page.text).not.toContain('0612345678');
  expect(page.text).not.toContain('Salma');
  expect((await read(`/fr/office/needs/${id}`)).text).toContain('De vive voix');
  expect((await post(`/fr/office/needs/${id}/disagree`, {})).status).toBe(303);
  expect((await read(`/fr/office/needs/${id}`)).text).toContain('L’accord a été retiré');
  expect((await read(`/fr/needs/${id}`)).status).toBe(404);
});
