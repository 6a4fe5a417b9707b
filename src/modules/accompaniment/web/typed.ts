import { Invalid } from '../../../platform/refusals.ts';
import type { FormValue, FormValues } from '../../../platform/web/form.ts';
import { numberAt, textAt } from '../../../platform/web/typed.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { numberFrom } from '../../../platform/words/number-typed.ts';
import { regions } from '../../registry/index.ts';
import { ageBands, sexes } from '../rules/visit.ts';

/**
 * Criteria as they are typed, one a line: `3 ; The market is found`. Each is known by its place, `c1`, `c2` …
 * @throws Invalid at `criteria`, for a line without a weight or without words.
 */
export const criteriaTyped = (text: string, lang: Lang) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, index) => {
      const [, weight = '', title = ''] = /^([^;]+);(.+)$/.exec(line) ?? [];
      const value = numberFrom(weight.trim());
      if (title.trim() === '' || !Number.isInteger(value) || value < 1 || value > 100)
        throw new Invalid([
          { field: 'criteria', code: 'accompaniment.criterion_unreadable', values: { line: index + 1 } },
        ]);
      return { code: `c${index + 1}`, title: { [lang]: title.trim() }, weight: value };
    });

/** `quota.MA-08`: those that hold a number. */
export const quotasTyped = (form: FormValues) =>
  regions.flatMap(({ code }) => {
    const places = numberAt(form, `quota.${code}`);
    return places === null ? [] : [{ region: code, places }];
  });

/** `present.women.under_35`: how many of each class; what was left empty is nobody of that class. */
export const presentTyped = (form: FormValues) =>
  sexes.flatMap((sex) =>
    ageBands.flatMap((band) => {
      const persons = numberAt(form, `present.${sex}.${band}`);
      return persons === null ? [] : [{ sex, age_band: band, persons }];
    }),
  );

export const orNull = (text: string): string | null => (text === '' ? null : text);

/** The files chosen under one name; an empty control sends a file without a name. */
export const filesAt = (form: FormValues, name: string): File[] => {
  const value: FormValue | undefined = form[name];
  return (Array.isArray(value) ? value : [value]).filter((one): one is File => one instanceof File && one.size > 0);
};

/** What was typed under `moves.ACTION`, for the actions it moves. */
export const movesTyped = (form: FormValues, states: ReadonlyMap<string, string>) =>
  [...states].flatMap(([action, state]) => {
    const to = textAt(form, `moves.${action}`);
    return to === '' || to === state ? [] : [{ action, to: to as 'doing' }];
  });
