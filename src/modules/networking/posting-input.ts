import * as v from 'valibot';
import { Day, Id, Language, Territory, codes, note } from './inputs.ts';
import { amountBlanks, needKinds, offerKinds, periods, sides } from './rules/posting.ts';
import { units } from './rules/units.ts';

const phrases = v.optional(
  v.pipe(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200))), v.maxLength(20)),
  [],
);
const amount = v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000_000))), null);

/** A text in up to three languages, all of which may be empty. */
const said = (limit: number) =>
  v.optional(
    v.pipe(
      v.object({ fr: note(limit), ar: note(limit), en: note(limit) }),
      v.transform((text) => Object.fromEntries(Object.entries(text).filter(([, one]) => one !== ''))),
    ),
    {},
  );

/** What is told of a need or an offer. All of it may be missing: it is a draft then. */
export const PostingTold = v.object({
  kind: v.optional(v.nullable(v.picklist([...needKinds, ...offerKinds])), null),
  language: Language,
  title: said(200),
  text: said(4000),
  concepts: codes(20),
  chains: codes(10),
  territories: v.optional(v.pipe(v.array(Territory), v.maxLength(90)), []),
  everywhere: v.optional(v.boolean(), false),
  place: v.optional(v.nullable(Territory), null),
  quantity: v.optional(v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(1_000_000_000))), null),
  unit: v.optional(v.nullable(v.picklist(units)), null),
  per: v.optional(v.nullable(v.picklist(periods)), null),
  least: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), 1),
  amountFrom: amount,
  amountTo: amount,
  amountBlank: v.optional(v.nullable(v.picklist(amountBlanks)), null),
  fromOn: v.optional(v.nullable(Day), null),
  untilOn: v.optional(v.nullable(Day), null),
  answerBy: v.optional(v.nullable(Day), null),
  anonymous: v.optional(v.boolean(), false),
  shownAs: said(120),
  labels: codes(20),
  languages: codes(8),
  interpreted: v.optional(v.boolean(), false),
  conditions: said(1000),
  seats: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 3),
  programme: v.optional(v.nullable(Id), null),
  /** What was typed and is not known: it will be asked about. */
  asked: v.optional(
    v.object({
      where: v.exactOptional(phrases),
      what: v.exactOptional(phrases),
      unit: v.exactOptional(note(60)),
    }),
    {},
  ),
});
export type PostingTold = v.InferOutput<typeof PostingTold>;

export const Side = v.picklist(sides);
