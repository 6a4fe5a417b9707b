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
import { withdrawEngagement } from '../commands/withdraw-engagement.ts';
import { myEngagements } from '../queries/mine.ts';
import { share } from '../queries/share.ts';
import { tranches } from '../queries/tranches.ts';
import { MinePage } from '../views/mine-page.tsx';
import { MyEngagementPage } from '../views/my-engagement-page.tsx';
import { SharePage } from '../views/share-page.tsx';
import { TranchesPage } from '../views/tranches-page.tsx';
import { engagementInAddress, pageAsked, sayOf, statusOf } from './reading.ts';

export const myPages = new Hono<WebEnv>();

myPages.get('/me/accompaniment', audience('signed_in'), async (c) =>
  c.html(<MinePage page={c.var.page} mine={await myEngagements(c.var.caller, {})} />),
);

const minePage = async (c: WebContext, why: ComeBack | null = null) => {
  const id = idInAddress(c, 'engagement');
  const mine = (await myEngagements(c.var.caller, {})).find((one) => one.id === id) ?? hide();
  const engagement = await engagementInAddress(c);
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <MyEngagementPage page={c.var.page} engagement={engagement} waiting={mine.waiting} errors={errors} />,
    statusOf(why),
  );
};

myPages.get('/me/accompaniment/:engagement', audience('signed_in'), (c) => minePage(c));

myPages.post('/me/accompaniment/:engagement/withdraw', audience('signed_in'), async (c) => {
  const engagement = idInAddress(c, 'engagement');
  const note = textAt(await formOf(c), 'note');
  return attempt(c, () => withdrawEngagement(c.var.caller, { engagement, why: 'own_wish', note }), {
    done: () => goOn(c, `/me/accompaniment/${engagement}`, sayOf(c)('done.withdrawn')),
    again: (why) => minePage(c, why),
  });
});

const readers = audience(['partner', 'programme_officer']);

myPages.get('/share/accompaniment', readers, async (c) =>
  c.html(
    <TranchesPage
      page={c.var.page}
      tranches={await tranches(c.var.caller, { as: 'partner' })}
      under="/share/accompaniment"
    />,
  ),
);

myPages.get('/share/accompaniment/:tranche', readers, async (c) => {
  const page = pageAsked(c);
  const shown = await share(c.var.caller, { edition: idInAddress(c, 'tranche'), page });
  return c.html(<SharePage page={c.var.page} share={shown} number={page} />);
});
