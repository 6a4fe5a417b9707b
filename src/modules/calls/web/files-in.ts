import type { FormValue } from '../../../platform/web/form.ts';
import type { Section } from '../../forms/index.ts';

/** What a form gives for a question: a file sent with it, or the id of an upload that a script has finished. */
export interface Given {
  field: string;
  given: { file: File } | { upload: string };
}

/** The files of a section's form, by field. */
export const filesIn = (section: Section, typed: FormValue | undefined): Given[] => {
  const passages = Array.isArray(typed) ? typed : [typed];
  const questions = section.questions.filter(({ kind }) => kind === 'file');
  return passages.flatMap((passage, index): Given[] => {
    if (typeof passage !== 'object' || Array.isArray(passage) || passage instanceof File) return [];
    return questions.flatMap(({ id }): Given[] => {
      const field = section.repeat ? `${section.id}.${index}.${id}` : `${section.id}.${id}`;
      const values: (FormValue | undefined)[] = Array.isArray(passage[id]) ? passage[id] : [passage[id]];
      return values.flatMap((value): Given[] => {
        if (value instanceof File) return value.size > 0 ? [{ field, given: { file: value } }] : [];
        return typeof value === 'string' && value !== '' ? [{ field, given: { upload: value } }] : [];
      });
    });
  });
};
