import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, saidAt, textAt } from '../../../platform/web/typed.ts';
import { recordTestimony } from '../commands/record-testimony.ts';
import { withdrawTestimony } from '../commands/withdraw-testimony.ts';
import { recorders } from '../policy.ts';
import { myPhotographs } from '../queries/photographs.ts';
import { myTestimonies, testimonies } from '../queries/testimonies.ts';
import type { ConsentWay } from '../tables.ts';
import { NewTestimonyPage } from '../views/new-testimony-page.tsx';
import { MyTestimoniesPage, TestimoniesPage } from '../views/testimonies-page.tsx';
import { words } from '../words/index.ts';
import { fileAt, structureAsked } from './asked.ts';

const staff = audience(recorders);

/** What people said: the office writes it down with the consent, the cooperative takes it back. */
export const testimonyPages = new Hono<WebEnv>();

const t = (c: WebContext) => words(c.var.page.lang);

testimonyPages.get('/office/testimonies', staff, async (c) => {
  const number = Math.max(1, Math.floor(Number(c.req.query('page') ?? 1)) || 1);
  const { rows, total } = await testimonies(c.var.caller, { page: number });
  return c.html(<TestimoniesPage page={c.var.page} rows={rows} total={total} number={number} />);
});

const newPage = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) => {
  const { structure, searched, found } = await structureAsked(c);
  return c.html(
    <NewTestimonyPage
      page={c.var.page}
      searched={searched}
      found={found}
      structure={structure}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

testimonyPages.get('/office/testimonies/new', staff, (c) => newPage(c));

testimonyPages.post('/office/testimonies/new', staff, async (c) => {
  const form = await formOf(c);
  const [photo, proof] = [fileAt(form, 'photo'), fileAt(form, 'proof')];
  return attempt(
    c,
    () =>
      recordTestimony(c.var.caller, {
        structure: c.req.query('structure') ?? '',
        person: textAt(form, 'person'),
        capacity: saidAt(form, 'capacity'),
        words: saidAt(form, 'words'),
        photoSaid: saidAt(form, 'photoSaid'),
        consentOn: textAt(form, 'consentOn'),
        consentWay: textAt(form, 'consentWay') as ConsentWay,
        agreed: textAt(form, 'agreed') === 'yes',
        ...(photo ? { photo } : {}),
        ...(proof ? { proof } : {}),
      }),
    {
      done: () => goOn(c, '/office/testimonies', t(c)('testimony.kept')),
      again: (why) => newPage(c, form, why),
    },
  );
});

testimonyPages.post('/office/testimonies/:testimony/withdraw', staff, async (c) => {
  await withdrawTestimony(c.var.caller, { testimony: idInAddress(c, 'testimony') });
  return goOn(c, '/office/testimonies', t(c)('testimony.withdrawn'));
});

testimonyPages.get('/me/testimonies', audience('signed_in'), async (c) =>
  c.html(
    <MyTestimoniesPage
      page={c.var.page}
      mine={await myTestimonies(c.var.caller, {})}
      photographs={await myPhotographs(c.var.caller, {})}
    />,
  ),
);

testimonyPages.post('/me/testimonies/:testimony/withdraw', audience('signed_in'), async (c) => {
  await withdrawTestimony(c.var.caller, { testimony: idInAddress(c, 'testimony') });
  return goOn(c, '/me/testimonies', t(c)('testimony.withdrawn'));
});
