import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Fact } from '../../../platform/journal/fact.ts';
import { newId } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/refusals.ts';
import { reindex } from '../directory/reindex.ts';
import { isWomens, settleMembers } from '../rules/members.ts';
import { problemOfPlace, settledPlace } from '../rules/structure-place.ts';
import type { RegistryTables } from '../tables.ts';
import type { NewStructure } from './schemas.ts';

interface Writing {
  tx: Transaction<RegistryTables>;
  actor: { id: string | null };
  now: Date;
}

const batch = 5000;

/** The draft with its place and its members settled. @throws Invalid at `path` where they cannot be. */
const settled = (draft: NewStructure, path: string) => {
  const wrong = problemOfPlace(draft);
  if (wrong) invalid(`${path}${wrong.split('_')[0]}`, `registry.${wrong}`);
  const { members } = draft;
  const counted = members && settleMembers(members.total, members.classes);
  if (members && !counted) invalid(`${path}members.total`, 'registry.members_exceed_total');
  return { ...draft, ...settledPlace(draft), id: newId(), counted, womens: isWomens(draft.womens_declared, counted) };
};

type Settled = ReturnType<typeof settled>;

const insertStructures = async ({ tx, now }: Writing, drafts: Settled[], source: string): Promise<void> => {
  await sql`insert into registry.structure (id, kind, register_country, register_number, ice, names, acronym, legal_form, country,
      region, province, commune, address, created_on, womens_declared, womens, website, summary, source, created_at,
      updated_at)
    select id, kind, register_country, register_number, ice, names, acronym, legal_form, country, region, province, commune, address,
      created_on, womens_declared, womens, website, summary, ${source}, ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as x(id uuid, kind text, register_country text,
      register_number text, ice text, names jsonb, acronym text, legal_form text, country text, region text, province text, commune text,
      address text, created_on date, womens_declared boolean, womens boolean, website text, summary jsonb)`.execute(tx);
};

const insertChainsAndProducts = async ({ tx }: Writing, drafts: Settled[]): Promise<void> => {
  const chains = drafts.flatMap(({ id, value_chains }) => value_chains.map((code) => ({ structure: id, code })));
  await sql`insert into registry.structure_value_chain (structure, value_chain)
    select structure, code from jsonb_to_recordset(${JSON.stringify(chains)}::jsonb) as x(structure uuid, code text)`.execute(
    tx,
  );
  const products = drafts.flatMap((draft) =>
    draft.products
      .filter((name) => Object.keys(name).length > 0)
      .map((name) => ({ id: newId(), structure: draft.id, name })),
  );
  await sql`insert into registry.product (id, structure, name)
    select id, structure, name from jsonb_to_recordset(${JSON.stringify(products)}::jsonb)
      as x(id uuid, structure uuid, name jsonb)`.execute(tx);
};

const insertMembers = async ({ tx }: Writing, drafts: Settled[]): Promise<void> => {
  const counts = drafts.flatMap(({ id, members, counted }) =>
    members && counted
      ? [{ id: newId(), structure: id, as_of: members.as_of, source: members.source, ...counted }]
      : [],
  );
  const text = JSON.stringify(counts);
  await sql`insert into registry.member_count (id, structure, as_of, total, source)
    select id, structure, as_of, total, source from jsonb_to_recordset(${text}::jsonb)
      as x(id uuid, structure uuid, as_of date, total integer, source text)`.execute(tx);
  await sql`insert into registry.member_class (member_count, sex, age_band, members)
    select x.id, c.sex, c.age_band, c.members from jsonb_to_recordset(${text}::jsonb) as x(id uuid, classes jsonb)
      cross join lateral jsonb_to_recordset(x.classes) as c(sex text, age_band text, members integer)`.execute(tx);
};

const insertPeople = async ({ tx, now }: Writing, drafts: Settled[]): Promise<void> => {
  const of = (list: (draft: Settled) => object[]): string =>
    JSON.stringify(drafts.flatMap((draft) => list(draft).map((one) => ({ ...one, id: newId(), structure: draft.id }))));
  await sql`insert into registry.officer (id, structure, role, name, person, phone, sex, since, until)
    select id, structure, role, name, person, phone, sex, since, until
    from jsonb_to_recordset(${of(({ officers }) => officers)}::jsonb) as x(id uuid, structure uuid, role text, name text,
      person uuid, phone text, sex text, since date, until date)`.execute(tx);
  await sql`insert into registry.contact (id, structure, label, person, phone, email, language, created_at)
    select id, structure, label, person, phone, email, language, ${now}
    from jsonb_to_recordset(${of(({ contacts }) => contacts)}::jsonb) as x(id uuid, structure uuid, label text,
      person uuid, phone text, email text, language text)`.execute(tx);
  await sql`insert into registry.structure_label (id, structure, label, stage, body, number, since, until, evidence)
    select id, structure, label, stage, body, number, since, until, evidence
    from jsonb_to_recordset(${of(({ labels }) => labels)}::jsonb) as x(id uuid, structure uuid, label text, stage text,
      body text, number text, since date, until date, evidence text)`.execute(tx);
};

const insertHistory = async ({ tx, actor, now }: Writing, ids: string[]): Promise<void> => {
  await sql`insert into registry.structure_change (id, structure, at, actor, verb, version)
    select gen_random_uuid(), id, ${now}, ${actor.id}, 'register', 1 from unnest(${ids}::uuid[]) as id`.execute(tx);
};

/**
 * Writes many structures inside the caller's transaction, for an import and the demonstration; rights are the
 * caller's to ask. Register numbers and ICE must be new: a doubled one breaks the whole transaction.
 * @param drafts parsed by the schema `newStructure`
 * @param source where they come from, e.g. `import:<id>`
 * @returns the ids in the order of the drafts, and one fact per batch to be returned with the caller's own
 */
export const registerStructures = async (
  writing: Writing,
  drafts: NewStructure[],
  source = 'entry',
): Promise<{ ids: string[]; facts: Fact[] }> => {
  const ids: string[] = [];
  const facts: Fact[] = [];
  for (let start = 0; start < drafts.length; start += batch) {
    const some = drafts
      .slice(start, start + batch)
      .map((draft, index) => settled(draft, drafts.length === 1 ? '' : `${start + index}.`));
    const its = some.map(({ id }) => id);
    await insertStructures(writing, some, source);
    await insertChainsAndProducts(writing, some);
    await insertMembers(writing, some);
    await insertPeople(writing, some);
    await insertHistory(writing, its);
    await reindex(writing.tx, its);
    ids.push(...its);
    facts.push({ fact: 'registry.structures_registered', about: its[0]!, payload: { source, structures: its } });
  }
  return { ids, facts };
};
