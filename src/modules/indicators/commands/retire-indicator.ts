import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import type { Tx } from '../counting/wanted.ts';
import { Code } from '../definition-schema.ts';
import { mayDefine } from '../policy.ts';
import { command } from '../room.ts';
import { indicatorRow } from '../rows.ts';
import { tellSearch } from '../searched.ts';

/** Takes a figure out of the lists, or back into them; its page, its values and what was published of it stay. */
export const retireIndicator = command(
  v.object({ indicator: Code, retired: v.boolean() }),
  async ({ tx, actor }, { indicator, retired }) => {
    const row = (await indicatorRow(tx as Tx, indicator)) ?? hide();
    allow(actor, mayDefine(actor));
    if (row.retired === retired) return [];
    await tx.updateTable('indicators.indicator').set({ retired }).where('code', '=', indicator).execute();
    await tellSearch(tx as Tx, [indicator]);
    const fact = retired ? 'indicators.indicator_retired' : 'indicators.indicator_restored';
    return [{ fact, about: row.id, payload: { indicator } }];
  },
);
