// Longer than our files are: every address of a panel, each of a few lines.
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { Hono } from 'hono';
import type { FormError } from '../../../platform/page/index.ts';
import { Part } from '../../../platform/page/index.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf, type FormValues } from '../../../platform/web/form.ts';
import { adoptAssignment } from '../commands/adopt-assignment.ts';
import { askAssignment } from '../commands/ask-assignment.ts';
import { calibratePanel } from '../commands/calibrate-panel.ts';
import { changeByHand } from '../commands/change-by-hand.ts';
import { closeDeliberation } from '../commands/close-deliberation.ts';
import { decide } from '../commands/decide.ts';
import { declareConflict } from '../commands/declare-conflict.ts';
import { inviteJuror } from '../commands/invite-juror.ts';
import { openDeliberation } from '../commands/open-deliberation.ts';
import { proposeSelection } from '../commands/propose-selection.ts';
import { remindJuror } from '../commands/remind-juror.ts';
import { reopenReading } from '../commands/reopen-reading.ts';
import { settleJuror } from '../commands/settle-juror.ts';
import { signMinutes } from '../commands/sign-minutes.ts';
import * as pages from '../queries/panel-pages.ts';
import { AssignmentPage, AssignmentProgressPart } from '../views/assignment.tsx';
import { DeliberationPage } from '../views/deliberation.tsx';
import { JurorsPage } from '../views/jurors.tsx';
import { MinutesPage } from '../views/minutes.tsx';
import { PanelPage, PanelsPage } from '../views/overview.tsx';
import { RankingPage } from '../views/ranking.tsx';
import { ReadingsPage } from '../views/readings.tsx';
import { words } from '../words/index.ts';
import { idOr, list, number, sayingWhy, text } from './answers.ts';
import { errorsOf } from '../../../platform/web/typed.ts';

const staff = audience(['programme_officer']);
export const officePages = new Hono<WebEnv>();

type Key = Parameters<ReturnType<typeof words>>[0];
type Draw = (c: WebContext, errors?: FormError[], typed?: FormValues) => Promise<unknown>;

const overview: Draw = async (c) => (
  <PanelPage page={c.var.page} head={await pages.panelPage(c.var.caller, { panel: idInAddress(c, 'panel') })} />
);
const jurors: Draw = async (c, errors = [], typed = {}) => (
  <JurorsPage
    page={c.var.page}
    shown={await pages.jurorsPage(c.var.caller, { panel: idInAddress(c, 'panel') })}
    errors={errors}
    typed={typed}
  />
);
const assignment: Draw = async (c, errors = []) => (
  <AssignmentPage
    page={c.var.page}
    shown={await pages.assignmentPage(c.var.caller, { panel: idInAddress(c, 'panel') })}
    errors={errors}
  />
);
const readings: Draw = async (c, errors = []) => (
  <ReadingsPage
    page={c.var.page}
    shown={await pages.readingsPage(c.var.caller, { panel: idInAddress(c, 'panel') })}
    errors={errors}
  />
);
const ranking: Draw = async (c, errors = []) => (
  <RankingPage
    page={c.var.page}
    shown={await pages.rankingPage(c.var.caller, {
      panel: idInAddress(c, 'panel'),
      without: idOr(c.req.query('without')),
    })}
    errors={errors}
  />
);
const deliberation: Draw = async (c, errors = [], typed = {}) => (
  <DeliberationPage
    page={c.var.page}
    shown={await pages.deliberationPage(c.var.caller, {
      panel: idInAddress(c, 'panel'),
      entry: idOr(typed['entry'] ?? c.req.query('entry')),
    })}
    errors={errors}
    typed={typed}
  />
);
const minutes: Draw = async (c, errors = []) => (
  <MinutesPage
    page={c.var.page}
    shown={await pages.minutesPage(c.var.caller, { panel: idInAddress(c, 'panel') })}
    errors={errors}
  />
);

const draw = async (c: WebContext, page: Draw): Promise<Response> => c.html((await page(c)) as string);

officePages.get('/office/panels', staff, async (c) =>
  c.html(<PanelsPage page={c.var.page} panels={await pages.panelsInOffice(c.var.caller, {})} />),
);
officePages.get('/office/panels/:panel', staff, (c) => draw(c, overview));
officePages.get('/office/panels/:panel/jurors', staff, (c) => draw(c, jurors));
officePages.get('/office/panels/:panel/assignment', staff, (c) => draw(c, assignment));
officePages.get('/office/panels/:panel/readings', staff, (c) => draw(c, readings));
officePages.get('/office/panels/:panel/ranking', staff, (c) => draw(c, ranking));
officePages.get('/office/panels/:panel/deliberation', staff, (c) => draw(c, deliberation));
officePages.get('/office/panels/:panel/minutes', staff, (c) => draw(c, minutes));

