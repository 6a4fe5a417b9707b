import { sql } from 'kysely';
import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';

/**
 * The names to show beside ids, for a page that has already decided that its reader may see those people.
 * A closed account and an unknown id have the empty name.
 */
export const personNames = query(v.object({ people: v.array(Id) }), async ({ tx }, { people }) => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from people.person_name where id = any(${people}::uuid[])`.execute(tx);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return new Map(people.map((id) => [id, names.get(id) ?? '']));
});

export const personName = async (caller: Parameters<typeof personNames>[0], person: string): Promise<string> =>
  (await personNames(caller, { people: [person] })).get(person) ?? '';
