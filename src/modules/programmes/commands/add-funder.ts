import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { allow, holdsSomewhere } from '../../../platform/rights.ts';
import { trilingual } from '../../../platform/words/trilingual.ts';
import { command } from '../room.ts';

const Input = v.object({
  name: trilingual(120),
  kind: v.picklist(['foundation', 'public', 'private', 'region']),
  demo: v.optional(v.boolean(), false),
});

export const addFunder = command(Input, async ({ tx, actor, now }, { name, kind, demo }) => {
  allow(actor, holdsSomewhere(actor, ['programme_officer']));
  const id = newId();
  await tx
    .insertInto('programmes.funder')
    .values({ id, name: JSON.stringify(name), kind, demo, created_at: now })
    .execute();
  return [{ fact: 'programmes.funder_added', about: id, payload: { kind } }];
});
