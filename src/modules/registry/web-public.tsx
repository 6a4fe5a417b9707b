import { idInAddress } from '../../platform/web/id-in-address.ts';
import { errorsOf } from '../../platform/web/typed.ts';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { writeSheet } from '../../platform/sheets/write.ts';
import { attempt } from '../../platform/web/attempt.ts';
import type { ComeBack } from '../../platform/web/attempt.ts';
import { audience } from '../../platform/web/audience.ts';
import { cached } from '../../platform/web/cached.ts';
import type { WebContext, WebEnv } from '../../platform/web/env.ts';
import { goOn } from '../../platform/web/flash.ts';
import { inLang as textIn } from '../../platform/words/trilingual.ts';
import { claimStructure } from './commands/claim-structure.ts';
import { exportedCards } from './queries/export-directory.ts';
import { searchDirectory } from './queries/search-directory.ts';
import { structurePage } from './queries/structure-page.ts';
import { sectionsOf } from './structure-section.ts';
import { countryName } from './rules/countries.ts';
import { placeName } from './rules/places.ts';
import { ClaimPage } from './views/claim-page.tsx';
import type { DirectoryAsked } from './views/directory-address.ts';
import { DirectoryPage } from './views/directory-page.tsx';
import { MapPage } from './views/map-page.tsx';
import { StructurePage } from './views/structure-page.tsx';
import type { Typed } from './views/wrong.ts';
import { readForm } from './web-typed.ts';
import { words } from './words/index.ts';

export const web = new Hono<WebEnv>();

/** What the address asks of the directory; what cannot be read is as if it were not there. */
export const askedIn = (c: WebContext): DirectoryAsked => {
  const one = (name: string, pattern: RegExp): string | null => {
    const value = c.req.query(name) ?? '';
    return pattern.test(value) ? value : null;
  };
  const asked = {
    text: (c.req.query('q') ?? '').replaceAll('\0', '').slice(0, 200).trim(),
    country: one('country', /^[A-Z]{2}$/),
    region: one('region', /^MA-\d{2}$/),
    province: one('province', /^MA-[A-Z]{3}$/),
    chain: one('chain', /^[a-z_]{2,41}$/),
    kind: one('kind', /^[a-z_]{2,20}$/),
    womens: one('womens', /^(yes|no)$/),
    label: one('label', /^(certified|engaged|none)$/),
    after: one('after', /^[\w-]{1,1200}$/),
  };
  // A province in the address brings its region with it only when that is there too: facets write both.
  return asked;
};

web.get('/cooperatives', audience('anyone'), cached(), async (c) => {
  const asked = askedIn(c);
  return c.html(<DirectoryPage page={c.var.page} asked={asked} found={await searchDirectory(c.var.caller, asked)} />);
});

web.get('/cooperatives/map', audience('anyone'), cached(), async (c) => {
  const asked = { ...askedIn(c), text: '', after: null };
  const found = await searchDirectory(c.var.caller, { ...asked, limit: 1 });
  return c.html(<MapPage page={c.var.page} asked={asked} found={found} />);
});

const sendSheet = (c: WebContext, format: 'csv' | 'xlsx'): Response => {
  const { lang } = c.var.page;
  const t = words(lang);
  const columns = [
    'name',
    'name_ar',
    'kind',
    'womens',
    'country',
    'region',
    'province',
    'commune',
    'chains',
    'members',
    'register_number',
    'created_on',
  ] as const;
  const rows = async function* () {
    for await (const { card, chains } of exportedCards(c.var.caller, askedIn(c))) {
      const titles = new Map(chains.map(({ code, title }) => [code, textIn(title, lang)]));
      yield [
        card.names.fr ?? card.names.other ?? card.name,
        card.names.ar ?? null,
        t(`kind.${card.kind}`),
        t(card.womens ? 'say.yes' : 'say.no'),
        countryName(card.country, lang),
        card.region && placeName(card.region, lang),
        card.province && placeName(card.province, lang),
        card.commune,
        card.chains.map((code) => titles.get(code) ?? code).join(', '),
        card.members,
        card.register_number,
        card.created_on,
      ];
    }
  };
  const sheet = writeSheet({
    lang,
    format,
    name: t('directory.title'),
    columns: columns.map((column) => ({ title: t(`export.${column}`), width: 20 })),
    rows: rows(),
  });
  const type =
    format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return c.body(Readable.toWeb(sheet) as ReadableStream, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="cooperatives.${format}"`,
    'x-content-type-options': 'nosniff',
  });
};

web.get('/cooperatives.csv', audience('anyone'), (c) => sendSheet(c, 'csv'));
web.get('/cooperatives.xlsx', audience('anyone'), (c) => sendSheet(c, 'xlsx'));

web.get('/cooperatives/:structure', audience('anyone'), cached(), async (c) => {
  const structure = await structurePage(c.var.caller, { id: idInAddress(c, 'structure') });
  if (structure.merged_into) return c.redirect(`/${c.var.page.lang}/cooperatives/${structure.merged_into}`, 301);
  const sections = await sectionsOf('public', c.var.caller, c.var.page, structure.id);
  return c.html(
    <StructurePage page={c.var.page} structure={structure} actor={c.var.caller.actor} sections={sections} />,
  );
});

const drawClaim = async (c: WebContext, typed: Typed = {}, why: ComeBack | null = null) => {
  const structure = await structurePage(c.var.caller, { id: idInAddress(c, 'structure') });
  const { page } = c.var;
  return c.html(
    <ClaimPage page={page} structure={structure} typed={typed} errors={errorsOf(page.lang, why)} />,
    why?.status ?? 200,
  );
};

web.get('/cooperatives/:structure/claim', audience('signed_in'), (c) => drawClaim(c));

web.post('/cooperatives/:structure/claim', audience('signed_in'), async (c) => {
  const [structure, { input, typed }] = [idInAddress(c, 'structure'), await readForm(c)];
  return attempt(c, () => claimStructure(c.var.caller, { ...input, structure } as never), {
    done: () => goOn(c, `/cooperatives/${structure}`, words(c.var.page.lang)('claim.sent')),
    again: (why) => drawClaim(c, typed, why),
  });
});
