import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../../test/support/registry.ts';
import { siteOf } from '../../../../test/support/web.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { serveFile } from '../../../platform/files/serve.ts';
import { Hidden, Refusal } from '../../../platform/refusals.ts';
import { anonymous } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import { knowWords } from '../../../platform/web/sentences.ts';
import { words as platformWords } from '../../../platform/web/words/index.ts';
import { followJournal } from '../../indicators/index.ts';
import { publication } from '../queries/reports.ts';
import { onTheWeb } from '../web.tsx';
import { draftReport } from './draft-report.ts';
import { addSection } from './keep-section.ts';
import { keepPhotograph } from './keep-photograph.ts';
import { publishReport } from './publish-report.ts';
import { endPhotographs, withdrawPhotograph } from './withdraw-photograph.ts';

let world: World;
let structure: string;
let actor: Actor = anonymous;
let site: ReturnType<typeof siteOf>;
let picture: File;
beforeAll(async () => {
  world = await openWorld();
  await followJournal(world.as(), {});
  structure = await registered(world.as());
  site = siteOf(world.ground, onTheWeb.web, () => actor);
  knowWords('impact', onTheWeb.words);
  knowWords('platform', platformWords);
  const drawn = sharp({ create: { width: 900, height: 600, channels: 3, background: '#a4431f' } }).jpeg();
  const bytes = await drawn.withExif({ IFD0: { Artist: 'Someone' } }).toBuffer();
  picture = new File([new Uint8Array(bytes)], 'IMG_2041.jpg', { type: 'image/jpeg' });
});

const agent = someone({ role: 'field_agent', region: 'MA-09' });
const shows = { fr: 'Un métier à tisser.', ar: 'منسج.', en: 'A loom.' };
const given = (changes: object = {}) => ({
  ...{ structure, photograph: picture, shows, caption: { fr: 'Sur le métier' }, persons: 0, by: 'structure' as const },
  ...{ uses: ['report' as const], consentOn: '2026-01-05', consentWay: 'signed' as const },
  ...changes,
});
const code = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error.constructor.name),
  );
const kept = async (changes: object = {}): Promise<string> =>
  (await keepPhotograph(world.as(agent), given(changes)))[0]!.about;

test('a photograph is not kept without who is seen in it, what it shows in three languages, or by an agent of elsewhere', async () => {
  const two = { persons: 2, by: 'each' as const, agreed: ['Zahra'] };
  expect(await code(keepPhotograph(world.as(agent), given(two)))).toBe('impact.consent_of_each');
  expect(await code(keepPhotograph(world.as(agent), given({ shows: { fr: 'Un métier.' } })))).toBe('Invalid');
  expect(await code(keepPhotograph(world.as(agent), given({ consentUntil: '2020-01-01' })))).toBe('Invalid');
  expect(await code(keepPhotograph(world.as(agent), given({ uses: [] })))).toBe('Invalid');
  const elsewhere = someone({ role: 'field_agent', region: 'MA-01' });
  expect(await code(keepPhotograph(world.as(elsewhere), given()))).toBe(Hidden.name);
  expect(await code(keepPhotograph(world.as(agent), given({ ...two, agreed: ['Zahra', 'Aïcha'] })))).toBe('done');
});

const reportWith = async (photograph: string): Promise<string> => {
  const by = world.as(someone('programme_officer'));
  const report = (await draftReport(by, { title: { fr: 'Bilan', ar: 'حصيلة' } }))[0]!.about;
  await addSection(by, { report, kind: 'photograph', title: {}, body: {}, photograph });
  await publishReport(by, { report });
  return report;
};
const read = async (path: string) => (await site.request(path)).text();
const paper = async (path: string) => Buffer.from(await (await site.request(path)).arrayBuffer());
const hasPicture = (pdf: Buffer): boolean => pdf.includes('/DCTDecode');

