import { beforeAll, expect, test } from 'vitest';
import { siteOf } from '../../../../test/support/web.ts';
import { openWorld, someone, type World } from '../../../../test/support/world.ts';
import type { SearchedDocument } from '../../../platform/searched.ts';
import { anonymous, type Actor } from '../../../platform/rights.ts';
import { dropDocuments, keepDocuments, knowSearched } from '../index.ts';
import { onTheWeb } from '../web.tsx';

let world: World;
let actor: Actor = anonymous;

const document = (
  id: string,
  lang: 'fr' | 'ar',
  title: string,
  text: string,
  change: Partial<SearchedDocument> = {},
) => ({
  ...{ kind: 'thing', id, address: `/things/${id}`, audience: 'public' as const, facets: { colour: ['red'] } },
  texts: [{ lang, title, text }],
  places: ['MA-05'],
  ...change,
});

const kept = [
  document('argan', 'ar', 'زيت الأَرْكَان', 'زيت أركان من سوس', { places: ['MA-09'] }),
  document(
    'honey',
    'fr',
    'Miel de thym',
    `${'Des pots. '.repeat(40)}Un élevage d’abeilles à Azrou. ${'Fin. '.repeat(40)}`,
  ),
  document('saffron', 'fr', 'Safran de Taliouine', 'Épice', { facets: { colour: ['blue'] } }),
  document('secret', 'fr', 'Besoin de safran', 'Non publié', { audience: 'office', places: ['MA-09'] }),
  ...Array.from({ length: 25 }, (_, at) => document(`rug${at}`, 'fr', `Tapis ${at}`, 'Laine <b>tissée</b>')),
];

beforeAll(async () => {
  world = await openWorld();
  const title = { fr: 'Choses', ar: 'أشياء', en: 'Things' };
  knowSearched({
    onTheWeb: { ...onTheWeb, name: 'things' },
    searched: {
      kinds: [{ code: 'thing', order: 1, title }],
      facets: [
        {
          code: 'colour',
          order: 1,
          title: { fr: 'Couleur', ar: 'اللون', en: 'Colour' },
          names: async () =>
            new Map([
              ['red', 'Rouge'],
              ['blue', 'Bleu'],
            ]),
        },
      ],
      places: async () =>
        new Map([
          ['MA-05', 'Béni Mellal'],
          ['MA-09', 'Souss'],
        ]),
      all: async function* () {},
    },
  });
  await world.db.transaction().execute((tx) => keepDocuments(tx, kept));
});

const get = async (query: string, lang = 'fr'): Promise<string> => {
  const answer = await siteOf(world.ground, onTheWeb.web, () => actor).request(`/${lang}/search?${query}`);
  expect(answer.status).toBe(200);
  return answer.text();
};
const found = (page: string): string[] => [...page.matchAll(/href="\/\w\w\/things\/(\w+)"/g)].map(([, id]) => id!);

test('a French question finds the Arabic page, shown in its own language and direction, marked over its vowel signs', async () => {
  const page = await get(`q=${encodeURIComponent("huile d'argan")}`);
  expect(found(page)[0]).toBe('argan');
  expect(page).toMatch(/<a href="\/fr\/things\/argan" lang="ar" dir="rtl"><mark>زيت<\/mark> <mark>الأَرْكَان<\/mark><\/a>/);
});

test('a long text is shown around what answers', async () => {
  const page = await get('q=apiculture');
  expect(page).toMatch(/…[^…]*<mark>élevage<\/mark> d’<mark>abeilles<\/mark>[^…]*…/);
});

test('facets say how many each choice leaves, the chosen one its others too', async () => {
  const page = await get('q=miel+safran&colour=blue');
  expect(found(page)).toEqual(['saffron']);
  expect(page).toContain('1 réponse<');
  expect(page.replaceAll(/<[^>]+>/g, ' ')).toMatch(/Bleu\s+1\s+Rouge\s+1 /);
});

test('pages follow one another and lose nothing, though something is written meanwhile', async () => {
  const first = await get('q=tapis');
  await world.db.transaction().execute((tx) => keepDocuments(tx, [document('late', 'fr', 'Tapis tapis', 'Tapis')]));
  const next = /rel="next" href="[^"?]*\?([^"]+)"/.exec(first)![1]!.replaceAll('&amp;', '&');
  const second = await get(next);
  expect(new Set([...found(first), ...found(second)]).size).toBe(25);
  expect(second).not.toContain('rel="next"');
  expect(first).toContain('Laine &lt;b&gt;');
  await world.db.transaction().execute((tx) => dropDocuments(tx, 'thing', ['late']));
});

test('what is the office’s is found by officers of its region alone', async () => {
  expect(found(await get('q=safran'))).not.toContain('secret');
  actor = someone({ role: 'programme_officer', region: 'MA-05' });
  expect(found(await get('q=safran'))).not.toContain('secret');
  actor = someone({ role: 'programme_officer', region: 'MA-09' });
  expect(found(await get('q=safran'))).toContain('secret');
  actor = anonymous;
});

test('what is withdrawn is found no more', async () => {
  expect(found(await get('q=thym'))).toContain('honey');
  await world.db.transaction().execute((tx) => dropDocuments(tx, 'thing', ['honey']));
  expect(found(await get('q=thym'))).not.toContain('honey');
});

test('a word that nobody has is asked back as one that sounds like it', async () => {
  expect(await get('q=saffrann')).toMatch(/q=safran"><bdi>safran</);
});

test('nothing typed, nothing found and nonsense typed are pages with a next step', async () => {
  expect(await get('')).toContain('Écrivez ce que vous cherchez');
  expect(await get('q=zzzqqq', 'ar')).toContain('لا شيء يجيب عن هذا البحث');
  expect(await get(`q=%00%27&after=x&kind=%3C&place=${'x'.repeat(99)}`)).toContain('Rien ne répond');
});
