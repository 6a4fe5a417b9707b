import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { countChoice } from '../directory/counts.ts';
import type { FacetCounts } from '../directory/counts.ts';
import { cursorOf, cursorText } from '../directory/cursor.ts';
import type { Cursor } from '../directory/cursor.ts';
import { filtersSchema } from '../directory/filters.ts';
import type { FacetName, Filters } from '../directory/filters.ts';
import { countedUpTo, found } from '../directory/found.ts';
import type { Answers } from '../directory/found.ts';
import { listed } from '../directory/listed.ts';
import type { Found } from '../directory/listed.ts';
import { loosened, questionOf } from '../directory/question.ts';
import type { ChainWords, Question } from '../directory/question.ts';
import { query } from '../room.ts';
import type { LabelFacet, Names, RegistryTables, StructureKind } from '../tables.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';

export const directoryInput = v.object({
  ...filtersSchema.entries,
  text: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.slice(0, 200).trim()),
    ),
    '',
  ),
  after: v.optional(v.nullable(v.string()), null),
  /** False for what shows no facets: an export, what follows while one types. */
  counted: v.optional(v.boolean(), true),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 20),
});

export interface Card {
  id: string;
  name: string;
  names: Names;
  kind: StructureKind;
  country: string;
  region: string | null;
  province: string | null;
  commune: string | null;
  womens: boolean;
  register_number: string | null;
  created_on: string | null;
  label: LabelFacet;
  chains: string[];
  members: number | null;
}

export interface DirectoryPage {
  cards: Card[];
  /** Exact up to `countedUpTo` where words were asked, always where none were. */
  total: number;
  /** There are more than `total`. */
  more: boolean;
  facets: FacetCounts;
  /** The facets whose counts are minimums, because more answers than `countedUpTo` would have to be counted. */
  atLeast: FacetName[];
  /** Where the next page begins; null on the last. */
  next: string | null;
  chains: { code: string; title: Trilingual }[];
}

export const chainsOf = async (tx: Transaction<RegistryTables>): Promise<ChainWords[]> =>
  tx
    .selectFrom('registry.value_chain')
    .select(['code', 'title', 'also'])
    .where('retired', '=', false)
    .orderBy('code')
    .execute();

const cardsOf = async (tx: Transaction<RegistryTables>, ids: string[]): Promise<Card[]> => {
  const { rows } = await sql<Card>`
    select s.id, s.name, s.names, s.kind, s.country, s.region, s.province, s.commune, s.womens, s.register_number,
      s.created_on, i.label, i.chains, (select total from registry.member_count m where m.structure = s.id
        order by as_of desc limit 1) as members
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
      join registry.structure s on s.id = wanted.id join registry.structure_index i on i.structure = s.id
    order by wanted.place`.execute(tx);
  return rows;
};

const nextOf = (rows: Found[], limit: number): string | null => {
  const last = rows[limit - 1];
  return rows.length > limit && last ? cursorText({ tier: last.tier, key: last.key, id: last.structure }) : null;
};

type Tx = Transaction<RegistryTables>;

const plan = (tx: Tx) =>
  // Plans are known here: no compiling, no workers, never the whole table for twenty lines, and room for an exact bitmap.
  sql`select set_config('jit', 'off', true), set_config('enable_seqscan', 'off', true),
    set_config('max_parallel_workers_per_gather', '0', true), set_config('work_mem', '64MB', true)`.execute(tx);

interface Place {
  counted: boolean;
  after: Cursor | null;
  limit: number;
}

/** Where nothing has all the words, what has some of them. */
const answered = async (tx: Tx, question: Question, filters: Filters, place: Place): Promise<Answers> => {
  const strict = await found(tx, question, filters, place);
  if (strict.total > 0 || question.words.length === 1) return strict;
  return found(tx, loosened(question), filters, place);
};

const withoutWords = async (tx: Tx, filters: Filters, place: Place, chains: string[]): Promise<Answers> => {
  const { total, facets } = await countChoice(tx, filters, place.counted ? chains : null);
  return { total, facets, atLeast: [], rows: await listed(tx, filters, { ...place, total }) };
};

/** One page of the public directory with the counts of its facets. */
export const searchDirectory = query(
  directoryInput,
  async ({ tx }, { text, after, limit, counted, ...filters }): Promise<DirectoryPage> => {
    await plan(tx);
    const chains = await chainsOf(tx);
    const place = { counted, after: cursorOf(after), limit: limit + 1 };
    const question = questionOf(text, chains);
    const codes = chains.map(({ code }) => code);
    const answers = question
      ? await answered(tx, question, filters, place)
      : await withoutWords(tx, filters, place, codes);
    const ids = answers.rows.slice(0, limit).map(({ structure }) => structure);
    const more = question !== null && answers.total > countedUpTo;
    const total = more ? countedUpTo : answers.total;
    const next = nextOf(answers.rows, limit);
    return {
      cards: await cardsOf(tx, ids),
      total,
      more,
      facets: answers.facets,
      atLeast: answers.atLeast,
      next,
      chains,
    };
  },
);
