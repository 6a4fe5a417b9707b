import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { composeRubric } from '../commands/compose-rubric.ts';
import { markOf } from '../mark-of.ts';
import { callToCompose } from '../queries/call-to-compose.ts';
import type { CallToCompose } from '../queries/call-to-compose.ts';
import { criteriaShown, criteriaTyped, newCriterion, rubricTyped } from '../rubric-typed.ts';
import type { CriterionTyped } from '../rubric-typed.ts';
import { arranged, reasonNotToCompose } from '../rules/composing.ts';
import type { Arranged } from '../rules/composing.ts';
import { RubricPage } from '../views/rubric-page.tsx';
import { words } from '../words/index.ts';

const staff = audience(['programme_officer']);

export const composePages = new Hono<WebEnv>();

export const callOf = (c: WebContext) => callToCompose(c.var.caller, { id: idInAddress(c, 'call') });

/** To the page of a call that is published, whose rules and rubric no longer change. */
export const tooLate = (c: WebContext, { id }: CallToCompose) =>
  goOn(c, `/office/calls/${id}`, words(c.var.page.lang)('refusal.not_a_draft'));

const rubricPage = (
  c: WebContext,
  call: CallToCompose,
  shown: Arranged<CriterionTyped> | null = null,
  why: ComeBack | null = null,
) =>
  c.html(
    <RubricPage
      page={c.var.page}
      call={call}
      criteria={shown?.items ?? criteriaShown(call.rubric)}
      seen={markOf(call.rubric)}
      touched={shown?.touched ?? -1}
      unsaved={shown !== null}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );

/** A fault at its field: the rubric of the verb is the whole of the page. */
const atItsField = (why: ComeBack): ComeBack => ({
  ...why,
  problems: why.problems.map((problem) => ({ ...problem, field: problem.field.replace(/^rubric\./, '') })),
});

composePages.get('/office/calls/:call/rubric', staff, async (c) => {
  const call = await callOf(c);
  return reasonNotToCompose(call) ? tooLate(c, call) : rubricPage(c, call);
});

composePages.post('/office/calls/:call/rubric', staff, async (c) => {
  const [call, form] = [await callOf(c), await formOf(c)];
  const typed = criteriaTyped(form);
  const moved = arranged(typed, textAt(form, 'do'), newCriterion);
  if (moved) return rubricPage(c, call, moved);
  return attempt(
    c,
    async () =>
      composeRubric(c.var.caller, {
        call: call.id,
        seen: textAt(form, 'seen'),
        rubric: rubricTyped(form, call.rubric) as never,
      }),
    {
      done: () => goOn(c, `/office/calls/${call.id}`, words(c.var.page.lang)('rubric.saved')),
      again: (why) => rubricPage(c, call, { items: typed, touched: -1 }, atItsField(why)),
    },
  );
});
