import { OneId } from '../inputs.ts';
import { query } from '../room.ts';

/** What a call asks, whether it is open or long closed; null when there is no such call, or only a draft of one. */
export const formOfCall = query(OneId, async ({ tx }, { id }) => {
  const found = await tx
    .selectFrom('calls.call as call')
    .innerJoin('forms.version_published as version', 'version.id', 'call.form_version')
    .select(['call.title', 'version.definition as form', 'version.number', 'version.form as id'])
    .where('call.id', '=', id)
    .where('call.state', '<>', 'draft')
    .executeTakeFirst();
  return found ?? null;
});
