import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayRunDay } from '../policy.ts';
import { query } from '../room.ts';
import { dayRow } from '../rows.ts';
import type { PlanAnswer, PlanProgress } from '../rules/plan-file.ts';
import type { PlanState } from '../tables.ts';

export interface PlanShown {
  id: string;
  state: PlanState;
  again: boolean;
  version: number;
  result: PlanAnswer | null;
  progress: PlanProgress | null;
  askedAt: Date;
}

/** The plan that was asked for last, for those who run the day; null where none was. */
export const plan = query(v.object({ day: Id }), async ({ tx, actor }, { day }): Promise<PlanShown | null> => {
  (await dayRow(tx, day, actor)).open(actor, mayRunDay);
  const row = await tx
    .selectFrom('meetings.plan')
    .select(['id', 'state', 'again', 'plan_version as version', 'result', 'progress', 'asked_at as askedAt'])
    .where('day', '=', day)
    .where('state', '<>', 'replaced')
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
});
