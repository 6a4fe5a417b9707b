import * as v from 'valibot';
import { topLevel } from './rules/rubric.ts';

const said = v.object({
  fr: v.optional(v.pipe(v.string(), v.maxLength(500))),
  ar: v.optional(v.pipe(v.string(), v.maxLength(500))),
  en: v.optional(v.pipe(v.string(), v.maxLength(500))),
});

/** Schema of a rubric; what makes it usable is said by `faultsOfRubric`. */
export const RubricInput = v.strictObject({
  criteria: v.pipe(
    v.array(
      v.strictObject({
        code: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,39}$/)),
        label: said,
        hint: v.optional(said),
        weight: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
        levels: v.array(
          v.strictObject({
            level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(topLevel)),
            label: said,
          }),
        ),
      }),
    ),
    v.maxLength(30),
  ),
});
