import { foldForComparison } from '../../../../platform/text/words-of.ts';
import type { Concept } from './concept.ts';

/** A concept as an organisation keeps it: of its own, or in place of one that comes with the program. */
export interface KeptConcept extends Concept {
  /** Codes that answer its questions in part, besides those that come with the program. */
  related: string[];
  retired: boolean;
}

const spoken = ['fr', 'ar', 'en'] as const;

/** Labels as they are typed, one a line, the first the one shown; twice the same is once. */
export const labelsOf = (text: string): string[] => [
  ...new Map(
    text
      .split(/\r?\n/)
      .map((label) => label.replaceAll(/\s+/g, ' ').trim())
      .filter((label) => label !== '')
      .map((label) => [foldForComparison(label), label]),
  ).values(),
];

export type ConceptProblem =
  | { field: 'fr' | 'ar' | 'en'; reason: 'label_missing' }
  | { field: 'fr' | 'ar' | 'en'; reason: 'label_not_arabic' | 'label_arabic'; label: string }
  | { field: 'fr' | 'ar' | 'en'; reason: 'label_taken'; label: string; by: string };

const isArabic = (label: string): boolean => /\p{Script=Arabic}/u.test(label);

/** Labels of a group by how they compare: `fr miel` to the code that has it. */
export const labelsTaken = (concepts: Iterable<Concept>, group: string, but: string): Map<string, string> => {
  const taken = new Map<string, string>();
  for (const concept of concepts)
    if (concept.group === group && concept.code !== but)
      for (const lang of spoken)
        for (const label of concept[lang]) taken.set(`${lang} ${foldForComparison(label)}`, concept.code);
  return taken;
};

/** Why a concept cannot be kept as it is: in each language a label of its own, in that language's letters. */
export const problemsOfConcept = (concept: Concept, taken: ReadonlyMap<string, string>): ConceptProblem[] =>
  spoken.flatMap((field): ConceptProblem[] => {
    const labels = concept[field];
    if (labels.length === 0) return [{ field, reason: 'label_missing' }];
    return labels.flatMap((label): ConceptProblem[] => {
      if (field === 'ar' && !isArabic(label)) return [{ field, reason: 'label_not_arabic', label }];
      if (field !== 'ar' && isArabic(label)) return [{ field, reason: 'label_arabic', label }];
      const by = taken.get(`${field} ${foldForComparison(label)}`);
      return by === undefined ? [] : [{ field, reason: 'label_taken', label, by }];
    });
  });

/** A code for a new concept out of its label: `+miel-de-foret`; null where it has no Latin letter. */
export const codeFor = (label: string): string | null => {
  const plain = foldForComparison(label)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 70);
  return plain === '' ? null : `+${plain}`;
};

/** The program's thesaurus with what an organisation keeps in its place or besides; what is retired left out. */
export const inForce = (shipped: readonly Concept[], kept: readonly KeptConcept[]): Concept[] => {
  const own = new Map(kept.map((concept) => [concept.code, concept]));
  return [...shipped.filter(({ code }) => !own.has(code)), ...kept.filter(({ retired }) => !retired)];
};

/** Codes related by what comes with the program or by what is kept, in both directions. */
export const relatedIn = (
  shipped: (code: string) => readonly string[],
  kept: readonly KeptConcept[],
): ((code: string) => readonly string[]) => {
  const added = new Map<string, Set<string>>();
  const tie = (one: string, other: string): void => void added.set(one, (added.get(one) ?? new Set()).add(other));
  for (const { code, related, retired } of kept)
    if (!retired)
      for (const other of related) {
        tie(code, other);
        tie(other, code);
      }
  return (code) => [...new Set([...shipped(code), ...(added.get(code) ?? [])])];
};
