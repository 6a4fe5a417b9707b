import * as v from 'valibot';
import { Id, Language } from '../inputs.ts';
import { isSelf, mayAdminister } from '../policy.ts';
import { command } from '../room.ts';
import { personForUpdate } from '../rows.ts';

const Input = v.object({ person: Id, name: v.pipe(v.string(), v.trim(), v.maxLength(120)), lang: Language });

/** How a person is called and in which language we write to them. */
export const editPerson = command(Input, async (context, { person: id, name, lang }) => {
  const person = (await personForUpdate(context, id)).open(
    context.actor,
    (actor, row) => isSelf(actor, row) || mayAdminister(actor),
  );
  await context.tx.updateTable('people.person').set({ name, lang }).where('id', '=', person.id).execute();
  return [{ fact: 'people.person_edited', about: person.id }];
});
