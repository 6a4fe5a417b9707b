import * as v from 'valibot';
import { Invalid, refuse } from '../../../platform/refusals.ts';
import { newId } from '../../../platform/ids.ts';
import { allow } from '../../../platform/rights.ts';
import { conceptForUpdate, holdThesaurus, keptRow, writeConcept, type ConceptRow } from '../kept/concepts.ts';
import { sayAnew } from '../kept/rebuild.ts';
import { lexemesConcerned, reread } from '../kept/reread.ts';
import { newVersion, thesaurusInForce } from '../kept/thesaurus-in-force.ts';
import { mayKeepThesaurus } from '../policy.ts';
import { command } from '../room.ts';
import type { Concept } from '../rules/thesaurus/concept.ts';
import { codeFor, labelsTaken, problemsOfConcept, type KeptConcept } from '../rules/thesaurus/kept-concept.ts';
import { conceptCode, conceptFields } from './concept-input.ts';

const Input = v.object({
  /** The one to change; absent, a new one. */
  code: v.optional(conceptCode),
  /** The version that was read. */
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  ...conceptFields,
  retired: v.optional(v.boolean(), false),
});

const problems = (concept: KeptConcept, taken: ReadonlyMap<string, string>): void => {
  if (concept.retired) return;
  const all = problemsOfConcept(concept, taken);
  if (all.length === 0) return;
  throw new Invalid(
    all.map(({ field, reason, ...values }) => ({
      field,
      code: `search.${reason}`,
      ...(Object.keys(values).length > 0 ? { values } : {}),
    })),
  );
};

const unknownCodes = (related: string[], concepts: readonly Concept[], own: string): void => {
  const codes = new Set(concepts.map(({ code }) => code));
  const unknown = related.filter((code) => code === own || !codes.has(code));
  if (unknown.length > 0)
    throw new Invalid([{ field: 'related', code: 'search.related_unknown', values: { codes: unknown.join(', ') } }]);
};

/**
 * Keeps a concept: one of the house's own, or what the house says in place of one that comes with the program. Documents
 * in which its labels, old or new, may stand are read anew by a job.
 */
export const keepConcept = command(Input, async (context, { code: given, version, ...said }) => {
  const { tx, actor, now, later } = context;
  let row: ConceptRow | undefined;
  if (given === undefined) {
    allow(actor, mayKeepThesaurus(actor));
    await holdThesaurus(tx);
  } else row = (await conceptForUpdate(tx, given, actor)).open(actor, mayKeepThesaurus);
  const code = given ?? codeFor(said.fr[0] ?? said.en[0] ?? '') ?? `+${newId()}`;
  if (row === undefined && (await keptRow(tx, code)) !== undefined) refuse('search.concept_exists');
  if (row !== undefined && row.version !== version) refuse('search.concept_changed_meanwhile');
  const { concepts } = await thesaurusInForce(tx);
  const concept: KeptConcept = { code, ...said };
  problems(concept, labelsTaken(concepts, concept.group, code));
  unknownCodes(concept.related, concepts, code);
  const change = await writeConcept(context, concept, row?.concept ?? null);
  await newVersion(tx);
  await later(reread, { lexemes: lexemesConcerned(row === undefined ? [concept] : [row.concept, concept]) });
  await sayAnew(later, now);
  return [{ fact: 'search.concept_kept', about: change, payload: { concept: code, retired: concept.retired } }];
});
