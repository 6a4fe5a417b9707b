import * as v from 'valibot';

const code = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9._-]{0,39}$/));
const line = v.optional(v.pipe(v.string(), v.maxLength(1000)));
export const SaidInput = v.object({ fr: line, ar: line, en: line, zgh: line });
const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(1000));

const Action = v.strictObject({ code, say: SaidInput, training: v.optional(code) });
const actions = v.pipe(v.array(Action), v.maxLength(5));

const Item = v.strictObject({
  code,
  prompt: SaidInput,
  hint: v.optional(SaidInput),
  levels: v.pipe(v.array(SaidInput), v.length(5)),
  weight,
  knockOut: v.optional(v.boolean()),
  actions,
});

const Dimension = v.strictObject({
  code,
  title: SaidInput,
  weight,
  items: v.pipe(v.array(Item), v.maxLength(60)),
});

const Training = v.strictObject({ code, title: SaidInput, source: v.optional(v.pipe(v.string(), v.maxLength(100))) });

const Mapping = v.strictObject({
  catalogue: v.picklist(['IRIS+', 'SDG']),
  code: v.pipe(v.string(), v.regex(/^[A-Z0-9.]{1,12}$/)),
  match: v.picklist(['exact', 'close', 'contributes']),
  about: SaidInput,
});

/** Schema of an instrument (rules/instrument.ts), a draft that lacks everything included. */
export const InstrumentInput = v.strictObject({
  title: SaidInput,
  about: SaidInput,
  dimensions: v.pipe(v.array(Dimension), v.maxLength(30)),
  trainings: v.pipe(v.array(Training), v.maxLength(100)),
  mappings: v.pipe(v.array(Mapping), v.maxLength(100)),
  leastShare: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  leastDimensions: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)),
});

const by = v.picklist([-1, 1]);

/** Schema of one thing that an editor does (see rules/edit-instrument.ts). */
export const GestureInput = v.variant('do', [
  v.object({
    do: v.literal('describe'),
    changes: v.pick(InstrumentInput, ['title', 'about', 'leastShare', 'leastDimensions']),
  }),
  v.object({ do: v.literal('catalogue'), trainings: InstrumentInput.entries.trainings }),
  v.object({ do: v.literal('mappings'), mappings: InstrumentInput.entries.mappings }),
  v.object({ do: v.literal('add_dimension'), title: SaidInput }),
  v.object({ do: v.literal('describe_dimension'), dimension: code, changes: v.pick(Dimension, ['title', 'weight']) }),
  v.object({ do: v.literal('move_dimension'), dimension: code, by }),
  v.object({ do: v.literal('remove_dimension'), dimension: code }),
  v.object({ do: v.literal('add_item'), dimension: code, prompt: SaidInput }),
  v.object({ do: v.literal('describe_item'), item: code, changes: v.omit(Item, ['code']) }),
  v.object({ do: v.literal('move_item'), item: code, by }),
  v.object({ do: v.literal('remove_item'), item: code }),
]);
