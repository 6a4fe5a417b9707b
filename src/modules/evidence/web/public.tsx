import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { campaigns, campaignShown, drawOf } from '../queries/campaigns.ts';
import { CampaignPage, CampaignsPage } from '../views/public-pages.tsx';

export const publicPages = new Hono<WebEnv>();

publicPages.get('/evidence', audience('anyone'), cached(), async (c) =>
  c.html(<CampaignsPage page={c.var.page} rows={await campaigns(c.var.caller, {})} />),
);

publicPages.get('/evidence/:campaign', audience('anyone'), cached(), async (c) => {
  const campaign = await campaignShown(c.var.caller, { campaign: idInAddress(c, 'campaign') });
  return c.html(<CampaignPage page={c.var.page} campaign={campaign} />);
});

publicPages.get('/evidence/:campaign/draw.json', audience('anyone'), cached(), async (c) => {
  const draw = await drawOf(c.var.caller, { campaign: idInAddress(c, 'campaign') });
  return c.body(JSON.stringify(draw, null, 1), 200, {
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  });
});
