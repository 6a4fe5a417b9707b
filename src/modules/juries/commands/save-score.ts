import * as v from 'valibot';
import { Levels, OneReading } from '../inputs.ts';
import { command } from '../room.ts';
import { openReading, writeLevels } from '../scores.ts';

const Input = v.object({
  ...OneReading.entries,
  levels: v.optional(Levels, {}),
  note: v.optional(v.pipe(v.string(), v.maxLength(4000))),
});

/** A draft of the score, criterion by criterion. Nothing is journalled before the reading is finished. */
export const saveScore = command(Input, async (context, { reading: id, levels, note }) => {
  const { reading, rubric } = await openReading(context, id);
  await writeLevels(context, reading, rubric, { levels, note });
  return [];
});
