import { sql, type Transaction } from 'kysely';
import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { holdThesaurus } from '../kept/concepts.ts';
import { sayAnew } from '../kept/rebuild.ts';
import { reread } from '../kept/reread.ts';
import { newVersion } from '../kept/thesaurus-in-force.ts';
import { mayKeepThesaurus } from '../policy.ts';
import { command } from '../room.ts';
import type { Concept } from '../rules/thesaurus/concept.ts';
import { sifter } from '../rules/thesaurus/from-file.ts';
import type { SearchTables } from '../tables.ts';
import { asFileProblem } from '../file-problems.ts';
import { rowsInCsv, type Source } from '../thesaurus-in-csv.ts';

const Input = v.object({
  name: v.pipe(v.string(), v.maxLength(200)),
  /** The text of a CSV, in pieces: see `thesaurus-in-csv.ts`. */
  source: v.custom<Source>((value) => typeof value === 'function'),
});

/** Concepts of one statement. */
const BATCH = 1000;

const columnsOf = (concepts: readonly Concept[], batch: string) =>
  JSON.stringify(
    concepts.map(({ group, ...concept }) => ({
      ...concept,
      id: newId(),
      concept_group: group,
      related: [],
      after: { ...concept, group, related: [], retired: false },
      batch,
    })),
  );

/** Writes some concepts and their changes; what stood under the same codes is kept as what was before. */
const writeSome = async (
  tx: Transaction<SearchTables>,
  concepts: readonly Concept[],
  { batch, actor, now }: { batch: string; actor: string | null; now: Date },
): Promise<void> => {
  const rows = columnsOf(concepts, batch);
  await sql`insert into search.concept_change (id, code, at, actor, batch, before, after)
    select x.id, x.code, ${now}, ${actor}::uuid, x.batch, case when k.code is null then null else jsonb_build_object(
        'code', k.code, 'group', k.concept_group, 'fr', k.fr, 'ar', k.ar, 'en', k.en, 'dialect', k.dialect,
        'related', k.related, 'retired', k.retired) end, x.after
    from jsonb_to_recordset(${rows}::jsonb) as x (id uuid, code text, batch uuid, after jsonb)
      left join search.concept k on k.code = x.code`.execute(tx);
  await sql`insert into search.concept as known (code, concept_group, fr, ar, en, dialect, batch)
    select code, concept_group, fr, ar, en, dialect, batch from jsonb_to_recordset(${rows}::jsonb)
      as x (code text, concept_group text, fr text[], ar text[], en text[], dialect text[], batch uuid)
    on conflict (code) do update set concept_group = excluded.concept_group, fr = excluded.fr, ar = excluded.ar,
      en = excluded.en, dialect = excluded.dialect, retired = false, batch = excluded.batch, version = known.version + 1`.execute(
    tx,
  );
};

async function* goodOnes(source: Source, name: string): AsyncGenerator<Concept> {
  const sift = sifter();
  for await (const row of rowsInCsv(source, name)) {
    const { concept } = sift(row);
    if (concept !== undefined) yield concept;
  }
}

/**
 * Takes in the concepts of a file, all but the rows that cannot be, as one batch that can be undone. They stand under
 * codes of their own (`+…`); those of an earlier import of the same codes are replaced.
 */
export const importThesaurus = command(Input, async ({ tx, actor, now, later }, { name, source }) => {
  allow(actor, mayKeepThesaurus(actor));
  await holdThesaurus(tx);
  const batch = newId();
  let some: Concept[] = [];
  let concepts = 0;
  const write = async (): Promise<void> => {
    await writeSome(tx, some, { batch, actor: actor.id, now });
    concepts += some.length;
    some = [];
  };
  try {
    for await (const concept of goodOnes(source, name)) {
      some.push(concept);
      if (some.length === BATCH) await write();
    }
  } catch (error) {
    asFileProblem(error);
  }
  if (some.length > 0) await write();
  if (concepts === 0) return invalid('file', 'search.no_concepts');
  await tx
    .insertInto('search.concept_batch')
    .values({ id: batch, name, at: now, actor: actor.id, concepts, undone_at: null })
    .execute();
  await newVersion(tx);
  await later(reread, { lexemes: null }, { key: 'all' });
  await sayAnew(later, now);
  return [{ fact: 'search.thesaurus_imported', about: batch, payload: { concepts } }];
});
