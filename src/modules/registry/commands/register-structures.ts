import { setImmediate as breath } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Fact } from '../../../platform/journal/fact.ts';
import { entryOf } from '../directory/entry.ts';
import type { Entry } from '../directory/entry.ts';
import { writeEntries } from '../directory/reindex.ts';
import { recordOf, writeNewKeys } from '../intake/blocking.ts';
import type { Keyed } from '../intake/blocking.ts';
import { inSlices } from '../intake/in-slices.ts';
import { blockingKeys } from '../rules/duplicates.ts';
import { tellSearch } from '../searched.ts';
import type { RegistryTables } from '../tables.ts';
import { insertRows } from './insert-rows.ts';
import { newRows, settled } from './new-rows.ts';
import type { Drafted, NewRows, Settled } from './new-rows.ts';

interface Writing {
  tx: Transaction<RegistryTables>;
  actor: { id: string | null };
  now: Date;
}

/** Structures of one fact. */
const batch = 5000;
/** Structures of one statement of the index: the more there are, the fewer changes of the facets wait to be folded. */
const indexed = 2000;
/** Structures of one statement of the other tables: pages are answered in between, and a statement stays in the cache. */
const slice = 500;

const known = { id: 'uuid', structure: 'uuid' };

const structureColumns = {
  id: 'uuid',
  kind: 'text',
  register_country: 'text',
  register_number: 'text',
  ice: 'text',
  names: 'jsonb',
  acronym: 'text',
  legal_form: 'text',
  country: 'text',
  region: 'text',
  province: 'text',
  commune: 'text',
  address: 'text',
  created_on: 'date',
  womens_declared: 'boolean',
  womens: 'boolean',
  website: 'text',
  summary: 'jsonb',
  source: 'text',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
};
const countColumns = { ...known, as_of: 'date', total: 'integer', source: 'text' };
const classColumns = { member_count: 'uuid', sex: 'text', age_band: 'text', members: 'integer' };
const person = { person: 'uuid', phone: 'text' };
const officerColumns = { ...known, ...person, role: 'text', name: 'text', sex: 'text', since: 'date', until: 'date' };
const contactColumns = {
  ...known,
  ...person,
  label: 'text',
  email: 'text',
  language: 'text',
  created_at: 'timestamptz',
};
const labelColumns = {
  ...known,
  label: 'text',
  stage: 'text',
  body: 'text',
  number: 'text',
  since: 'date',
  until: 'date',
  evidence: 'text',
};
const changeColumns = { ...known, at: 'timestamptz', actor: 'uuid', verb: 'text', version: 'integer' };

const write = async (tx: Transaction<RegistryTables>, rows: NewRows): Promise<void> => {
  await insertRows(tx, 'registry.structure', structureColumns, rows.structures);
  await insertRows(tx, 'registry.structure_value_chain', { structure: 'uuid', value_chain: 'text' }, rows.chains);
  await insertRows(tx, 'registry.product', { ...known, name: 'jsonb' }, rows.products);
  await insertRows(tx, 'registry.member_count', countColumns, rows.counts);
  await insertRows(tx, 'registry.member_class', classColumns, rows.classes);
  await insertRows(tx, 'registry.officer', officerColumns, rows.officers);
  await insertRows(tx, 'registry.contact', contactColumns, rows.contacts);
  await insertRows(tx, 'registry.structure_label', labelColumns, rows.labels);
  await insertRows(tx, 'registry.structure_change', changeColumns, rows.changes);
};

const entriesOf = (drafts: Settled[]): Entry[] =>
  drafts.map(({ id, draft, place, womens }) =>
    entryOf({
      ...place,
      structure: id,
      name: draft.names['fr'] ?? draft.names['other'] ?? draft.names['ar'] ?? draft.names['zgh']!,
      names: draft.names,
      acronym: draft.acronym,
      commune: draft.commune,
      products: draft.products,
      register_number: draft.register_number,
      ice: draft.ice,
      kind: draft.kind,
      womens,
      chains: draft.value_chains,
      stages: draft.labels.map(({ stage }) => stage),
    }),
  );

const keysOf = async (drafts: Settled[]): Promise<Keyed[]> =>
  (
    await inSlices(drafts, ({ id, draft, place }) =>
      blockingKeys(recordOf({ ...draft, ...place })).map((key) => ({ key, structure: id })),
    )
  ).flat();

const factsOf = (ids: string[], source: string): Fact[] =>
  Array.from({ length: Math.ceil(ids.length / batch) }, (_, at) => {
    const structures = ids.slice(at * batch, (at + 1) * batch);
    return { fact: 'registry.structures_registered', about: structures[0]!, payload: { source, structures } };
  });

/**
 * Writes many structures inside the caller's transaction, for an import and the demonstration; rights are the
 * caller's to ask. Register numbers and ICE must be new: a doubled one breaks the whole transaction.
 * While the database writes one slice the next is made ready, with a turn of the event loop between slices.
 * @param drafts parsed by the schema `newStructure`
 * @param source where they come from, e.g. `import:<id>`
 * @returns the ids in the order of the drafts, and one fact per batch to be returned with the caller's own
 */
export const registerStructures = async (
  { tx, actor, now }: Writing,
  drafts: Drafted[],
  source = 'entry',
): Promise<{ ids: string[]; facts: Fact[] }> => {
  const written = { at: now.toISOString(), actor: actor.id, source };
  const ids: string[] = [];
  let entries: Entry[] = [];
  let writing: Promise<void> = Promise.resolve();
  const store = async (rows: NewRows, keyed: Keyed[], full: Entry[]): Promise<void> => {
    await write(tx, rows);
    await writeNewKeys(tx, keyed);
    await writeEntries(tx, full);
    await tellSearch(
      tx,
      full.map(({ structure }) => structure),
    );
  };
  try {
    for (let start = 0; start < drafts.length; start += slice) {
      const path = (index: number): string => (drafts.length === 1 ? '' : `${start + index}.`);
      const some = drafts.slice(start, start + slice).map((draft, index) => settled(draft, path(index)));
      const rows = newRows(some, written);
      await breath();
      const keyed = await keysOf(some);
      entries.push(...entriesOf(some));
      ids.push(...some.map(({ id }) => id));
      const full = entries.length >= indexed || ids.length === drafts.length ? entries : [];
      if (full.length > 0) entries = [];
      await writing;
      writing = store(rows, keyed, full);
      // Awaited at the next turn: what fails meanwhile is told there.
      writing.catch(() => undefined);
    }
  } finally {
    await writing;
  }
  return { ids, facts: factsOf(ids, source) };
};
