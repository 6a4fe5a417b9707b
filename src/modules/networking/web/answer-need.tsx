import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, numberAt, textAt } from '../../../platform/web/typed.ts';
import { answerNeed } from '../commands/answer-need.ts';
import { ownStructures } from '../queries/own-structures.ts';
import { postingShown } from '../queries/posting.ts';
import { AnswerNeedPage } from '../views/answer-need-page.tsx';
import { words } from '../words/index.ts';

export const answerNeedPages = new Hono<WebEnv>();

const answerPage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const need = await postingShown(c.var.caller, { id: idInAddress(c, 'need'), side: 'need' });
  const structures = await ownStructures(c.var.caller, {});
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <AnswerNeedPage page={c.var.page} need={need} structures={structures} typed={typed} errors={errors} />,
    why?.status ?? 200,
  );
};

answerNeedPages.get('/needs/:need/answer', audience('signed_in'), (c) => answerPage(c));

answerNeedPages.post('/needs/:need/answer', audience('signed_in', { keepsForm: true }), async (c) => {
  const need = idInAddress(c, 'need');
  const form = await formOf(c);
  return attempt(
    c,
    async () =>
      answerNeed(c.var.caller, {
        need,
        structure: textAt(form, 'structure'),
        quantity: numberAt(form, 'quantity'),
        note: textAt(form, 'note'),
        shares: textAt(form, 'shares') === 'yes',
        origin: c.var.settings.origin,
      }),
    {
      done: () => goOn(c, '/me/introductions', words(c.var.page.lang)('intro.done.answer')),
      again: (why) => answerPage(c, form, why),
    },
  );
});
