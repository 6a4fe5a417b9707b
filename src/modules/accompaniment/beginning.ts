import type { Context } from '../../platform/command.ts';
import type { Fact } from '../../platform/journal/fact.ts';
import type { Engagement } from './rows.ts';
import type { AccompanimentTables } from './tables.ts';

/** With the first visit held, or the first consent to its plan, an engagement is active: nobody has to say so. */
export const begin = async (
  { tx, now }: Pick<Context<AccompanimentTables>, 'tx' | 'now'>,
  { id, state }: Pick<Engagement, 'id' | 'state'>,
): Promise<Fact[]> => {
  if (state !== 'enrolled') return [];
  await tx
    .updateTable('accompaniment.engagement')
    .set({ state: 'active', active_at: now })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'accompaniment.begun', about: id }];
};
