import type { Context } from '../../platform/command.ts';
import { invalid, refuse } from '../../platform/refusals.ts';
import { isOwnSeat } from './policy.ts';
import { only, readingForUpdate, type ReadingHeld } from './rows.ts';
import type { Rubric } from './rules/rubric.ts';
import type { JuriesTables } from './tables.ts';

type Here = Context<JuriesTables>;

/** A juror's own reading that may still be written on, and the rubric it is read by. */
export const openReading = async (
  { tx, actor }: Here,
  id: string,
): Promise<{ reading: ReadingHeld; rubric: Rubric }> => {
  const reading = (await readingForUpdate(tx, id, actor)).open(actor, isOwnSeat);
  only({ state: reading.panelState }, 'read');
  if (reading.state === 'recused') refuse('juries.reading_recused');
  if (reading.state === 'done') refuse('juries.reading_done');
  const { rubric } = await tx
    .selectFrom('juries.panel')
    .select('rubric')
    .where('id', '=', reading.panel)
    .executeTakeFirstOrThrow();
  return { reading, rubric };
};

/** Writes the levels that were given; a criterion of another rubric is refused by its name. */
export const writeLevels = async (
  { tx, now }: Here,
  reading: ReadingHeld,
  rubric: Rubric,
  { levels, note }: { levels: Record<string, number>; note: string | undefined },
): Promise<void> => {
  const known = new Set(rubric.criteria.map(({ code }) => code));
  for (const [criterion, level] of Object.entries(levels)) {
    if (!known.has(criterion)) invalid(`levels.${criterion}`, 'juries.criterion_unknown');
    await tx
      .insertInto('juries.score')
      .values({ reading: reading.id, criterion, level })
      .onConflict((clash) => clash.columns(['reading', 'criterion']).doUpdateSet({ level }))
      .execute();
  }
  await tx
    .updateTable('juries.reading')
    .set({ saved_at: now, version: reading.version + 1, ...(note === undefined ? {} : { note }) })
    .where('id', '=', reading.id)
    .execute();
};
