import { sql } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import type { Actor } from '../../../platform/rights.ts';
import { locked } from '../../../platform/locked.ts';
import { Id } from '../inputs.ts';
import { mayDecide, mayOffer } from '../policy.ts';
import { query } from '../room.ts';
import type { Tx } from '../rows.ts';
import { notYetOffered } from '../told.ts';

/** The structure as its products' pages name it. @throws Hidden to who may not say what it offers. */
export const whose = async (tx: Tx, structure: string, actor: Actor) => {
  const found = await tx
    .selectFrom('registry.structure_listed')
    .select(['id', 'id as structure', 'name', 'name_ar as nameAr', 'region', 'state', 'value_chains as chains'])
    .where('id', '=', structure)
    .executeTakeFirst();
  return locked(found, actor).open(actor, mayOffer);
};

/** What a structure offers, whatever its state, as those who say it see it. @throws Hidden to others. */
export const ownProducts = query(v.object({ structure: Id }), async ({ tx, actor }, { structure: id }) => {
  const structure = await whose(tx, id, actor);
  const products = await tx
    .selectFrom('catalogue.product as p')
    .select([
      'p.id',
      'p.name',
      'p.state',
      'p.unit',
      'p.concept',
      'p.value_chain as chain',
      'p.confirmed_on as confirmedOn',
    ])
    .select([
      'p.price_low as priceLow',
      'p.price_high as priceHigh',
      'p.currency',
      'p.available',
      'p.hidden_why as hiddenWhy',
    ])
    .select((each) =>
      each
        .selectFrom('catalogue.photo as f')
        .select('f.file')
        .whereRef('f.product', '=', 'p.id')
        .orderBy('f.place')
        .limit(1)
        .as('photo'),
    )
    .where('p.structure', '=', id)
    .orderBy(sql`array_position('{shown,draft,hidden,retired}'::text[], p.state)`)
    .orderBy('p.created_at')
    .execute();
  const told = await notYetOffered(tx, id);
  return { structure, products, told: told.map(({ name }) => name) };
});

export type OwnProducts = Awaited<ReturnType<typeof ownProducts>>;

/** What a form about a structure's product may choose from. */
const choicesOf = async (tx: Tx, structure: string) => ({
  chains: await tx
    .selectFrom('registry.value_chain_listed')
    .select(['code', 'title'])
    .where('retired', '=', false)
    .orderBy('code')
    .execute(),
  labels: await tx
    .selectFrom('registry.structure_labelled')
    .select(['label', 'title', 'stage'])
    .where('structure', '=', structure)
    .where('stage', '<>', 'expired')
    .orderBy('label')
    .execute(),
});

/** One product as it is kept, with what its form may choose from. @throws Hidden to others. */
export const ownProduct = query(v.object({ structure: Id, product: Id }), async ({ tx, actor }, asked) => {
  const structure = await whose(tx, asked.structure, actor);
  const product = await tx
    .selectFrom('catalogue.product')
    .selectAll()
    .where('id', '=', asked.product)
    .where('structure', '=', asked.structure)
    .executeTakeFirst();
  if (!product) return hide();
  const photos = await tx
    .selectFrom('catalogue.photo')
    .select(['id', 'file', 'alt'])
    .where('product', '=', product.id)
    .orderBy('place')
    .execute();
  return { structure, product, photos, ...(await choicesOf(tx, structure.id)), decides: mayDecide(actor, structure) };
});

export type OwnProduct = Awaited<ReturnType<typeof ownProduct>>;

/** What the form of a new product may choose from. @throws Hidden to others. */
export const newProductOf = query(v.object({ structure: Id }), async ({ tx, actor }, { structure: id }) => {
  const structure = await whose(tx, id, actor);
  return { structure, ...(await choicesOf(tx, id)) };
});
