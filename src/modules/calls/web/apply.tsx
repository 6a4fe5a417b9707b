// Longer than our files are: every address of one application, from the start to the receipt, in one reading.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { Refusal } from '../../../platform/refusals.ts';
import { newId } from '../../../platform/ids.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValue } from '../../../platform/web/form.ts';
import { problemSentence, refusalSentence } from '../../../platform/web/sentences.ts';
import { claimCooperative } from '../commands/claim-cooperative.ts';
import { recordMandate } from '../commands/record-mandate.ts';
import { startApplication } from '../commands/start-application.ts';
import { submitApplication } from '../commands/submit-application.ts';
import { withdrawApplication } from '../commands/withdraw-application.ts';
import { isAgent, represents } from '../policy.ts';
import { reasonNotToSpeak } from '../rules/speaking.ts';
import { application } from '../queries/application.ts';
import { call } from '../queries/call.ts';
import { myApplications } from '../queries/my-applications.ts';
import { structureChoices } from '../queries/structure-choices.ts';
import { ApplicationPage } from '../views/application-page.tsx';
import { MandatePage } from '../views/mandate-page.tsx';
import { MinePage } from '../views/mine-page.tsx';
import { StartPage } from '../views/start-page.tsx';
import { provinceOptions } from '../views/province-options.ts';
import { words } from '../words/index.ts';

type Web = Context<WebEnv>;
type Introduced = { name: string; province: string };

export const applyPages = new Hono<WebEnv>();

const isId = (typed: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(typed);
const text = (value: FormValue | undefined): string => (typeof value === 'string' ? value : '');
const texts = (values: FormValue | undefined): Record<string, string> =>
  typeof values === 'object' && !Array.isArray(values) && !(values instanceof File)
    ? Object.fromEntries(Object.entries(values).map(([key, value]) => [key, text(value)]))
    : {};

const said = (c: Web, error: unknown): string =>
  error instanceof Refusal ? refusalSentence(c.var.page.lang, error) : '';

applyPages.get('/me/applications', audience('signed_in'), async (c) =>
  c.html(<MinePage page={c.var.page} applications={await myApplications(c.var.caller, {})} />),
);

const startPage = async (
  c: Web,
  id: string,
  more: { typed?: Record<string, string>; chosen?: string; errors?: { name?: string; message: string }[] } = {},
) => {
  const searched = c.req.query('q') ?? '';
  const { page, caller } = c.var;
  return (
    <StartPage
      page={page}
      call={await call(caller, { id })}
      choices={await structureChoices(caller, { lang: page.lang, searched })}
      searched={searched}
      provinces={provinceOptions(page.lang)}
      draft={newId()}
      {...more}
    />
  );
};

applyPages.get('/calls/:call/apply', audience('signed_in'), async (c) =>
  c.html(await startPage(c, c.req.param('call'))),
);

applyPages.post('/calls/:call/apply', audience('signed_in'), async (c) => {
  const form = await formOf(c);
  const { page, caller } = c.var;
  const id = c.req.param('call');
  const introduced = texts(form['new']);
  const structure = text(form['structure']);
  // Made when the page was drawn: the form sent twice finds the application of its first sending.
  const draft = isId(text(form['id'])) ? text(form['id']) : newId();
  return attempt(
    c,
    () =>
      startApplication(caller, {
        id: draft,
        call: id,
        language: page.lang,
        ...(structure ? { structure } : { introduced: introduced as unknown as Introduced }),
      }),
    {
      done: () => goOn(c, `/me/applications/${draft}`),
      again: async ({ status, problems, refusal }) => {
        const errors = problems.map((problem) => ({
          name: problem.field.replace(/^introduced\./, 'new.'),
          message: problemSentence(page.lang, problem),
        }));
        if (refusal) errors.push({ name: 'structure', message: refusalSentence(page.lang, refusal) });
        return c.html(await startPage(c, id, { typed: introduced, errors, chosen: structure }), status);
      },
    },
  );
});

const applicationPage = async (c: Web, id: string, refused?: string) => {
  const shown = await application(c.var.caller, { id });
  const { actor } = c.var.caller;
  const silent = reasonNotToSpeak({
    ...shown,
    mandated: shown.mandate !== null,
    represents: represents(actor, shown.structure.id),
    agent: isAgent(actor),
  });
  return <ApplicationPage page={c.var.page} application={shown} silent={silent} {...(refused ? { refused } : {})} />;
};

applyPages.get('/me/applications/:application', audience('signed_in'), async (c) =>
  c.html(await applicationPage(c, c.req.param('application'))),
);

applyPages.post('/me/applications/:application/submit', audience('signed_in'), async (c) => {
  const id = c.req.param('application');
  return attempt(c, () => submitApplication(c.var.caller, { id }), {
    done: () => goOn(c, `/me/applications/${id}`, words(c.var.page.lang)('application.sent')),
    again: async ({ status, refusal }) => c.html(await applicationPage(c, id, said(c, refusal)), status),
  });
});

applyPages.post('/me/applications/:application/withdraw', audience('signed_in'), async (c) => {
  const id = c.req.param('application');
  return attempt(c, () => withdrawApplication(c.var.caller, { id }), {
    done: () => goOn(c, `/me/applications/${id}`, words(c.var.page.lang)('application.withdrawn')),
    again: async ({ status, refusal }) => c.html(await applicationPage(c, id, said(c, refusal)), status),
  });
});

applyPages.post('/me/applications/:application/claim', audience('signed_in'), async (c) => {
  const id = c.req.param('application');
  const office = text((await formOf(c))['office']);
  return attempt(c, () => claimCooperative(c.var.caller, { application: id, office: office as 'president' }), {
    done: () => goOn(c, `/me/applications/${id}`, words(c.var.page.lang)('speaking.claimed')),
    again: async ({ status, problems: [wrong], refusal }) =>
      c.html(await applicationPage(c, id, wrong ? problemSentence(c.var.page.lang, wrong) : said(c, refusal)), status),
  });
});

const mandatePage = async (
  c: Web,
  id: string,
  typed: Record<string, string> = {},
  errors: { name?: string; message: string }[] = [],
) => (
  <MandatePage page={c.var.page} application={await application(c.var.caller, { id })} typed={typed} errors={errors} />
);

applyPages.get('/me/applications/:application/mandate', audience('signed_in'), async (c) =>
  c.html(await mandatePage(c, c.req.param('application'))),
);

applyPages.post('/me/applications/:application/mandate', audience('signed_in'), async (c) => {
  const id = c.req.param('application');
  const form = await formOf(c);
  const typed = texts(form);
  const file = form['file'] instanceof File && form['file'].size > 0 ? { file: form['file'] } : {};
  return attempt(c, () => recordMandate(c.var.caller, { ...typed, ...file, application: id } as never), {
    done: () => goOn(c, `/me/applications/${id}`, words(c.var.page.lang)('mandate.recorded')),
    again: async ({ status, problems, refusal }) => {
      const errors = problems.map((problem) => ({
        name: problem.field,
        message: problemSentence(c.var.page.lang, problem),
      }));
      return c.html(await mandatePage(c, id, typed, refusal ? [{ message: said(c, refusal) }] : errors), status);
    },
  });
});
