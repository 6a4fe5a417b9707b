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
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { addMeeting } from '../commands/add-meeting.ts';
import { adoptPlan } from '../commands/adopt-plan.ts';
import { askPlan } from '../commands/ask-plan.ts';
import { dropPlan } from '../commands/drop-plan.ts';
import { helpers, runners } from '../policy.ts';
import { board } from '../queries/board.ts';
import { day } from '../queries/day.ts';
import { plan } from '../queries/plan.ts';
import { ties } from '../queries/ties.ts';
import { wishes } from '../queries/wishes.ts';
import { AddMeetingPage } from '../views/add-meeting-page.tsx';
import { BoardPage, boardSides } from '../views/board-page.tsx';
import type { BoardSide } from '../views/board-page.tsx';
import { PlanPage, PlanProgressPart } from '../views/plan-page.tsx';
import { WishesBoardPage } from '../views/wishes-board-page.tsx';
import { words } from '../words/index.ts';

const officers = audience(runners);
const staff = audience(helpers);

/** What is wished, what is planned, and how it lies on the board. */
export const planPages = new Hono<WebEnv>();

const t = (c: WebContext) => words(c.var.page.lang);
const dayIn = (c: WebContext) => ({ day: idInAddress(c, 'meetingday') });
const here = (c: WebContext, rest: string): string => `/office/meetings/${idInAddress(c, 'meetingday')}/${rest}`;

planPages.get('/office/meetings/:meetingday/wishes', staff, async (c) =>
  c.html(
    <WishesBoardPage
      page={c.var.page}
      day={await day(c.var.caller, dayIn(c))}
      {...await wishes(c.var.caller, dayIn(c))}
    />,
  ),
);

const planPage = async (c: WebContext, why: ComeBack | null = null) =>
  c.html(
    <PlanPage
      page={c.var.page}
      day={await day(c.var.caller, dayIn(c))}
      plan={await plan(c.var.caller, dayIn(c))}
      board={await board(c.var.caller, dayIn(c))}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );

planPages.get('/office/meetings/:meetingday/plan', officers, (c) => planPage(c));

planPages.get('/office/meetings/:meetingday/plan/progress', officers, async (c) => {
  const asked = (await plan(c.var.caller, dayIn(c))) ?? hide();
  return c.html(<PlanProgressPart page={c.var.page} day={dayIn(c).day} plan={asked} />);
});

planPages.post('/office/meetings/:meetingday/plan', officers, async (c) => {
  const form = await formOf(c);
  const asked = { ...dayIn(c), again: textAt(form, 'again') === 'yes', fill: textAt(form, 'fill') === 'yes' };
  return attempt(c, () => askPlan(c.var.caller, asked), {
    done: () => goOn(c, here(c, 'plan')),
    again: (why) => planPage(c, why),
  });
});

planPages.post('/office/meetings/:meetingday/plan/:plan/adopt', officers, async (c) =>
  attempt(c, () => adoptPlan(c.var.caller, { plan: idInAddress(c, 'plan') }), {
    done: () => goOn(c, here(c, 'board'), t(c)('plan.adopted_done')),
    again: (why) => planPage(c, why),
  }),
);

planPages.post('/office/meetings/:meetingday/plan/:plan/drop', officers, async (c) =>
  attempt(c, () => dropPlan(c.var.caller, { plan: idInAddress(c, 'plan') }), {
    done: () => goOn(c, here(c, 'plan'), t(c)('plan.dropped')),
    again: (why) => planPage(c, why),
  }),
);

planPages.get('/office/meetings/:meetingday/board', staff, async (c) => {
  const asked = c.req.query('by') as BoardSide;
  const tied = await ties(c.var.caller, dayIn(c));
  return c.html(
    <BoardPage
      page={c.var.page}
      day={await day(c.var.caller, dayIn(c))}
      board={await board(c.var.caller, dayIn(c))}
      introduced={new Set(tied.flatMap((tie) => (tie.introduction === null ? [] : [tie.meeting])))}
      side={boardSides.includes(asked) ? asked : 'tables'}
      errors={[]}
    />,
  );
});

const addPage = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) =>
  c.html(
    <AddMeetingPage
      page={c.var.page}
      day={await day(c.var.caller, dayIn(c))}
      board={await board(c.var.caller, dayIn(c))}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );

planPages.get('/office/meetings/:meetingday/add-meeting', officers, (c) => addPage(c));

planPages.post('/office/meetings/:meetingday/add-meeting', officers, async (c) => {
  const form = await formOf(c);
  const of = (name: string) => textAt(form, name);
  const place = { buyer: of('buyer'), cooperative: of('cooperative'), slot: of('slot'), table: of('table') };
  return attempt(c, () => addMeeting(c.var.caller, { ...dayIn(c), ...place, interpreter: of('interpreter') || null }), {
    done: () => goOn(c, here(c, 'board'), t(c)('add.done')),
    again: (why) => addPage(c, form, why),
  });
});
