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
import { addProduct } from '../commands/add-product.ts';
import { attachPhoto } from '../commands/attach-photo.ts';
import { changeProduct } from '../commands/change-product.ts';
import { confirmProducts } from '../commands/confirm-products.ts';
import { hideProduct } from '../commands/hide-product.ts';
import { nameConcept } from '../commands/name-concept.ts';
import { removePhoto } from '../commands/remove-photo.ts';
import { retireProduct } from '../commands/retire-product.ts';
import { showProduct } from '../commands/show-product.ts';
import { takeTold } from '../commands/take-told.ts';
import { newProductOf, ownProduct, ownProducts } from '../queries/own-products.ts';
import { NewProductPage } from '../views/new-product.tsx';
import { ownPath } from '../views/own-address.ts';
import { OwnListPage } from '../views/own-list.tsx';
import { OwnProductPage } from '../views/own-product.tsx';
import { words } from '../words/index.ts';
import { productTyped, typedOf } from './typed-product.ts';

export const ownPages = new Hono<WebEnv>();
const signedIn = audience('signed_in');
const base = '/me/structures/:structure/products';
const t = (c: WebContext) => words(c.var.page.lang);
const structureIn = (c: WebContext) => idInAddress(c, 'structure');
const productIn = (c: WebContext) => idInAddress(c, 'product');

const drawList = async (c: WebContext) =>
  c.html(<OwnListPage page={c.var.page} own={await ownProducts(c.var.caller, { structure: structureIn(c) })} />);

ownPages.get(base, signedIn, drawList);

const drawNew = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const own = await newProductOf(c.var.caller, { structure: structureIn(c) });
  const [only, ...others] = own.structure.chains;
  const first = only && others.length === 0 ? { valueChain: only } : {};
  return c.html(
    <NewProductPage page={c.var.page} own={own} typed={typed ?? first} errors={errorsOf(c.var.page.lang, why)} />,
    why?.status ?? 200,
  );
};

ownPages.get(`${base}/new`, signedIn, (c) => drawNew(c));

ownPages.post(`${base}/new`, signedIn, async (c) => {
  const [structure, form] = [structureIn(c), await formOf(c)];
  return attempt(c, async () => addProduct(c.var.caller, { structure, ...productTyped(form) }), {
    done: (facts) => goOn(c, ownPath(structure, facts[0]!.about), t(c)('done.added')),
    again: (why) => drawNew(c, form, why),
  });
});

/** The gestures that the list has a button for. */
const onAll = (
  path: string,
  act: (c: WebContext, structure: string) => Promise<unknown>,
  said: 'done.confirmed' | 'done.taken',
) =>
  ownPages.post(`${base}/${path}`, signedIn, (c) =>
    attempt(c, () => act(c, structureIn(c)), {
      done: () => goOn(c, ownPath(structureIn(c)), t(c)(said)),
      again: () => drawList(c),
    }),
  );

onAll('confirm', (c, structure) => confirmProducts(c.var.caller, { structure }), 'done.confirmed');
onAll('told', (c, structure) => takeTold(c.var.caller, { structure }), 'done.taken');

const drawProduct = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const own = await ownProduct(c.var.caller, { structure: structureIn(c), product: productIn(c) });
  return c.html(
    <OwnProductPage
      page={c.var.page}
      own={own}
      typed={typed ?? typedOf(own)}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

ownPages.get(`${base}/:product`, signedIn, (c) => drawProduct(c));

ownPages.post(`${base}/:product`, signedIn, async (c) => {
  const [product, form] = [productIn(c), await formOf(c)];
  const version = Number(textAt(form, 'version'));
  return attempt(c, async () => changeProduct(c.var.caller, { product, version, ...productTyped(form) }), {
    done: () => goOn(c, ownPath(structureIn(c), product), t(c)('done.changed')),
    again: (why) => drawProduct(c, form, why),
  });
});

type Said = 'done.shown' | 'done.hidden' | 'done.retired' | 'done.concept' | 'done.photo' | 'done.photo_removed';
type Act = (c: WebContext, product: string, form: FormValues) => Promise<unknown>;

/** The gestures about one product: what was said is shown on its page, or why it was not done. */
const onOne = (path: string, said: Said, act: Act) =>
  ownPages.post(`${base}/:product/${path}`, signedIn, async (c) => {
    const [product, form] = [productIn(c), await formOf(c)];
    return attempt(c, () => act(c, product, form), {
      done: () => goOn(c, ownPath(structureIn(c), product), t(c)(said)),
      again: (why) => drawProduct(c, null, why),
    });
  });

onOne('show', 'done.shown', (c, product) => showProduct(c.var.caller, { product }));
onOne('hide', 'done.hidden', (c, product, form) => hideProduct(c.var.caller, { product, why: textAt(form, 'why') }));
onOne('retire', 'done.retired', (c, product) => retireProduct(c.var.caller, { product }));
onOne('concept', 'done.concept', (c, product, form) =>
  nameConcept(c.var.caller, { product, concept: textAt(form, 'concept') }),
);
onOne('photos', 'done.photo', (c, product, { file, ...form }) =>
  attachPhoto(c.var.caller, {
    product,
    alt: { [c.var.page.lang]: textAt(form, 'alt') },
    ...(file instanceof File ? { file } : {}),
  }),
);
onOne('photos/:photo/remove', 'done.photo_removed', (c, product) =>
  removePhoto(c.var.caller, { product, photo: idInAddress(c, 'photo') }),
);
