import * as v from 'valibot';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { expertFields, Id } from '../inputs.ts';
import { mayKeepExpert } from '../policy.ts';
import { command } from '../room.ts';
import { columnsOf, expertForUpdate, refuseMismatch, writeSkills } from '../rows.ts';
import { tellSearch } from '../searched.ts';

const Input = v.object({ expert: Id, version: v.number(), ...expertFields });

/** Says anew what an expert can do, as it was read at `version`. What is promised already stays promised. */
export const changeExpert = command(Input, async ({ tx, actor, now }, { expert: id, version, ...fields }) => {
  const expert = (await expertForUpdate(tx, id, actor)).open(actor, mayKeepExpert);
  if (expert.version !== version) refuse('experts.changed_meanwhile');
  refuseMismatch(fields);
  if (expert.person === null && fields.name === '') invalid('name', 'invalid.non_empty');
  const reached = expert.person === null ? { name: fields.name, phone: fields.phone, email: fields.email } : {};
  await tx
    .updateTable('experts.expert')
    .set({ ...columnsOf(fields), ...reached, version: version + 1, changed_at: now })
    .where('id', '=', id)
    .execute();
  await writeSkills(tx, id, fields.skills);
  await tellSearch(tx, [id]);
  return [{ fact: 'experts.expert_changed', about: id, payload: { version: version + 1, skills: fields.skills } }];
});
