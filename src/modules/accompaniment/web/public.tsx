import { Hono } from 'hono';
import { newId } from '../../../platform/ids.ts';
import { holdsSomewhere } from '../../../platform/rights.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { applyToPhase } from '../commands/apply-to-phase.ts';
import { represents } from '../policy.ts';
import { candidatesFor } from '../queries/phases-to-apply.ts';
import { publicTranche, publicTranches, reachedList } from '../queries/public-tranche.ts';
import { ApplyPage } from '../views/apply-page.tsx';
import { PublicListPage, PublicPage } from '../views/public-page.tsx';
import { ReachedPage } from '../views/reached-page.tsx';
import { pageAsked, sayOf, statusOf } from './reading.ts';

export const publicPages = new Hono<WebEnv>();

publicPages.get('/accompaniment', audience('anyone'), cached(), async (c) =>
  c.html(<PublicListPage page={c.var.page} tranches={await publicTranches(c.var.caller, {})} />),
);

publicPages.get('/accompaniment/:tranche', audience('anyone'), cached(), async (c) =>
  c.html(
    <PublicPage
      page={c.var.page}
      tranche={await publicTranche(c.var.caller, { edition: idInAddress(c, 'tranche') })}
    />,
  ),
);

publicPages.get('/accompaniment/:tranche/cooperatives', audience('anyone'), cached(), async (c) => {
  const edition = idInAddress(c, 'tranche');
  const region = c.req.query('region') || null;
  const number = pageAsked(c);
  return c.html(
    <ReachedPage
      page={c.var.page}
      tranche={await publicTranche(c.var.caller, { edition })}
      listed={await reachedList(c.var.caller, { edition, region, page: number })}
      region={region}
      number={number}
    />,
  );
});

const applyPage = async (c: WebContext, why: ComeBack | null = null) => {
  const searched = c.req.query('q') ?? '';
  const { caller, page } = c.var;
  return c.html(
    <ApplyPage
      page={page}
      toApply={await candidatesFor(caller, { phase: idInAddress(c, 'phase'), searched })}
      searched={searched}
      staff={holdsSomewhere(caller.actor, ['programme_officer', 'field_agent'])}
      draft={newId()}
      errors={errorsOf(page.lang, why)}
    />,
    statusOf(why),
  );
};

publicPages.get('/phases/:phase/apply', audience('signed_in'), (c) => applyPage(c));

publicPages.post('/phases/:phase/apply', audience('signed_in'), async (c) => {
  const form = await formOf(c);
  const id = textAt(form, 'id') || newId();
  const structure = textAt(form, 'structure');
  return attempt(c, () => applyToPhase(c.var.caller, { id, phase: idInAddress(c, 'phase'), structure }), {
    done: () => {
      const { actor } = c.var.caller;
      if (represents(actor, { structure })) return goOn(c, `/me/accompaniment/${id}`, sayOf(c)('done.applied'));
      return goOn(c, `/phases/${idInAddress(c, 'phase')}/apply`, sayOf(c)('done.applied'));
    },
    again: (why) => applyPage(c, why),
  });
});