test('a published photograph is on the page and on both papers, and gone from all of them when one takes it back', async () => {
  const photograph = await kept({ persons: 2, by: 'each' as const, agreed: ['Zahra', 'Aïcha'] });
  const report = await reportWith(photograph);
  actor = anonymous;
  const page = await read(`/ar/impact/reports/${report}`);
  expect(page).toContain('alt="منسج."');
  expect(page).not.toMatch(/Zahra|Aïcha/);
  const before = await publication(world.as(anonymous), { report });
  expect(JSON.stringify(before.contents)).not.toContain('métier');
  for (const lang of ['fr', 'ar']) {
    const pdf = await paper(`/${lang}/impact/reports/${report}/1/report.pdf`);
    expect(hasPicture(pdf), lang).toBe(true);
    expect(pdf.includes('Someone')).toBe(false);
  }
  const file = /\/files\/([0-9a-f-]+)\/photo/.exec(page)![1]!;
  const served = () => serveFile(world.as(anonymous), file, { small: false, known: undefined });
  expect((await served()).headers.get('cache-control')).toBe('private, no-store');

  await withdrawPhotograph(world.as(someone({ role: 'cooperative_representative', structure })), { photograph });
  expect(await withdrawPhotograph(world.as(agent), { photograph })).toEqual([]);
  const after = await read(`/fr/impact/reports/${report}`);
  expect(after).not.toMatch(/<img[^>]+photo|métier/);
  expect(after).toContain('elle a été retirée');
  expect(after).toContain('photo ou témoignage en a été retiré');
  await expect(served()).rejects.toThrow(Hidden);
  for (const lang of ['fr', 'ar'])
    expect(hasPicture(await paper(`/${lang}/impact/reports/${report}/1/report.pdf`)), lang).toBe(false);
  expect((await publication(world.as(anonymous), { report })).digest).toBe(before.digest);
  const { rows } = await world.pool.query('select * from impact.photograph where id = $1', [photograph]);
  expect(JSON.stringify(rows)).not.toMatch(/Zahra|métier|منسج/);
});

test('after the last day of its consent a photograph is shown nowhere, and the night after it goes for good', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const photograph = await kept({ consentUntil: today, uses: ['report', 'impact'] });
  const report = await reportWith(photograph);
  const later = { ...world.as(), now: new Date(Date.now() + 2 * 86_400_000) };
  expect(await read(`/fr/impact/reports/${report}`)).toContain('alt="Un métier à tisser."');
  const by = { ...later, actor: someone('programme_officer') };
  expect(await code(publishReport(by, { report }))).toBe('impact.empty_report');
  expect((await endPhotographs(later, {})).map(({ about }) => about)).toEqual([photograph]);
  expect(await read(`/fr/impact/reports/${report}`)).not.toContain('alt="Un métier');
  expect((await world.facts(photograph)).map(({ fact }) => fact)).toEqual([
    'impact.photograph_kept',
    'impact.photograph_ended',
  ]);
});

test('the pages: kept by an agent, nothing typed is lost, taken back by the cooperative', async () => {
  actor = agent;
  const send = (fields: Record<string, string | File>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return site.request(`/fr/office/photographs/new?structure=${structure}`, { method: 'POST', body });
  };
  const form = {
    ...{ 'shows.fr': 'Un rouet.', 'shows.ar': 'مغزل.', 'shows.en': 'A wheel.', persons: '1', by: 'each' },
    ...{ 'uses[]': 'report', consentOn: '2026-02-01', consentWay: 'signed', photograph: picture },
  };
  const again = await send(form);
  expect([again.status, (await again.text()).includes('Un rouet.')]).toEqual([409, true]);
  expect((await send({ ...form, persons: '' })).status).toBe(422);
  expect((await send({ ...form, agreed: 'Zahra' })).status).toBe(303);
  expect(await read('/fr/office/photographs')).toContain('Un rouet.');
  actor = someone({ role: 'cooperative_representative', structure });
  const mine = await read('/fr/me/testimonies');
  const id = new RegExp('/me/photographs/([0-9a-f-]+)/withdraw').exec(mine)![1]!;
  const gone = await site.request(`/fr/me/photographs/${id}/withdraw`, { method: 'POST', body: new URLSearchParams() });
  expect(gone.status).toBe(303);
});
