import { refuse } from '../../../platform/refusals.ts';
import type { WebContext } from '../../../platform/web/env.ts';
import { JuryRefused } from '../rules/refusal.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id of a query or a form, or null. */
export const idOr = (value: unknown): string | null => (typeof value === 'string' && uuid.test(value) ? value : null);

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** A group of boxes: none, one or several. */
export const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : text(value) === '' ? [] : [text(value)];

/** A whole number as it is typed, Arabic digits too; NaN is refused by the verb with the field's name. */
export const number = (value: unknown): number => {
  const latin = text(value)
    .trim()
    .replaceAll(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
  return latin === '' ? Number.NaN : Number(latin);
};

/** What a method cannot do is a refusal like the others, already said in the reader's language. */
export const sayingWhy = async <Done>(c: WebContext, act: () => Promise<Done>): Promise<Done> => {
  try {
    return await act();
  } catch (error) {
    if (error instanceof JuryRefused) return refuse('juries.method_refused', { why: error.say[c.var.page.lang] });
    throw error;
  }
};
