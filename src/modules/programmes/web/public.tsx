import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { sectionsOf } from '../programme-section.ts';
import { programme } from '../queries/programme.ts';
import { programmes } from '../queries/programmes.ts';
import { ProgrammePage } from '../views/programme-page.tsx';
import { ProgrammesPage } from '../views/programmes-page.tsx';

export const publicPages = new Hono<WebEnv>();

publicPages.get('/programmes', audience('anyone'), cached(), async (c) =>
  c.html(<ProgrammesPage page={c.var.page} programmes={await programmes(c.var.caller, {})} />),
);

publicPages.get('/programmes/:programme', audience('anyone'), cached(), async (c) => {
  const shown = await programme(c.var.caller, { id: idInAddress(c, 'programme') });
  const section = await sectionsOf(c.var.caller, c.var.page, shown, 'public');
  return c.html(<ProgrammePage page={c.var.page} programme={shown} section={section} />);
});
