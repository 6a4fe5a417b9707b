import type { Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import type { OpendataTables } from './tables.ts';

/** A subscription under lock. */
export const subscriptionForUpdate = async (tx: Transaction<OpendataTables>, actor: Actor, id: string) =>
  locked(
    await tx
      .selectFrom('opendata.subscription')
      .select(['id', 'owner', 'state', 'facts'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
    actor,
  );
