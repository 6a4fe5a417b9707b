import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { adoptShipped } from '../commands/adopt-shipped.ts';
import { startDiagnosis } from '../commands/start-diagnosis.ts';
import { mayCompose } from '../policy.ts';
import {
  diagnosesInOffice,
  myDiagnoses,
  structureToDiagnose,
  structuresToDiagnose,
} from '../queries/diagnoses-list.ts';
import { publishedInstruments } from '../queries/instruments.ts';
import { occasions } from '../tables.ts';
import type { Occasion } from '../tables.ts';
import { MyListPage, OfficeListPage } from '../views/list-page.tsx';
import { StartPage } from '../views/start-page.tsx';
import { words } from '../words/index.ts';

const coaches = audience(['programme_officer', 'field_agent']);

export const listPages = new Hono<WebEnv>();

const oneOf = <Known extends string>(known: readonly Known[], typed: string): Known | null =>
  known.find((one) => one === typed) ?? null;

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

listPages.get('/office/diagnoses', coaches, async (c) => {
  const at = (name: string) => (c.req.query(name) ?? '').slice(0, 200);
  const page = Math.min(Math.max(1, Math.trunc(Number(at('page'))) || 1), 10_000);
  const asked = { q: at('q'), state: at('state'), occasion: at('occasion'), region: at('region'), page };
  const found = await diagnosesInOffice(c.var.caller, {
    state: oneOf(['open', 'agreed'] as const, asked.state),
    occasion: oneOf(occasions, asked.occasion),
    region: asked.region || null,
    searched: asked.q,
    page,
  });
  return c.html(<OfficeListPage page={c.var.page} found={found} asked={asked} />);
});

listPages.get('/me/diagnoses', audience('signed_in'), async (c) =>
  c.html(<MyListPage page={c.var.page} rows={await myDiagnoses(c.var.caller, {})} />),
);

const startPage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const chosen = typed ? textAt(typed, 'structure') : (c.req.query('structure') ?? '');
  const searched = (c.req.query('q') ?? '').slice(0, 200);
  return c.html(
    <StartPage
      page={c.var.page}
      searched={searched}
      found={await structuresToDiagnose(c.var.caller, { searched })}
      structure={isId(chosen) ? await structureToDiagnose(c.var.caller, { id: chosen }) : null}
      instruments={await publishedInstruments(c.var.caller, {})}
      mayCompose={mayCompose(c.var.caller.actor)}
      today={dayOf(c.var.caller.now)}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

listPages.get('/office/diagnoses/new', coaches, (c) => startPage(c));

listPages.post('/office/diagnoses', coaches, async (c) => {
  const form = await formOf(c);
  const heldOn = textAt(form, 'heldOn');
  return attempt(
    c,
    () =>
      startDiagnosis(c.var.caller, {
        structure: textAt(form, 'structure'),
        version: textAt(form, 'version'),
        occasion: textAt(form, 'occasion') as Occasion,
        ...(heldOn ? { heldOn } : {}),
      }),
    {
      done: (facts) => goOn(c, `/diagnoses/${facts[0]!.about}`, words(c.var.page.lang)('done.started')),
      again: (why) => startPage(c, form, why),
    },
  );
});

listPages.post('/office/instruments/adopt', audience(['programme_officer']), async (c) => {
  await adoptShipped(c.var.caller, {});
  return goOn(c, '/office/diagnoses/new', words(c.var.page.lang)('done.adopted'));
});
