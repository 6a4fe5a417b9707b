import type { Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import { invalid } from '../../platform/refusals.ts';
import type { Actor } from '../../platform/rights.ts';
import type { ProductFields } from './inputs.ts';
import type { ProductState } from './rules/product.ts';
import type { CatalogueTables } from './tables.ts';

export type Tx = Transaction<CatalogueTables>;

export interface Product {
  id: string;
  structure: string;
  region: string | null;
  state: ProductState;
  unit: string | null;
  concept: string | null;
  valueChain: string | null;
  hiddenWhy: string;
  version: number;
}

/** The structure that offers, while it is active; products of one that is dissolved or merged stay as they are. */
export const offering = async (
  tx: Tx,
  id: string,
  actor: Actor,
): Promise<Locked<{ structure: string; region: string | null }>> => {
  const found = await tx
    .selectFrom('registry.structure_listed')
    .select(['id as structure', 'region'])
    .where('id', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return locked(found, actor);
};

/** The product, held until the transaction ends. */
export const productForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Product>> => {
  const found = await tx
    .selectFrom('catalogue.product')
    .select([
      'id',
      'structure',
      'state',
      'unit',
      'concept',
      'value_chain as valueChain',
      'hidden_why as hiddenWhy',
      'version',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const where =
    found &&
    (await tx
      .selectFrom('registry.structure_listed')
      .select('region')
      .where('id', '=', found.structure)
      .executeTakeFirst());
  return locked(found && { ...found, region: where?.region ?? null }, actor);
};

/** @throws Invalid at `valueChain` or `labels`, where the register has no such thing for this structure. */
export const refuseUnknown = async (
  tx: Tx,
  structure: string,
  { valueChain, labels }: ProductFields,
): Promise<void> => {
  if (valueChain !== null) {
    const chain = await tx
      .selectFrom('registry.value_chain_listed')
      .select('code')
      .where('code', '=', valueChain)
      .executeTakeFirst();
    if (!chain) invalid('valueChain', 'catalogue.chain_unknown');
  }
  if (labels.length === 0) return;
  const hers = await tx
    .selectFrom('registry.structure_labelled')
    .select('label')
    .where('structure', '=', structure)
    .execute();
  if (labels.some((label) => !hers.some((one) => one.label === label))) invalid('labels', 'catalogue.label_unknown');
};

/** @throws Invalid where two fields do not go together. */
export const refuseMismatch = ({ priceLow, priceHigh, capacity, period, minOrder, unit }: ProductFields): void => {
  if (priceHigh !== null && priceLow !== null && priceHigh < priceLow)
    invalid('priceHigh', 'catalogue.price_range_goes_down');
  if (capacity !== null && period === null) invalid('period', 'catalogue.capacity_without_period');
  const measured = priceLow ?? priceHigh ?? capacity ?? minOrder;
  if (measured !== null && unit === null) invalid('unit', 'catalogue.unit_missing');
};

/** The columns of what is said of a product. */
export const columnsOf = (fields: ProductFields) => ({
  name: JSON.stringify(fields.name),
  summary: JSON.stringify(fields.summary),
  concept: fields.concept,
  value_chain: fields.valueChain,
  unit: fields.unit,
  // A price alone is a range of one.
  price_low: fields.priceLow ?? fields.priceHigh,
  price_high: fields.priceHigh,
  currency: fields.currency,
  price_for: fields.priceFor,
  price_at: fields.priceAt,
  capacity: fields.capacity,
  period: fields.capacity === null ? null : fields.period,
  min_order: fields.minOrder,
  lead_days: fields.leadDays,
  available: fields.available,
  harvested: fields.harvested,
  packaging: fields.packaging,
  labels: fields.labels,
});
