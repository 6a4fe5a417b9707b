import { outcome } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { ActRow, Tx } from './rows.ts';

/**
 * An act sent instead of a refused or clashing one: null, and it may go on; or why not, when the office has settled the
 * first one meanwhile, so that nothing is done twice.
 */
export const replacedBy = async (tx: Tx, { replaces, person, record }: ActRow): Promise<Outcome | null> => {
  const first = await tx
    .selectFrom('field.act')
    .select(['state', 'person', 'record'])
    .where('id', '=', replaces)
    .forUpdate()
    .executeTakeFirst();
  if (!first) return null;
  const mine = first.person === person && first.record === record;
  const open = ['refused', 'clash', 'waiting', 'replaced'].includes(first.state);
  return mine && open ? null : outcome('refused', { refusal: 'field.already_settled' });
};
