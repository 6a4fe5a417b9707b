import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { errorsOf, textsAt } from '../../../platform/web/typed.ts';
import { confirmProposals } from '../commands/confirm-proposals.ts';
import { proposeTogether } from '../commands/propose-together.ts';
import { proposedTogether } from '../queries/proposed-together.ts';
import { TogetherPage } from '../views/together-page.tsx';
import { words } from '../words/index.ts';
import { pageAsked } from './my-introductions.tsx';

const staff = audience(['programme_officer', 'field_agent']);

/** Many needs before the register at once. */
export const togetherPages = new Hono<WebEnv>();

const togetherPage = async (c: WebContext, why: ComeBack | null = null) => {
  const number = pageAsked(c);
  const found = await proposedTogether(c.var.caller, { page: number });
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(<TogetherPage page={c.var.page} found={found} number={number} errors={errors} />, why?.status ?? 200);
};

togetherPages.get('/office/needs/together', staff, (c) => togetherPage(c));

togetherPages.post('/office/needs/together', staff, (c) =>
  attempt(c, () => proposeTogether(c.var.caller, {}), {
    done: () => goOn(c, '/office/needs/together', words(c.var.page.lang)('intro.together.done_run')),
    again: (why) => togetherPage(c, why),
  }),
);

togetherPages.post('/office/needs/together/confirm', staff, async (c) => {
  const proposals = textsAt(await formOf(c), 'proposals');
  return attempt(c, () => confirmProposals(c.var.caller, { proposals, origin: c.var.settings.origin }), {
    done: (facts) =>
      goOn(c, '/office/needs/together', words(c.var.page.lang)('intro.together.done_confirm', { count: facts.length })),
    again: (why) => togetherPage(c, why),
  });
});
