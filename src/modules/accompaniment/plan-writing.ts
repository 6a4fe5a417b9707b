import { newId } from '../../platform/ids.ts';
import { invalid } from '../../platform/refusals.ts';
import type { NewAction } from './plan-input.ts';
import type { Tx } from './rows.ts';

/** Writes actions at the end of a plan and answers their ids. */
export const insertActions = async (
  tx: Tx,
  { plan, place }: { plan: string; place: number },
  actions: NewAction[],
): Promise<string[]> => {
  const rows = actions.map((action, index) => ({
    id: action.id ?? newId(),
    plan,
    place: place + index,
    title: JSON.stringify(action.title),
    item: action.item,
    catalogue: action.catalogue,
    means: action.means,
    module:
      action.means === 'module' ? (action.module ?? invalid(`actions.${index}.module`, 'invalid.non_empty')) : null,
    owner: action.owner,
    due_on: action.dueOn,
    cost: action.cost,
    state: 'todo' as const,
    dropped_why: '',
    moved_at: null,
  }));
  if (rows.length > 0) await tx.insertInto('accompaniment.action').values(rows).execute();
  return rows.map(({ id }) => id);
};
