import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { room } from '../command.ts';
import { callerOf, someone, testGround } from '../../../test/support/ground.ts';
import type { TestGround } from '../../../test/support/ground.ts';
import { newId } from '../ids.ts';
import { anonymous } from '../rights.ts';
import type { Actor } from '../rights.ts';
import { siteOf } from '../../../test/support/web.ts';
import { checkJournal } from './check.ts';
import { web } from './web.tsx';

let house: TestGround;
const about = newId();
const administrator = someone('administrator');
const { command } = room<object>({ name: 'test' });
const write = command(v.any(), async () => [
  ...Array.from({ length: 60 }, () => ({ fact: 'calls.application_submitted', about: newId() })),
  { fact: 'calls_other.thing', about: newId() },
  { fact: 'registry.structure_registered', about, payload: { kind: '<script>' } },
]);
const see = async (address: string, actor: Actor = administrator, init?: RequestInit) => {
  const answer = await siteOf(house.ground, web, () => actor).request(address, init);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
const rowsIn = (html: string): number => html.split('<tr').length - 2;

beforeAll(async () => {
  house = await testGround();
  await write(callerOf(house.ground), {});
});
afterAll(() => house.close());

test('the journal is read by administrators only, in three languages', async () => {
  expect((await see('/fr/office/journal', anonymous)).status).toBe(401);
  expect((await see('/fr/office/journal', someone('partner'))).status).toBe(404);
  for (const lang of ['fr', 'ar', 'en']) {
    const { status, text } = await see(`/${lang}/office/journal`);
    expect([status, rowsIn(text), text.includes('<script>')]).toEqual([200, 50, false]);
  }
});

test('it is filtered by fact, by room and by record, and older entries follow', async () => {
  expect(rowsIn((await see(`/fr/office/journal?about=${about}`)).text)).toBe(1);
  expect(rowsIn((await see('/fr/office/journal?fact=registry.structure_registered')).text)).toBe(1);
  const first = (await see('/fr/office/journal?fact=calls')).text;
  const older = /href="([^"]*before=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect([rowsIn(first), rowsIn((await see(older)).text)]).toEqual([50, 10]);
  expect((await see("/fr/office/journal?about=x'&fact=%25_")).text).toContain('Aucun acte trouvé');
});

test('a verification is asked for, and what it found is shown', async () => {
  expect((await see('/fr/office/journal')).text).toContain('pas encore été vérifié');
  expect((await see('/fr/office/journal/check', administrator, { method: 'POST' })).status).toBe(303);
  const { head } = await checkJournal(house.ground);
  const { text } = await see('/fr/office/journal');
  expect([text.includes('rien n’a été modifié'), text.includes(head)]).toEqual([true, true]);
});

test('the whole journal is downloaded line by line', async () => {
  const { text, headers } = await see('/fr/office/journal/download');
  expect(headers.get('content-disposition')).toContain('attachment');
  expect(text.trimEnd().split('\n').length).toBe(63);
});
