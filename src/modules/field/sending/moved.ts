import type { Context } from '../../../platform/command.ts';
import { sameValue } from '../../../platform/field/index.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { Hidden } from '../../../platform/refusals.ts';
import type { FieldTables } from '../tables.ts';
import { inSavepoint, readAct } from './perform.ts';
import { actorNow } from './rows.ts';
import type { ActRow, Tx } from './rows.ts';

type FieldContext = Context<FieldTables>;

export interface OpenClash {
  id: string;
  field: string;
  phone: Json;
  office: Json;
}

export const openClashes = (tx: Tx, act: string): Promise<OpenClash[]> =>
  tx
    .selectFrom('field.clash')
    .select(['id', 'field', 'phone', 'office'])
    .where('act', '=', act)
    .where('settled_at', 'is', null)
    .orderBy('field')
    .forUpdate()
    .execute();

/** In the name of who settles; where that person may not write the record, in the name of who captured it. */
export const inEitherName = async <Done>(
  context: FieldContext,
  row: ActRow,
  work: (own: FieldContext) => Promise<Done>,
): Promise<Done> => {
  try {
    return await inSavepoint(context.tx, () => work(context));
  } catch (error) {
    if (!(error instanceof Hidden)) throw error;
    return work({ ...context, actor: await actorNow(context.tx, row.person) });
  }
};

/** The clashes whose field says something else in the office now than when they were noted, with what it says. */
export const valuesMoved = async (
  context: FieldContext,
  row: ActRow,
  clashes: OpenClash[],
): Promise<{ id: string; office: Json }[]> => {
  const { act, input } = readAct(row);
  const current = await inEitherName(context, row, async (own) => (await act.fields?.(own, row.record, input)) ?? {});
  return clashes
    .filter(({ field, office }) => !sameValue(current[field] ?? null, office))
    .map(({ id, field }) => ({ id, office: current[field] ?? null }));
};
