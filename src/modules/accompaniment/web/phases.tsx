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
import { errorsOf, numberAt, textAt } from '../../../platform/web/typed.ts';
import { changePhase } from '../commands/change-phase.ts';
import { preparePhase } from '../commands/prepare-phase.ts';
import { editionOfPhase } from '../queries/edition-of-phase.ts';
import { trancheInOffice } from '../queries/tranche.ts';
import { PhasePage } from '../views/phase-page.tsx';
import { sayOf, statusOf } from './reading.ts';
import { quotasTyped } from './typed.ts';

const staff = audience(['programme_officer']);

export const phasePages = new Hono<WebEnv>();

const datesTyped = (form: FormValues) => ({
  places: numberAt(form, 'places') ?? Number.NaN,
  opensOn: textAt(form, 'opensOn'),
  closesOn: textAt(form, 'closesOn'),
  quotas: quotasTyped(form),
});

const page = async (
  c: WebContext,
  edition: string,
  phase: string | null,
  typed: FormValues | null = null,
  why: ComeBack | null = null,
) => {
  const tranche = await trancheInOffice(c.var.caller, { edition });
  return c.html(
    <PhasePage
      page={c.var.page}
      tranche={tranche}
      phase={phase === null ? null : (tranche.phases.find(({ id }) => id === phase) ?? hide())}
      next={Math.max(0, ...tranche.phases.map(({ number }) => number)) + 1}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    statusOf(why),
  );
};

phasePages.get('/office/accompaniment/:tranche/phases/new', staff, (c) => page(c, idInAddress(c, 'tranche'), null));

phasePages.post('/office/accompaniment/:tranche/phases/new', staff, async (c) => {
  const edition = idInAddress(c, 'tranche');
  const form = await formOf(c);
  return attempt(
    c,
    async () =>
      preparePhase(c.var.caller, { edition, number: numberAt(form, 'number') ?? Number.NaN, ...datesTyped(form) }),
    {
      done: () => goOn(c, `/office/accompaniment/${edition}`, sayOf(c)('phase.saved')),
      again: (why) => page(c, edition, null, form, why),
    },
  );
});

phasePages.get('/office/phases/:phase', staff, async (c) => {
  const phase = idInAddress(c, 'phase');
  return page(c, await editionOfPhase(c.var.caller, { phase }), phase);
});

phasePages.post('/office/phases/:phase', staff, async (c) => {
  const phase = idInAddress(c, 'phase');
  const edition = await editionOfPhase(c.var.caller, { phase });
  const form = await formOf(c);
  return attempt(c, async () => changePhase(c.var.caller, { phase, ...datesTyped(form) }), {
    done: () => goOn(c, `/office/accompaniment/${edition}`, sayOf(c)('phase.saved')),
    again: (why) => page(c, edition, phase, form, why),
  });
});
