import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorsOf, numberAt, textAt } from '../../../platform/web/typed.ts';
import { decideProject } from '../commands/decide-project.ts';
import { handInProject } from '../commands/hand-in-project.ts';
import { writeProject } from '../commands/write-project.ts';
import { ProjectPage } from '../views/project-page.tsx';
import { backTo, engagementInAddress, sayOf, statusOf } from './reading.ts';

const followers = audience(['programme_officer', 'field_agent']);

export const projectPages = new Hono<WebEnv>();

const followed = async (c: WebContext) => {
  const engagement = await engagementInAddress(c);
  return engagement.may.follow ? engagement : hide();
};

const projectPage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <ProjectPage page={c.var.page} engagement={await followed(c)} typed={typed} errors={errors} />,
    statusOf(why),
  );
};

projectPages.get('/office/engagements/:engagement/project', followers, (c) => projectPage(c));

projectPages.post('/office/engagements/:engagement/project', followers, async (c) => {
  const { id } = await followed(c);
  const form = await formOf(c);
  return attempt(
    c,
    async () =>
      writeProject(c.var.caller, {
        engagement: id,
        title: textAt(form, 'title'),
        summary: textAt(form, 'summary'),
        cost: numberAt(form, 'cost') ?? Number.NaN,
        ownShare: numberAt(form, 'ownShare') ?? 0,
      }),
    {
      done: () => backTo(c, id, sayOf(c)('done.project_saved'), '/project'),
      again: (why) => projectPage(c, form, why),
    },
  );
});

projectPages.post('/office/engagements/:engagement/project/hand-in', followers, async (c) => {
  const { id, project } = await followed(c);
  return attempt(c, () => handInProject(c.var.caller, { project: (project ?? hide()).id }), {
    done: () => backTo(c, id, sayOf(c)('done.project_handed_in'), '/project'),
    again: (why) => projectPage(c, null, why),
  });
});

projectPages.post('/office/engagements/:engagement/project/decide', audience(['programme_officer']), async (c) => {
  const { id, project, financing } = await followed(c);
  const form = await formOf(c);
  const scores = () =>
    Object.fromEntries(
      (financing?.criteria ?? []).flatMap(({ code }) => {
        const score = numberAt(form, `scores.${code}`);
        return score === null ? [] : [[code, score]];
      }),
    );
  return attempt(
    c,
    async () =>
      decideProject(c.var.caller, {
        project: (project ?? hide()).id,
        scores: scores(),
        outcome: textAt(form, 'outcome') as 'declined',
        granted: textAt(form, 'outcome') === 'financed' ? numberAt(form, 'granted') : null,
        reasons: textAt(form, 'reasons'),
      }),
    {
      done: () => backTo(c, id, sayOf(c)('done.project_decided'), '/project'),
      again: (why) => projectPage(c, form, why),
    },
  );
});
