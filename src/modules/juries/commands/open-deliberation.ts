import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { selectionOfPanel } from '../calibration-row.ts';
import { count, Id } from '../inputs.ts';
import { mayRunPanel } from '../policy.ts';
import { command } from '../room.ts';
import { only, panelForUpdate } from '../rows.ts';
import { reasonNotToOpen } from '../rules/deliberation.ts';

const Input = v.object({ panel: Id, quorum: count(1, 100), present: v.pipe(v.array(Id), v.maxLength(100)) });

/** Opens the meeting on a proposed selection, with who is there. */
export const openDeliberation = command(Input, async ({ tx, actor, now }, { panel: id, quorum, present: named }) => {
  const panel = (await panelForUpdate(tx, id, actor)).open(actor, mayRunPanel);
  only(panel, 'open_deliberation');
  if (!(await selectionOfPanel(tx, id, 'proposed'))) refuse('juries.nothing_selected');
  const seated = await tx
    .selectFrom('juries.juror')
    .select('id')
    .where('panel', '=', id)
    .where('state', '=', 'settled')
    .where(sql<boolean>`id = any(${named}::uuid[])`)
    .orderBy('number')
    .execute();
  const present = seated.map((juror) => juror.id);
  const no = reasonNotToOpen(present.length, quorum);
  if (no) refuse(`juries.${no}`, { present: present.length, quorum });
  const deliberation = newId();
  await tx
    .insertInto('juries.deliberation')
    .values({ id: deliberation, panel: id, quorum, present, opened_at: now, closed_at: null, signed: '[]' })
    .execute();
  await tx.updateTable('juries.panel').set({ state: 'deliberating' }).where('id', '=', id).execute();
  return [{ fact: 'juries.deliberation_opened', about: id, payload: { quorum, present } }];
});
