import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, saidAt, textAt } from '../../../platform/web/typed.ts';
import { addFunder } from '../commands/add-funder.ts';
import { changeEnvelope } from '../commands/change-envelope.ts';
import { closeEdition } from '../commands/close-edition.ts';
import { fundEdition } from '../commands/fund-edition.ts';
import { removeEnvelope } from '../commands/remove-envelope.ts';
import { setQuotas } from '../commands/set-quotas.ts';
import { funders } from '../queries/edition.ts';
import { editionInOffice } from '../queries/in-office.ts';
import { CloseEditionPage } from '../views/close-edition-page.tsx';
import { EditionOfficePage } from '../views/edition-office-page.tsx';
import { EnvelopePage } from '../views/envelope-page.tsx';
import type { EditionProps } from '../views/envelopes.tsx';
import { words } from '../words/index.ts';
import { chosen, fundsTyped, quotasTyped } from './typed-funds.ts';

const staff = audience(['programme_officer']);

export const editionsOfficePages = new Hono<WebEnv>();

const said = (c: WebContext) => words(c.var.page.lang);
const editionOf = (c: WebContext) => editionInOffice(c.var.caller, { id: idInAddress(c, 'edition') });

const editionPage = async (
  c: WebContext,
  form: EditionProps['form'] = null,
  typed: FormValues = {},
  why: ComeBack | null = null,
) =>
  c.html(
    <EditionOfficePage
      page={c.var.page}
      edition={await editionOf(c)}
      funders={await funders(c.var.caller, {})}
      form={form}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );

editionsOfficePages.get('/office/editions/:edition', staff, (c) => editionPage(c));

editionsOfficePages.post('/office/editions/:edition/funders', staff, async (c) => {
  const edition = idInAddress(c, 'edition');
  const form = await formOf(c);
  const funder = { name: saidAt(form, 'funder_name'), kind: textAt(form, 'funder_kind') as 'public' };
  return attempt(c, () => addFunder(c.var.caller, funder), {
    done: () => goOn(c, `/office/editions/${edition}#fund`, said(c)('edition.funder_added')),
    again: (why) => {
      const problems = why.problems.map((problem) => ({ ...problem, field: `funder_${problem.field}` }));
      return editionPage(c, 'funder', form, { ...why, problems });
    },
  });
});

editionsOfficePages.post('/office/editions/:edition/envelopes', staff, async (c) => {
  const edition = idInAddress(c, 'edition');
  const form = await formOf(c);
  return attempt(
    c,
    async () => fundEdition(c.var.caller, { edition, funder: chosen(form, 'funder'), ...fundsTyped(form) }),
    {
      done: () => goOn(c, `/office/editions/${edition}`, said(c)('edition.funded')),
      again: (why) => editionPage(c, 'fund', form, why),
    },
  );
});

editionsOfficePages.post('/office/editions/:edition/quotas', staff, async (c) => {
  const edition = idInAddress(c, 'edition');
  const form = await formOf(c);
  const atTheirFields = (why: ComeBack): ComeBack => ({
    ...why,
    problems: why.problems.map((problem) => {
      const [, place, side] = /^quotas\.(\d+)\.(\w+)$/.exec(problem.field) ?? [];
      const region = place === undefined ? undefined : quotasTyped(form)[Number(place)]?.region;
      return region ? { ...problem, field: `quota.${region}.${side}` } : problem;
    }),
  });
  return attempt(c, async () => setQuotas(c.var.caller, { edition, quotas: quotasTyped(form) }), {
    done: () => goOn(c, `/office/editions/${edition}`, said(c)('quota.saved')),
    again: (why) => editionPage(c, 'quotas', form, atTheirFields(why)),
  });
});

const envelopePage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const edition = await editionOf(c);
  const envelope = edition.envelopes.find(({ id }) => id === c.req.param('envelope')) ?? hide();
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <EnvelopePage page={c.var.page} edition={edition} envelope={envelope} typed={typed} errors={errors} />,
    why?.status ?? 200,
  );
};

editionsOfficePages.get('/office/editions/:edition/envelopes/:envelope', staff, (c) => envelopePage(c));

editionsOfficePages.post('/office/editions/:edition/envelopes/:envelope', staff, async (c) => {
  const [edition, envelope] = [idInAddress(c, 'edition'), idInAddress(c, 'envelope')];
  const form = await formOf(c);
  return attempt(c, async () => changeEnvelope(c.var.caller, { envelope, ...fundsTyped(form) }), {
    done: () => goOn(c, `/office/editions/${edition}`, said(c)('edition.changed')),
    again: (why) => envelopePage(c, form, why),
  });
});

editionsOfficePages.post('/office/editions/:edition/envelopes/:envelope/remove', staff, (c) => {
  const [edition, envelope] = [idInAddress(c, 'edition'), idInAddress(c, 'envelope')];
  return attempt(c, () => removeEnvelope(c.var.caller, { envelope }), {
    done: () => goOn(c, `/office/editions/${edition}`, said(c)('edition.removed')),
    again: (why) => envelopePage(c, null, why),
  });
});

const closePage = async (c: WebContext, why: ComeBack | null = null) =>
  c.html(
    <CloseEditionPage page={c.var.page} edition={await editionOf(c)} errors={errorsOf(c.var.page.lang, why)} />,
    why?.status ?? 200,
  );

editionsOfficePages.get('/office/editions/:edition/close', staff, (c) => closePage(c));

editionsOfficePages.post('/office/editions/:edition/close', staff, (c) => {
  const edition = idInAddress(c, 'edition');
  return attempt(c, () => closeEdition(c.var.caller, { edition }), {
    done: () => goOn(c, `/office/editions/${edition}`, said(c)('edition.close_done')),
    again: (why) => closePage(c, why),
  });
});
