import { sql } from 'kysely';
import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { fieldsOf } from '../commands/structure-rows.ts';
import { mayTell, ownStructures } from '../policy.ts';
import { query } from '../room.ts';
import { whatIsMissing } from '../rules/own-page.ts';
import type { Names, StructureState } from '../tables.ts';
import { changesOf } from './changes-of-structure.ts';
import { keptOf } from './kept-of-structure.ts';
import { choicesFor } from './reference-choices.ts';

interface Head {
  id: string;
  name: string;
  names: Names;
  country: string;
  region: string | null;
  province: string | null;
  commune: string | null;
  register_number: string | null;
  state: StructureState;
  version: number;
}

const head = ['id', 'name', 'names', 'country', 'region', 'province', 'commune', 'register_number', 'state', 'version'];

/** A structure as its representative keeps it, with what its page still lacks. @throws Hidden to others. */
export const ownStructure = query(
  v.object({ id: v.pipe(v.string(), v.uuid()) }),
  async ({ tx, actor, now }, { id }) => {
    const { rows } = await sql<Head>`select ${sql.join(head.map((column) => sql.ref(column)))}
      from registry.structure where id = ${id}`.execute(tx);
    const own = locked(rows[0], actor).open(actor, mayTell);
    const [kept, fields] = [await keptOf(tx, id), await fieldsOf(tx, id)];
    const photos = kept.documents.filter((one) => one.kind === 'photo' && one.public);
    const { products, summary } = fields as { products: object[]; summary: object };
    const missing = whatIsMissing({
      counted: kept.counts[0]?.as_of ?? null,
      president: kept.officers.some(({ role, until }) => role === 'president' && until === null),
      contacts: kept.contacts.length,
      published: kept.contacts.filter(({ published }) => published).length,
      products: products.length,
      summary: Object.keys(summary ?? {}).length,
      photos: photos.length,
      today: now.toISOString().slice(0, 10),
    });
    return { ...own, ...kept, photos, fields, missing, ...(await choicesFor(tx, id)) };
  },
);

export type OwnStructure = Awaited<ReturnType<typeof ownStructure>>;

const sideOf = (by: string | null, reader: string | null): 'house' | 'you' | 'office' => {
  if (by === null) return 'house';
  return by === reader ? 'you' : 'office';
};

/**
 * How the structure's record came to be what it is, for its representative: the names of the others who represent
 * it are said, those of the office are not. @throws Hidden to others.
 */
export const ownHistory = query(v.object({ id: v.pipe(v.string(), v.uuid()) }), async ({ tx, actor }, { id }) => {
  const found = await tx
    .selectFrom('registry.structure')
    .select(['id', 'name', 'names', 'region'])
    .where('id', '=', id)
    .executeTakeFirst();
  const own = locked(found, actor).open(actor, mayTell);
  const changes = (await changesOf(tx, id)).map((change) => ({
    ...change,
    by: change.represents ? change.by : null,
    side: sideOf(change.actor, actor.id),
  }));
  return { ...own, changes, chains: (await choicesFor(tx, id)).chains };
});

export type OwnHistory = Awaited<ReturnType<typeof ownHistory>>;

/** The structures that this person represents, by name. */
export const ownStructuresListed = query(v.object({}), async ({ tx, actor }) =>
  tx
    .selectFrom('registry.structure')
    .select(['id', 'name', 'names', 'country', 'region', 'province', 'commune'])
    .where('id', 'in', [...ownStructures(actor), '00000000-0000-0000-0000-000000000000'])
    .orderBy('name')
    .execute(),
);
