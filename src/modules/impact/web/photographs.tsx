import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, numberAt, saidAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { keepPhotograph } from '../commands/keep-photograph.ts';
import { withdrawPhotograph } from '../commands/withdraw-photograph.ts';
import { recorders } from '../policy.ts';
import { photographs } from '../queries/photographs.ts';
import type { AgreedBy, PhotographUse } from '../rules/photograph.ts';
import type { ConsentWay } from '../tables.ts';
import { NewPhotographPage } from '../views/new-photograph-page.tsx';
import { PhotographsPage } from '../views/photographs-page.tsx';
import { words } from '../words/index.ts';
import { fileAt, structureAsked } from './asked.ts';

const staff = audience(recorders);

/** Photographs: kept by the office with the consent, taken back by the cooperative. */
export const photographPages = new Hono<WebEnv>();

const t = (c: WebContext) => words(c.var.page.lang);

photographPages.get('/office/photographs', staff, async (c) => {
  const number = Math.max(1, Math.floor(Number(c.req.query('page') ?? 1)) || 1);
  const { rows, total } = await photographs(c.var.caller, { page: number });
  return c.html(<PhotographsPage page={c.var.page} rows={rows} total={total} number={number} />);
});

const newPage = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) =>
  c.html(
    <NewPhotographPage
      page={c.var.page}
      {...await structureAsked(c)}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );

photographPages.get('/office/photographs/new', staff, (c) => newPage(c));

const typedIn = (form: FormValues) => {
  const [photograph, proof] = [fileAt(form, 'photograph'), fileAt(form, 'proof')];
  return {
    ...{ caption: saidAt(form, 'caption'), shows: saidAt(form, 'shows') },
    persons: numberAt(form, 'persons') ?? Number.NaN,
    by: textAt(form, 'by') as AgreedBy,
    agreed: textAt(form, 'agreed')
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean),
    uses: textsAt(form, 'uses') as PhotographUse[],
    ...{ consentOn: textAt(form, 'consentOn'), consentUntil: textAt(form, 'consentUntil') || null },
    consentWay: textAt(form, 'consentWay') as ConsentWay,
    ...(photograph ? { photograph } : {}),
    ...(proof ? { proof } : {}),
  };
};

photographPages.post('/office/photographs/new', staff, async (c) => {
  const form = await formOf(c);
  const structure = c.req.query('structure') ?? '';
  return attempt(c, async () => keepPhotograph(c.var.caller, { structure, ...typedIn(form) }), {
    done: () => goOn(c, '/office/photographs', t(c)('photograph.kept')),
    again: (why) => newPage(c, form, why),
  });
});

photographPages.post('/office/photographs/:photograph/withdraw', staff, async (c) => {
  await withdrawPhotograph(c.var.caller, { photograph: idInAddress(c, 'photograph') });
  return goOn(c, '/office/photographs', t(c)('photograph.withdrawn'));
});

photographPages.post('/me/photographs/:photograph/withdraw', audience('signed_in'), async (c) => {
  await withdrawPhotograph(c.var.caller, { photograph: idInAddress(c, 'photograph') });
  return goOn(c, '/me/testimonies', t(c)('photograph.withdrawn'));
});
