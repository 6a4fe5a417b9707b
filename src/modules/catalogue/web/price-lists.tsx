import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { readPriceList } from '../commands/read-price-list.ts';
import { writePriceList } from '../commands/write-price-list.ts';
import { newProductOf } from '../queries/own-products.ts';
import { priceList } from '../queries/price-list.ts';
import { ownPath } from '../views/own-address.ts';
import { ReviewListPage, SendListPage } from '../views/price-list.tsx';
import { words } from '../words/index.ts';

export const priceListPages = new Hono<WebEnv>();
const signedIn = audience('signed_in');
const base = '/me/structures/:structure/products/list';

const drawSend = async (c: WebContext, why: ComeBack | null = null) => {
  const { structure } = await newProductOf(c.var.caller, { structure: idInAddress(c, 'structure') });
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(<SendListPage page={c.var.page} structure={structure.id} errors={errors} />, why?.status ?? 200);
};

priceListPages.get(base, signedIn, (c) => drawSend(c));

priceListPages.post(base, signedIn, async (c) => {
  const [structure, { file }] = [idInAddress(c, 'structure'), await formOf(c)];
  const given = file instanceof File ? { file } : {};
  return attempt(c, () => readPriceList(c.var.caller, { structure, ...given }), {
    done: (facts) => goOn(c, ownPath(structure, `list/${facts[0]!.payload!['list'] as string}`)),
    again: (why) => drawSend(c, why),
  });
});

const drawReview = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const found = await priceList(c.var.caller, { structure: idInAddress(c, 'structure'), list: idInAddress(c, 'list') });
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(<ReviewListPage page={c.var.page} found={found} typed={typed} errors={errors} />, why?.status ?? 200);
};

priceListPages.get(`${base}/:list`, signedIn, (c) => drawReview(c));

priceListPages.post(`${base}/:list`, signedIn, async (c) => {
  const [structure, list, form] = [idInAddress(c, 'structure'), idInAddress(c, 'list'), await formOf(c)];
  const { rows } = await priceList(c.var.caller, { structure, list });
  const chosen = rows
    .filter(({ id }) => textAt(form, `take.${id}`) === 'yes')
    .map(({ id }) => ({
      row: id,
      unit: (textAt(form, `unit.${id}`) || null) as never,
      concept: textAt(form, `concept.${id}`) || null,
    }));
  return attempt(c, () => writePriceList(c.var.caller, { structure, list, rows: chosen }), {
    done: () => goOn(c, ownPath(structure), words(c.var.page.lang)('list.written', { count: chosen.length })),
    again: (why) => drawReview(c, form, why),
  });
});
