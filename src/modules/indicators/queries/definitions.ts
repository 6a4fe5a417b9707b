import * as v from 'valibot';
import type { Tx } from '../counting/wanted.ts';
import { mayReadIndicator } from '../policy.ts';
import { query } from '../room.ts';
import { indicatorRows } from '../rows.ts';
import type { IndicatorRow } from '../rows.ts';

/** What every figure counts and how, with its sheet, in the version in force: what this reader may know. */
export const definitions = query(
  v.object({}),
  async ({ tx, actor }): Promise<Pick<IndicatorRow, 'code' | 'version' | 'definition' | 'changedAt'>[]> =>
    (await indicatorRows(tx as Tx)).filter((row) => mayReadIndicator(actor, row)),
);
