import { Hono } from 'hono';
import { Hidden } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import { tooManyChecks } from '../../../platform/web/code-checks.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { preferredLang } from '../../../platform/web/languages.ts';
import { errorsOf } from '../../../platform/web/typed.ts';
import { inLang } from '../../../platform/page/index.ts';
import { introductionByCode, languageOfCode } from '../queries/introduction-shown.ts';
import { DeadLinkPage, IntroductionPage } from '../views/introduction-page.tsx';
import { sectionsOfIntroduction } from '../introductions/introduction-section.ts';
import { words } from '../words/index.ts';
import { acts, byCode } from './introduction-acts.ts';

const codeIn = (c: WebContext): string => (c.req.param('code') ?? '').slice(0, 40);

// A village may share one address of its operator, and each opens and answers; still far from guessing 40 bits.
const times = 300;

const deadPage = (c: WebContext, wait: string | null) =>
  c.html(<DeadLinkPage page={c.var.page} wait={wait} />, wait === null ? 404 : 429);

const linkPage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const wait = why === null ? await tooManyChecks(c, 'invitation', times) : null;
  if (wait !== null) return deadPage(c, wait);
  const code = codeIn(c);
  // Whoever holds the address holds the code: no cache keeps it, and no other site is told it.
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'same-origin');
  try {
    const shown = await introductionByCode(c.var.caller, { code });
    const base = inLang(c.var.page.lang, `/i/${code}`);
    const beside = await sectionsOfIntroduction(c.var.caller, c.var.page, shown);
    const errors = errorsOf(c.var.page.lang, why);
    return c.html(
      <IntroductionPage page={c.var.page} shown={shown} base={base} typed={typed} errors={errors} beside={beside} />,
      why?.status ?? 200,
    );
  } catch (error) {
    if (error instanceof Hidden) return deadPage(c, null);
    throw error;
  }
};

/** What a cooperative, or a buyer without an account, reads and answers by the link of a message. */
export const linkPages = new Hono<WebEnv>();

linkPages.get('/i/:code', audience('anyone'), (c) => linkPage(c));

for (const act of acts)
  linkPages.post(`/i/:code/${act}`, audience('anyone'), async (c) => {
    const wait = await tooManyChecks(c, 'invitation', times);
    if (wait !== null) return deadPage(c, wait);
    const code = codeIn(c);
    const form = await formOf(c);
    return attempt(c, () => byCode[act](c.var.caller, code, form), {
      done: () =>
        act === 'opened' ? c.body(null, 204) : goOn(c, `/i/${code}`, words(c.var.page.lang)(`intro.done.${act}`)),
      again: (why) => linkPage(c, form, why),
    });
  });

/** The short address of a message, led to the page in the language in which it was written. */
export const shortLinks = new Hono<WebEnv>();

shortLinks.get('/i/:code', audience('anyone'), async (c) => {
  const code = codeIn(c);
  const lang = (await languageOfCode(c.var.caller, { code })) ?? preferredLang(c);
  c.header('cache-control', 'no-store');
  return c.redirect(`/${lang}/i/${encodeURIComponent(code)}`, 302);
});
