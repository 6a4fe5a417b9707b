import { sql } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { foldForComparison } from '../../../platform/text/index.ts';
import { conceptCode, groups } from '../commands/concept-input.ts';
import { keptRow, type ConceptRow } from '../kept/concepts.ts';
import { keptConcepts } from '../kept/thesaurus-in-force.ts';
import { mayKeepThesaurus } from '../policy.ts';
import { query } from '../room.ts';
import { thesaurus } from '../rules/thesaurus/index.ts';
import { sifter, type RowProblem } from '../rules/thesaurus/from-file.ts';
import type { KeptConcept } from '../rules/thesaurus/kept-concept.ts';
import type { Concept } from '../rules/thesaurus/concept.ts';
import { relatedTo } from '../rules/thesaurus/related.ts';
import { rowsInCsv, type Source } from '../thesaurus-in-csv.ts';

export type Origin = 'shipped' | 'changed' | 'own' | 'imported';

export interface ConceptListed extends KeptConcept {
  origin: Origin;
}

export interface ConceptsPage {
  concepts: ConceptListed[];
  total: number;
  page: number;
  pages: number;
  batches: { id: string; name: string; at: string; concepts: number; undone_at: string | null }[];
}

const PER_PAGE = 50;
const codes = new Set(thesaurus.map(({ code }) => code));

/** Every concept, of the program and kept, some of them retired; found by a part of a label or the code. */
export const conceptsKept = query(
  v.object({
    text: v.optional(
      v.pipe(
        v.string(),
        v.transform((text) => text.slice(0, 100).trim()),
      ),
      '',
    ),
    group: v.optional(v.nullable(v.picklist(groups)), null),
    page: v.optional(v.number(), 1),
  }),
  async ({ tx, actor }, { text, group, page }): Promise<ConceptsPage> => {
    allow(actor, mayKeepThesaurus(actor));
    const { rows: imported } = await sql<{
      code: string;
    }>`select code from search.concept where batch is not null`.execute(tx);
    const fromFile = new Set(imported.map(({ code }) => code));
    const kept = await keptConcepts(tx);
    const own = new Map(kept.map((concept) => [concept.code, concept]));
    const originOf = (code: string): Origin => {
      if (!own.has(code)) return 'shipped';
      if (codes.has(code)) return 'changed';
      return fromFile.has(code) ? 'imported' : 'own';
    };
    const sought = foldForComparison(text);
    const all = [
      ...kept.filter(({ code }) => originOf(code) !== 'imported'),
      ...thesaurus.filter(({ code }) => !own.has(code)).map((one) => ({ ...one, related: [], retired: false })),
      ...kept.filter(({ code }) => originOf(code) === 'imported'),
    ].filter(
      (one) =>
        (group === null || one.group === group) &&
        (sought === '' ||
          one.code.includes(sought) ||
          [...one.fr, ...one.ar, ...one.en, ...one.dialect].some((label) => foldForComparison(label).includes(sought))),
    );
    const batches = await tx
      .selectFrom('search.concept_batch')
      .select(['id', 'name', 'at', 'concepts', 'undone_at'])
      .orderBy('at', 'desc')
      .limit(10)
      .execute();
    const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
    const at = Math.min(Math.max(1, page), pages);
    return {
      concepts: all.slice((at - 1) * PER_PAGE, at * PER_PAGE).map((one) => ({ ...one, origin: originOf(one.code) })),
      total: all.length,
      page: at,
      pages,
      batches: batches.map((one) => ({
        ...one,
        at: one.at.toISOString(),
        undone_at: one.undone_at && one.undone_at.toISOString(),
      })),
    };
  },
);

export interface ConceptSeen extends ConceptRow {
  /** What the program relates, by code and label. */
  shippedRelated: Concept[];
  changes: { id: string; at: string; before: KeptConcept | null; after: KeptConcept | null }[];
}

/** One concept with its history. @throws Hidden when there is none */
export const conceptSeen = query(
  v.object({ code: conceptCode }),
  async ({ tx, actor }, { code }): Promise<ConceptSeen> => {
    allow(actor, mayKeepThesaurus(actor));
    const row = (await keptRow(tx, code)) ?? hide();
    const changes = await tx
      .selectFrom('search.concept_change')
      .select(['id', 'at', 'before', 'after'])
      .where('code', '=', code)
      .orderBy('at', 'desc')
      .limit(50)
      .execute();
    return {
      ...row,
      shippedRelated: relatedTo(code).flatMap((other) => thesaurus.filter((one) => one.code === other)),
      changes: changes.map((one) => ({ ...one, at: one.at.toISOString() })),
    };
  },
);

export interface DryRun {
  concepts: number;
  /** The first hundred. */
  problems: RowProblem[];
  errors: number;
  warnings: number;
}

/** What a file would bring, row by row, without writing anything. @throws Refused where it is no list of concepts */
export const tryThesaurus = async (source: Source, name: string): Promise<DryRun> => {
  const run: DryRun = { concepts: 0, problems: [], errors: 0, warnings: 0 };
  const sift = sifter();
  for await (const row of rowsInCsv(source, name)) {
    const { concept, problem } = sift(row);
    if (concept !== undefined) run.concepts += 1;
    if (problem === undefined) continue;
    if (problem.severity === 'error') run.errors += 1;
    else run.warnings += 1;
    if (run.problems.length < 100) run.problems.push(problem);
  }
  return run;
};
