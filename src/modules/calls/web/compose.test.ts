import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallForm, someCall } from '../../../../test/support/calls.ts';
import { siteOf } from '../../../../test/support/web.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { knowWords } from '../../../platform/web/sentences.ts';
import { words as platformWords } from '../../../platform/web/words/index.ts';
import { prizeForm } from '../../forms/index.ts';
import { publishCall } from '../commands/publish-call.ts';
import { system } from '../../../platform/rights.ts';
import { callToCompose } from '../queries/call-to-compose.ts';
import { onTheWeb } from '../web.tsx';

let world: World;
let site: ReturnType<typeof siteOf>;
beforeAll(async () => {
  world = await openWorld();
  site = siteOf(world.ground, onTheWeb.web, () => someone('programme_officer'));
  knowWords('calls', onTheWeb.words);
  knowWords('platform', platformWords);
});
afterAll(() => world.close());

const soon = (days: number) => new Date(Date.now() + days * 86_400_000);
const someDraftCall = async () =>
  (await someCall(world.as, { published: false, form: smallForm, opensAt: soon(1), closesAt: soon(9) })).call;
const get = async (path: string) => (await site.request(path)).text();
const plain = (text: string) => text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What a browser without script would send of the page's form. */
const fieldsOf = (html: string): Record<string, string> => {
  const inputs = [...html.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
    const [, name] = /\bname="([^"]+)"/.exec(tag) ?? [];
    return name ? [[name, plain(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '')] as const] : [];
  });
  const selects = [...html.matchAll(/<select\b[^>]*\bname="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name, inside]) => [name, /<option value="([^"]*)" selected/.exec(inside!)?.[1] ?? ''] as const,
  );
  return Object.fromEntries([...inputs, ...selects]);
};
const send = (path: string, fields: Record<string, string>) =>
  site.request(path, { method: 'POST', body: new URLSearchParams(fields) });

test('the rubric of a draft is ordered, cut and written in its page, without script', async () => {
  const call = await someDraftCall();
  const here = `/fr/office/calls/${call}/rubric`;
  expect(await get(`/fr/office/calls/${call}`)).toContain(`href="${here}"`);
  const start = fieldsOf(await get(here));
  expect(start['criteria.0.code']).toBe('need');
  const moved = await (await send(here, { ...start, 'criteria.0.label.fr': 'Le besoin', do: 'down.0' })).text();
  expect(moved).toContain('Enregistrez pour garder');
  const after = fieldsOf(moved);
  expect([after['criteria.0.code'], after['criteria.1.code']]).toEqual(['action', 'need']);
  const shorter = fieldsOf(await (await send(here, { ...after, do: 'remove.0' })).text());
  const longer = fieldsOf(await (await send(here, { ...shorter, do: 'add' })).text());
  const last = Object.keys(longer).filter((name) => name.endsWith('.code')).length - 1;
  expect(longer[`criteria.${last}.code`]).toBe('');
  const wrong = await send(here, { ...longer, [`criteria.${last}.label.fr`]: 'Égalité', do: 'save' });
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('Donnez un poids plus grand que zéro');
  expect(html.replace(/[\u2066-\u2069]/g, '')).toContain('Décrivez le niveau 3,');
  expect(html).toContain(`href="#f-criteria-${last}-levels-0-label-fr"`);
  expect(html).toContain(`id="f-criteria-${last}-levels-0-label-fr"`);
  const whole = fieldsOf(html);
  expect(whole[`criteria.${last}.label.fr`]).toBe('Égalité');
  for (const level of [0, 1, 2, 3, 4]) whole[`criteria.${last}.levels.${level}.label.ar`] = `المستوى ${level}`;
  const saved = await send(here, { ...whole, [`criteria.${last}.weight`]: '١٥', do: 'save' });
  expect(saved.status).toBe(303);
  await publishCall(world.as(system, new Date()), { id: call });
  const seen = await get(`/fr/calls/${call}`);
  expect(seen).toContain('Le besoin');
  expect(seen).toContain('Égalité');
  expect(seen).not.toContain('Plan d’action');
  expect((await site.request(here)).status).toBe(303);
});

test('a weight that is no number comes back as it was typed', async () => {
  const here = `/ar/office/calls/${await someDraftCall()}/rubric`;
  const wrong = await send(here, { ...fieldsOf(await get(here)), 'criteria.0.weight': 'beaucoup', do: 'save' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('value="beaucoup"');
});

test('a rubric that somebody else has changed is shown as typed, and saved the second time', async () => {
  const here = `/fr/office/calls/${await someDraftCall()}/rubric`;
  const [mine, theirs] = [fieldsOf(await get(here)), fieldsOf(await get(here))];
  expect((await send(here, { ...theirs, 'criteria.0.weight': '1', do: 'save' })).status).toBe(303);
  const late = await send(here, { ...mine, 'criteria.0.weight': '2', do: 'save' });
  expect(late.status).toBe(409);
  expect((await send(here, { ...fieldsOf(await late.text()), do: 'save' })).status).toBe(303);
  expect(fieldsOf(await get(here))['criteria.0.weight']).toBe('2');
});

test('a rule is composed over the questions of the form, and read by those who apply', async () => {
  const call = await someDraftCall();
  const here = `/fr/office/calls/${call}/rules`;
  const start = fieldsOf(await get(here));
  expect(start).toMatchObject({ 'rules.0.if': 'about.age', 'rules.0.compare': 'atLeast', 'rules.0.value': '1' });
  const longer = fieldsOf(await (await send(here, { ...start, do: 'add' })).text());
  const wrong = await send(here, {
    ...longer,
    'rules.1.if': 'about.exports',
    'rules.1.value': 'peut-être',
    do: 'save',
  });
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('value="peut-être"');
  expect(html).toContain('id="f-rules-1-value-error"');
  expect(html).toContain('Écrivez la phrase que lisent les candidates');
  const mended = { ...fieldsOf(html), 'rules.1.value': 'oui', 'rules.1.say.fr': 'La coopérative exporte.' };
  expect((await send(here, { ...mended, do: 'save' })).status).toBe(303);
  const kept = fieldsOf(await get(here));
  expect(kept).toMatchObject({ 'rules.1.code': 'la_cooperative_exporte', 'rules.1.value': 'Oui' });
  await publishCall(world.as(system, new Date()), { id: call });
  expect(await get(`/fr/calls/${call}`)).toContain('La coopérative exporte.');
});

test('a rule of the house is offered where the form can answer it, and one that joins several questions is kept', async () => {
  const both = {
    all: [
      { question: 'cooperative.age_years', atLeast: 2 },
      { question: 'project.cost', answered: true },
    ],
  };
  const rules = [{ code: 'both', when: both, say: { fr: 'Deux ans et un coût.' } }] as never;
  const options = { published: false, form: prizeForm, rules, opensAt: soon(1), closesAt: soon(9) };
  const { call } = await someCall(world.as, options);
  const here = `/fr/office/calls/${call}/rules`;
  const shown = await get(here);
  expect(shown).toContain('value="offer.first_prize"');
  const taken = await (await send(here, { ...fieldsOf(shown), do: 'offer.first_prize' })).text();
  expect(taken).not.toContain('value="offer.first_prize"');
  expect(fieldsOf(taken)).toMatchObject({ 'rules.0.if': 'keep', 'rules.1.if': 'cooperative.earlier_prize' });
  expect((await send(here, { ...fieldsOf(taken), do: 'save' })).status).toBe(303);
  const { rules: saved } = await callToCompose(world.as(system, new Date()), { id: call });
  expect(saved).toMatchObject([{ when: both }, { code: 'first_prize', when: { is: false } }]);
});
