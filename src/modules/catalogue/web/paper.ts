import { Hono } from 'hono';
import { pictureForPrint } from '../../../platform/files/index.ts';
import { typesetOnce } from '../../../platform/pdf/index.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { catalogueValues } from '../print/values.ts';
import { printed } from '../queries/printed.ts';
import type { Printed } from '../queries/printed.ts';

/** Pixels: a photo is 46 mm wide on the sheet. */
const widest = 640;

const picturesOf = async (c: WebContext, { products }: Printed): Promise<Record<string, Buffer>> => {
  const pictures: Record<string, Buffer> = {};
  for (const { picture } of products)
    if (picture) pictures[`${picture.file}.jpg`] = await pictureForPrint(c.var.caller, picture.file, widest);
  return pictures;
};

export const paperPages = new Hono<WebEnv>();

// Nobody keeps it without asking whether it still is so: what is hidden or withdrawn is out of the next copy.
paperPages.get('/catalogue/structures/:structure/catalogue.pdf', audience('anyone'), async (c) => {
  const found = await printed(c.var.caller, { structure: idInAddress(c, 'structure') });
  const { lang, organisation } = c.var.page;
  const house = { organisation: organisation.name, origin: c.var.settings.origin };
  const values = catalogueValues(lang, found, house);
  const { digest, bytes } = await typesetOnce({ template: 'modules/catalogue/print/catalogue.typ', lang, values }, () =>
    picturesOf(c, found),
  );
  const etag = `"${digest.slice(0, 32)}"`;
  const headers = {
    etag,
    'cache-control': 'no-cache',
    'content-disposition': `inline; filename="catalogue-${lang}.pdf"`,
  };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  return c.body(bytes, 200, { ...headers, 'content-type': 'application/pdf' });
});
