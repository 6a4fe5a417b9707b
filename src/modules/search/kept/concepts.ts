import { sql, type Transaction } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import { locked, type Locked } from '../../../platform/locked.ts';
import type { Actor } from '../../../platform/rights.ts';
import { thesaurus } from '../rules/thesaurus/index.ts';
import type { KeptConcept } from '../rules/thesaurus/kept-concept.ts';
import type { SearchTables } from '../tables.ts';

type Tx = Transaction<SearchTables>;

/** A concept as it stands, and its version: 0 where only the program has it. */
export interface ConceptRow {
  concept: KeptConcept;
  version: number;
}

/** One change of the thesaurus waits for another, so that two can never give one label to two concepts. */
export const holdThesaurus = async (tx: Tx): Promise<void> => {
  await tx.selectFrom('search.thesaurus').select('version').forUpdate().execute();
};

const shippedAs = (code: string): ConceptRow | undefined => {
  const concept = thesaurus.find((one) => one.code === code);
  return concept && { concept: { ...concept, related: [], retired: false }, version: 0 };
};

export const keptRow = async (tx: Tx, code: string): Promise<ConceptRow | undefined> => {
  const { rows } = await sql<KeptConcept & { version: number }>`
    select code, concept_group as "group", fr, ar, en, dialect, related, retired, version from search.concept
    where code = ${code}`.execute(tx);
  const [row] = rows;
  if (row === undefined) return shippedAs(code);
  const { version, ...concept } = row;
  return { concept, version };
};

/** A concept, kept or of the program, until the transaction ends: whoever changes the thesaurus holds all of it. */
export const conceptForUpdate = async (tx: Tx, code: string, actor: Actor): Promise<Locked<ConceptRow>> => {
  await holdThesaurus(tx);
  return locked(await keptRow(tx, code), actor);
};

interface Writing {
  tx: Tx;
  actor: Actor;
  now: Date;
}

/** Writes a concept and what it was before. @returns the change's id */
export const writeConcept = async (
  { tx, actor, now }: Writing,
  concept: KeptConcept,
  before: KeptConcept | null,
): Promise<string> => {
  const { code, group, fr, ar, en, dialect, related, retired } = concept;
  await sql`insert into search.concept as known (code, concept_group, fr, ar, en, dialect, related, retired)
    values (${code}, ${group}, ${fr}, ${ar}, ${en}, ${dialect}, ${related}, ${retired})
    on conflict (code) do update set concept_group = excluded.concept_group, fr = excluded.fr, ar = excluded.ar,
      en = excluded.en, dialect = excluded.dialect, related = excluded.related, retired = excluded.retired,
      batch = null, version = known.version + 1`.execute(tx);
  const id = newId();
  const told = { before: before && JSON.stringify(before), after: JSON.stringify(concept) };
  await tx
    .insertInto('search.concept_change')
    .values({ id, code, at: now, actor: actor.id, batch: null, ...told })
    .execute();
  return id;
};
