import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import { actsById } from './sending/rows.ts';
import type { ActRow, Tx } from './sending/rows.ts';

export interface LeftAct extends ActRow {
  /** Where its agent works now. */
  regions: (string | null)[];
}

/** An act with where its agent works, held until the transaction ends. */
export const actForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<LeftAct>> => {
  const row = (await actsById(tx, [id])).get(id);
  if (!row) return locked<LeftAct>(undefined, actor);
  const places = await tx
    .selectFrom('people.holder')
    .select('region')
    .where('person', '=', row.person)
    .where('role', '=', 'field_agent')
    .execute();
  return locked({ ...row, regions: places.map(({ region }) => region) }, actor);
};

export const deviceForUpdate = async (
  tx: Tx,
  id: string,
  actor: Actor,
): Promise<Locked<{ id: string; person: string; session: string | null }>> =>
  locked(
    await tx
      .selectFrom('field.device')
      .select(['id', 'person', 'session'])
      .where('id', '=', id)
      .where('forgotten_at', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
    actor,
  );
