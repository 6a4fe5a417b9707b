import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { composeRules } from '../commands/compose-rules.ts';
import { markOf } from '../mark-of.ts';
import type { CallToCompose } from '../queries/call-to-compose.ts';
import { newRule, ruleShown, rulesOffered, rulesOnPage, rulesTyped } from '../rules-typed.ts';
import type { RuleTyped } from '../rules-typed.ts';
import { arranged, reasonNotToCompose } from '../rules/composing.ts';
import type { Arranged } from '../rules/composing.ts';
import { RulesPage } from '../views/rules-page.tsx';
import { words } from '../words/index.ts';
import { callOf, tooLate } from './compose.tsx';

const staff = audience(['programme_officer']);

export const composeRulesPages = new Hono<WebEnv>();

const rulesPage = (
  c: WebContext,
  call: CallToCompose,
  shown: Arranged<RuleTyped> | null = null,
  why: ComeBack | null = null,
) =>
  c.html(
    <RulesPage
      page={c.var.page}
      call={call}
      rules={shown?.items ?? call.rules.map((rule) => ruleShown(c.var.page.lang, call, rule))}
      seen={markOf(call.rules)}
      touched={shown?.touched ?? -1}
      unsaved={shown !== null}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );

/** The rules after a button of the page: one that is offered and taken comes last, as a new one does. */
const gestured = (c: WebContext, call: CallToCompose, typed: RuleTyped[], gesture: string) => {
  const offered = rulesOffered(call, typed).find(({ code }) => gesture === `offer.${code}`);
  if (offered) return arranged(typed, 'add', ruleShown(c.var.page.lang, call, offered));
  return arranged(typed, gesture, newRule);
};

composeRulesPages.get('/office/calls/:call/rules', staff, async (c) => {
  const call = await callOf(c);
  return reasonNotToCompose(call) ? tooLate(c, call) : rulesPage(c, call);
});

composeRulesPages.post('/office/calls/:call/rules', staff, async (c) => {
  const [call, form] = [await callOf(c), await formOf(c)];
  const typed = rulesOnPage(form);
  const moved = gestured(c, call, typed, textAt(form, 'do'));
  if (moved) return rulesPage(c, call, moved);
  return attempt(
    c,
    async () =>
      composeRules(c.var.caller, {
        call: call.id,
        seen: textAt(form, 'seen'),
        rules: rulesTyped(call, typed) as never,
      }),
    {
      done: () => goOn(c, `/office/calls/${call.id}`, words(c.var.page.lang)('rules.saved')),
      again: (why) => rulesPage(c, call, { items: typed, touched: -1 }, why),
    },
  );
});
