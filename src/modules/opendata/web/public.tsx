import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { preferredLang } from '../../../platform/web/languages.ts';
import { sendFile } from '../files/send.ts';
import { datasetNamed, datasetsKnown } from '../known.ts';
import { catalogue, datasetShown } from '../queries/catalogue.ts';
import { standingOf } from '../queries/standing.ts';
import { ApiPage } from '../views/api-page.tsx';
import { CataloguePage } from '../views/catalogue-page.tsx';
import { DatasetPage } from '../views/dataset-page.tsx';

export const publicPages = new Hono<WebEnv>();

publicPages.get('/data', audience('anyone'), cached(), async (c) =>
  c.html(<CataloguePage page={c.var.page} listed={await catalogue(c.var.caller, {})} />),
);

publicPages.get('/data/api', audience('anyone'), cached(), (c) =>
  c.html(<ApiPage page={c.var.page} origin={c.var.settings.origin} datasets={datasetsKnown()} />),
);

publicPages.get('/data/:dataset', audience('anyone'), cached(), async (c) => {
  const shown = await datasetShown(c.var.caller, { name: c.req.param('dataset') });
  const standing = await standingOf(c.var.caller, shown.dataset);
  return c.html(<DatasetPage page={c.var.page} shown={shown} standing={standing} />);
});

/** The files have no language of their own: one address for everybody, `?lang=` for people. */
export const files = new Hono<WebEnv>();

files.get('/data/:export', audience('anyone'), async (c): Promise<Response> => {
  const name = c.req.param('export');
  // As people say it, `/data/structures`: the page, in their language.
  if (!name.includes('.')) return c.redirect(`/${preferredLang(c)}/data/${encodeURIComponent(name)}`, 302);
  return sendFile(c, name, datasetNamed);
});
