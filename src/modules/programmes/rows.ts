import type { Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import type { ProgrammesTables } from './tables.ts';

/** The programme of an edition, locked by the edition's row: whoever may run it may fund it. */
export const programmeOfEdition = async (
  tx: Transaction<ProgrammesTables>,
  edition: string,
  actor: Actor,
): Promise<Locked<{ id: string }>> =>
  locked(
    await tx
      .selectFrom('programmes.edition')
      .select('programme as id')
      .where('id', '=', edition)
      .forUpdate()
      .executeTakeFirst(),
    actor,
  );
