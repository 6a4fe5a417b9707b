import { newId } from '../../../platform/ids.ts';
import type { Fact, Json } from '../../../platform/journal/fact.ts';
import type { Context } from '../../../platform/command.ts';
import { refuse } from '../../../platform/refusals.ts';
import * as v from 'valibot';
import { selectionOfPanel } from '../calibration-row.ts';
import { Id } from '../inputs.ts';
import { mayRunPanel } from '../policy.ts';
import { command } from '../room.ts';
import { panelForUpdate } from '../rows.ts';
import { afterWithdrawal } from '../rules/withdrawal.ts';
import type { JuriesTables } from '../tables.ts';

const goneOf = async (tx: Context<JuriesTables>['tx'], panel: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('juries.entry')
    .select('id')
    .where('panel', '=', panel)
    .where('withdrawn_at', 'is not', null)
    .orderBy('number')
    .execute();
  return rows.map(({ id }) => id);
};

/** After the minutes the waiting list moves up by itself, by the rules the laureates were chosen under. */
const moveWaitingUp = async (
  { tx, now }: Context<JuriesTables>,
  panel: string,
  entry: string,
  gone: string[],
): Promise<Fact[]> => {
  const last = await selectionOfPanel(tx, panel, 'final');
  if (!last) return [];
  const { result, up } = afterWithdrawal(last.problem, last.result, entry, gone);
  const [problem, after] = [JSON.stringify(last.problem), JSON.stringify(result)];
  await tx
    .insertInto('juries.selection')
    .values({ id: newId(), panel, kind: 'final', problem, result: after, at: now })
    .execute();
  return up
    ? [
        {
          fact: 'juries.waiting_moved_up',
          about: panel,
          payload: { withdrawn: entry, laureate: up as unknown as Json },
        },
      ]
    : [];
};

/** An application leaves the jury; the room above says so with its own verb, for an officer. Facts about the panel. */
export const withdrawEntry = command(v.object({ panel: Id, entry: Id }), async (context, { panel: id, entry }) => {
  const { tx, actor, now } = context;
  const panel = (await panelForUpdate(tx, id, actor)).open(actor, mayRunPanel);
  const gone = await goneOf(tx, id);
  if (gone.includes(entry)) refuse('juries.entry_withdrawn');
  const { numUpdatedRows } = await tx
    .updateTable('juries.entry')
    .set({ withdrawn_at: now })
    .where('id', '=', entry)
    .where('panel', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) refuse('juries.hand_nobody');
  const facts: Fact[] = [{ fact: 'juries.entry_withdrawn', about: id, payload: { entry } }];
  return panel.state === 'decided' ? [...facts, ...(await moveWaitingUp(context, id, entry, gone))] : facts;
});
