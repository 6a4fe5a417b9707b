import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id, reason } from '../inputs.ts';
import { mayDecide } from '../policy.ts';
import { command } from '../room.ts';

const Input = v.object({ id: Id, note: reason(500) });

/** Leaves a submission without applying it, with the reason. It stays as it came. */
export const setSubmissionAside = command(Input, async ({ tx, actor, now }, { id, note }) => {
  const row = await tx
    .selectFrom('field.submission')
    .select(['id', 'person', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const agents = row
    ? await tx
        .selectFrom('people.holder')
        .select('region')
        .where('person', '=', row.person)
        .where('role', '=', 'field_agent')
        .execute()
    : [];
  const found = row && { ...row, regions: agents.map(({ region }) => region) };
  const { state } = locked(found, actor).open(actor, mayDecide);
  if (state === 'applied' || state === 'set_aside') refuse('field.submission_settled');
  await tx
    .updateTable('field.submission')
    .set({ state: 'set_aside', note, settled_by: actor.id, settled_at: now })
    .where('id', '=', id)
    .execute();
  return [{ fact: 'field.submission_set_aside', about: id }];
});
