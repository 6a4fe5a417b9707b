import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { allow } from '../../../platform/rights.ts';
import { trilingual } from '../../../platform/words/trilingual.ts';
import { mayFoundProgramme } from '../policy.ts';
import { command } from '../room.ts';

const Input = v.object({
  kind: v.picklist(['prize', 'accompaniment', 'networking', 'incubation']),
  name: trilingual(120),
  summary: v.optional(v.record(v.picklist(['fr', 'ar', 'en']), v.pipe(v.string(), v.maxLength(2000))), {}),
  demo: v.optional(v.boolean(), false),
});

export const foundProgramme = command(Input, async ({ tx, actor, now }, { kind, name, summary, demo }) => {
  allow(actor, mayFoundProgramme(actor));
  const id = newId();
  await tx
    .insertInto('programmes.programme')
    .values({ id, kind, name: JSON.stringify(name), summary: JSON.stringify(summary), demo, created_at: now })
    .execute();
  return [{ fact: 'programmes.programme_founded', about: id, payload: { kind } }];
});
