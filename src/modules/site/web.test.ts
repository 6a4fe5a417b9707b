import { beforeAll, expect, test } from 'vitest';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { assets, addressOf } from '../../platform/page/index.ts';
import { newId } from '../../platform/ids.ts';
import { anonymous } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import '../../rooms.ts';
import { webApp } from '../../web.ts';
import { prepareCall, prizeRubric, publishCall } from '../calls/index.ts';
import { prizeForm, publishForm } from '../forms/index.ts';
import { addFunder, foundProgramme, fundEdition, openEdition } from '../programmes/index.ts';
import { registerStructure } from '../registry/index.ts';
import { day } from './day.ts';
import { onTheWeb } from './web.tsx';

let world: World;
let actor: Actor = anonymous;
const chief = someone('administrator');
const hours = 3_600_000;
const made = { programme: '', edition: '', call: '', draft: '' };

const house = () =>
  webApp({
    ground: world.ground,
    settings: {
      port: 0,
      host: '',
      origin: 'http://localhost',
      secure: false,
      data: '',
      secret: 's'.repeat(40),
      demo: false,
      organisation: 'Maison',
    },
    trial: false,
    organisation: { name: 'Fondation' },
    rooms: [onTheWeb],
    identify: async () => ({
      actor,
      person: actor.id === null ? null : { id: actor.id, name: 'A' },
      session: actor.id === null ? null : newId(),
    }),
  });
const get = (path: string, headers: Record<string, string> = {}) => house().request(path, { headers });
const plain = (html: string): string => html.replace(/[\u2066-\u2069]/g, '');

beforeAll(async () => {
  world = await openWorld();
  const by = world.as(chief);
  made.programme = (await foundProgramme(by, { kind: 'prize', name: { fr: 'Prix' } }))[0]!.about;
  made.edition = (
    await openEdition(by, { programme: made.programme, name: { fr: 'Cinquième' }, year: 2026 })
  )[0]!.about;
  const funder = (await addFunder(by, { name: { fr: 'Fondation' }, kind: 'foundation' }))[0]!.about;
  await fundEdition(by, { edition: made.edition, funder, amount: 400_000, grant: 50_000 });
  const [published] = await publishForm(by, { definition: prizeForm });
  const input = {
    edition: made.edition,
    title: { fr: 'Appel 2026', ar: 'طلب 2026' },
    form: (published!.payload as { version: string }).version,
    rubric: prizeRubric,
    places: 8,
    opensAt: new Date(Date.now() - hours),
    closesAt: new Date(Date.now() + 48 * hours),
  };
  made.call = (await prepareCall(by, input))[0]!.about;
  await publishCall(by, { id: made.call });
  made.draft = (await prepareCall(by, { ...input, title: { fr: 'Appel 2027' } }))[0]!.about;
  for (const province of ['MA-TAR', 'MA-TAR'])
    await registerStructure(by, {
      names: { fr: `Coopérative ${newId()}`, ar: null, zgh: null, other: null },
      province,
      region: 'MA-09',
    });
});

test.each(['fr', 'ar', 'en'] as const)(
  'the home in %s: what is open, figures that are doors, the map',
  async (lang) => {
    const html = plain(await (await get(`/${lang}`)).text());
    expect(html).toContain(`href="/${lang}/calls/${made.call}"`);
    expect(html).not.toContain(made.draft);
    const structures = { fr: '2 structures', ar: 'بنيتان', en: '2 structures' }[lang];
    expect(html).toMatch(new RegExp(`<a href="/${lang}/cooperatives">${structures} `));
    expect(html).toMatch(new RegExp(`<a href="/${lang}/programmes">[^<]+</a>`));
    expect(html).toContain(`href="/${lang}/impact/regions/MA-09"`);
    expect(html).toContain(`action="/${lang}/receipts"`);
  },
);

test('the first view of the home is at most 14 KB of compressed page and style, sets no cookie and is kept', async () => {
  const style = assets.get(addressOf('core.css'))!.brotli!.length;
  for (const lang of ['fr', 'ar', 'en']) {
    const answer = await get(`/${lang}`, { 'accept-encoding': 'br' });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const weight = (await answer.arrayBuffer()).byteLength + style;
    console.log(`home in ${lang}: ${weight} bytes with its style`);
    expect(weight).toBeLessThanOrEqual(14 * 1024);
    const etag = answer.headers.get('etag')!;
    expect((await get(`/${lang}`, { 'if-none-match': etag })).status).toBe(304);
  }
});

test('an address said without its language leads to the page in the reader’s own', async () => {
  const led = async (path: string, lang: string, accept = 'text/html') => {
    const answer = await get(path, { 'accept-language': lang, accept });
    return [answer.status, answer.headers.get('location')];
  };
  expect(await led('/privacy?a=1', 'ar-MA')).toEqual([302, '/ar/privacy?a=1']);
  expect(await led('//elsewhere.example/x', 'fr')).toEqual([302, '/fr//elsewhere.example/x']);
  expect(await led('/fr/nowhere', 'ar')).toEqual([404, null]);
  expect(await led('/missing.js', 'ar', '*/*')).toEqual([404, null]);
});

test('every site owes these pages, in three languages', async () => {
  for (const lang of ['fr', 'ar', 'en'])
    for (const path of ['privacy', 'accessibility', 'about']) {
      const answer = await get(`/${lang}/${path}`);
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
    }
  expect(await (await get('/fr/privacy')).text()).toContain('jamais de numéro de carte nationale');
});

test('a day is for whoever is signed in, and told by what each may see', async () => {
  actor = anonymous;
  expect((await get('/fr/office')).status).toBe(401);
  const of = async (who: Actor) => day(world.as(who));
  const keys = ({ waiting }: Awaited<ReturnType<typeof of>>) => waiting.map(({ code, count }) => `${code} ${count}`);
  const facts = ({ changed }: Awaited<ReturnType<typeof of>>) => changed?.map(({ fact }) => fact) ?? null;
  const runs = await of(someone({ role: 'programme_officer', programme: made.programme }));
  expect(keys(runs)).toEqual(['calls.draft_call 1']);
  expect(facts(runs)).toEqual([
    'calls.call_published',
    'programmes.edition_funded',
    'registry.structure_registered',
    'forms.form_published',
  ]);
  const other = await of(someone({ role: 'programme_officer', programme: newId() }));
  expect(keys(other)).toEqual([]);
  expect(facts(other)).toEqual(['registry.structure_registered', 'forms.form_published']);
  expect(facts(await of(someone({ role: 'field_agent', region: 'MA-01' })))).toEqual([]);
  expect(facts(await of(someone('juror')))).toBeNull();
  actor = chief;
  const html = plain(await (await get('/fr/office')).text());
  expect(html).toContain('1 appel à publier');
  expect(html).toContain('2 structures inscrites');
  expect((await get('/fr/office')).headers.get('etag')).toBeNull();
  expect((await get('/fr')).headers.get('cache-control')).toBe('private, no-store');
  actor = anonymous;
});
