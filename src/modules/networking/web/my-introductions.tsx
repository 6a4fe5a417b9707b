import { Hono } from 'hono';
import { inLang } from '../../../platform/page/index.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf } from '../../../platform/web/typed.ts';
import { ownIntroduction } from '../queries/introduction-shown.ts';
import { myIntroductions } from '../queries/my-introductions.ts';
import { IntroductionPage } from '../views/introduction-page.tsx';
import { MyIntroductionsPage } from '../views/my-introductions-page.tsx';
import { sectionsOfIntroduction } from '../introductions/introduction-section.ts';
import { words } from '../words/index.ts';
import { acts, byAccount } from './introduction-acts.ts';

export const pageAsked = (c: WebContext): number =>
  Math.min(10_000, Math.max(1, Math.floor(Number(c.req.query('page') ?? 1)) || 1));

/** What each side reads and answers from its account. */
export const myIntroductionPages = new Hono<WebEnv>();

myIntroductionPages.get('/me/introductions', audience('signed_in'), async (c) => {
  const number = pageAsked(c);
  const found = await myIntroductions(c.var.caller, { page: number });
  return c.html(<MyIntroductionsPage page={c.var.page} found={found} number={number} />);
});

const onePage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const id = idInAddress(c, 'introduction');
  const { page, caller } = c.var;
  const shown = await ownIntroduction(caller, { id });
  const up = { href: inLang(page.lang, '/me/introductions'), label: words(page.lang)('intro.mine.title') };
  const base = inLang(page.lang, `/me/introductions/${id}`);
  const beside = await sectionsOfIntroduction(caller, page, shown);
  const errors = errorsOf(page.lang, why);
  return c.html(
    <IntroductionPage page={page} shown={shown} base={base} typed={typed} errors={errors} up={up} beside={beside} />,
    why?.status ?? 200,
  );
};

myIntroductionPages.get('/me/introductions/:introduction', audience('signed_in'), (c) => onePage(c));

for (const act of acts.filter((one) => one !== 'opened'))
  myIntroductionPages.post(`/me/introductions/:introduction/${act}`, audience('signed_in'), async (c) => {
    const id = idInAddress(c, 'introduction');
    const form = await formOf(c);
    return attempt(c, () => byAccount[act](c.var.caller, id, form), {
      done: () => goOn(c, `/me/introductions/${id}`, words(c.var.page.lang)(`intro.done.${act}`)),
      again: (why) => onePage(c, form, why),
    });
  });
