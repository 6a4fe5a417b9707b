import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { endOpening } from '../commands/end-opening.ts';
import { openExceptionally } from '../commands/open-exceptionally.ts';
import { reviewOpening } from '../commands/review-opening.ts';
import { mayOpenExceptionally } from '../policy.ts';
import { openings } from '../queries/openings.ts';
import { structureToOpen } from '../queries/structure-to-open.ts';
import { structuresToOpen } from '../queries/structures-to-open.ts';
import { untilOf } from '../rules/opening.ts';
import { OpenPage } from '../views/open-page.tsx';
import { OpeningsPage } from '../views/openings-page.tsx';
import { ReviewPage } from '../views/review-page.tsx';
import { words } from '../words/index.ts';

const staff = audience(['programme_officer', 'field_agent']);
const keepers = audience(['administrator']);

export const openingPages = new Hono<WebEnv>();

const said = (c: WebContext) => words(c.var.page.lang);

openingPages.get('/office/openings', staff, async (c) => {
  const { page, caller } = c.var;
  const searched = (c.req.query('q') ?? '').slice(0, 200);
  return c.html(
    <OpeningsPage
      page={page}
      openings={await openings(caller, {})}
      searched={searched}
      found={await structuresToOpen(caller, { lang: page.lang, searched })}
      mayOpen={mayOpenExceptionally(caller.actor)}
    />,
  );
});

const openPage = async (c: WebContext, typed = { reason: '', hours: '' }, why: ComeBack | null = null) => {
  const { page, caller } = c.var;
  const structure = await structureToOpen(caller, { id: idInAddress(c, 'structure'), lang: page.lang });
  const errors = errorsOf(page.lang, why);
  return c.html(<OpenPage page={page} structure={structure} typed={typed} errors={errors} />, why?.status ?? 200);
};

openingPages.get('/office/openings/new/:structure', staff, (c) => openPage(c));

openingPages.post('/office/openings/new/:structure', staff, async (c) => {
  const form = await formOf(c);
  const typed = { reason: textAt(form, 'reason'), hours: textAt(form, 'hours') };
  const hours = Number(typed.hours);
  const structure = idInAddress(c, 'structure');
  return attempt(c, () => openExceptionally(c.var.caller, { structure, reason: typed.reason, hours }), {
    done: () => goOn(c, '/office/openings', said(c)('open.done', { at: untilOf(c.var.caller.now, hours) })),
    again: (why) => openPage(c, typed, why),
  });
});

openingPages.post('/office/openings/:opening/end', staff, (c) =>
  attempt(c, () => endOpening(c.var.caller, { opening: idInAddress(c, 'opening') }), {
    done: () => goOn(c, '/office/openings', said(c)('openings.ended')),
    // It has ended by itself while the page was open: that is what was asked for.
    again: () => goOn(c, '/office/openings', said(c)('openings.ended')),
  }),
);

const reviewPage = async (c: WebContext, typed = { verdict: '', note: '' }, why: ComeBack | null = null) => {
  const { page, caller } = c.var;
  const { waiting, reviewed } = await openings(caller, {});
  const id = idInAddress(c, 'opening');
  const opening = [...waiting, ...reviewed].find((one) => one.id === id) ?? hide();
  const errors = errorsOf(page.lang, why);
  return c.html(<ReviewPage page={page} opening={opening} typed={typed} errors={errors} />, why?.status ?? 200);
};

openingPages.get('/office/openings/:opening/review', keepers, (c) => reviewPage(c));

openingPages.post('/office/openings/:opening/review', keepers, async (c) => {
  const form = await formOf(c);
  const typed = { verdict: textAt(form, 'verdict'), note: textAt(form, 'note') };
  const opening = idInAddress(c, 'opening');
  return attempt(c, () => reviewOpening(c.var.caller, { opening, ...typed } as never), {
    done: () => goOn(c, '/office/openings', said(c)('review.saved')),
    again: (why) => reviewPage(c, typed, why),
  });
});
