import * as v from 'valibot';
import { Day, Id, count, note } from './inputs.ts';
import { actionStates } from './rules/plan.ts';
import { ageBands, sexes, visitPlaces, visitThemes } from './rules/visit.ts';

export const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'invalid.string'));

export const visitFileKinds = ['photo', 'signature', 'sheet', 'voice'] as const;

/** A report as a page or a phone sends it; plain shapes, so that it can be parsed twice. */
export const VisitReport = v.object({
  /** A planned visit's, or one made by whoever reports a visit that nobody had planned. */
  visit: Id,
  engagement: Id,
  heldOn: Day,
  began: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/, 'invalid.string'))), null),
  minutes: count(5, 720),
  place: v.picklist(visitPlaces),
  placeNote: note(200),
  themes: v.pipe(v.array(v.picklist(visitThemes)), v.minLength(1, 'invalid.non_empty')),
  summary: note(5000),
  /** Persons met, by class; several lines of one class are summed. */
  present: v.pipe(
    v.array(
      v.object({
        sex: v.picklist(sexes),
        age_band: v.optional(v.picklist(ageBands), 'unknown'),
        persons: count(0, 500),
      }),
    ),
    v.maxLength(12),
  ),
  signedBy: note(120),
  nextOn: v.optional(v.nullable(Day), null),
  moves: v.optional(
    v.pipe(v.array(v.object({ action: Id, to: v.picklist(actionStates), why: note(500) })), v.maxLength(10)),
    [],
  ),
  /** Media that a phone sends apart, by their digest. */
  media: v.optional(
    v.pipe(v.array(v.object({ kind: v.picklist(visitFileKinds), digest: Digest })), v.maxLength(20)),
    [],
  ),
});
export type VisitReport = v.InferOutput<typeof VisitReport>;
