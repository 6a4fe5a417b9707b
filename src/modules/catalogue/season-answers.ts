import { sql } from 'kysely';
import type { Fact } from '../../platform/journal/fact.ts';
import type { Tx } from './rows.ts';
import type { BeforeAnswer } from './tables.ts';
import type { Period, ProductState } from './rules/product.ts';
import type { Unit } from './rules/units.ts';

export interface Asked {
  product: string;
  structure: string;
  state: ProductState;
  unit: Unit | null;
  capacity: number | null;
  period: Period | null;
  confirmedOn: string;
  version: number;
  /** The answer that stands, where there is one. */
  answer: string | null;
  before: BeforeAnswer | null;
  /** The product's version when it was given. */
  answered: number | null;
  answeredAt: Date | null;
}

/** The products of a question with the answers that stand, all held until the transaction ends. */
export const askedForUpdate = async (tx: Tx, question: string): Promise<Asked[]> => {
  const { rows } = await sql<Asked>`
    select p.id as product, p.structure, p.state, p.unit, p.capacity, p.period, p.confirmed_on as "confirmedOn", p.version,
      a.id as answer, a.before, a.version as answered, a.answered_at as "answeredAt"
    from catalogue.season_question q join catalogue.product p on p.id = any(q.products)
      left join catalogue.season_answer a on a.question = q.id and a.product = p.id and a.undone_at is null
    where q.id = ${question} order by p.id for update of p`.execute(tx);
  return rows;
};

/** Nobody has changed the product since it was answered. */
export const isUntouched = ({ answered, version }: Asked): boolean => answered === version;

/** The product as it was before the answer that stands, or as it is where none does. */
export const beforeOf = (asked: Asked): BeforeAnswer =>
  asked.before !== null && isUntouched(asked)
    ? asked.before
    : { state: asked.state, capacity: asked.capacity, period: asked.period, confirmedOn: asked.confirmedOn };

/** Writes what a product is now, one version further. */
export const writeState = (tx: Tx, { product, version }: Asked, to: BeforeAnswer, now: Date) =>
  tx
    .updateTable('catalogue.product')
    .set({
      state: to.state,
      capacity: to.capacity,
      period: to.period,
      confirmed_on: to.confirmedOn,
      version: version + 1,
      changed_at: now,
    })
    .where('id', '=', product)
    .execute();

/** What programs hear of it, as of any change: shown, hidden, or told anew. */
export const changeOf = ({ product: about, structure, state, version }: Asked, to: BeforeAnswer): Fact => {
  if (state === to.state)
    return { fact: 'catalogue.product_changed', about, payload: { structure, version: version + 1 } };
  return to.state === 'shown'
    ? { fact: 'catalogue.product_shown', about, payload: { structure } }
    : { fact: 'catalogue.product_hidden', about, payload: { structure, by_office: false } };
};

export const endAnswer = async (tx: Tx, { answer }: Asked, now: Date): Promise<void> => {
  if (answer !== null)
    await tx.updateTable('catalogue.season_answer').set({ undone_at: now }).where('id', '=', answer).execute();
};