officePages.get('/office/panels/:panel/assignment/progress', staff, async (c) => {
  const shown = await pages.assignmentPage(c.var.caller, { panel: idInAddress(c, 'panel') });
  return c.html(
    <Part context={c.var.page}>
      <AssignmentProgressPart page={c.var.page} shown={shown} />
    </Part>,
  );
});

interface Posted {
  /** The page that shows what happened, and that comes back with what was refused. */
  to: string;
  page: Draw;
  said: Key;
  act: (c: WebContext, form: FormValues, panel: string) => Promise<unknown>;
}

/** One posted form of a panel: its verb, then its page. */
const posted = (path: string, { to, page, said, act }: Posted): void => {
  officePages.post(`/office/panels/:panel/${path}`, staff, async (c) => {
    const [form, panel] = [await formOf(c), idInAddress(c as WebContext, 'panel')];
    return attempt(c, () => sayingWhy(c, () => act(c, form, panel)), {
      done: () => goOn(c, `/office/panels/${panel}/${to}`, words(c.var.page.lang)(said)),
      again: async (why) => c.html((await page(c, errorsOf(c.var.page.lang, why), form)) as string, why.status),
    });
  });
};

posted('jurors', {
  to: 'jurors',
  page: jurors,
  said: 'done.invited',
  act: (c, form, panel) =>
    inviteJuror(c.var.caller, {
      panel,
      name: text(form['name']),
      phone: text(form['phone']),
      lang: text(form['lang']) as 'fr',
      origin: c.var.settings.origin,
    }),
});
posted('jurors/settle', {
  to: 'jurors',
  page: jurors,
  said: 'done.settled',
  act: (c, form) => settleJuror(c.var.caller, { juror: text(form['juror']) }),
});
posted('conflicts', {
  to: 'jurors',
  page: jurors,
  said: 'done.conflict',
  act: (c, form) =>
    declareConflict(c.var.caller, {
      juror: text(form['juror']),
      entry: text(form['entry']),
      why: (text(form['why']) || 'declared') as 'declared',
    }),
});
posted('assignment/ask', {
  to: 'assignment',
  page: assignment,
  said: 'done.asked',
  act: (c, _form, panel) => askAssignment(c.var.caller, { panel }),
});
posted('assignment/adopt', {
  to: 'assignment',
  page: assignment,
  said: 'done.adopted',
  act: (c, form) =>
    adoptAssignment(c.var.caller, { assignment: text(form['assignment']), origin: c.var.settings.origin }),
});
posted('assignment/move', {
  to: 'assignment',
  page: assignment,
  said: 'done.moved',
  act: (c, form) => changeByHand(c.var.caller, { reading: text(form['reading']), to: text(form['to']) }),
});
posted('readings/remind', {
  to: 'readings',
  page: readings,
  said: 'done.reminded',
  act: (c, form) => remindJuror(c.var.caller, { juror: text(form['juror']), origin: c.var.settings.origin }),
});
posted('readings/reopen', {
  to: 'readings',
  page: readings,
  said: 'done.reopened',
  act: (c, form) => reopenReading(c.var.caller, { reading: text(form['reading']), reason: text(form['reason']) }),
});
posted('calibrate', {
  to: 'ranking',
  page: ranking,
  said: 'done.calibrated',
  act: (c, _form, panel) => calibratePanel(c.var.caller, { panel }),
});
posted('select', {
  to: 'ranking',
  page: ranking,
  said: 'done.selected',
  act: (c, _form, panel) => proposeSelection(c.var.caller, { panel }),
});
posted('deliberation/open', {
  to: 'deliberation',
  page: deliberation,
  said: 'done.opened',
  act: (c, form, panel) =>
    openDeliberation(c.var.caller, { panel, quorum: number(form['quorum']), present: list(form['present']) }),
});
posted('deliberation/decide', {
  to: 'deliberation',
  page: deliberation,
  said: 'done.decided',
  act: (c, form, panel) =>
    decide(c.var.caller, {
      panel,
      entry: text(form['entry']),
      kind: text(form['kind']) as 'confirm',
      to_rank: text(form['to_rank']).trim() === '' ? null : number(form['to_rank']),
      reason: text(form['reason']),
      proposed_by: text(form['proposed_by']),
      votes_for: number(form['votes_for']),
      votes_against: number(form['votes_against']),
      abstained: number(form['abstained']),
    }),
});
posted('minutes/sign', {
  to: 'minutes',
  page: minutes,
  said: 'done.signed',
  act: (c, form, panel) => signMinutes(c.var.caller, { panel, jurors: list(form['jurors']) }),
});
posted('minutes/close', {
  to: 'minutes',
  page: minutes,
  said: 'done.closed',
  act: (c, _form, panel) => closeDeliberation(c.var.caller, { panel }),
});
