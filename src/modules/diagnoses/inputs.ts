import * as v from 'valibot';
import { evidenceKinds, occasions } from './tables.ts';
import { sides } from './rules/answers.ts';

export const Id = v.pipe(v.string(), v.uuid());
export const OneId = v.object({ id: Id });
export const Day = v.pipe(v.string(), v.isoDate());
export const SideInput = v.picklist(sides);
export const OccasionInput = v.picklist(occasions);
export const EvidenceKindInput = v.picklist(evidenceKinds);
export const ItemCode = v.pipe(v.string(), v.maxLength(40));

const said = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000)));

/** An answer as it is kept (rules/answers.ts); null takes the answer back. */
export const AnswerInput = v.nullable(
  v.object({
    score: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4))),
    reason: said,
    note: said,
  }),
);

/** By the item's code. */
export const AnswersInput = v.record(ItemCode, AnswerInput);

/** Without a mention of who holds it; shared by what starts one. */
export const StartEntries = {
  /** Made by the phone; by the server when left out. */
  id: v.optional(Id),
  structure: Id,
  /** A published version of an instrument. */
  version: Id,
  occasion: OccasionInput,
  /** The day it is held; today when left out. */
  heldOn: v.optional(Day),
  /** What it is held for, such as an engagement. */
  about: v.optional(Id),
};
