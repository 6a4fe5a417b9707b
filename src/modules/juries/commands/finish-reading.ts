import * as v from 'valibot';
import { Invalid } from '../../../platform/refusals.ts';
import { Levels, OneReading } from '../inputs.ts';
import { command } from '../room.ts';
import { levelsOf } from '../rows.ts';
import { scoreOf } from '../rules/rubric.ts';
import { openReading, writeLevels } from '../scores.ts';

const Input = v.object({
  ...OneReading.entries,
  levels: v.optional(Levels, {}),
  note: v.optional(v.pipe(v.string(), v.maxLength(4000))),
});

/** Every criterion has its level: the score stands, and only the office can open it again. */
export const finishReading = command(Input, async (context, { reading: id, levels: typed, note }) => {
  const { reading, rubric } = await openReading(context, id);
  await writeLevels(context, reading, rubric, { levels: typed, note });
  const levels = (await levelsOf(context.tx, [id])).get(id) ?? {};
  const missing = rubric.criteria.filter(({ code }) => levels[code] === undefined);
  if (missing.length > 0)
    throw new Invalid(missing.map(({ code }) => ({ field: `levels.${code}`, code: 'juries.level_missing' })));
  await context.tx
    .updateTable('juries.reading')
    .set({ state: 'done', done_at: context.now })
    .where('id', '=', id)
    .execute();
  const { panel, juror, entry } = reading;
  return [
    {
      fact: 'juries.reading_finished',
      about: panel,
      payload: { reading: id, juror, entry, levels, score: scoreOf(rubric, levels) },
    },
  ];
});
