import type { Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import type { OpeningRow, PrivacyTables } from './tables.ts';

/** An exceptional opening, held until the transaction ends. */
export const openingForUpdate = async (
  tx: Transaction<PrivacyTables>,
  id: string,
  actor: Actor,
): Promise<Locked<OpeningRow>> =>
  locked(await tx.selectFrom('privacy.opening').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(), actor);
