import { Hono } from 'hono';
import * as v from 'valibot';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, numberAt, textAt } from '../../../platform/web/typed.ts';
import { answerInvitation } from '../commands/answer-invitation.ts';
import { confirmInterest } from '../commands/confirm-interest.ts';
import { noteCalled } from '../commands/note-called.ts';
import { settleOutcome } from '../commands/settle-outcome.ts';
import { settleReport } from '../commands/stop-relay.ts';
import { tendedIntroduction } from '../queries/introduction-shown.ts';
import { IntroductionsWanted, officeIntroductions } from '../queries/office-introductions.ts';
import { officeReach } from '../queries/office-reach.ts';
import { networkingFigures, opportunities, OpportunitiesWanted } from '../queries/opportunities.ts';
import { OfficeIntroductionPage } from '../views/office-introduction-page.tsx';
import { OfficeIntroductionsPage } from '../views/office-introductions-page.tsx';
import { NetworkingPage, OpportunitiesPage } from '../views/opportunities-page.tsx';
import { sectionsOfIntroduction } from '../introductions/introduction-section.ts';
import { words } from '../words/index.ts';
import { yesAt } from './introduction-acts.ts';
import { pageAsked } from './my-introductions.tsx';

const staff = audience(['programme_officer', 'field_agent']);

/** What the office does with introductions, and the number that is published of them. */
export const officeIntroductionPages = new Hono<WebEnv>();

officeIntroductionPages.get('/office/introductions', staff, async (c) => {
  const read = v.safeParse(IntroductionsWanted, { queue: c.req.query('queue'), page: pageAsked(c) });
  const { queue, page } = read.success ? read.output : v.parse(IntroductionsWanted, {});
  const found = await officeIntroductions(c.var.caller, { queue, page });
  return c.html(<OfficeIntroductionsPage page={c.var.page} queue={queue} number={page} found={found} />);
});

const onePage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const id = idInAddress(c, 'introduction');
  const shown = await tendedIntroduction(c.var.caller, { id });
  const reach = await officeReach(c.var.caller, { id });
  const beside = await sectionsOfIntroduction(c.var.caller, c.var.page, shown);
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <OfficeIntroductionPage
      page={c.var.page}
      shown={shown}
      reach={reach}
      typed={typed}
      errors={errors}
      beside={beside}
    />,
    why?.status ?? 200,
  );
};

officeIntroductionPages.get('/office/introductions/:introduction', staff, (c) => onePage(c));

type Acting = (c: WebContext, introduction: string, form: FormValues) => Promise<unknown>;
const orNull = (text: string): never => (text === '' ? null : text) as never;

const acting: Record<'answer' | 'called' | 'confirm' | 'settle' | 'settle-report', Acting> = {
  answer: async (c, introduction, form) =>
    answerInvitation(c.var.caller, {
      introduction,
      answer: textAt(form, 'answer') as 'yes',
      why: orNull(textAt(form, 'why')),
      note: textAt(form, 'note'),
      quantity: numberAt(form, 'quantity'),
      agreed: textAt(form, 'agreed') === 'yes',
    }),
  called: async (c, introduction) => noteCalled(c.var.caller, { introduction }),
  confirm: async (c, introduction, form) => confirmInterest(c.var.caller, { introduction, yes: yesAt(form) }),
  settle: async (c, introduction, form) =>
    settleOutcome(c.var.caller, {
      introduction,
      result: textAt(form, 'result') as 'agreed',
      amount: orNull(textAt(form, 'amount')),
      why: textAt(form, 'why'),
    }),
  'settle-report': async (c, _introduction, form) =>
    settleReport(c.var.caller, { report: textAt(form, 'of'), how: textAt(form, 'how') as 'nothing' }),
};

for (const [part, act] of Object.entries(acting))
  officeIntroductionPages.post(`/office/introductions/:introduction/${part}`, staff, async (c) => {
    const id = idInAddress(c, 'introduction');
    const form = await formOf(c);
    return attempt(c, () => act(c, id, form), {
      done: () => goOn(c, `/office/introductions/${id}`, words(c.var.page.lang)('intro.done.confirm')),
      again: (why) => onePage(c, form, why),
    });
  });

officeIntroductionPages.get('/office/opportunities', staff, async (c) => {
  const read = v.safeParse(OpportunitiesWanted, { state: c.req.query('state') || null, page: pageAsked(c) });
  const { state, page } = read.success ? read.output : v.parse(OpportunitiesWanted, {});
  const found = await opportunities(c.var.caller, { state, page });
  return c.html(<OpportunitiesPage page={c.var.page} state={state} number={page} found={found} />);
});

officeIntroductionPages.get('/networking', audience('anyone'), cached(), async (c) =>
  c.html(<NetworkingPage page={c.var.page} figures={await networkingFigures(c.var.caller, {})} />),
);
