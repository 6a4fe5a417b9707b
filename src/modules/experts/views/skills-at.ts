import type { FormValues } from '../../../platform/web/form.ts';
import { textsAt } from '../../../platform/web/typed.ts';

/** The skills that were ticked, in the two groups of the form, or those that are kept. */
export const skillsAt = (form: FormValues): string[] => {
  const { skills } = form;
  if (skills === undefined || typeof skills !== 'object' || skills instanceof File || Array.isArray(skills))
    return textsAt(form, 'skills');
  return Object.keys(skills).flatMap((group) => textsAt(skills as FormValues, group));
};
