import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { testimoniesById, testimoniesToShow } from '../queries/testimonies.ts';
import { VoicePage, VoicesPage } from '../views/voices-page.tsx';

const anyone = audience('anyone');

/** What cooperatives say, for everybody: the latest, and one by one. */
export const voicePages = new Hono<WebEnv>();

// Not kept by anybody: what a person takes back is gone with the next look.
const fresh = (c: WebContext): void => c.header('cache-control', 'private, no-store');

voicePages.get('/impact/voices', anyone, async (c) => {
  fresh(c);
  return c.html(<VoicesPage page={c.var.page} voices={await testimoniesToShow(c.var.caller, { limit: 60 })} />);
});

voicePages.get('/impact/voices/:testimony', anyone, async (c) => {
  const id = idInAddress(c, 'testimony');
  const one = (await testimoniesById(c.var.caller, { ids: [id] })).get(id) ?? hide();
  fresh(c);
  return c.html(<VoicePage page={c.var.page} one={one} />);
});
