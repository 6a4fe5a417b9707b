import * as v from 'valibot';
import { Refused, verb } from '../../../platform/cli.ts';
import { Code, DefinitionSchema } from '../definition-schema.ts';
import { cellsIn } from '../rules/cells-in.ts';
import { figureOf } from '../rules/figure.ts';
import type { Line } from '../rules/figure.ts';

const text = v.optional(v.nullable(v.string()), null);
const number = v.optional(v.nullable(v.pipe(v.number(), v.finite())), null);

const LineSchema = v.object({
  kind: v.pipe(v.string(), v.regex(/^[a-z_]+\.[a-z_]+$/)),
  record: v.pipe(v.string(), v.nonEmpty()),
  part: v.optional(v.string(), ''),
  day: v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), null),
  structure: text,
  region: text,
  seat: text,
  province: text,
  country: text,
  sector: text,
  womens: text,
  programme: text,
  edition: text,
  funder: text,
  state: text,
  topic: text,
  sex: text,
  age_band: text,
  amount: number,
  persons: number,
  level: number,
  weight: number,
});

const Input = v.object({
  definitions: v.record(Code, DefinitionSchema),
  facts: v.array(LineSchema),
  /** Periods to compute beside the whole time; the years of the facts unless told. */
  periods: v.optional(v.array(v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)))),
});

const malformed = (at: unknown): Refused =>
  new Refused(
    'indicators.malformed',
    {
      fr: 'Le fichier n’est pas celui d’indicateurs : corrigez ce que « at » désigne.',
      ar: 'الملف ليس ملف مؤشرات: صححوا ما يشير إليه «at».',
      en: 'The file is not one of indicators: mend what “at” points at.',
    },
    at,
  );

const parsed = (source: string): v.InferOutput<typeof Input> => {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw malformed((error as Error).message);
  }
  const read = v.safeParse(Input, value);
  if (read.success) return read.output;
  throw malformed(read.issues.slice(0, 20).map((issue) => ({ path: v.getDotPath(issue), why: issue.message })));
};

export default verb({
  summary: 'what indicators say of facts, in every region, period and category, with the records that make each value',
  usage: 'indicators compute [FILE]',
  format: `In, JSON: {"definitions": {CODE: definition}, "facts": [line], "periods": ["2025", "2026-03"]}
  definition  {"title": {"fr", "ar", "en"}, "measure": {"what", "of": [{"kind", "where": [{"dimension", "in": […]}]}]},
              "over": the same or null (a ratio of sums), "period": "within" | "until" (default) | "as_at",
              "place": "event" (default) | "seat", "by": [dimensions], "missing": "block" (default) | "leave_out",
              "ceiling": 4, "unit", "sheet", "codes"}
              what: structures (distinct), records, persons, amount, levels (sums), score (Σ w·level / Σ w·ceiling)
              dimension: region province country sector womens programme edition funder state topic sex age_band; "?" is
              unknown
  line        {"kind": "room.kind", "record", "part", "day": "2026-08-03", "structure", "region", "seat", "amount",
              "persons", "level", "weight", …}; several lines of one record are told apart by "part"
  periods     the years of the facts unless told
Out, JSON lines: {"indicator", "scope", "place", "dimension", "category", "period", "num", "den", "value", "records",
"missing"}: "records" are the structures or records counted; "value" is null where "missing" records stand in the way, or
where there is nothing to divide by. Numbers are never rounded.
Example: examples/indicators-compute/accompaniment.json`,
  async run({ read }) {
    const { definitions, facts, periods } = parsed(await read());
    const lines: Line[] = facts;
    return (function* () {
      for (const [indicator, definition] of Object.entries(definitions))
        for (const cell of cellsIn(definition, lines, periods)) {
          const { num, den, value, units, missing } = figureOf(definition, lines, cell);
          yield { indicator, ...cell, num, den, value, records: units, missing };
        }
    })();
  },
});
