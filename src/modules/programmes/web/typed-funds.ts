import { Invalid } from '../../../platform/refusals.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { numberAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { regions } from '../../registry/index.ts';

const needed = (form: FormValues, name: string): number => {
  const value = numberAt(form, name);
  if (value === null) throw new Invalid([{ field: name, code: 'invalid.non_empty' }]);
  return value;
};

/** What was typed about an envelope, as its verbs take it. */
export const fundsTyped = (form: FormValues) => ({
  amount: needed(form, 'amount'),
  grant: needed(form, 'grant'),
  regions: textsAt(form, 'regions'),
});

/** The year of an edition. */
export const yearTyped = (form: FormValues): number => needed(form, 'year');

/** What was typed in the twelve rows of quotas; an empty box says nothing. */
export const quotasTyped = (form: FormValues) =>
  regions
    .filter(({ code }) => typeof form['quota'] === 'object' && code in form['quota'])
    .map(({ code }) => ({
      region: code,
      minimum: numberAt(form, `quota.${code}.minimum`) ?? 0,
      maximum: numberAt(form, `quota.${code}.maximum`),
    }));

/** A chosen id; what is not chosen is said at its own field. */
export const chosen = (form: FormValues, name: string): string => {
  const value = textAt(form, name);
  if (value === '') throw new Invalid([{ field: name, code: 'invalid.picklist' }]);
  return value;
};
