import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { jobs as filesJobs } from '../../../platform/files/index.ts';
import { anonymous } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import { below } from '../../../platform/root.ts';
import { siteOf } from '../../../../test/support/web.ts';
import { knowWords } from '../../../platform/web/sentences.ts';
import { words as platformWords } from '../../../platform/web/words/index.ts';
import { jobs, reactions } from '../jobs.ts';
import { web, words } from '../web.tsx';

let world: World;
let actor: Actor = someone('programme_officer');
const officer = actor;

vi.setConfig({ testTimeout: 90_000 });

beforeAll(async () => {
  world = await openWorld({ jobs: [...jobs, ...filesJobs] as never, reactions });
  knowWords('registry', words);
  knowWords('platform', platformWords);
});
afterAll(() => world.close());

const site = () => siteOf(world.ground, web, () => actor);
const get = async (address: string) => {
  const answer = await site().request(`http://localhost${address}`);
  return { status: answer.status, text: await answer.text() };
};
const post = async (address: string, fields: Record<string, string | File> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const answer = await site().request(`http://localhost${address}`, { method: 'POST', body });
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
};

/** The fields of the page's forms as a browser without script would send them. */
const fieldsOf = (page: string): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const [, name = '', options = ''] of page.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  for (const [input] of page.matchAll(/<input type="radio"[^>]*>/g))
    if (/ checked/.test(input)) fields[/name="([^"]+)"/.exec(input)![1]!] = /value="([^"]*)"/.exec(input)![1]!;
  return fields;
};

test.each(['ar', 'fr', 'en'])(
  'a list is brought in, looked over and its double merged, without script, in %s',
  async (lang) => {
    await world.pool.query('truncate registry.structure, registry.import, registry.import_mapping cascade');
    const bytes = readFileSync(below('examples', 'registry-import', 'ten-cooperatives.xlsx'));
    const sent = await post(`/${lang}/office/imports`, {
      file: new File([new Uint8Array(bytes)], 'ten-cooperatives.xlsx'),
    });
    expect(sent.status).toBe(303);
    const mapping = await get(sent.to);
    const fields = fieldsOf(mapping.text);
    expect(Object.values(fields)).toEqual(
      expect.arrayContaining([
        'name',
        'register_number',
        'ice',
        'province',
        'commune',
        'members_women',
        'MA',
        'fill',
      ]) as unknown,
    );
    const refused = await post(`${sent.to}/mapping`, { ...fields, 'columns.1': 'ice' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('role="alert"');
    expect((await post(`${sent.to}/mapping`, fields)).status).toBe(303);
    expect((await get(sent.to)).text).toContain('data-follow');
    await world.settle();
    const checked = await get(sent.to);
    expect(checked.text).toContain(`${sent.to}/write`);
    expect((await get(`${sent.to}/progress`)).text).toContain('data-reload');
    expect((await get(`${sent.to}/problems.csv`)).text.split('\r\n').length).toBeGreaterThan(2);
    await post(`${sent.to}/write`);
    await world.settle();
    expect((await world.pool.query('select count(*) from registry.structure')).rows).toEqual([{ count: 10 }]);
    const queue = await get(`/${lang}/office/duplicates`);
    const pair = /href="(\/[a-z]+\/office\/duplicates\/[0-9a-f-]+\/[0-9a-f-]+)"/.exec(queue.text)![1]!;
    const compared = await get(pair);
    expect(compared.text).toContain('class="badge');
    expect((await post(`${pair}/merge`, fieldsOf(compared.text))).status).toBe(303);
    const after = await get(`/${lang}/office/duplicates`);
    const undo = /action="([^"]+\/undo)"/.exec(after.text)![1]!;
    expect((await post(undo)).status).toBe(303);
    expect((await world.pool.query(`select count(*) from registry.structure where state = 'merged'`)).rows).toEqual([
      { count: 0 },
    ]);
    for (const text of [mapping.text, checked.text, queue.text, compared.text])
      expect(text).not.toMatch(/>(intake|pairs|import|field)\.[a-z_.]+</);
  },
);

test('a file that is no list is answered with what it is', async () => {
  const answer = await post('/fr/office/imports', {
    file: new File(['%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'], 'liste.pdf'),
  });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('est un PDF. Demandez le tableau d’origine');
  expect((await post('/fr/office/imports')).status).toBe(422);
});

test('strangers see none of it', async () => {
  for (const stranger of [anonymous, someone(), someone('juror'), someone('field_agent')]) {
    actor = stranger;
    for (const address of ['/fr/office/imports', '/fr/office/duplicates', '/fr/office/proposals'])
      expect((await get(address)).status).toBe(stranger === anonymous ? 401 : 404);
  }
  actor = officer;
});
