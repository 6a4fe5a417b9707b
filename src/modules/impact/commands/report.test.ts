import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { registered } from '../../../../test/support/registry.ts';
import { siteOf } from '../../../../test/support/web.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Hidden, Refusal } from '../../../platform/refusals.ts';
import { anonymous } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import { sealAll } from '../../../platform/journal/seal.ts';
import { knowWords } from '../../../platform/web/sentences.ts';
import { words as platformWords } from '../../../platform/web/words/index.ts';
import verify from '../../indicators/cli/indicators-verify.ts';
import { followJournal, knowFacts } from '../../indicators/index.ts';
import { registry } from '../../registry/brings.ts';
import { checkScript } from '../check-script.ts';
import { checkedReport } from '../cli/report-verify.ts';
import { feeds } from '../feeds.ts';
import { publication, reportToCompose } from '../queries/reports.ts';
import { canonical } from '../rules/contents.ts';
import { onTheWeb } from '../web.tsx';
import { draftReport } from './draft-report.ts';
import { addSection, moveSection, removeSection } from './keep-section.ts';
import { publishReport } from './publish-report.ts';
import { recordTestimony } from './record-testimony.ts';
import { withdrawTestimony } from './withdraw-testimony.ts';

let world: World;
let testimony: string;
let actor: Actor = anonymous;
let site: ReturnType<typeof siteOf>;
const officer = someone('programme_officer');
const title = { fr: 'L’année 2025', ar: 'سنة 2025' };
const nothing = { title: {}, body: {} };

beforeAll(async () => {
  world = await openWorld();
  knowFacts([registry]);
  await followJournal(world.as(), {});
  site = siteOf(world.ground, onTheWeb.web, () => actor);
  knowWords('impact', onTheWeb.words);
  knowWords('platform', platformWords);
});

const code = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error.constructor.name),
  );
const drafted = async (): Promise<string> => {
  const structure = await registered(world.as());
  const said = {
    ...{ structure, words: { fr: 'Nous étions trois, nous sommes trente.' }, person: 'Zahra', capacity: {} },
    ...{ photoSaid: {}, consentOn: '2026-01-05', consentWay: 'signed' as const, agreed: true },
  };
  testimony = (await recordTestimony(world.as(), said))[0]!.about;
  const by = world.as(officer);
  const report = (await draftReport(by, { title, period: '2025' }))[0]!.about;
  await addSection(by, { report, kind: 'text', ...nothing, body: { fr: 'En 2025, {laureates} lauréates.' } });
  await addSection(by, { report, kind: 'figures', ...nothing, figures: ['laureates', 'grants_awarded'] });
  await addSection(by, { report, kind: 'plot', ...nothing, plot: { view: 'map', indicator: 'laureates' } });
  await addSection(by, { report, kind: 'testimony', ...nothing, testimony });
  return report;
};

test('sections are moved and taken out, and only an officer of the whole house composes', async () => {
  const report = await drafted();
  const by = world.as(officer);
  const kinds = async () => (await reportToCompose(by, { report })).sections.map(({ kind }) => kind);
  const [text] = (await reportToCompose(by, { report })).sections;
  await moveSection(by, { report, section: text!.id, by: 1 });
  expect(await moveSection(by, { report, section: text!.id, by: 1 })).toHaveLength(1);
  expect(await kinds()).toEqual(['figures', 'plot', 'text', 'testimony']);
  await removeSection(by, { report, section: text!.id });
  expect(await kinds()).toEqual(['figures', 'plot', 'testimony']);
  expect(await code(addSection(by, { report, kind: 'plot', ...nothing }))).toBe('Invalid');
  for (const one of [someone({ role: 'programme_officer', region: 'MA-09' }), someone('field_agent')])
    expect(await code(draftReport(world.as(one), { title }))).toBe(Hidden.name);
});

test('a report is not published empty, in one language alone, nor with a figure that nobody defined', async () => {
  const by = world.as(officer);
  const report = (await draftReport(by, { title: { fr: 'Seul' } }))[0]!.about;
  expect(await code(publishReport(by, { report }))).toBe('impact.empty_report');
  await addSection(by, { report, kind: 'text', ...nothing, body: { fr: '{nobody_defined}' } });
  expect(await code(publishReport(by, { report }))).toBe('impact.title_missing');
  const two = (await draftReport(by, { title }))[0]!.about;
  await addSection(by, { report: two, kind: 'text', ...nothing, body: { fr: '{nobody_defined}' } });
  expect(await code(publishReport(by, { report: two }))).toBe('impact.unknown_figures');
  expect(await code(publishReport(by, { report: two, changed: new Date(0) }))).toBe('impact.changed_meanwhile');
});

