import * as v from 'valibot';
import { trilingual } from '../../platform/words/trilingual.ts';
import { Day, Id, note } from './inputs.ts';
import { actionMeans } from './rules/plan.ts';

export const Cost = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100_000_000)));

/** An action as it is kept or written: from the catalogue of the diagnosis, or in the agent's own words. */
export const NewAction = v.object({
  id: v.optional(Id),
  title: trilingual(300),
  item: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(40))), null),
  catalogue: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(80))), null),
  means: v.picklist(actionMeans),
  module: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(80))), null),
  owner: note(120),
  dueOn: v.optional(v.nullable(Day), null),
  cost: v.optional(Cost, null),
});
export type NewAction = v.InferOutput<typeof NewAction>;
