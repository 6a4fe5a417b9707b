import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Id, missionFields } from '../inputs.ts';
import { mayAsk } from '../policy.ts';
import { command } from '../room.ts';
import { asking } from '../rows.ts';

const Input = v.object({ structure: Id, past: v.optional(v.boolean(), false), ...missionFields });

const longest = 366 * 86_400_000;

/** A cooperative asks for hours of an expert. `past` is for the demonstration, which tells of what was. */
export const requestMission = command(Input, async ({ tx, actor, now }, { structure: id, past, ...fields }) => {
  const { structure, region } = (await asking(tx, id, actor)).open(actor, mayAsk);
  if (fields.endsOn < fields.startsOn) invalid('endsOn', 'experts.ends_before_it_starts');
  if (Date.parse(fields.endsOn) - Date.parse(fields.startsOn) > longest) invalid('endsOn', 'experts.too_long');
  if (fields.endsOn < dayOf(now) && !(past && actor.kind === 'system')) invalid('endsOn', 'experts.over_already');
  const mission = newId();
  await tx
    .insertInto('experts.mission')
    .values({
      id: mission,
      structure,
      subject: fields.subject,
      skills: fields.skills,
      language: fields.language,
      region,
      remote: fields.remote,
      hours: fields.hours,
      starts_on: fields.startsOn,
      ends_on: fields.endsOn,
      asked_by: actor.id,
      asked_at: now,
      changed_at: now,
    })
    .execute();
  const payload = { structure, skills: fields.skills, hours: fields.hours };
  return [{ fact: 'experts.mission_requested', about: mission, payload }];
});
