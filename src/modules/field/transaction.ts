import { isCollision } from '../../platform/command.ts';
import type { Context } from '../../platform/command.ts';
import type { Caller } from '../../platform/ground.ts';
import type { FieldTables } from './tables.ts';

const attempts = 4;

/**
 * One transaction of the door, which answers the phone and so is no verb: many acts with their replies, or the shelves
 * with what was noted of them. Run again when two writers waited for each other.
 */
export const inTransaction = async <Answer>(
  { ground, actor, now }: Caller,
  run: (context: Context<FieldTables>) => Promise<Answer>,
  left = attempts,
): Promise<Answer> => {
  try {
    return await ground.db
      .transaction()
      .execute((tx) => run({ tx, actor, now, ground, later: ground.jobs.within(tx) }));
  } catch (error) {
    if (isCollision(error) && left > 1) return inTransaction({ ground, actor, now }, run, left - 1);
    throw error;
  }
};
