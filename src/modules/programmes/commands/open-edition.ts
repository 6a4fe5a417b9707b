import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { locked } from '../../../platform/locked.ts';
import { trilingual } from '../../../platform/words/trilingual.ts';
import { mayRunProgramme } from '../policy.ts';
import { command } from '../room.ts';

const Input = v.object({
  programme: v.pipe(v.string(), v.uuid()),
  name: trilingual(120),
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
});

export const openEdition = command(Input, async ({ tx, actor, now }, { programme, name, year }) => {
  locked(
    await tx.selectFrom('programmes.programme').select('id').where('id', '=', programme).executeTakeFirst(),
    actor,
  ).open(actor, mayRunProgramme);
  const id = newId();
  await tx
    .insertInto('programmes.edition')
    .values({ id, programme, name: JSON.stringify(name), year, state: 'running', created_at: now })
    .execute();
  return [{ fact: 'programmes.edition_opened', about: id, payload: { programme, year } }];
});