test('what is published is frozen, can be checked from its file alone, and stays when it is published again', async () => {
  const report = await drafted();
  const by = world.as(officer);
  await publishReport(by, { report });
  expect(await code(publishReport(by, { report }))).toBe('impact.nothing_new');
  actor = anonymous;
  const file = JSON.parse(await (await site.request(`/fr/impact/reports/${report}/1/report.json`)).text());
  const { digest, contents } = file.story;
  expect(createHash('sha256').update(canonical(contents)).digest('hex')).toBe(digest);
  expect(JSON.stringify(contents)).not.toMatch(/Zahra|trente/);
  expect((await feeds[0]!.entries(world.as(anonymous), 'ar')).map(({ id, title: said }) => [id, said])).toContainEqual([
    report,
    title.ar,
  ]);
  const open = await world.pool.query(`select value, digest from impact.open_report_figures where report = $1`, [
    report,
  ]);
  expect(open.rows).toHaveLength(contents.figures.length);
  const kept = await world.pool.query(`select texts from search.document where kind = 'report' and id = $1`, [report]);
  expect(JSON.stringify(kept.rows)).toContain('En 2025');
  const checked = await verify.run({ read: () => JSON.stringify(file) } as never);
  // Of its year, and of the whole time.
  expect((checked as { figures: unknown[] }).figures).toHaveLength(file.figures.length);
  expect(contents.figures[0].href).toMatch(/^\/figures\/publications\//);
  expect(contents.sections[3].seal).toMatch(/^[0-9a-f]{64}$/);
  await addSection(by, { report, kind: 'text', ...nothing, body: { fr: 'Encore.' } });
  await publishReport(by, { report, why: 'Une section de plus' });
  expect((await publication(world.as(anonymous), { report })).contents.sections).toHaveLength(5);
  expect((await publication(world.as(anonymous), { report, number: 1 })).digest).toBe(digest);
});

test('from its file alone a changed word, a record taken away and another definition are each found out and named', async () => {
  for (let count = 0; count < 3; count += 1) await registered(world.as(), { created_on: '2025-03-01' });
  await sealAll(world.ground.db);
  await followJournal(world.as(), {});
  const by = world.as(officer);
  const report = (await draftReport(by, { title }))[0]!.about;
  await addSection(by, { report, kind: 'text', ...nothing, body: { fr: 'En 2025.' } });
  await addSection(by, { report, kind: 'figures', ...nothing, figures: ['structures_registered'] });
  await publishReport(by, { report });
  actor = anonymous;
  const text = await (await site.request(`/fr/impact/reports/${report}/1/report.json`)).text();
  const file = JSON.parse(text);
  const { digest } = file.story;
  expect(checkedReport(text, digest)).toMatchObject({ report, digest, figures: [{ records: expect.any(Number) }] });
  const fault = (change: (copy: typeof file) => void, expected?: string): unknown => {
    const copy = structuredClone(file);
    change(copy);
    try {
      return checkedReport(JSON.stringify(copy), expected);
    } catch (error) {
      return (error as { at: unknown }).at;
    }
  };
  const figure = 'structures_registered';
  expect(fault((copy) => (copy.story.contents.sections[0].body.fr = 'En 2024.'))).toEqual({ fault: 'digest' });
  expect(fault((copy) => copy.figures[0].units.pop())).toEqual({ fault: 'units', figure });
  expect(fault((copy) => (copy.figures[0].definition.unit = 'MAD'))).toEqual({ fault: 'definition', figure });
  expect(fault((copy) => copy.figures.pop())).toEqual({ fault: 'missing', figure });
  expect(fault((copy) => copy.figures.push(copy.figures[0]))).toEqual({ fault: 'added', figure });
  expect(fault(() => null, '0'.repeat(64))).toEqual({ fault: 'other' });
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  writeFileSync(join(folder, 'check.mjs'), await (await site.request('/fr/impact/check.mjs')).text());
  writeFileSync(join(folder, 'report.json'), text);
  const script = (name: string) =>
    execFileSync(process.execPath, [join(folder, 'check.mjs'), join(folder, name)], { encoding: 'utf8' });
  expect(script('report.json')).toBe(`${digest} as published\n`);
  writeFileSync(join(folder, 'other.json'), text.replace('En 2025.', 'En 2024.'));
  expect(script('other.json')).toContain('ALTERED');
  const docs = await readFile(join(process.cwd(), 'docs/check-a-report.md'), 'utf8');
  expect(docs).toContain(checkScript);
  expect(await (await site.request('/ar/impact/reports/check')).text()).toContain('report verify');
});

test('who takes the consent back is gone from the draft, the page and the paper, and the digest still holds', async () => {
  const report = await drafted();
  const by = world.as(officer);
  await publishReport(by, { report });
  const before = await publication(world.as(anonymous), { report });
  actor = anonymous;
  const page = async () => (await site.request(`/fr/impact/reports/${report}`)).text();
  expect(await page()).toContain('nous sommes trente');
  const pdf = await site.request(`/ar/impact/reports/${report}/1/report.pdf`);
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await withdrawTestimony(world.as(), { testimony });
  expect(await page()).not.toMatch(/Zahra|trente/);
  expect(await page()).toContain('retiré à la demande de la personne');
  actor = officer;
  expect(await (await site.request(`/fr/office/reports/${report}`)).text()).not.toMatch(/Zahra|trente/);
  expect((await publication(world.as(anonymous), { report })).digest).toBe(before.digest);
});

test('the pages: begun, composed, warned of a typed number, published', async () => {
  actor = officer;
  const post = (path: string, fields: Record<string, string>) =>
    site.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  expect((await post('/fr/office/reports', { 'title.fr': '' })).status).toBe(422);
  const begun = await post('/fr/office/reports', { 'title.fr': 'Bilan', 'title.ar': 'حصيلة', period: '2025' });
  const here = begun.headers.get('location')!;
  const empty = await post(`${here}/sections/new`, { kind: 'figures', 'title.fr': 'Les chiffres' });
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('Les chiffres');
  await post(`${here}/sections/new`, { kind: 'text', 'body.fr': 'Nous avons aidé 243 coopératives.' });
  await post(`${here}/sections/new`, { kind: 'figures', 'figures[]': 'laureates' });
  const composed = await (await site.request(here)).text();
  expect(composed).toMatch(/écrits à la main : .?243/);
  const seen = /name="changed" value="([^"]+)"/.exec(composed)![1]!;
  expect((await post(`${here}/publish`, { changed: '2020-01-01T00:00:00Z' })).status).toBe(409);
  expect((await post(`${here}/publish`, { changed: seen })).status).toBe(303);
  actor = anonymous;
  expect(await (await site.request('/ar/impact/reports')).text()).toContain('حصيلة');
});
