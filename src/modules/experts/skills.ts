import type { Lang } from '../../platform/words/lang.ts';
import { ofThesaurus } from '../search/index.ts';
import type { Concept } from '../search/index.ts';

/** What people know and what they do for others: the concepts that an expert may have. */
const skills = ofThesaurus(
  ({ concepts }) =>
    new Map<string, Concept>(
      concepts.filter(({ group }) => group === 'skill' || group === 'service').map((one) => [one.code, one]),
    ),
);
const conceptOf = ofThesaurus(
  ({ known }) =>
    (code: string): Concept | undefined =>
      known.get(code),
);

export const isSkill = (code: string): boolean => skills().has(code);

/** The skill's first label; the code where it is no more in the thesaurus. */
export const skillLabel = (code: string, lang: Lang): string => conceptOf()(code)?.[lang][0] ?? code;

/** The same as the first word of a line. */
export const skillTitle = (code: string, lang: Lang): string => {
  const label = skillLabel(code, lang);
  return label.charAt(0).toLocaleUpperCase() + label.slice(1);
};

/** All skills by label, those that are skills before those that are services. */
export const skillsByLabel = (lang: Lang): { code: string; label: string; group: string }[] =>
  [...skills().values()]
    .map(({ code, group }) => ({ code, group, label: skillTitle(code, lang) }))
    .toSorted((a, b) => b.group.localeCompare(a.group) || a.label.localeCompare(b.label, lang));

/** What an index reads of a skill, in one language. */
export const skillWords = (code: string, lang: Lang): string => conceptOf()(code)?.[lang].join(', ') ?? '';
