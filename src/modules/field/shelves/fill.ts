import type { Context } from '../../../platform/command.ts';
import { shelvesKnown } from '../../../platform/field/index.ts';
import type { ShelfChange } from '../../../platform/field/index.ts';
import type { Caller } from '../../../platform/ground.ts';
import type { FieldTables } from '../tables.ts';
import { inTransaction } from '../transaction.ts';
import { changesFor } from './changes.ts';
import type { FullShelf } from './changes.ts';
import { heldBy, noteSent } from './held.ts';
import { tourOf } from './tour.ts';

export interface Filled {
  shelves: ShelfChange[];
  cursor: number;
  more: boolean;
  structures: string[];
  forget: boolean;
}

const fullShelves = async (context: Context<FieldTables>, structures: readonly string[]): Promise<FullShelf[]> => {
  const full: FullShelf[] = [];
  const agent = { person: context.actor.id as string, structures };
  for (const { name, rows } of shelvesKnown()) full.push({ shelf: name, rows: await rows(context, agent) });
  return full;
};

/**
 * What changed on the shelves of this phone since the cursor it comes with, noted as sent. One phone at a time: its row
 * is held, so that two tabs do not both believe to be the one that was answered.
 */
export const fillShelves = (caller: Caller, device: string, cursor: number | null): Promise<Filled> =>
  inTransaction(caller, async (context) => {
    const { tx } = context;
    const phone = await tx
      .selectFrom('field.device')
      .select(['person', 'structures', 'cursor', 'forgotten_at'])
      .where('id', '=', device)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const last = phone.cursor;
    if (phone.forgotten_at) return { shelves: [], cursor: last, more: false, structures: [], forget: true };
    // A cursor that was never given is somebody else's: such a phone begins anew.
    const from = cursor === null || cursor > last ? null : cursor;
    const held = await heldBy(tx, device, from);
    const structures = await tourOf(context, phone);
    const { shelves, sent, more } = changesFor(await fullShelves(context, structures), held);
    if (sent.length === 0) return { shelves, cursor: from ?? last, more, structures, forget: false };
    await noteSent(tx, device, sent, last + 1);
    await tx
      .updateTable('field.device')
      .set({ cursor: last + 1 })
      .where('id', '=', device)
      .execute();
    return { shelves, cursor: last + 1, more, structures, forget: false };
  });
