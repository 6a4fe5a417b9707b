import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import { cached } from '../../../platform/web/cached.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { catalogue } from '../queries/catalogue.ts';
import { printed } from '../queries/printed.ts';
import { productPage } from '../queries/product-page.ts';
import { askedIn } from '../views/asked.ts';
import { CataloguePage } from '../views/catalogue-page.tsx';
import { PrintedPage } from '../views/printed-page.tsx';
import { ProductPage } from '../views/product-page.tsx';

export const publicPages = new Hono<WebEnv>();

publicPages.get('/catalogue', audience('anyone'), cached(), async (c) => {
  const asked = askedIn(c);
  return c.html(<CataloguePage page={c.var.page} asked={asked} found={await catalogue(c.var.caller, asked)} />);
});

publicPages.get('/catalogue/structures/:structure', audience('anyone'), cached(), async (c) => {
  const found = await printed(c.var.caller, { structure: idInAddress(c, 'structure') });
  return c.html(<PrintedPage page={c.var.page} printed={found} />);
});

publicPages.get('/catalogue/:product', audience('anyone'), cached(), async (c) => {
  const product = await productPage(c.var.caller, { product: idInAddress(c, 'product') });
  return c.html(<ProductPage page={c.var.page} product={product} />);
});
