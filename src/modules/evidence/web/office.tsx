import { Hono } from 'hono';
import { allow } from '../../../platform/rights.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, numberAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import { figures } from '../../indicators/index.ts';
import { announceCampaign } from '../commands/announce-campaign.ts';
import { cancelCampaign } from '../commands/cancel-campaign.ts';
import { closeCampaign } from '../commands/close-campaign.ts';
import { drawSample } from '../commands/draw-sample.ts';
import { prepareCampaign } from '../commands/prepare-campaign.ts';
import { collectors, mayCampaign } from '../policy.ts';
import { campaignShown, campaignsInOffice } from '../queries/campaigns.ts';
import { items } from '../queries/items.ts';
import { itemStates } from '../rules/campaign.ts';
import type { ItemState, Wants } from '../rules/campaign.ts';
import { NewPage, criteriaAtOnce } from '../views/new-page.tsx';
import { OfficeCampaignPage } from '../views/office-campaign-page.tsx';
import { OfficePage } from '../views/office-list-page.tsx';
import { words } from '../words/index.ts';

const staff = audience(collectors);

export const officePages = new Hono<WebEnv>();

officePages.get('/office/evidence', staff, async (c) =>
  c.html(
    <OfficePage
      page={c.var.page}
      rows={await campaignsInOffice(c.var.caller, {})}
      begins={mayCampaign(c.var.caller.actor)}
    />,
  ),
);

const newPage = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) => {
  allow(c.var.caller.actor, mayCampaign(c.var.caller.actor));
  const known = (await figures(c.var.caller, {})).filter(({ ratio }) => !ratio);
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(<NewPage page={c.var.page} figures={known} typed={typed} errors={errors} />, why?.status ?? 200);
};

officePages.get('/office/evidence/new', audience(['programme_officer']), (c) => newPage(c));

const criteriaIn = (form: FormValues) =>
  Array.from({ length: criteriaAtOnce }, (_, at) => ({
    label: saidAt((form['criteria'] as never)?.[at] ?? {}, 'label'),
    wants: (textAt(form, `criteria.${at}.wants`) || 'file') as Wants,
  })).filter(({ label }) => Object.keys(label).length > 0);

officePages.post('/office/evidence/new', audience(['programme_officer']), async (c) => {
  const form = await formOf(c);
  return attempt(
    c,
    async () =>
      prepareCampaign(c.var.caller, {
        title: saidAt(form, 'title'),
        indicator: textAt(form, 'indicator'),
        cell: { place: textAt(form, 'place') },
        size: numberAt(form, 'size') ?? Number.NaN,
        seedFrom: saidAt(form, 'seedFrom'),
        dueOn: textAt(form, 'dueOn') || null,
        criteria: criteriaIn(form),
      }),
    {
      done: ([fact]) => goOn(c, `/office/evidence/${fact?.about}`, words(c.var.page.lang)('done.prepared')),
      again: (why) => newPage(c, form, why),
    },
  );
});

const stateIn = (c: WebContext): ItemState | null => itemStates.find((one) => one === c.req.query('state')) ?? null;

const campaignPage = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) => {
  const id = idInAddress(c, 'campaign');
  const campaign = await campaignShown({ ...c.var.caller, fresh: true }, { campaign: id });
  const [state, number] = [stateIn(c), Math.max(1, Math.floor(Number(c.req.query('page') ?? 1)) || 1)];
  const { rows, total } = await items(c.var.caller, { campaign: id, state, page: number });
  return c.html(
    <OfficeCampaignPage
      page={c.var.page}
      campaign={campaign}
      rows={rows}
      total={total}
      number={number}
      state={state}
      runs={mayCampaign(c.var.caller.actor)}
      seed={textAt(typed, 'seed')}
      reason={textAt(typed, 'reason')}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

officePages.get('/office/evidence/:campaign', staff, (c) => campaignPage(c));

type Act = (c: WebContext, campaign: string, form: FormValues) => Promise<unknown>;

const posted = (verb: string, said: 'announced' | 'drawn' | 'closed' | 'cancelled', act: Act): void => {
  officePages.post(`/office/evidence/:campaign/${verb}`, audience(['programme_officer']), async (c) => {
    const [campaign, form] = [idInAddress(c, 'campaign'), await formOf(c)];
    return attempt(c, () => act(c, campaign, form), {
      done: () => goOn(c, `/office/evidence/${campaign}`, words(c.var.page.lang)(`done.${said}`)),
      again: (why) => campaignPage(c, form, why),
    });
  });
};

posted('announce', 'announced', (c, campaign) => announceCampaign(c.var.caller, { campaign }));
posted('draw', 'drawn', (c, campaign, form) => drawSample(c.var.caller, { campaign, seed: textAt(form, 'seed') }));
posted('close', 'closed', (c, campaign) => closeCampaign(c.var.caller, { campaign }));
posted('cancel', 'cancelled', (c, campaign, form) =>
  cancelCampaign(c.var.caller, { campaign, reason: textAt(form, 'reason') }),
);
