import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { acceptApplications } from '../commands/accept-applications.ts';
import { assignAgent } from '../commands/assign-agent.ts';
import { completeEngagement } from '../commands/complete-engagement.ts';
import { withdrawEngagement } from '../commands/withdraw-engagement.ts';
import { agentDay } from '../queries/agent-day.ts';
import { DayPage } from '../views/day-page.tsx';
import { EngagementPage } from '../views/engagement-page.tsx';
import { agentsFor, backTo, engagementInAddress, sayOf, statusOf } from './reading.ts';

const followers = audience(['programme_officer', 'field_agent']);
const staff = audience(['programme_officer']);

export const engagementPages = new Hono<WebEnv>();

engagementPages.get('/office/visits', followers, async (c) =>
  c.html(<DayPage page={c.var.page} followed={await agentDay(c.var.caller, {})} />),
);

export const engagementPage = async (c: WebContext, why: ComeBack | null = null) => {
  const engagement = await engagementInAddress(c);
  return c.html(
    <EngagementPage
      page={c.var.page}
      engagement={engagement}
      agents={engagement.may.decide ? await agentsFor(c, engagement.programme) : []}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    statusOf(why),
  );
};

engagementPages.get('/office/engagements/:engagement', followers, (c) => engagementPage(c));

engagementPages.post('/office/engagements/:engagement/accept', staff, async (c) => {
  const id = idInAddress(c, 'engagement');
  const { phase } = await engagementInAddress(c);
  return attempt(c, () => acceptApplications(c.var.caller, { phase, engagements: [id] }), {
    done: ([fact]) =>
      backTo(c, id, sayOf(c)(fact?.fact === 'accompaniment.enrolled' ? 'done.enrolled' : 'done.waitlisted')),
    again: (why) => engagementPage(c, why),
  });
});

engagementPages.post('/office/engagements/:engagement/complete', staff, (c) => {
  const id = idInAddress(c, 'engagement');
  return attempt(c, () => completeEngagement(c.var.caller, { engagement: id }), {
    done: () => backTo(c, id, sayOf(c)('done.completed')),
    again: (why) => engagementPage(c, why),
  });
});

engagementPages.post('/office/engagements/:engagement/withdraw', staff, async (c) => {
  const id = idInAddress(c, 'engagement');
  const form = await formOf(c);
  const given = { engagement: id, why: textAt(form, 'why') as 'other', note: textAt(form, 'note') };
  return attempt(c, () => withdrawEngagement(c.var.caller, given), {
    done: () => backTo(c, id, sayOf(c)('done.withdrawn')),
    again: (why) => engagementPage(c, why),
  });
});

engagementPages.post('/office/engagements/:engagement/agent', staff, async (c) => {
  const id = idInAddress(c, 'engagement');
  const form = await formOf(c);
  const given = { engagements: [id], agent: textAt(form, 'agent'), why: textAt(form, 'why') };
  return attempt(c, () => assignAgent(c.var.caller, given), {
    done: () => backTo(c, id, sayOf(c)('done.assigned'), '#agent'),
    again: (why) => engagementPage(c, why),
  });
});
