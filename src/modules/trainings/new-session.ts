import * as v from 'valibot';
import { allow } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { refuse } from '../../platform/refusals.ts';
import { Capacity, Id, setting } from './inputs.ts';
import { mayRunSession } from './policy.ts';

/** What every session is told when it is made. */
export const sessionFields = {
  module: Id,
  /** What it is held for, and the programme of that edition: rights and calendars ask for both. */
  edition: v.optional(v.nullable(Id), null),
  programme: v.optional(v.nullable(Id), null),
  capacity: Capacity,
  ...setting,
};

type Fields = v.InferOutput<v.ObjectSchema<typeof sessionFields, undefined>>;

/** The columns of a new session, without its id and hours, for an actor who may run it there. */
export const columnsOf = (fields: Fields, actor: Actor, now: Date) => {
  allow(actor, mayRunSession(actor, fields));
  const { trainerSaid, ...columns } = fields;
  if (!columns.remote && columns.venue === '') refuse('trainings.venue_missing');
  return { ...columns, trainer_said: trainerSaid, created_by: actor.id, created_at: now, changed_at: now };
};
