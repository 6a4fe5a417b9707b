import type { Selectable } from 'kysely';
import { refuse } from '../../platform/refusals.ts';
import type { Tx } from './rows.ts';
import type { JuriesTables } from './tables.ts';

export type Deliberation = Selectable<JuriesTables['juries.deliberation']>;

/** The panel's deliberation while it is open. */
export const openDeliberationOf = async (tx: Tx, panel: string): Promise<Deliberation> => {
  const row = await tx.selectFrom('juries.deliberation').selectAll().where('panel', '=', panel).executeTakeFirst();
  if (!row) return refuse('juries.panel_not_there_yet');
  return row.closed_at === null ? row : refuse('juries.panel_past_that');
};
