import * as v from 'valibot';
import { regions } from '../registry/index.ts';
import { spoken } from './tables.ts';

export const Id = v.pipe(v.string(), v.uuid());
export const Region = v.picklist(regions.map(({ code }) => code));
const line = (limit: number) => v.pipe(v.string(), v.trim(), v.maxLength(limit));
export const optionalLine = (limit: number) => v.optional(line(limit), '');
/** A text that must say something. */
export const reason = v.pipe(v.string(), v.trim(), v.minLength(3, 'invalid.non_empty'), v.maxLength(500));
export const Seats = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200));
export const Capacity = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000));
const People = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500));

export const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'invalid.iso_date'));
/** An hour on a clock in Morocco. */
export const Hour = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'trainings.hour'));

export const Presence = v.picklist(['present', 'excused', 'absent']);
export const Sex = v.picklist(['women', 'men', 'unknown']);
export const AgeBand = v.picklist(['under_35', 'from_35_to_59', 'over_59', 'unknown']);

/** Where and with whom; without a venue only what is held at a distance. */
export const setting = {
  remote: v.optional(v.boolean(), false),
  region: v.optional(v.nullable(Region), null),
  province: v.optional(v.nullable(line(20)), null),
  venue: optionalLine(200),
  address: optionalLine(300),
  distance: optionalLine(300),
  trainer: v.optional(v.nullable(Id), null),
  trainerSaid: optionalLine(120),
  language: v.optional(v.picklist(spoken), 'ary'),
};

/** One cooperative's attendance. */
export const AttendanceRow = v.object({
  structure: Id,
  status: Presence,
  people: v.optional(v.nullable(People), null),
  classes: v.optional(v.array(v.object({ sex: Sex, age_band: AgeBand, people: People })), []),
  named: v.optional(
    v.array(
      v.object({
        id: v.optional(Id),
        name: v.pipe(v.string(), v.trim(), v.nonEmpty('invalid.non_empty'), v.maxLength(120)),
        sex: v.optional(Sex, 'unknown'),
        age_band: v.optional(AgeBand, 'unknown'),
        status: v.optional(Presence, 'present'),
      }),
    ),
    [],
  ),
});

export type AttendanceRowTyped = v.InferOutput<typeof AttendanceRow>;
