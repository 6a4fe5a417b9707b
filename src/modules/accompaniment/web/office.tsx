import { Hono } from 'hono';
import * as v from 'valibot';
import { Invalid } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, numberAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { acceptCohort } from '../commands/accept-cohort.ts';
import { assignAgent } from '../commands/assign-agent.ts';
import { fixCriteria } from '../commands/fix-criteria.ts';
import { openTranche } from '../commands/open-tranche.ts';
import { EngagementsWanted, engagements } from '../queries/engagements.ts';
import { projects } from '../queries/projects.ts';
import { trancheInOffice } from '../queries/tranche.ts';
import { tranches } from '../queries/tranches.ts';
import { EngagementsPage } from '../views/engagements-page.tsx';
import { ProjectsPage } from '../views/projects-page.tsx';
import { TranchePage } from '../views/tranche-page.tsx';
import { TranchesPage } from '../views/tranches-page.tsx';
import { agentsFor, sayOf, statusOf } from './reading.ts';
import { criteriaTyped } from './typed.ts';

const staff = audience(['programme_officer']);

export const officePages = new Hono<WebEnv>();

officePages.get('/office/accompaniment', staff, async (c) =>
  c.html(
    <TranchesPage
      page={c.var.page}
      tranches={await tranches(c.var.caller, { as: 'officer' })}
      under="/office/accompaniment"
    />,
  ),
);

const trancheOf = (c: WebContext) => trancheInOffice(c.var.caller, { edition: idInAddress(c, 'tranche') });

const tranchePage = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) =>
  c.html(
    <TranchePage
      page={c.var.page}
      tranche={await trancheOf(c)}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    statusOf(why),
  );

officePages.get('/office/accompaniment/:tranche', staff, (c) => tranchePage(c));

officePages.post('/office/accompaniment/:tranche/terms', staff, async (c) => {
  const edition = idInAddress(c, 'tranche');
  const form = await formOf(c);
  const number = (name: string): number => numberAt(form, name) ?? Number.NaN;
  return attempt(
    c,
    async () =>
      openTranche(c.var.caller, {
        edition,
        target: number('target'),
        mostYears: number('mostYears'),
        visits: number('visits'),
        months: number('months'),
      }),
    {
      done: () => goOn(c, `/office/accompaniment/${edition}`, sayOf(c)('terms.saved')),
      again: (why) => tranchePage(c, form, why),
    },
  );
});

/** What the address asks of the list; what it asks wrongly is left out. */
const wantedOf = (c: WebContext) => {
  const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''));
  const edition = idInAddress(c, 'tranche');
  // A whole cohort is ticked at once; otherwise the list comes by pages.
  const size = given['tick'] === 'all' ? 500 : 50;
  const read = v.safeParse(EngagementsWanted, { ...given, edition, size, page: Number(given['page'] ?? 1) });
  return read.success ? read.output : v.parse(EngagementsWanted, { edition });
};

const listPage = async (c: WebContext, why: ComeBack | null = null) => {
  const wanted = wantedOf(c);
  const tranche = await trancheOf(c);
  return c.html(
    <EngagementsPage
      page={c.var.page}
      tranche={tranche}
      wanted={wanted}
      listed={await engagements(c.var.caller, wanted)}
      agents={await agentsFor(c, tranche.programme)}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    statusOf(why),
  );
};

officePages.get('/office/accompaniment/:tranche/cooperatives', staff, (c) => listPage(c));

officePages.post('/office/accompaniment/:tranche/cooperatives', staff, async (c) => {
  const form = await formOf(c);
  const ids = textsAt(form, 'engagements');
  const tranche = await trancheOf(c);
  return attempt(
    c,
    async () => {
      if (ids.length === 0) throw new Invalid([{ field: 'engagements', code: 'accompaniment.nobody_ticked' }]);
      if (textAt(form, 'gesture') === 'assign')
        return assignAgent(c.var.caller, { engagements: ids, agent: textAt(form, 'to') });
      return acceptCohort(c.var.caller, { edition: tranche.edition, engagements: ids });
    },
    {
      done: () =>
        c.redirect(`/${c.var.page.lang}/office/accompaniment/${tranche.edition}/cooperatives${c.var.page.search}`, 303),
      again: (why) => listPage(c, why),
    },
  );
});

const projectsPage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) =>
  c.html(
    <ProjectsPage
      page={c.var.page}
      tranche={await trancheOf(c)}
      projects={await projects(c.var.caller, { edition: idInAddress(c, 'tranche') })}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    statusOf(why),
  );

officePages.get('/office/accompaniment/:tranche/projects', staff, (c) => projectsPage(c));

officePages.post('/office/accompaniment/:tranche/criteria', staff, async (c) => {
  const edition = idInAddress(c, 'tranche');
  const form = await formOf(c);
  return attempt(
    c,
    async () =>
      fixCriteria(c.var.caller, {
        edition,
        criteria: criteriaTyped(textAt(form, 'criteria'), c.var.page.lang),
        most: numberAt(form, 'most') ?? Number.NaN,
      }),
    {
      done: () => goOn(c, `/office/accompaniment/${edition}/projects`, sayOf(c)('project.fixed')),
      again: (why) => projectsPage(c, form, why),
    },
  );
});
