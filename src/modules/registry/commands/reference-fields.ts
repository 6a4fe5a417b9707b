import * as v from 'valibot';
import { invalid } from '../../../platform/refusals.ts';
import { trilingual } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { codeOfTitle } from '../rules/reference-code.ts';

/** The title of a value chain or a label: in French at least, since its code comes from it. */
export const referenceTitle = trilingual(120);

/** Whether it is offered no more; a form says `yes`. */
export const retiredTold = v.optional(
  v.pipe(
    v.union([v.boolean(), v.picklist(['yes', ''])]),
    v.transform((value) => value === true || value === 'yes'),
  ),
  false,
);

/** @throws Invalid where the French title has too few letters to make a code of. */
export const codeForNew = (title: Trilingual): string => {
  const code = codeOfTitle(title.fr ?? '');
  return code.length < 2 ? invalid('title', 'registry.title_in_french') : code;
};
